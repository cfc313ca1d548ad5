import {html} from "../charts/element.js";
import {type CsvCell, csvFile, saveFile} from "./csv.js";

/** What the download of a table is. */
export interface TableDownload {
  document: Document;
  /** Name of the file, without an ending. */
  name: string;
  /** The rows of the file, its header first; default what the table beside it shows, which the site's script reads. */
  rows?: () => readonly (readonly CsvCell[])[] | Promise<readonly (readonly CsvCell[])[]>;
}

/**
 * The button that gives a table away as CSV. Without `rows` it stands in the element with the class `with-download` that also
 * holds the table, and gives the rows that are not hidden.
 */
export function tableDownload({document, name, rows}: TableDownload): HTMLElement {
  const button = html(document, "button", {type: "button", class: "download needs-script", "data-csv": name}, [
    "Download this table (CSV)"
  ]);
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

/** Gives the table beside a button away, as it is shown. */
export function saveTableBeside(button: HTMLElement): void {
  const table = button.closest(".with-download")?.querySelector("table");
  if (!table) throw new Error(`missing table beside the download of ${button.dataset.csv}`);
  saveFile(`${button.dataset.csv}.csv`, csvFile(tableRows(table)), {document: button.ownerDocument});
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
