import {newestBadge} from "../../components/newest-grade.js";
import {tableTools} from "../../components/table-download.js";
import {type Attributes, type Child, markup} from "../../dom/element.js";
import {type Column, table} from "../../dom/table.js";
import type {Href} from "../../domain/href.js";
import {type ImprovementTopic, improvementTopics} from "../../domain/improvement-topics.js";
import {frameworkWords, gradeWords, reportPath} from "../../domain/judgements.js";
import {reportedIndicators} from "../../domain/reported-indicators.js";
import type {Area} from "../../domain/tables.js";
import {dateWords} from "../../domain/words.js";
import type {ListedReport, NewestGrade, ReportContents} from "../../query/questions.js";
import type {ToldTopic} from "../report/improvements.js";
import {gradeBadge} from "../report/view.js";

/** What the list of reports can be narrowed to. */
export const reportFilters = ["area", "region", "framework", "year", "grade", "figure", "told"] as const;
export type ReportFilter = (typeof reportFilters)[number];

/** Topics in the order in which they are chosen. */
const allTopics = Object.keys(improvementTopics) as ImprovementTopic[];

/** How many reports stand there until a reader asks for more: as many as the stylesheet shows of a folded list. */
export const firstReports = 60;

/** What the list is made of. */
export interface ReportsListData {
  /** Newest first. */
  reports: readonly ListedReport[];
  /** What each report says. */
  contents: readonly ReportContents[];
  /** All areas. */
  areas: readonly Area[];
  /** The newest overall grade of every authority. */
  grades: readonly NewestGrade[];
  /** What each report asks to be improved; default nothing. */
  told?: ReadonlyMap<string, readonly Pick<ToldTopic, "topic" | "told">[]>;
}

/** A report with what the filters compare with. */
interface ListedRow {
  report: ListedReport;
  grades: number;
  /** The region of its authority, and the one above it. */
  regions: string[];
  /** Places of the figures that it states in the list of them. */
  figures: number[];
  /** Places of the topics that it tells the authority to improve in the list of them. */
  told: number[];
  /** The newer grade that no report of the list gives, where this is the newest that the list has; null for all else. */
  replaced: NewestGrade | null;
}

/** The list of reports with the filters above it; every row says what each filter compares with. */
export function reportsList(
  {reports, contents, areas, grades: newest, told = new Map()}: ReportsListData,
  {document, root}: {document: Document; root: Href}
): Child[] {
  const {html} = markup(document);
  const byName = (a: readonly [string, string], b: readonly [string, string]) => a[1].localeCompare(b[1], "en-GB");
  const sorted = (pairs: ReadonlyArray<readonly [string, string]>) => new Map([...new Map(pairs)].sort(byName));
  const stated = new Set(contents.flatMap(({indicators}) => indicators.split(" ")));
  const figures = reportedIndicators.filter(({indicator}) => stated.has(indicator)).map((one) => one.indicator);
  const last = new Map(
    [...reports]
      .reverse()
      .filter(({overall_text}) => overall_text !== null)
      .map((one) => [one.area, one.report])
  );
  const listed = new Map(newest.flatMap((one) => (one.is_listed ? [[last.get(one.area) ?? "", one] as const] : [])));
  const rows = firstWithFigures(reports).map((report) => ({
    ...rowOf(report, {contents, areas, figures, told}),
    replaced: listed.get(report.report) ?? null
  }));
  const found = new Set([...told.values()].flatMap((own) => own.map(({topic}) => topic)));
  const topics = allTopics.filter((topic) => found.has(topic));
  const select = (name: ReportFilter, label: string, options: ReadonlyMap<string, string>, keys?: readonly string[]) =>
    html("label", {class: name === "figure" || name === "told" ? "wide" : null}, [
      label,
      html("select", {name}, [
        html("option", {value: ""}, ["All"]),
        ...[...options].map(([value, text]) =>
          html("option", {value, "data-key": keys ? keys.indexOf(value) : null}, [text])
        )
      ])
    ]);
  const regions = areas.filter(({area}) => rows.some((row) => row.regions.includes(area)));
  const years = [...new Set(reports.map(({published}) => published.slice(0, 4)))].sort().reverse();
  const grades = reports.flatMap(({overall, overall_text}) =>
    overall_text === null ? [] : [[overall ?? 5, overall_text] as const]
  );
  const gradeOptions = new Map(grades.sort((a, b) => a[0] - b[0]).map(([, text]) => [text, gradeWords(text)]));
  const names = reportedIndicators.flatMap(({indicator, family, name}) =>
    figures.includes(indicator) ? [[indicator, `${family}: ${name}`] as const] : []
  );
  return [
    html("div", {class: "filters needs-script", "data-filters": ""}, [
      select("area", "Authority", sorted(reports.map(({area, name}) => [area, name]))),
      select("region", "Region", sorted(regions.map(({area, name}) => [area, name]))),
      select("framework", "Framework", sorted(reports.map(({framework}) => [framework, frameworkWords(framework)]))),
      select("year", "Published", new Map(years.map((year) => [year, year]))),
      select("grade", "Overall", gradeOptions),
      select("figure", "States a figure of", new Map(names), figures),
      topics.length > 0 &&
        select("told", "Told to improve", new Map(topics.map((topic) => [topic, improvementTopics[topic]])), allTopics)
    ]),
    listed.size > 0 &&
      html("p", {class: "muted"}, [
        `Of ${listed.size} authorities a newer inspection is known from a list of outcomes, whose report is not held here. Its grade stands outlined beside the one that it has replaced.`
      ]),
    html("p", {class: "muted"}, [
      "First stand those that state figures, then those that give grades, then letters of visits; the newest first of each."
    ]),
    html("div", {class: "with-download"}, [
      html("div", {class: "table-head"}, [
        html("p", {class: "muted", role: "status", "data-count": ""}, [`${reports.length} reports.`]),
        tableTools({document, name: "inspection-reports"})
      ]),
      html("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": "Reports"}, [
        table(reportColumns({document, root}), rows, {
          document,
          attributes: {class: "reports stacked", "data-folded": ""},
          row: marksOf
        })
      ]),
      html("p", {class: "needs-script"}, [
        html("button", {type: "button", "data-more": ""}, [`Show all ${reports.length} reports`])
      ])
    ])
  ];
}

/** Reports with what has most to say first: figures, then grades, then the rest; each in the order in which they come. */
export function firstWithFigures(reports: readonly ListedReport[]): ListedReport[] {
  const says = ({figures, overall_text}: ListedReport) => (figures > 0 ? 0 : overall_text !== null ? 1 : 2);
  return [...reports].sort((a, b) => says(a) - says(b));
}

function rowOf(
  report: ListedReport,
  {
    contents,
    areas,
    figures,
    told
  }: Pick<ReportsListData, "contents" | "areas"> &
    Required<Pick<ReportsListData, "told">> & {figures: readonly string[]}
): Omit<ListedRow, "replaced"> {
  const said = contents.find((one) => one.report === report.report);
  const parent = (slug: string | null | undefined) => areas.find(({area}) => area === slug)?.region ?? null;
  const region = parent(report.area);
  const indicators = (said?.indicators ?? "").split(" ");
  return {
    report,
    grades: said?.grades ?? 0,
    regions: [region, parent(region)].filter((one) => one !== null),
    figures: figures.flatMap((indicator, i) => (indicators.includes(indicator) ? [i] : [])),
    told: (told.get(report.report) ?? []).flatMap(({topic, told: who}) =>
      who === "authority" ? [allTopics.indexOf(topic)] : []
    )
  };
}

function reportColumns({document, root}: {document: Document; root: Href}): Column<ListedRow>[] {
  const {html} = markup(document);
  return [
    {
      key: "authority",
      heading: "Authority",
      type: "name",
      cell: ({report: {report, name}}) => html("a", {href: `${root}${reportPath(report)}`}, [name]),
      sort: "ascending"
    },
    {
      key: "published",
      heading: "Published",
      cell: ({report}) => dateWords(report.published),
      value: ({report}) => report.published,
      sort: "descending"
    },
    {
      key: "framework",
      heading: "Framework",
      cell: ({report}) => frameworkWords(report.framework),
      sort: "ascending"
    },
    {
      key: "overall",
      heading: "Overall",
      cell: ({report: {area, overall, overall_text}, replaced}) => [
        overall_text === null ? "–" : gradeBadge(overall, overall_text, document),
        ...(replaced
          ? [
              " ",
              html("span", {class: "replaced"}, [
                "replaced by ",
                newestBadge(replaced, document),
                " ",
                html("a", {href: `${root}area/${area}#judgements`}, [dateWords(replaced.published.slice(0, 7))])
              ])
            ]
          : [])
      ],
      order: ({report}) => report.overall,
      sort: "ascending"
    },
    {
      key: "says",
      heading: "What it says",
      cell: ({grades, report: {figures}}) =>
        [
          grades > 0 && `${grades} ${grades === 1 ? "grade" : "grades"}`,
          figures > 0 && `${figures} ${figures === 1 ? "figure" : "figures"}`
        ]
          .filter(Boolean)
          .join(", ") || "no grade",
      order: ({grades, report}) => grades + report.figures,
      sort: "descending"
    }
  ];
}

/** What the filters compare a row with. */
function marksOf({report: {area, framework, published, overall_text}, regions, figures, told}: ListedRow): Attributes {
  return {
    "data-area": area,
    "data-region": regions.join(" "),
    "data-framework": framework,
    "data-year": published.slice(0, 4),
    "data-grade": overall_text ?? "",
    "data-figure": figures.join(" "),
    "data-told": told.join(" ")
  };
}
