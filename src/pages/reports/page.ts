import {firstReports} from "./list.js";

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
    for (const row of rows) row.hidden = !chosen.every((select) => matches(row, select));
    const matching = rows.filter(({hidden}) => !hidden).length;
    // What was asked for is shown whole; only the list of all begins with its first.
    const isFolded = folded && chosen.length === 0 && matching > firstReports;
    table.toggleAttribute("data-folded", isFolded);
    more.hidden = !isFolded;
    count.textContent =
      matching === 0
        ? "No report matches all of these: set one of them back to “All”."
        : `${matching} of ${rows.length} reports${isFolded ? `, the ${isSorted(table) ? "first" : "newest"} ${firstReports} shown` : ""}.`;
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
    table.querySelectorAll("tbody tr")[firstReports]?.querySelector("a")?.focus();
  });
  addEventListener("popstate", read);
  // Another order has other reports first.
  table.addEventListener("click", apply);
  read();
}

/** Whether a reader has put the rows in another order than the page did. */
function isSorted(table: HTMLElement): boolean {
  return table.querySelector("[aria-sort]") !== null;
}

/** Whether a row has what a filter asks for: one value, or one of several. */
function matches(row: HTMLElement, {name, value, selectedOptions}: HTMLSelectElement): boolean {
  const wanted = name === "figure" ? (selectedOptions[0]?.dataset.key ?? "") : value;
  return (row.dataset[name] ?? "").split(" ").includes(wanted);
}
