import {html} from "../charts/element.js";
import type {ListedReport} from "../query/questions.js";
import type {ReportFramework} from "../stats/model.js";
import {dateWords} from "../stats/words.js";
import {gradeBadge} from "./report-view.js";
import {frameworkWords, gradeWords} from "./report-words.js";

/** What the list of reports can be narrowed to. */
export const reportFilters = ["area", "framework", "year", "grade"] as const;
export type ReportFilter = (typeof reportFilters)[number];

/** The list of reports with the filters above it; every row says what each filter compares with. */
export function reportsList(
  reports: readonly ListedReport[],
  {document, root}: {document: Document; root: string}
): HTMLElement[] {
  const select = (name: ReportFilter, label: string, options: ReadonlyMap<string, string>) =>
    html(document, "label", {}, [
      label,
      html(document, "select", {name}, [
        html(document, "option", {value: ""}, ["All"]),
        ...[...options].map(([value, text]) => html(document, "option", {value}, [text]))
      ])
    ]);
  const sorted = (pairs: Array<readonly [string, string]>) =>
    new Map([...new Map(pairs)].sort((a, b) => a[1].localeCompare(b[1], "en-GB")));
  const years = [...new Set(reports.map(({published}) => published.slice(0, 4)))].sort().reverse();
  const grades = reports.flatMap(({overall, overall_text}) =>
    overall_text === null ? [] : [[overall ?? 5, overall_text] as const]
  );
  const gradeOptions = new Map(grades.sort((a, b) => a[0] - b[0]).map(([, text]) => [text, gradeWords(text)]));
  return [
    html(document, "div", {class: "filters needs-script", "data-filters": ""}, [
      select("area", "Authority", sorted(reports.map(({area, name}) => [area, name]))),
      select("framework", "Framework", sorted(reports.map(({framework}) => [framework, frameworkWords(framework)]))),
      select("year", "Published", new Map(years.map((year) => [year, year]))),
      select("grade", "Overall", gradeOptions)
    ]),
    html(document, "p", {class: "muted", role: "status", "data-count": ""}, [`${reports.length} reports.`]),
    html(document, "div", {class: "scroll", tabindex: 0, role: "region", "aria-label": "Reports"}, [
      html(document, "table", {class: "reports stacked"}, [
        html(document, "thead", {}, [
          html(
            document,
            "tr",
            {},
            ["Authority", "Published", "Framework", "Overall", "Figures"].map((text, i) =>
              html(document, "th", {scope: "col", class: i === 4 ? "number" : null}, [text])
            )
          )
        ]),
        html(
          document,
          "tbody",
          {},
          reports.map((report) => reportRow(report, {document, root}))
        )
      ])
    ])
  ];
}

/** Makes the filters of a page's list work, keeping the choices in the URL. */
export function mountReportsList(page: ParentNode): void {
  const filters = page.querySelector<HTMLElement>("[data-filters]");
  const count = page.querySelector<HTMLElement>("[data-count]");
  const rows = [...page.querySelectorAll<HTMLElement>("table.reports tbody tr")];
  if (!filters || !count) return;
  const selects = [...filters.querySelectorAll("select")];
  const read = () => {
    const query = new URLSearchParams(location.search);
    for (const select of selects) select.value = query.get(select.name) ?? "";
    // A value that the list does not have is no choice.
    for (const select of selects) if (select.selectedIndex < 0) select.value = "";
    apply();
  };
  const apply = () => {
    let shown = 0;
    for (const row of rows) {
      row.hidden = selects.some(({name, value}) => value !== "" && row.dataset[name] !== value);
      if (!row.hidden) shown += 1;
    }
    count.textContent =
      shown === 0
        ? "No report matches all of these: set one of them back to “All”."
        : `${shown} of ${rows.length} reports.`;
  };
  filters.addEventListener("change", () => {
    const query = new URLSearchParams(selects.filter(({value}) => value !== "").map(({name, value}) => [name, value]));
    history.pushState(null, "", `${location.pathname}${query.size > 0 ? `?${query}` : ""}`);
    apply();
  });
  addEventListener("popstate", read);
  read();
}

function reportRow(
  {report, area, name, published, framework, overall, overall_text, figures}: ListedReport,
  {document, root}: {document: Document; root: string}
): HTMLElement {
  const data: Record<string, string> = {
    "data-area": area,
    "data-framework": framework satisfies ReportFramework,
    "data-year": published.slice(0, 4),
    "data-grade": overall_text ?? ""
  };
  return html(document, "tr", data, [
    html(document, "th", {scope: "row"}, [html(document, "a", {href: `${root}report/${report}`}, [name])]),
    html(document, "td", {}, [dateWords(published)]),
    html(document, "td", {}, [frameworkWords(framework)]),
    html(document, "td", {}, [overall_text === null ? "–" : gradeBadge(overall, overall_text, document)]),
    html(document, "td", {class: figures === 0 ? "number muted" : "number", "data-label": "Figures"}, [figures])
  ]);
}
