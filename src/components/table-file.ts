import {type CsvCell, csvFile, saveFile} from "../dom/csv.js";

/** Gives away the table that a button is for, and says on it where that fails; `root` is the way to the site's root. */
export async function saveTableOf(button: HTMLElement, root: string): Promise<void> {
  const {csv: name, of} = button.dataset;
  const words = button.textContent;
  try {
    const tables = [...(button.closest(".with-download")?.querySelectorAll("table") ?? [])];
    if (of !== undefined) button.textContent = "Preparing the file…";
    const rows =
      of === undefined
        ? tables.flatMap(tableRows)
        : await rowsNamed(of, tables, new URL(root, button.ownerDocument.baseURI).href);
    saveFile(`${name}.csv`, csvFile(rows), {document: button.ownerDocument});
    button.textContent = words;
  } catch (error) {
    console.error(error);
    button.textContent = "The file could not be prepared: try again";
  }
}

async function rowsNamed(of: string, tables: readonly HTMLTableElement[], base: string) {
  const {rowsOfTable} = await import("./table-of.js");
  const rows = tables.flatMap((table) => [...table.querySelectorAll<HTMLElement>("tbody tr[data-area]")]);
  return rowsOfTable(
    of,
    rows.flatMap(({hidden, dataset}) => (hidden ? [] : (dataset.area ?? []))),
    base
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
