import {markup} from "../dom/element.js";

/** A table of texts: the first row has the headings, and each row begins with its own. */
export function tableOf([head = [], ...rows]: string[][]): HTMLTableElement {
  const {html} = markup(document);
  const row = (cells: readonly string[], scopeOf: (place: number) => string | null) =>
    html(
      "tr",
      {},
      cells.map((text, i) => html(scopeOf(i) ? "th" : "td", {scope: scopeOf(i)}, [text]))
    );
  return html("table", {}, [
    html("thead", {}, [row(head, () => "col")]),
    html(
      "tbody",
      {},
      rows.map((cells) => row(cells, (i) => (i === 0 ? "row" : null)))
    )
  ]);
}
