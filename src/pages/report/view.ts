import {tableTools} from "../../components/table-download.js";
import {type Child, markup} from "../../dom/element.js";
import {table} from "../../dom/table.js";
import {webHref} from "../../domain/href.js";
import {familySlug} from "../../domain/indicator-words.js";
import {frameworkWords, gradeClass, gradeWords, isVisit, judgementWords, momentWords} from "../../domain/judgements.js";
import {reportedFamilies, reportedIndicators} from "../../domain/reported-indicators.js";
import {dateWords} from "../../domain/words.js";
import type {FigureOfReport, JudgementOfReport, ListedReport} from "../../query/questions.js";
import type {ViewOptions} from "../view-options.js";
import {figureTable, joinRanges} from "./figures.js";
import {type NewestInspection, replacedNotice} from "./replaced-notice.js";

/** Everything that a report's page shows. */
export interface ReportData {
  report: ListedReport;
  judgements: readonly JudgementOfReport[];
  figures: readonly FigureOfReport[];
  /** The newest graded inspection of the authority that is known; default none. */
  newest?: NewestInspection | null;
}

/** A report's page: what it is, its judgements, and its figures beside the official ones. */
export function reportView(
  {report, judgements, figures, newest = null}: ReportData,
  {document, root}: Pick<ViewOptions, "document" | "root">
): Child[] {
  const {html} = markup(document);
  const inspected = report.inspected_from
    ? `inspected ${dateWords(report.inspected_from)}${report.inspected_to ? ` to ${dateWords(report.inspected_to)}` : ""}, `
    : "";
  const given = judgements.filter(({is_told}) => !is_told);
  const told = judgements.filter(({is_told}) => is_told);
  return [
    html("p", {class: "kicker"}, [
      html("a", {href: `${root}reports`}, ["Inspection reports"]),
      ` · ${frameworkWords(report.framework)}`
    ]),
    html("h1", {}, [`${report.name}, ${dateWords(report.published)}`]),
    html("p", {class: "facts"}, [
      html("a", {href: `${root}area/${report.area}`}, [`All about ${report.name}`]),
      ` · ${inspected}${report.pages} pages · `,
      report.url ? html("a", {href: webHref(report.url)}, ["read the report"]) : "no public link known"
    ]),
    replacedNotice(report, {newest, judgements, document, root}),
    html("h2", {}, ["Judgements"]),
    html("div", {class: "with-download"}, [
      given.length > 0
        ? judgementTable(given, {document})
        : html("p", {class: "muted"}, ["This report gives no graded judgement."]),
      told.length > 0 && html("h3", {}, ["What it says about earlier inspections"]),
      told.length > 0 && judgementTable(told, {document, dated: true}),
      judgements.length > 0 && tableTools({document, name: `${report.report}-judgements`, what: "these judgements"})
    ]),
    html("h2", {}, ["Figures it states"]),
    html("div", {class: "with-download"}, figuresPart(figures, report, {document, root}))
  ];
}

/** The figures that a report states, by topic. */
function figuresPart(
  figures: readonly FigureOfReport[],
  {report}: Pick<ListedReport, "report">,
  {document, root}: Pick<ViewOptions, "document" | "root">
): Child[] {
  const {html} = markup(document);
  const families = familiesOf(figures);
  if (figures.length === 0)
    return [html("p", {class: "muted"}, ["None of the figures that this site looks for was found in it."])];
  return [
    html("p", {class: "muted"}, [
      "Read from the text of the report by fixed rules. Pages are those of the PDF. The official figure is shown beside it where there is one for the same area and year."
    ]),
    families.length > 1 &&
      html("nav", {class: "family-links", "aria-label": "Figures by topic"}, [
        html(
          "ul",
          {},
          families.map(({family, count}) =>
            html("li", {}, [
              html("a", {href: `#${familySlug(family)}`}, [family]),
              html("span", {class: "muted"}, [` ${count}`])
            ])
          )
        )
      ]),
    tableTools({document, name: `${report}-figures`, what: "these figures"}),
    ...families.flatMap(({family, groups}) => [
      html("h3", {id: familySlug(family)}, [family]),
      figureTable(groups, {document, root})
    ])
  ];
}

/** The figures by the families of what they count, in the catalogue's order, the two ends of a range as one. */
function familiesOf(figures: readonly FigureOfReport[]) {
  return reportedFamilies.flatMap((family) => {
    const groups = reportedIndicators
      .filter((one) => one.family === family)
      .map(({indicator, name}) => ({name, figures: joinRanges(figures.filter((one) => one.indicator === indicator))}))
      .filter((group) => group.figures.length > 0);
    const count = groups.reduce((sum, group) => sum + group.figures.length, 0);
    return count > 0 ? [{family, groups, count}] : [];
  });
}

/** A grade as a badge. */
export function gradeBadge(grade: number | null, text: string, document: Document): HTMLElement {
  return markup(document).html("span", {class: gradeClass(grade)}, [gradeWords(text)]);
}

function judgementTable(
  judgements: readonly JudgementOfReport[],
  {document, dated = false}: {document: Document; dated?: boolean}
): HTMLElement {
  return table<JudgementOfReport>(
    [
      dated && {
        key: "when",
        heading: "When",
        cell: ({report}) => momentWords(report.slice(4)),
        order: ({report}) => report.slice(4),
        sort: "descending"
      },
      {
        key: "judgement",
        heading: "Judgement",
        type: "name",
        cell: ({judgement, grade_text}) => (isVisit(grade_text) ? "What it was" : judgementWords(judgement)),
        sort: "ascending"
      },
      {
        key: "grade",
        heading: "Grade",
        cell: ({grade, grade_text}) => gradeBadge(grade, grade_text, document),
        order: ({grade}) => grade,
        sort: "ascending"
      },
      {key: "page", heading: "Page", type: "number", cell: ({page}) => page, sort: "ascending"}
    ],
    judgements,
    {document, attributes: {class: "judgements"}}
  );
}
