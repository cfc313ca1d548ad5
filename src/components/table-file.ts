import {type CsvCell, csvFile, saveFile} from "../dom/csv.js";
import type {Href} from "../domain/href.js";
import {siteTitle} from "../domain/site.js";
import {listSnippet} from "../state/snippet.js";
import {type Provenance, today, withProvenance} from "./provenance.js";

/** Marks of rows that are for the page's own filters, and say nothing to others. */
const ownMarks = new Set(["data-find", "data-figure"]);

/** What each button does with the tables of its place. */
const takes: Readonly<Record<string, (place: TablePlace) => Promise<void>>> = {
  async csv({name, values, provenance, document}) {
    saveFile(`${name}.csv`, csvFile(withProvenance(await values(), provenance)), {document});
  },
  async excel({name, tables, values, provenance, document}) {
    const {excelFile} = await import("./excel-file.js");
    const book = {
      title: titleOf(document),
      lines: [],
      shown: rowsTogether(tables, {cells: "words"}),
      values: await values()
    };
    saveFile(`${name}.xlsx`, await excelFile({...book, ...provenance}), {document});
  },
  async copy({tables, provenance: {source, address}}) {
    await copied(tabbed([...rowsTogether(tables), [], [`Source: ${source}`], [address]]));
  },
  link: ({provenance}) => copied(provenance.address),
  embed: ({document, base, embed}) =>
    copied(listSnippet(embed, {base, search: document.location.search, heading: titleOf(document)}))
};

/** The tables that a button is for. */
interface TablePlace {
  document: Document;
  name: string;
  tables: readonly HTMLTableElement[];
  /** Their values as a file has them. */
  values: () => Promise<Rows>;
  provenance: Provenance;
  /** The site's root, and the page for frames that shows the table alone. */
  base: Href;
  embed: string;
}

type Rows = readonly (readonly CsvCell[])[];

/** Gives away the table that a button is for, and says on it that it has, or that this failed; `root` is the way to the site's root. */
export async function takeTable(button: HTMLElement, root: string): Promise<void> {
  const {ownerDocument: document} = button;
  const take = takes[button.dataset.take ?? ""];
  const {name = "table", of, embed = "", source} = button.closest<HTMLElement>(".table-tools")?.dataset ?? {};
  const words = button.textContent;
  const base = new URL(root, document.baseURI).href as Href;
  const said = saidOf[button.dataset.take ?? ""];
  const isCopy = said !== undefined;
  const tables = [...(button.closest(".with-download")?.querySelectorAll("table") ?? [])];
  button.setAttribute("aria-live", "polite");
  try {
    if (!isCopy) button.textContent = "Preparing the file…";
    await take?.({
      document,
      name,
      tables,
      values: async () => (of === undefined ? rowsTogether(tables, {cells: "both"}) : rowsNamed(of, tables, base)),
      base,
      embed,
      provenance: {
        source: source ?? `${siteTitle}, ${titleOf(document)}`,
        address: document.location.href,
        taken: today()
      }
    });
    button.textContent = said ?? words;
  } catch (error) {
    console.error(error);
    button.textContent = isCopy ? "The browser did not let it be copied" : "The file could not be prepared: try again";
  }
  if (isCopy) button.addEventListener("blur", () => button.replaceChildren(words ?? ""), {once: true});
}

/** What the buttons say that have copied something. */
const saidOf: Readonly<Record<string, string>> = {
  copy: "Copied, to paste into a spreadsheet",
  link: "Link copied",
  embed: "Embed code copied"
};

function copied(text: string): Promise<void> {
  return navigator.clipboard.writeText(text);
}

/** The title of a page without the site's name. */
function titleOf(document: Document): string {
  return document.title.replace(` | ${siteTitle}`, "");
}

/** Rows as a spreadsheet takes them from the clipboard: a tab between cells, a line a row. */
export function tabbed(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => row.map((cell) => String(cell ?? "").replaceAll(/\s+/g, " ")).join("\t")).join("\n");
}

/**
 * Tables as one: under every heading that any of them has, those left out of which no row has anything. `cells` says what a cell is whose value
 * differs from its words: its value (default), its words, or both, in a column each.
 */
export function rowsTogether(tables: readonly Element[], {cells = "values"}: {cells?: CellsAs} = {}): CsvCell[][] {
  const all = tables.map((table) => tableRows(table, {cells}));
  const found = [...new Set(all.flatMap(([head = []]) => head))];
  const rows = all.flatMap(([head = [], ...some]) =>
    some.map((row) => new Map(head.map((heading, i) => [heading, row[i] ?? null] as const)))
  );
  const headings = found.filter((heading) => rows.length === 0 || rows.some((row) => (row.get(heading) ?? "") !== ""));
  return [headings, ...rows.map((row) => headings.map((heading) => row.get(heading) ?? null))];
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

/** What a cell is in rows. */
type CellsAs = "values" | "words" | "both";

/**
 * A table as rows: the group that each stands in, where rows are grouped (in a column that the table's `data-groups` names), its headings and
 * cells, and after them what its rows are marked with (`data-area` and so on), a column each, but not beside words alone. Rows that are hidden, or stand in a group that is, are left out; the value of a cell is its `data-value`, else its words.
 */
export function tableRows(table: Element, {cells = "values"}: {cells?: CellsAs} = {}): CsvCell[][] {
  const shown = [...table.querySelectorAll<HTMLElement>("tbody tr:not(:has(> [colspan]))")].filter(
    (row) => row.closest("tr[hidden], tbody[hidden]") === null
  );
  const marks = cells === "words" ? [] : [...new Set(shown.flatMap((row) => marksOf(row).map(([name]) => name)))];
  const headings = distinct([...table.querySelectorAll("thead tr:last-child th")].map(wordsOf));
  const isRounded = headings.map((_, i) => cells === "both" && shown.some(({children}) => differs(children[i])));
  const groups = shown.map(groupOf);
  const isGrouped = groups.some((group) => group !== null);
  return [
    [
      ...(isGrouped ? [table.getAttribute("data-groups") ?? "Group"] : []),
      ...headings.flatMap((heading, i) => (isRounded[i] ? [heading, `${heading} (as shown)`] : [heading])),
      ...marks
    ],
    ...shown.map((row, at) => {
      const own = new Map(marksOf(row));
      return [
        ...(isGrouped ? [groups[at] ?? null] : []),
        ...[...row.children].flatMap((cell, i) => {
          const words = wordsOf(cell);
          const value = cells === "words" ? words : (cell.getAttribute("data-value") ?? words);
          return isRounded[i] ? [value, words] : [value];
        }),
        ...marks.map((name) => own.get(name) ?? null)
      ];
    })
  ];
}

/** The heading of the group that a row stands in; null where rows are not grouped. */
function groupOf(row: Element): string | null {
  const heading = row.closest("tbody")?.querySelector('.group > th[scope="rowgroup"]');
  return heading ? wordsOf(heading) : null;
}

/** Whether a cell has a value that is not what it shows. */
function differs(cell: Element | undefined): boolean {
  const value = cell?.getAttribute("data-value");
  return cell !== undefined && value != null && value !== "" && value !== wordsOf(cell);
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
