import {gradesChart} from "../../charts/grades.js";
import {gradesMenu} from "../../components/closed-menu.js";
import {figure, plot, printedWidths} from "../../components/figure.js";
import {type Child, html} from "../../dom/element.js";
import {gradeClass, gradeWords} from "../../domain/judgements.js";
import type {Area} from "../../domain/tables.js";
import {gradeMarks, gradesWords} from "../../exhibits/grades-words.js";
import type {GradesOfYear, Mover} from "../../query/questions.js";
import type {ViewOptions} from "../view-options.js";
import {movesTable} from "./moves-table.js";

const grades = ["outstanding", "good", "requires-improvement", "inadequate"];

/** England in judgements: how overall grades are spread over authorities by year, and who moved. */
export function judgementsView(
  {grades: counts, moves, areas}: {grades: readonly GradesOfYear[]; moves: readonly Mover[]; areas: readonly Area[]},
  {document, root}: Pick<ViewOptions, "document" | "root">
): Child[] {
  const {description, ...words} = gradesWords(counts);
  const marks = gradeMarks(counts);
  return [
    html(document, "h1", {}, ["England in judgements"]),
    html(document, "p", {class: "lede"}, [
      "How Ofsted’s overall grades are spread over the authorities, year by year. Each authority counts with the grade of its newest report by then. Where the report itself is not held here, the grade is known from a list of outcomes."
    ]),
    html(
      document,
      "p",
      {class: "grade-key"},
      grades.map((text, i) => html(document, "span", {class: gradeClass(i + 1)}, [gradeWords(text)]))
    ),
    figure(
      printedWidths.map(({width, name}) => plot(gradesChart(marks, {document, width, description}), {document, name})),
      {
        part: "grades",
        ...words,
        of: gradesMenu,
        document
      }
    ),
    html(document, "h2", {}, ["Who moved"]),
    html(document, "p", {class: "muted"}, [
      "Every change in an authority’s overall grade from one report held here to the next, newest first. Newer grades that are only known from a list are on the pages of the authorities."
    ]),
    ...movesTable(moves, {document, root, areas})
  ];
}
