import {markup} from "./element.js";
import type {SortOrder} from "./table.js";

/**
 * Makes the headings of a table sort it, those that say in which order first (`data-sort`): by what its cells are in order
 * (`data-sort`, else `data-value`, else their words), numbers as numbers. The second press turns the order round; rows
 * without a value stay last, groups that are fixed as they are. Does nothing to headings that sort already.
 */
export function makeSortable(table: Element): void {
  const {ownerDocument: document} = table;
  const headings = [...table.querySelectorAll<HTMLElement>("thead th")];
  for (const [at, heading] of headings.entries()) {
    const first = heading.dataset.sort as SortOrder | undefined;
    if (!first || heading.querySelector("button")) continue;
    const button = markup(document).html("button", {type: "button"}, [...heading.childNodes]);
    heading.append(button);
    button.addEventListener("click", () => {
      const second = first === "ascending" ? "descending" : "ascending";
      const order = heading.getAttribute("aria-sort") === first ? second : first;
      for (const other of headings) other.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", order);
      for (const body of table.querySelectorAll("tbody:not([data-fixed])")) {
        const rows = [...body.children].filter((row) => !row.matches(".group"));
        body.append(...sortedRows(rows, at, order));
      }
    });
  }
}

/** Rows by the cell at a place; those of one value by their names. */
function sortedRows(rows: readonly Element[], at: number, order: SortOrder): Element[] {
  const sign = order === "ascending" ? 1 : -1;
  return rows
    .map((row) => ({row, key: keyOf(row.children[at]), name: keyOf(row.querySelector("th"))}))
    .sort((a, b) => {
      if (a.key === "" || b.key === "") return Number(a.key === "") - Number(b.key === "") || compare(a.name, b.name);
      return sign * compare(a.key, b.key) || compare(a.name, b.name);
    })
    .map(({row}) => row);
}

function keyOf(cell: Element | null | undefined): string {
  return cell?.getAttribute("data-sort") ?? cell?.getAttribute("data-value") ?? cell?.textContent?.trim() ?? "";
}

function compare(a: string, b: string): number {
  const [left, right] = [Number(a), Number(b)];
  return Number.isNaN(left) || Number.isNaN(right) ? a.localeCompare(b, "en-GB") : left - right;
}
