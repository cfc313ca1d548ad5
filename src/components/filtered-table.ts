import {urlState} from "../state/history.js";

/** What a filtered table is a table of. */
export interface FilteredTableOptions {
  /** The table, as a selector. */
  table: string;
  /** One of its rows, and several. */
  noun: readonly [string, string];
  /** How many rows stand there until a reader asks for more. */
  first: number;
  /** Whether choices are kept in the address; default true. A page in a sandbox may not. */
  keeps?: boolean;
}

/** What is chosen in each filter, by its name. */
type Choices = Readonly<Record<string, string>>;

/**
 * Makes the filters of a table of a page work: rows that a choice leaves out are hidden, the choices are kept in the URL, and a long
 * table shows its first rows until it is asked for more or for some of them.
 */
export function mountFilteredTable(
  page: ParentNode,
  {table: selector, noun: [one, several], first, keeps = true}: FilteredTableOptions
): void {
  const filters = page.querySelector<HTMLElement>("[data-filters]");
  const count = page.querySelector<HTMLElement>("[data-count]");
  const table = page.querySelector<HTMLElement>(selector);
  if (!filters || !count || !table) return;
  const more = page.querySelector<HTMLButtonElement>("[data-more]");
  const rows = [...table.querySelectorAll<HTMLElement>("tbody tr")];
  const selects = [...filters.querySelectorAll("select")];
  const url = urlState<Choices>({
    parse(search) {
      const query = new URLSearchParams(search);
      return Object.fromEntries(selects.map(({name}) => [name, query.get(name) ?? ""]));
    },
    format(choices) {
      // Another table of the page keeps its own choices there.
      const query = new URLSearchParams(location.search);
      for (const [name, value] of Object.entries(choices))
        if (value === "") query.delete(name);
        else query.set(name, value);
      return query.size > 0 ? `?${query}` : "";
    }
  });
  let isFoldable = more !== null;
  const apply = () => {
    const chosen = selects.filter(({value}) => value !== "");
    for (const row of rows) row.hidden = !chosen.every((select) => matches(row, select));
    const shown = rows.filter(({hidden}) => !hidden).length;
    // What was asked for is shown whole; only the list of all begins with its first.
    const isFolded = isFoldable && chosen.length === 0 && shown > first;
    table.toggleAttribute("data-folded", isFolded);
    if (more) more.hidden = !isFolded;
    count.textContent =
      shown === 0
        ? `No ${one} matches all of these: set one of them back to “All”.`
        : `${shown} of ${rows.length} ${several}${isFolded ? `, the first ${first} shown` : ""}.`;
  };
  const show = (choices: Choices) => {
    for (const select of selects) select.value = choices[select.name] ?? "";
    // A value that the filter does not have is no choice.
    for (const select of selects) if (select.selectedIndex < 0) select.value = "";
    apply();
  };
  filters.addEventListener("change", () => {
    if (keeps) url.push(Object.fromEntries(selects.map(({name, value}) => [name, value])));
    apply();
  });
  more?.addEventListener("click", () => {
    isFoldable = false;
    apply();
    // The button is gone: the keyboard goes on at the first row that was hidden.
    table.querySelectorAll("tbody tr")[first]?.querySelector("a")?.focus();
  });
  // Another order has other rows first.
  table.addEventListener("click", apply);
  url.listen(show);
  show(url.read());
}

/** Whether a row has what a filter asks for: one value, or one of several. */
function matches(row: HTMLElement, {name, value, selectedOptions}: HTMLSelectElement): boolean {
  const wanted = selectedOptions[0]?.dataset.key ?? value;
  const own = row.dataset[name] ?? "";
  return own === wanted || own.split(" ").includes(wanted);
}
