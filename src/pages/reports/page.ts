import {newestBadge} from "../../components/newest-grade.js";
import {type Child, html} from "../../dom/element.js";
import {frameworkWords, gradeWords} from "../../domain/judgements.js";
import {reportedIndicators} from "../../domain/reported-indicators.js";
import type {Area} from "../../domain/tables.js";
import {dateWords} from "../../domain/words.js";
import type {ListedReport, NewestGrade, ReportContents} from "../../query/questions.js";
import {gradeBadge} from "../report/view.js";

/** What the list of reports can be narrowed to. */
export const reportFilters = ["area", "region", "framework", "year", "grade", "figure"] as const;
export type ReportFilter = (typeof reportFilters)[number];

/** How many reports stand there until a reader asks for more. */
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
}

/** A report with what the filters compare with. */
interface ListedRow {
  report: ListedReport;
  grades: number;
  /** The region of its authority, and the one above it. */
  regions: string[];
  /** Places of the figures that it states in the list of them. */
  figures: number[];
  /** The newer grade that no report of the list gives, where this is the newest that the list has; null for all else. */
  replaced: NewestGrade | null;
}

/** The list of reports with the filters above it; every row says what each filter compares with. */
export function reportsList(
  {reports, contents, areas, grades: newest}: ReportsListData,
  {document, root}: {document: Document; root: string}
): Child[] {
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
  const rows = reports.map((report) => ({
    ...rowOf(report, {contents, areas, figures}),
    replaced: listed.get(report.report) ?? null
  }));
  const select = (name: ReportFilter, label: string, options: ReadonlyMap<string, string>, keys?: readonly string[]) =>
    html(document, "label", {class: name === "figure" ? "wide" : null}, [
      label,
      html(document, "select", {name}, [
        html(document, "option", {value: ""}, ["All"]),
        ...[...options].map(([value, text]) =>
          html(document, "option", {value, "data-key": keys ? keys.indexOf(value) : null}, [text])
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
    html(document, "div", {class: "filters needs-script", "data-filters": ""}, [
      select("area", "Authority", sorted(reports.map(({area, name}) => [area, name]))),
      select("region", "Region", sorted(regions.map(({area, name}) => [area, name]))),
      select("framework", "Framework", sorted(reports.map(({framework}) => [framework, frameworkWords(framework)]))),
      select("year", "Published", new Map(years.map((year) => [year, year]))),
      select("grade", "Overall", gradeOptions),
      select("figure", "States a figure of", new Map(names), figures)
    ]),
    listed.size > 0 &&
      html(document, "p", {class: "muted"}, [
        `Of ${listed.size} authorities a newer inspection is known from a list of outcomes, whose report is not held here. Its grade stands outlined beside the one that it has replaced.`
      ]),
    html(document, "p", {class: "muted", role: "status", "data-count": ""}, [`${reports.length} reports.`]),
    html(document, "div", {class: "scroll", tabindex: 0, role: "region", "aria-label": "Reports"}, [
      html(document, "table", {class: "reports stacked", "data-folded": ""}, [
        html(document, "thead", {}, [
          html(
            document,
            "tr",
            {},
            ["Authority", "Published", "Framework", "Overall", "What it says"].map((text) =>
              html(document, "th", {scope: "col"}, [text])
            )
          )
        ]),
        html(
          document,
          "tbody",
          {},
          rows.map((row) => reportRow(row, {document, root}))
        )
      ])
    ]),
    html(document, "p", {class: "needs-script"}, [
      html(document, "button", {type: "button", "data-more": ""}, [`Show all ${reports.length} reports`])
    ])
  ];
}

/** Makes the filters of a page's list work, keeping the choices in the URL. */
export function mountReportsList(page: ParentNode): void {
  const filters = page.querySelector<HTMLElement>("[data-filters]");
  const count = page.querySelector<HTMLElement>("[data-count]");
  const table = page.querySelector<HTMLElement>("table.reports");
  const more = page.querySelector<HTMLButtonElement>("[data-more]");
  const rows = [...page.querySelectorAll<HTMLElement>("table.reports tbody tr")];
  if (!filters || !count || !table || !more) return;
  const selects = [...filters.querySelectorAll("select")];
  let folded = true;
  const read = () => {
    const query = new URLSearchParams(location.search);
    for (const select of selects) select.value = query.get(select.name) ?? "";
    // A value that the list does not have is no choice.
    for (const select of selects) if (select.selectedIndex < 0) select.value = "";
    apply();
  };
  const apply = () => {
    const chosen = selects.filter(({value}) => value !== "");
    const matching = rows.filter((row) => chosen.every((select) => matches(row, select)));
    // What was asked for is shown whole; only the list of all begins with its newest.
    const shown = new Set(folded && chosen.length === 0 ? matching.slice(0, firstReports) : matching);
    for (const row of rows) row.hidden = !shown.has(row);
    table.toggleAttribute("data-folded", false);
    more.hidden = shown.size === matching.length;
    count.textContent =
      matching.length === 0
        ? "No report matches all of these: set one of them back to “All”."
        : `${matching.length} of ${rows.length} reports${shown.size < matching.length ? `, the newest ${shown.size} shown` : ""}.`;
  };
  filters.addEventListener("change", () => {
    const query = new URLSearchParams(selects.filter(({value}) => value !== "").map(({name, value}) => [name, value]));
    history.pushState(null, "", `${location.pathname}${query.size > 0 ? `?${query}` : ""}`);
    apply();
  });
  more.addEventListener("click", () => {
    folded = false;
    apply();
    // The button is gone: the keyboard goes on at the first report that was hidden.
    rows[firstReports]?.querySelector("a")?.focus();
  });
  addEventListener("popstate", read);
  read();
}

/** Whether a row has what a filter asks for: one value, or one of several. */
function matches(row: HTMLElement, {name, value, selectedOptions}: HTMLSelectElement): boolean {
  const wanted = name === "figure" ? (selectedOptions[0]?.dataset.key ?? "") : value;
  return (row.dataset[name] ?? "").split(" ").includes(wanted);
}

function rowOf(
  report: ListedReport,
  {contents, areas, figures}: Pick<ReportsListData, "contents" | "areas"> & {figures: readonly string[]}
): Omit<ListedRow, "replaced"> {
  const said = contents.find((one) => one.report === report.report);
  const parent = (slug: string | null | undefined) => areas.find(({area}) => area === slug)?.region ?? null;
  const region = parent(report.area);
  const indicators = (said?.indicators ?? "").split(" ");
  return {
    report,
    grades: said?.grades ?? 0,
    regions: [region, parent(region)].filter((one) => one !== null),
    figures: figures.flatMap((indicator, i) => (indicators.includes(indicator) ? [i] : []))
  };
}

function reportRow(
  {
    report: {report, area, name, published, framework, overall, overall_text, figures},
    grades,
    replaced,
    ...row
  }: ListedRow,
  {document, root}: {document: Document; root: string}
): HTMLElement {
  const data = {
    "data-area": area,
    "data-region": row.regions.join(" "),
    "data-framework": framework,
    "data-year": published.slice(0, 4),
    "data-grade": overall_text ?? "",
    "data-figure": row.figures.join(" ")
  };
  const says = [
    grades > 0 && `${grades} ${grades === 1 ? "grade" : "grades"}`,
    figures > 0 && `${figures} ${figures === 1 ? "figure" : "figures"}`
  ].filter(Boolean);
  return html(document, "tr", data, [
    html(document, "th", {scope: "row"}, [html(document, "a", {href: `${root}report/${report}`}, [name])]),
    html(document, "td", {}, [dateWords(published)]),
    html(document, "td", {}, [frameworkWords(framework)]),
    html(document, "td", {}, [
      overall_text === null ? "–" : gradeBadge(overall, overall_text, document),
      replaced &&
        html(document, "span", {class: "replaced"}, [
          "replaced by ",
          newestBadge(replaced, document),
          " ",
          html(document, "a", {href: `${root}area/${area}#judgements`}, [dateWords(replaced.published.slice(0, 7))])
        ])
    ]),
    html(document, "td", {}, [says.length > 0 ? says.join(", ") : "no grade"])
  ]);
}
