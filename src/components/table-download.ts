import {markup} from "../dom/element.js";

/** What the tools of a table are for. */
export interface TableTools {
  document: Document;
  /** Name of the file, without an ending. */
  name: string;
  /** The table in words that the site's script finds its rows by (`tableQuery`); default the words that stand in it. */
  of?: string | null;
  /** What is taken along, as the buttons call it; default "this table". */
  what?: string;
}

/**
 * The buttons that give a table away as CSV and copy it, with its headings, for a spreadsheet. They stand in the element with
 * the class `with-download` that also holds the table, or the tables; rows that are hidden are left out.
 */
export function tableTools({document, name, of = null, what = "this table"}: TableTools): HTMLElement {
  const {html} = markup(document);
  const button = (words: string, data: Record<`data-${string}`, string | null>) =>
    html("button", {type: "button", class: "download", ...data}, [words]);
  return html("span", {class: "table-tools needs-script"}, [
    button(`Download ${what} (CSV)`, {"data-csv": name, "data-of": of}),
    button(`Copy ${what}`, {"data-copy": ""})
  ]);
}
