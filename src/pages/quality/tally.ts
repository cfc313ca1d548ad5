import {markup} from "../../dom/element.js";
import {type Column, table} from "../../dom/table.js";

/** A table of counts: what each row is of, and numbers, each under its heading. */
export function tally(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  document: Document
): HTMLElement {
  const [what = "", ...others] = head;
  const columns = head.map(
    (heading, i): Column<readonly (string | number)[]> => ({
      key: heading,
      heading,
      type: i === 0 ? "name" : "number",
      label: i === 0 ? null : heading,
      cell: (row) => row[i] ?? "",
      sort: typeof rows[0]?.[i] === "number" ? "descending" : i === 0 ? "ascending" : null
    })
  );
  return markup(document).html("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": what}, [
    table(columns, rows, {
      document,
      attributes: {class: others.length > 3 ? "stacked pairs tally" : "stacked tally"}
    })
  ]);
}
