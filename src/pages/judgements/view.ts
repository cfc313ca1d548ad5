import {figure, plot, printedWidths} from "../../components/figure.js";
import {type Child, markup} from "../../dom/element.js";
import {gradeClass, gradeWords} from "../../domain/judgements.js";
import type {Area} from "../../domain/tables.js";
import type {ShownWhole} from "../../exhibits/exhibit.js";
import {grades as exhibit} from "../../exhibits/grades.js";
import {timeline} from "../../exhibits/timeline.js";
import type {GradesOfYear, Mover} from "../../query/questions.js";
import {chartQuery, embedAddress} from "../../state/builder-state.js";
import {defaultChartState} from "../../state/chart-state.js";
import type {ViewOptions} from "../view-options.js";
import {gradeTexts} from "./graded.js";
import {movesTable} from "./moves-table.js";
import {gradeWaits, lastKnown, type WaitsData} from "./waits.js";
import {waitsSection} from "./waits-table.js";

/** England in judgements: how overall grades are spread over authorities by year, and who moved. */
export function judgementsView(
  {
    grades: counts,
    moves,
    waits,
    areas
  }: {
    grades: readonly GradesOfYear[];
    moves: readonly Mover[];
    /** What waits for a better grade are worked out from. */
    waits: Omit<WaitsData, "areas">;
    areas: readonly Area[];
  },
  {document, root}: Pick<ViewOptions, "document" | "root">
): Child[] {
  const {html} = markup(document);
  const shown = exhibit.show(counts) as ShownWhole;
  return [
    html("h1", {}, ["England in judgements"]),
    html("p", {class: "lede"}, [
      "How Ofsted’s overall grades are spread over the authorities, year by year. Each authority counts with the grade of its newest report by then. Where the report itself is not held here, the grade is known from a list of outcomes."
    ]),
    html(
      "p",
      {class: "grade-key"},
      gradeTexts.map((text, i) => html("span", {class: gradeClass(i + 1)}, [gradeWords(text)]))
    ),
    figure(
      printedWidths.map(({width, name}) => plot(shown.draw({document, base: root, width}), {document, name})),
      {
        ...shown.say(),
        part: exhibit.name,
        of: chartQuery({chart: exhibit.name, indicator: "", state: defaultChartState}),
        document
      }
    ),
    html("nav", {class: "family-links", "aria-label": "On this page"}, [
      html("ul", {}, [
        html("li", {}, [html("a", {href: "#who-moved"}, ["Who moved"])]),
        html("li", {}, [html("a", {href: "#until-better"}, ["How long until better"])])
      ])
    ]),
    html("h2", {id: "who-moved"}, ["Who moved"]),
    html("p", {class: "muted"}, [
      "Every change in an authority’s overall grade from one report held here to the next, newest first. Newer grades that are only known from a list are on the pages of the authorities."
    ]),
    html("p", {}, [
      html("a", {href: `${root}judgements-and-figures`}, ["What figures did in the years around an inspection"]),
      " · ",
      html("a", {href: embedAddress(root, {chart: timeline.name, indicator: "", state: defaultChartState})}, [
        "Embed the timeline of an authority"
      ])
    ]),
    html("section", {"data-part": "moves"}, movesTable(moves, {document, root, areas})),
    html("section", {"data-part": "waits"}, [
      ...waitsSection(gradeWaits({...waits, areas}), {document, root, areas, last: lastKnown({...waits, areas})})
    ])
  ];
}
