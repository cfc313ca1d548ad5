import {type CsvCell, csvFile, saveFile} from "../dom/csv.js";

/** Marks of rows that are for the page's own filters, and say nothing to others. */
const ownMarks = new Set(["data-find", "data-figure"]);

/** Gives away the table that a button is for, and says on it where that fails; `root` is the way to the site's root. */
export async function saveTableOf(button: HTMLElement, root: string): Promise<void> {
  const {csv: name, of} = button.dataset;
  const words = button.textContent;
  try {
    const tables = tablesOf(button);
    if (of !== undefined) button.textContent = "Preparing the file…";
    const rows =
      of === undefined
        ? rowsTogether(tables)
        : await rowsNamed(of, tables, new URL(root, button.ownerDocument.baseURI).href);
    saveFile(`${name}.csv`, csvFile(rows), {document: button.ownerDocument});
    button.textContent = words;
  } catch (error) {
    console.error(error);
    button.textContent = "The file could not be prepared: try again";
  }
}

/** Copies the table that a button is for as a spreadsheet takes it, and says on the button whether it has. */
export async function copyTableOf(button: HTMLElement): Promise<void> {
  const words = button.textContent;
  button.setAttribute("aria-live", "polite");
  try {
    await navigator.clipboard.writeText(tabbed(rowsTogether(tablesOf(button))));
    button.textContent = "Copied, to paste into a spreadsheet";
  } catch (error) {
    console.error(error);
    button.textContent = "The browser did not let it be copied: download it";
  }
  button.addEventListener("blur", () => button.replaceChildren(words ?? ""), {once: true});
}

/** Rows as a spreadsheet takes them from the clipboard: a tab between cells, a line a row. */
export function tabbed(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => row.map((cell) => String(cell ?? "").replaceAll(/\s+/g, " ")).join("\t")).join("\n");
}

/** Tables as one: under every heading that any of them has, those left out of which no row has anything. */
export function rowsTogether(tables: readonly Element[]): CsvCell[][] {
  const all = tables.map(tableRows);
  const found = [...new Set(all.flatMap(([head = []]) => head))];
  const rows = all.flatMap(([head = [], ...some]) =>
    some.map((row) => new Map(head.map((heading, i) => [heading, row[i] ?? null] as const)))
  );
  const headings = found.filter((heading) => rows.length === 0 || rows.some((row) => (row.get(heading) ?? "") !== ""));
  return [headings, ...rows.map((row) => headings.map((heading) => row.get(heading) ?? null))];
}

function tablesOf(button: HTMLElement): HTMLTableElement[] {
  return [...(button.closest(".with-download")?.querySelectorAll("table") ?? [])];
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
export function tableRows(table: Element): CsvCell[][] {
  const shown = [...table.querySelectorAll<HTMLElement>("tbody tr:not(:has(> [colspan]))")].filter(
    ({hidden}) => !hidden
  );
  const marks = [...new Set(shown.flatMap((row) => marksOf(row).map(([name]) => name)))];
  const headings = distinct([...table.querySelectorAll("thead tr:last-child th")].map(wordsOf));
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

/** Headings told apart by a number where one stands more than once. */
function distinct(headings: readonly string[]): string[] {
  return headings.map((heading, i) => {
    const before = headings.slice(0, i).filter((one) => one === heading).length;
    return before === 0 ? heading : `${heading} ${before + 1}`;
  });
}

function marksOf(row: Element): [name: string, value: string][] {
  return [...row.attributes].flatMap(({name, value}) =>
    name.startsWith("data-") && !ownMarks.has(name)
      ? [[name.slice(5).replaceAll("-", "_"), value] as [string, string]]
      : []
  );
}

/** The words of a cell, without arrows and other signs that are not read out; a minus as spreadsheets read it. */
function wordsOf(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const sign of copy.querySelectorAll('[aria-hidden="true"]')) sign.remove();
  return (copy.textContent ?? "")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/−(?=\d)/g, "-")
    .trim();
}
