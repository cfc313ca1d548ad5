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
  /** The page for frames that shows the table alone, from the site's root on, where there is one: `embed/list/moves`. */
  embed?: string | null;
  /** Where its figures come from, as its files say it; default the page. */
  source?: string | null;
}

/**
 * The buttons that give a table away as CSV and for Excel, and copy it with its headings, for a spreadsheet. They stand in the element with
 * the class `with-download` that also holds the table, or the tables; rows that are hidden are left out.
 */
export function tableTools({
  document,
  name,
  of = null,
  what = "this table",
  embed = null,
  source = null
}: TableTools): HTMLElement {
  const {html} = markup(document);
  const button = (take: string, words: string, label: string | null = null) =>
    html("button", {type: "button", class: "download", "data-take": take, "aria-label": label}, [words]);
  return html(
    "span",
    {class: "table-tools needs-script", "data-name": name, "data-of": of, "data-embed": embed, "data-source": source},
    [
      button("csv", `Download ${what} (CSV)`),
      button("excel", "Excel", `Download ${what} for Excel`),
      button("copy", `Copy ${what}`),
      button("link", "Copy link", `Copy link to ${what}`),
      embed !== null && button("embed", "Copy embed code", `Copy embed code of ${what}`)
    ]
  );
}
