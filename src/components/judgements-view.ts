import {type Child, html} from "../charts/element.js";
import {gradesChart} from "../charts/grades.js";
import type {GradesOfYear, Mover} from "../query/questions.js";
import {dateWords} from "../stats/words.js";
import {gradesMenu} from "./closed-menu.js";
import {figure, plot, printedWidths} from "./figure.js";
import {gradeMarks, gradesWords} from "./grades-words.js";
import type {ViewOptions} from "./indicator-view.js";
import {gradeBadge} from "./report-view.js";
import {gradeClass, gradeWords} from "./report-words.js";

const grades = ["outstanding", "good", "requires-improvement", "inadequate"];

/** England in judgements: how overall grades are spread over authorities by year, and who moved. */
export function judgementsView(
  {grades: counts, moves}: {grades: readonly GradesOfYear[]; moves: readonly Mover[]},
  {document, root}: Pick<ViewOptions, "document" | "root">
): Child[] {
  const {description, ...words} = gradesWords(counts);
  const marks = gradeMarks(counts);
  const link = (report: string, text: string) => html(document, "a", {href: `${root}report/${report}`}, [text]);
  return [
    html(document, "h1", {}, ["England in judgements"]),
    html(document, "p", {class: "lede"}, [
      "How Ofsted’s overall grades are spread over the authorities, year by year. Each authority counts with the grade of its latest report so far, from its first graded report on this site."
    ]),
    figure(
      printedWidths.map(({width, name}) => plot(gradesChart(marks, {document, width, description}), {document, name})),
      {
        part: "grades",
        ...words,
        of: gradesMenu,
        document
      }
    ),
    html(
      document,
      "p",
      {class: "grade-key of-narrow"},
      grades.map((text, i) => html(document, "span", {class: gradeClass(i + 1)}, [gradeWords(text)]))
    ),
    html(document, "h2", {}, ["Who moved"]),
    html(document, "p", {class: "muted"}, [
      "Every change in an authority’s overall grade from one report to the next, newest first."
    ]),
    html(document, "div", {class: "scroll", tabindex: 0, role: "region", "aria-label": "Who moved"}, [
      html(document, "table", {class: "moves stacked"}, [
        html(document, "thead", {}, [
          html(
            document,
            "tr",
            {},
            ["Authority", "From", "Report", "To", "Report"].map((text) => html(document, "th", {scope: "col"}, [text]))
          )
        ]),
        html(
          document,
          "tbody",
          {},
          moves.map(({area, name, from_report, from_published, from_grade, to_report, to_published, to_grade, steps}) =>
            html(document, "tr", {}, [
              html(document, "th", {scope: "row"}, [html(document, "a", {href: `${root}area/${area}`}, [name])]),
              html(document, "td", {"data-label": "From"}, [
                gradeBadge(from_grade, grades[from_grade - 1] ?? "", document)
              ]),
              html(document, "td", {}, [link(from_report, dateWords(from_published))]),
              html(document, "td", {"data-label": "To"}, [
                html(document, "span", {"aria-hidden": "true"}, [steps > 0 ? "▲ " : "▼ "]),
                gradeBadge(to_grade, grades[to_grade - 1] ?? "", document)
              ]),
              html(document, "td", {}, [link(to_report, dateWords(to_published))])
            ])
          )
        )
      ])
    ])
  ];
}
