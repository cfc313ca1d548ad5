import {html} from "./element.js";

/**
 * Makes the headings of a table sort it: those marked with `data-sort`, by that mark of its rows (`data-sort="name"` sorts by
 * `data-name`), as numbers where `data-numeric` says so. The second press turns the order round; rows without the mark stay last.
 */
export function makeSortable(table: HTMLTableElement): void {
  const {ownerDocument: document} = table;
  const body = table.tBodies[0];
  const headings = [...table.querySelectorAll<HTMLElement>("thead th[data-sort]")];
  for (const heading of headings) {
    const button = html(document, "button", {type: "button"}, []);
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      const first = heading.dataset.first === "descending" ? "descending" : "ascending";
      const second = first === "ascending" ? "descending" : "ascending";
      const order = heading.getAttribute("aria-sort") === first ? second : first;
      for (const other of headings) other.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", order);
      body?.append(...sortedRows([...(body?.rows ?? [])], heading, order));
    });
  }
}

function sortedRows(
  rows: readonly HTMLTableRowElement[],
  {dataset}: HTMLElement,
  order: "ascending" | "descending"
): HTMLTableRowElement[] {
  const mark = `data-${dataset.sort}`;
  const sign = order === "ascending" ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [left, right] = [a.getAttribute(mark) ?? "", b.getAttribute(mark) ?? ""];
    if (left === "" || right === "") return Number(left === "") - Number(right === "");
    return sign * ("numeric" in dataset ? Number(left) - Number(right) : left.localeCompare(right, "en-GB"));
  });
}
