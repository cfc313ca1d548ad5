import {type Child, html} from "../charts/element.js";
import type {FigureOfReport, JudgementOfReport, ListedReport} from "../query/questions.js";
import type {ReportedRole} from "../stats/model.js";
import {reportedFamilies, reportedIndicators} from "../stats/reported-indicators.js";
import {dateWords} from "../stats/words.js";
import type {ViewOptions} from "./indicator-view.js";
import {
  frameworkWords,
  gradeClass,
  gradeWords,
  judgementWords,
  momentWords,
  qualifierText,
  statedDate,
  statedValue
} from "./report-words.js";

/** Everything that a report's page shows. */
export interface ReportData {
  report: ListedReport;
  judgements: readonly JudgementOfReport[];
  figures: readonly FigureOfReport[];
}

const roles: Record<ReportedRole, string> = {
  current: "",
  previous: "earlier",
  national: "England",
  neighbours: "similar authorities",
  region: "region",
  target: "target"
};

/** A report's page: what it is, its judgements, and its figures beside the official ones. */
export function reportView(
  {report, judgements, figures}: ReportData,
  {document, root}: Pick<ViewOptions, "document" | "root">
): Child[] {
  const inspected = report.inspected_from
    ? `inspected ${dateWords(report.inspected_from)}${report.inspected_to ? ` to ${dateWords(report.inspected_to)}` : ""}, `
    : "";
  const given = judgements.filter(({is_told}) => !is_told);
  const told = judgements.filter(({is_told}) => is_told);
  return [
    html(document, "p", {class: "kicker"}, [
      html(document, "a", {href: `${root}reports`}, ["Inspection reports"]),
      ` · ${frameworkWords(report.framework)}`
    ]),
    html(document, "h1", {}, [`${report.name}, ${dateWords(report.published)}`]),
    html(document, "p", {class: "facts"}, [
      html(document, "a", {href: `${root}area/${report.area}`}, [`All about ${report.name}`]),
      ` · ${inspected}${report.pages} pages · `,
      report.url ? html(document, "a", {href: report.url}, ["read the report"]) : "no public link known"
    ]),
    html(document, "h2", {}, ["Judgements"]),
    given.length > 0
      ? judgementTable(given, {document})
      : html(document, "p", {class: "muted"}, ["This report gives no graded judgement."]),
    ...(told.length > 0
      ? [
          html(document, "h3", {}, ["What it says about earlier inspections"]),
          judgementTable(told, {document, dated: true})
        ]
      : []),
    html(document, "h2", {}, ["Figures it states"]),
    figures.length === 0
      ? html(document, "p", {class: "muted"}, ["None of the figures that this site looks for was found in it."])
      : html(document, "p", {class: "muted"}, [
          "Read from the text of the report by fixed rules. Pages are those of the PDF. The official figure is shown beside it where there is one for the same area and year."
        ]),
    ...reportedFamilies.flatMap((family) => {
      const members = reportedIndicators.filter((one) => one.family === family);
      const rows = members.flatMap(({indicator, name}) =>
        figures.filter((one) => one.indicator === indicator).map((figure) => figureRow(figure, name, {document, root}))
      );
      return rows.length > 0 ? [html(document, "h3", {}, [family]), figureTable(rows, document)] : [];
    })
  ];
}

/** A grade as a badge. */
export function gradeBadge(grade: number | null, text: string, document: Document): HTMLElement {
  return html(document, "span", {class: gradeClass(grade)}, [gradeWords(text)]);
}

function judgementTable(
  judgements: readonly JudgementOfReport[],
  {document, dated = false}: {document: Document; dated?: boolean}
): HTMLElement {
  return html(document, "table", {class: "judgements"}, [
    html(document, "thead", {}, [
      html(document, "tr", {}, [
        ...(dated ? [html(document, "th", {scope: "col"}, ["When"])] : []),
        html(document, "th", {scope: "col"}, ["Judgement"]),
        html(document, "th", {scope: "col"}, ["Grade"]),
        html(document, "th", {scope: "col", class: "number"}, ["Page"])
      ])
    ]),
    html(
      document,
      "tbody",
      {},
      judgements.map(({report, judgement, grade, grade_text, page}) =>
        html(document, "tr", {}, [
          ...(dated ? [html(document, "td", {}, [momentWords(report.slice(4))])] : []),
          html(document, "th", {scope: "row"}, [judgementWords(judgement)]),
          html(document, "td", {}, [gradeBadge(grade, grade_text, document)]),
          html(document, "td", {class: "number"}, [page])
        ])
      )
    )
  ]);
}

function figureTable(rows: readonly HTMLElement[], document: Document): HTMLElement {
  const head = (text: string, number = false) =>
    html(document, "th", {scope: "col", class: number ? "number" : null}, [text]);
  return html(document, "div", {class: "scroll", tabindex: 0, role: "region", "aria-label": "Figures"}, [
    html(document, "table", {class: "figures stacked"}, [
      html(document, "thead", {}, [
        html(document, "tr", {}, [
          head("What"),
          head("Stated", true),
          head("As at"),
          head("Page", true),
          head("Official figure", true),
          head("Note")
        ])
      ]),
      html(document, "tbody", {}, rows)
    ])
  ]);
}

function figureRow(
  figure: FigureOfReport,
  name: string,
  {document, root}: Pick<ViewOptions, "document" | "root">
): HTMLElement {
  const {
    role,
    as_at,
    as_at_kind,
    page,
    official,
    official_value,
    official_status,
    official_period,
    is_same_date,
    unit,
    qualifier
  } = figure;
  const whose = roles[role];
  const beside =
    official_value === null
      ? official_status === "doubted"
        ? `doubted (${official_period})`
        : ""
      : `${statedValue({value: official_value, unit})} (${official_period}${is_same_date ? "" : ", nearest"})`;
  return html(document, "tr", {class: role === "current" ? null : "muted"}, [
    html(document, "th", {scope: "row"}, [
      official ? html(document, "a", {href: `${root}indicator/${official}`}, [name]) : name,
      whose && ` (${whose})`
    ]),
    html(document, "td", {class: "number"}, [statedValue(figure)]),
    html(document, "td", {"data-label": "As at"}, [statedDate(as_at, as_at_kind)]),
    html(document, "td", {class: "number", "data-label": "Page"}, [page]),
    html(document, "td", {class: "number", "data-label": "Official figure"}, [beside]),
    html(document, "td", {class: "small"}, [qualifierText(qualifier)])
  ]);
}
