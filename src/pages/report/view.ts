import {tableTools} from "../../components/table-download.js";
import {type Child, markup} from "../../dom/element.js";
import {table} from "../../dom/table.js";
import {webHref} from "../../domain/href.js";
import {familySlug} from "../../domain/indicator-words.js";
import {frameworkWords, gradeClass, gradeWords, isVisit, judgementWords, momentWords} from "../../domain/judgements.js";
import {joinRanges} from "../../domain/ranges.js";
import {type ReportedFamily, reportedFamilies, reportedIndicators} from "../../domain/reported-indicators.js";
import {dateWords} from "../../domain/words.js";
import type {FigureOfReport, JudgementOfReport, ListedReport} from "../../query/questions.js";
import type {ViewOptions} from "../view-options.js";
import {figureTable, type NamedFigures} from "./figures.js";
import {improvementsPart, type ToldTopic} from "./improvements.js";
import {askWords, pageCell} from "./page-of.js";
import {type NewestInspection, replacedNotice} from "./replaced-notice.js";

/** Everything that a report's page shows. */
export interface ReportData {
  report: ListedReport;
  judgements: readonly JudgementOfReport[];
  figures: readonly FigureOfReport[];
  /** What it told to improve; default nothing. */
  improvements?: readonly ToldTopic[];
  /** The newest graded inspection of the authority that is known; default none. */
  newest?: NewestInspection | null;
}

/** A report's page: what it is, its judgements, and its figures beside the official ones. */
export function reportView(
  {report, judgements, figures, improvements = [], newest = null}: ReportData,
  {document, root}: Pick<ViewOptions, "document" | "root">
): Child[] {
  const {html} = markup(document);
  const inspected = report.inspected_from
    ? `inspected ${dateWords(report.inspected_from)}${report.inspected_to ? ` to ${dateWords(report.inspected_to)}` : ""}, `
    : "";
  const given = judgements.filter(({is_told}) => !is_told);
  const told = judgements.filter(({is_told}) => is_told);
  const families = familiesOf(figures);
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
    report.url === null &&
      html("p", {class: "muted ask-for"}, ["To ask for it: ", html("q", {}, [askWords(report)]), "."]),
    replacedNotice(report, {newest, judgements, document, root}),
    families.length + improvements.length > 0 &&
      partLinks({judgements: judgements.length, improvements: improvements.length, families}, document),
    html("h2", {id: "judgements"}, ["Judgements"]),
    html("div", {class: "with-download"}, [
      given.length > 0
        ? judgementTable(given, {document, url: report.url})
        : html("p", {class: "muted"}, ["This report gives no graded judgement."]),
      told.length > 0 && html("h3", {}, ["What it says about earlier inspections"]),
      told.length > 0 && judgementTable(told, {document, url: report.url, dated: true}),
      judgements.length > 0 && tableTools({document, name: `${report.report}-judgements`, what: "these judgements"})
    ]),
    ...improvementsPart(improvements, report, {document, root}),
    html("h2", {id: "figures"}, ["Figures it states"]),
    html("div", {class: "with-download"}, figuresPart(families, report, {document, root}))
  ];
}

/** Figures of a family, with how many rows they make. */
interface Family {
  family: ReportedFamily;
  groups: NamedFigures[];
  count: number;
}

/** The parts of the page to jump to: its judgements, what it told to improve, and its figures by topic. */
function partLinks(
  {judgements, improvements, families}: {judgements: number; improvements: number; families: readonly Family[]},
  document: Document
): HTMLElement {
  const {html} = markup(document);
  const parts = [
    {id: "judgements", words: "Judgements", count: judgements},
    ...(improvements > 0 ? [{id: "to-improve", words: "What it told to improve", count: improvements}] : []),
    ...families.map(({family, count}) => ({id: familySlug(family), words: family, count}))
  ];
  return html("nav", {class: "family-links", "aria-label": "Parts of this report"}, [
    html(
      "ul",
      {},
      parts.map(({id, words, count}) =>
        html("li", {}, [html("a", {href: `#${id}`}, [words]), html("span", {class: "muted"}, [` ${count}`])])
      )
    )
  ]);
}

/** The figures that a report states, by topic. */
function figuresPart(
  families: readonly Family[],
  {report, url}: Pick<ListedReport, "report" | "url">,
  {document, root}: Pick<ViewOptions, "document" | "root">
): Child[] {
  const {html} = markup(document);
  if (families.length === 0)
    return [html("p", {class: "muted"}, ["None of the figures that this site looks for was found in it."])];
  return [
    html("p", {class: "muted"}, [
      "Read from the text of the report by fixed rules. Pages are those of the PDF; a figure leads to its own row, to be linked to. The official figure is shown beside it where there is one for the same area and year."
    ]),
    tableTools({document, name: `${report}-figures`, what: "these figures"}),
    ...families.flatMap(({family, groups}) => [
      html("h3", {id: familySlug(family)}, [family]),
      figureTable(groups, {document, root, url})
    ])
  ];
}

/** The figures by the families of what they count, in the catalogue's order, the two ends of a range as one. */
function familiesOf(figures: readonly FigureOfReport[]): Family[] {
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
  {document, url, dated = false}: {document: Document; url: string | null; dated?: boolean}
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
      {
        key: "page",
        heading: "Page",
        type: "number",
        cell: ({page}) => pageCell(page, {document, url}),
        order: ({page}) => page,
        sort: "ascending"
      }
    ],
    judgements,
    {document, attributes: {class: "judgements"}}
  );
}
