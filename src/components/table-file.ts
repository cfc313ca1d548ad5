import {html} from "../charts/element.js";
import {type CsvCell, csvFile, saveFile} from "./csv.js";

/** What the download of a table is. */
export interface TableDownload {
  document: Document;
  /** Name of the file, without an ending. */
  name: string;
  /** The table in words that the site's script finds its rows by (`tableQuery`); default the words that stand in it. */
  of?: string;
  /** The rows of the file, its header first; default what the table beside it shows, which the site's script reads. */
  rows?: () => readonly (readonly CsvCell[])[] | Promise<readonly (readonly CsvCell[])[]>;
}

/**
 * The button that gives a table away as CSV. Without `rows` it stands in the element with the class `with-download` that also
 * holds the table, and gives the rows that are not hidden.
 */
export function tableDownload({document, name, of, rows}: TableDownload): HTMLElement {
  const button = html(
    document,
    "button",
    {type: "button", class: "download needs-script", "data-csv": name, "data-of": of ?? null},
    ["Download this table (CSV)"]
  );
  if (rows) {
    button.removeAttribute("data-csv");
    button.addEventListener("click", async () => {
      try {
        saveFile(`${name}.csv`, csvFile(await rows()), {document});
      } catch (error) {
        console.error(error);
        button.textContent = "The file could not be prepared: try again";
      }
    });
  }
  return button;
}

/** Gives away the table that a button is for, and says on it where that fails. */
export async function saveTableOf(button: HTMLElement): Promise<void> {
  const {csv: name, of} = button.dataset;
  const words = button.textContent;
  try {
    const tables = [...(button.closest(".with-download")?.querySelectorAll("table") ?? [])];
    if (of !== undefined) button.textContent = "Preparing the file…";
    const rows = of === undefined ? tables.flatMap(tableRows) : await rowsNamed(of, tables);
    saveFile(`${name}.csv`, csvFile(rows), {document: button.ownerDocument});
    button.textContent = words;
  } catch (error) {
    console.error(error);
    button.textContent = "The file could not be prepared: try again";
  }
}

async function rowsNamed(of: string, tables: readonly HTMLTableElement[]) {
  const {rowsOfTable} = await import("./table-of.js");
  const rows = tables.flatMap((table) => [...table.querySelectorAll<HTMLElement>("tbody tr[data-area]")]);
  return rowsOfTable(
    of,
    rows.flatMap(({hidden, dataset}) => (hidden ? [] : (dataset.area ?? [])))
  );
}

/**
 * A table as rows: its headings and cells as words, and after them what its rows are marked with (`data-area` and so on),
 * a column each. Rows that are hidden are left out; `data-value` of a cell stands for its words.
 */
export function tableRows(table: HTMLTableElement): CsvCell[][] {
  const shown = [...table.querySelectorAll<HTMLElement>("tbody tr")].filter(({hidden}) => !hidden);
  const marks = [...new Set(shown.flatMap((row) => marksOf(row).map(([name]) => name)))];
  const headings = [...table.querySelectorAll("thead tr:last-child th")].map(wordsOf);
  return [
    [...headings, ...marks],
    ...shown.map((row) => {
      const own = new Map(marksOf(row));
      return [
        ...[...row.children].map((cell) => cell.getAttribute("data-value") ?? wordsOf(cell)),
        ...marks.map((name) => own.get(name) ?? null)
      ];
    })
  ];
}

function marksOf(row: Element): [name: string, value: string][] {
  return [...row.attributes].flatMap(({name, value}) =>
    name.startsWith("data-") ? [[name.slice(5).replaceAll("-", "_"), value] as [string, string]] : []
  );
}

/** The words of a cell, without arrows and other signs that are not read out. */
function wordsOf(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const sign of copy.querySelectorAll('[aria-hidden="true"]')) sign.remove();
  return (copy.textContent ?? "").replaceAll(/\s+/g, " ").trim();
}
