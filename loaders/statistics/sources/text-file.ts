import {CsvError, parse} from "csv-parse/sync";
import {readSource, type SourceFile} from "../../files/read-source.js";
import {listWords, quote, SourceError} from "../../files/source-error.js";

/** A row of a CSV file with the line on which it ends. */
export interface CsvRow {
  line: number;
  cells: readonly string[];
}

/** A CSV file, read: its columns by name, its rows as text. */
export interface CsvTable {
  /** Name for messages. */
  file: string;
  columns: ReadonlyMap<string, number>;
  /** Names that more than one column has. */
  repeated: ReadonlySet<string>;
  rows: readonly CsvRow[];
}

/** Reads a CSV file with a header; refuses one that is empty, not UTF-8, malformed, or without the required columns. */
export async function readCsv(source: SourceFile, required: readonly string[]): Promise<CsvTable> {
  const text = decodeUtf8(await readSource(source), source.label);
  if (text.trim() === "")
    throw new SourceError("empty file", {file: source.label}, "a CSV file with a header and rows");
  const [header, ...rows] = parseRows(text, source.label);
  const columns = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [index, name] of (header?.cells ?? []).entries()) {
    if (columns.has(name)) repeated.add(name);
    else columns.set(name, index);
  }
  const table = {file: source.label, columns, repeated, rows};
  requireColumns(table, required);
  if (!rows.length) throw new SourceError("missing rows", {file: source.label}, "at least one row below the header");
  return table;
}

/** Refuses a file that has not each of the columns exactly once. */
export function requireColumns({file, columns, repeated}: CsvTable, names: readonly string[]): void {
  const place = {file, row: 1};
  const missing = names.filter((name) => !columns.has(name));
  if (missing.length) {
    throw new SourceError(
      `missing column: ${listWords(missing.map(quote))}`,
      place,
      `a header with ${listWords(names)}; it has ${listWords([...columns.keys()]) || "none"}`
    );
  }
  const twice = names.filter((name) => repeated.has(name));
  if (twice.length) {
    throw new SourceError(`duplicate column: ${listWords(twice.map(quote))}`, place, "one column of each name");
  }
}

/** The cell of a row by the name of its column; the column must be one that was required when the file was read. */
export function cellOf(table: CsvTable, row: CsvRow, column: string): string {
  return row.cells[table.columns.get(column) ?? -1] ?? "";
}

/** The text of the bytes without a byte order mark; refuses bytes that are not UTF-8, naming the first such line. */
export function decodeUtf8(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch (cause) {
    throw new SourceError(
      "invalid encoding",
      {file, row: firstInvalidLine(bytes)},
      "UTF-8, as published; a spreadsheet program may have saved it in another encoding",
      {cause}
    );
  }
}

function parseRows(text: string, file: string): CsvRow[] {
  try {
    const records = parse(text, {info: true, skip_empty_lines: true}) as unknown as {
      record: string[];
      info: {lines: number};
    }[];
    return records.map(({record, info}) => ({line: info.lines, cells: record}));
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const row = typeof cause.lines === "number" ? cause.lines : undefined;
    const problem =
      cause.code === "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH"
        ? `invalid row: ${Array.isArray(cause.record) ? cause.record.length : "another number of"} cells`
        : "invalid CSV: a quote is not closed or stands where none can be";
    throw new SourceError(
      problem,
      {file, row},
      "as many cells in every row as in the header; the file may be cut off",
      {cause}
    );
  }
}

function firstInvalidLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let index = 0; index <= bytes.length; index++) {
    if (index < bytes.length && bytes[index] !== 0x0a) continue;
    try {
      new TextDecoder("utf-8", {fatal: true}).decode(bytes.subarray(start, index));
    } catch {
      return line;
    }
    start = index + 1;
    line++;
  }
  return line;
}
