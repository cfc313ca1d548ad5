import type {TableVersion} from "./cell-state.js";
import type {ResultColumn} from "./chart-result.js";

/** A query's result as it was kept. */
export interface KeptCell {
  kind: "sql" | "check";
  /** Its name; null where it has none. */
  name: string | null;
  sql: string;
  status: string;
  columns: readonly ResultColumn[];
  /** Its rows, or the first of them. */
  rows: readonly (readonly unknown[])[];
  /** How many there are in all. */
  total: number;
}

/** What the queries of a notebook gave, and of which editions of the tables. */
export interface KeptRun {
  tables: readonly TableVersion[];
  cells: readonly KeptCell[];
}

/** A row of both runs of which values differ: column by column the value before and now. */
export interface ChangedRow {
  /** What tells the row from others, by column; its place where nothing does. */
  key: readonly string[];
  before: readonly unknown[];
  now: readonly unknown[];
  /** Places of the columns that differ. */
  columns: readonly number[];
}

/** How a result of one run stands to that of another. */
export interface ResultDifference {
  /** Name of the cell, or its place among those without one: "query 2". */
  label: string;
  kind: KeptCell["kind"];
  /** `unknown` where rows are the same as far as they were kept, and not all were. */
  verdict: "same" | "differs" | "new" | "gone" | "unknown";
  /** What differs, in a clause for each; empty where nothing does. */
  reasons: readonly string[];
  /** Columns of the result now; before, where it is gone. */
  columns: readonly ResultColumn[];
  changed: readonly ChangedRow[];
  added: readonly (readonly unknown[])[];
  removed: readonly (readonly unknown[])[];
}

/** A table that is of another edition, or is used in one run alone. */
export interface TableDifference {
  name: string;
  before: TableVersion | null;
  now: TableVersion | null;
}

/** How two runs of a notebook differ. */
export interface RunDifference {
  /** "3 of 7 results differ". */
  words: string;
  results: readonly ResultDifference[];
  tables: readonly TableDifference[];
}

/** Share of a number by which two can differ and be the same figure: the last digits of a sum depend on the order of its terms. */
const dust = 1e-9;

/** Compares what the queries of a notebook gave with what they gave before: the same cells by name, those without one by their place. */
export function compareRuns(before: KeptRun, now: KeptRun): RunDifference {
  const [old, own] = [labelled(before.cells), labelled(now.cells)];
  const results = [
    ...[...own].map(([label, cell]) => resultDifference(label, old.get(label), cell)),
    ...[...old].filter(([label]) => !own.has(label)).map(([label, cell]) => onlyOne(label, cell, "gone"))
  ];
  const differing = results.filter(({verdict}) => verdict !== "same" && verdict !== "unknown").length;
  const unknown = results.filter(({verdict}) => verdict === "unknown").length;
  const count = `${differing} of ${results.length} ${results.length === 1 ? "result differs" : "results differ"}`;
  return {
    words: `${differing === 0 ? (unknown === 0 ? "No result differs" : "No result is known to differ") : count}${unknown > 0 ? `; of ${unknown} not all rows were kept` : ""}`,
    results,
    tables: tableDifferences(before.tables, now.tables)
  };
}

/** Cells by their names; those without one by their place among them, "query 2". */
export function labelled(cells: readonly KeptCell[]): Map<string, KeptCell> {
  const labels = new Map<string, KeptCell>();
  let nameless = 0;
  for (const cell of cells) {
    if (cell.name === null) nameless += 1;
    labels.set(cell.name ?? `query ${nameless}`, cell);
  }
  return labels;
}

function onlyOne(label: string, {kind, columns}: KeptCell, verdict: "new" | "gone"): ResultDifference {
  const reasons = [verdict === "new" ? "it was not there before" : "it is not there now"];
  return {label, kind, verdict, reasons, columns, changed: [], added: [], removed: []};
}

function resultDifference(label: string, before: KeptCell | undefined, now: KeptCell): ResultDifference {
  if (!before) return onlyOne(label, now, "new");
  const base = {label, kind: now.kind, columns: now.columns, changed: [], added: [], removed: []};
  const asked = before.sql.trim() === now.sql.trim() ? [] : ["the query is another"];
  if (before.status !== now.status)
    return {...base, verdict: "differs", reasons: [...asked, `it is ${now.status}, and was ${before.status}`]};
  const names = (cell: KeptCell) => cell.columns.map(({name}) => name).join(", ");
  if (names(before) !== names(now))
    return {
      ...base,
      verdict: "differs",
      reasons: [...asked, `its columns are ${names(now)}, and were ${names(before)}`]
    };
  const rows = rowDifferences(before, now);
  const isWhole = before.rows.length >= before.total && now.rows.length >= now.total;
  const reasons = [
    ...asked,
    ...(before.total === now.total ? [] : [`it has ${counted(now.total)}, and had ${counted(before.total)}`]),
    ...(rows.changed.length > 0 ? [`${counted(rows.changed.length)} with other values`] : []),
    ...(rows.added.length > 0 ? [`${counted(rows.added.length)} more`] : []),
    ...(rows.removed.length > 0 ? [`${counted(rows.removed.length)} fewer`] : [])
  ];
  const isOther = reasons.length > asked.length;
  return {
    ...base,
    ...rows,
    reasons: isOther ? reasons : [],
    verdict: isOther ? "differs" : isWhole ? "same" : "unknown"
  };
}

function counted(rows: number): string {
  return rows === 1 ? "1 row" : `${rows.toLocaleString("en-GB")} rows`;
}

/** Rows that are in one run alone, and those that are in both with other values. The order in which rows come says nothing. */
function rowDifferences(before: KeptCell, now: KeptCell): Pick<ResultDifference, "changed" | "added" | "removed"> {
  const left = new Map<string, (readonly unknown[])[]>();
  for (const row of before.rows) push(left, rowKey(row), row);
  const added: (readonly unknown[])[] = [];
  for (const row of now.rows) if (!left.get(rowKey(row))?.shift()) added.push(row);
  const removed = [...left.values()].flat();
  return paired(removed, added, keyColumns(before.rows, now.rows, now.columns));
}

/** Pairs rows that went with rows that came, by the columns that tell each of them from the others. */
function paired(
  removed: readonly (readonly unknown[])[],
  added: readonly (readonly unknown[])[],
  keys: readonly number[] | null
): Pick<ResultDifference, "changed" | "added" | "removed"> {
  if (keys === null) {
    // A result of one row is the same row, whatever is in it.
    const [one, other] = [removed[0], added[0]];
    if (removed.length !== 1 || added.length !== 1 || !one || !other) return {changed: [], added, removed};
    return {changed: [changedRow([], one, other)].filter(hasChanged), added: [], removed: []};
  }
  const old = new Map(removed.map((row) => [keyOf(row, keys), row]));
  const changed: ChangedRow[] = [];
  const fresh: (readonly unknown[])[] = [];
  for (const row of added) {
    const key = keyOf(row, keys);
    const was = old.get(key);
    old.delete(key);
    if (was)
      changed.push(
        changedRow(
          keys.map((place) => String(row[place])),
          was,
          row
        )
      );
    else fresh.push(row);
  }
  return {changed: changed.filter(hasChanged), added: fresh, removed: [...old.values()]};
}

/** Dust alone is no change. */
function hasChanged({columns}: ChangedRow): boolean {
  return columns.length > 0;
}

function changedRow(key: readonly string[], before: readonly unknown[], now: readonly unknown[]): ChangedRow {
  return {key, before, now, columns: now.flatMap((value, i) => (isSame(before[i], value) ? [] : [i]))};
}

/** The first columns, texts and whole numbers, that together tell every row from the others in both runs; null where none do. */
function keyColumns(
  before: readonly (readonly unknown[])[],
  now: readonly (readonly unknown[])[],
  columns: readonly ResultColumn[]
): number[] | null {
  const telling = columns.flatMap(({type}, i) =>
    /CHAR|DATE|INT|ENUM|BOOL/i.test(type) && !/\[\]/.test(type) ? [i] : []
  );
  for (let most = 1; most <= telling.length; most++) {
    const keys = telling.slice(0, most);
    const isUnique = (rows: readonly (readonly unknown[])[]) =>
      new Set(rows.map((row) => keyOf(row, keys))).size === rows.length;
    if (isUnique(before) && isUnique(now)) return keys;
  }
  return null;
}

function keyOf(row: readonly unknown[], places: readonly number[]): string {
  return JSON.stringify(places.map((place) => exact(row[place])));
}

/** What tells a row from others, whichever run it is of: figures to nine digits. */
export function rowKey(row: readonly unknown[]): string {
  return JSON.stringify(
    row.map((value) =>
      typeof value === "number" && Number.isFinite(value) ? Number(value.toPrecision(9)) : exact(value)
    )
  );
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a === "number" && typeof b === "number")
    return a === b || Math.abs(a - b) <= dust * Math.max(Math.abs(a), Math.abs(b));
  return JSON.stringify(exact(a)) === JSON.stringify(exact(b));
}

/** A value that JSON can tell from others: a file that was read again has texts for large numbers and for those without end. */
function exact(value: unknown): unknown {
  if (typeof value === "bigint" || (typeof value === "number" && !Number.isFinite(value))) return String(value);
  return value ?? null;
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Tables of which two runs have other editions. */
export function tableDifferences(before: readonly TableVersion[], now: readonly TableVersion[]): TableDifference[] {
  const [old, own] = [before, now].map((tables) => new Map(tables.map((table) => [table.name, table])));
  const names = [...new Set([...(own?.keys() ?? []), ...(old?.keys() ?? [])])].sort();
  return names
    .map((name) => ({name, before: old?.get(name) ?? null, now: own?.get(name) ?? null}))
    .filter(({before: was, now: is}) => was?.hash !== is?.hash);
}
