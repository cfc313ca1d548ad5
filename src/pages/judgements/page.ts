import {firstMoves} from "./moves-table.js";

/** Makes the filters and headings of the table of moves work; the choices are kept in the address. */
export function mountMoves(page: ParentNode): void {
  const filters = page.querySelector<HTMLElement>('[data-filters="moves"]');
  const table = page.querySelector<HTMLTableElement>("table.moves");
  const count = page.querySelector<HTMLElement>("[data-count]");
  if (!filters || !table || !count) return;
  const rows = [...table.querySelectorAll<HTMLElement>("tbody tr")];
  const selects = [...filters.querySelectorAll("select")];
  const more = page.querySelector<HTMLButtonElement>("[data-more]");
  let folded = more !== null;
  const apply = () => {
    for (const row of rows) row.hidden = selects.some(({name, value}) => value !== "" && row.dataset[name] !== value);
    const shown = rows.filter(({hidden}) => !hidden).length;
    // What was asked for is shown whole; only the list of all begins with its first.
    const isFolded = folded && shown === rows.length;
    table.toggleAttribute("data-folded", isFolded);
    if (more) more.hidden = !isFolded;
    count.textContent =
      shown === 0
        ? "No move matches all of these: set one of them back to “All”."
        : `${shown} of ${rows.length} moves${isFolded ? `, the first ${firstMoves} shown` : ""}.`;
  };
  const read = () => {
    const query = new URLSearchParams(location.search);
    for (const select of selects) select.value = query.get(select.name) ?? "";
    // A value that the list does not have is no choice.
    for (const select of selects) if (select.selectedIndex < 0) select.value = "";
    apply();
  };
  filters.addEventListener("change", () => {
    const query = new URLSearchParams(selects.filter(({value}) => value !== "").map(({name, value}) => [name, value]));
    history.pushState(null, "", `${location.pathname}${query.size > 0 ? `?${query}` : ""}`);
    apply();
  });
  more?.addEventListener("click", () => {
    folded = false;
    apply();
    // The button is gone: the keyboard goes on at the first move that was hidden.
    table.tBodies[0]?.rows[firstMoves]?.querySelector("a")?.focus();
  });
  addEventListener("popstate", read);
  read();
}
