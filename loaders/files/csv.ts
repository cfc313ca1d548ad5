import {readFile} from "node:fs/promises";
import {CsvError, parse} from "csv-parse/sync";
import {SourceError} from "./source-error.js";

/** A CSV file as text: its header, and its rows with the line on which each begins. */
export interface CsvFile {
  /** Name for messages: `data/areas.csv`. */
  file: string;
  header: string[];
  rows: {line: number; cells: string[]}[];
}

/**
 * Reads a CSV file; `file` is its name for messages. Throws a SourceError where it is missing, not UTF-8, empty, badly
 * quoted, or has a row with more or fewer cells than the header.
 */
export async function readCsv(path: string, file: string): Promise<CsvFile> {
  return parseCsv(decode(await readBytes(path, file), file), file);
}

/** How a text is read as CSV. */
export interface CsvOptions {
  /** What parts cells; default a comma. */
  delimiter?: string;
  /** Whether blank lines are left out, and rows with more or fewer cells than the header are read as they are; default false. */
  isLenient?: boolean;
}

/** The file that a text is; errors as of `readCsv`. */
export function parseCsv(text: string, file: string, {delimiter = ",", isLenient = false}: CsvOptions = {}): CsvFile {
  let line = 1;
  const records = parseRecords(text, file, delimiter).map((cells) => {
    const start = line;
    line += 1 + cells.reduce((count, cell) => count + cell.split("\n").length - 1, 0);
    return {line: start, cells};
  });
  const [first, ...rows] = isLenient ? records.filter(({cells}) => cells.join("").trim() !== "") : records;
  if (!first) throw new SourceError("missing header", {file, row: 1}, "a line with the names of the columns");
  const header = first.cells;
  for (const {line, cells} of rows)
    if (cells.length !== header.length && !isLenient)
      throw new SourceError(
        `invalid row of ${cells.length} cells`,
        {file, row: line},
        `${header.length} cells, as in the header`
      );
  const twice = header.find((name, i) => header.indexOf(name) !== i);
  if (twice !== undefined)
    throw new SourceError("duplicate column", {file, row: 1, column: twice}, "a name that stands once in the header");
  return {file, header, rows};
}

/** The rows as CSV (RFC 4180, lines ended by a line feed), with a header; null is empty. */
export function formatCsv<Row>(
  {columns}: {columns: readonly {name: keyof Row & string}[]},
  rows: readonly NoInfer<Row>[]
): string {
  const names = columns.map(({name}) => name);
  const lines = rows.map((row) => names.map((name) => formatCell(row[name])).join(","));
  return `${[names.join(","), ...lines].join("\n")}\n`;
}

function formatCell(value: unknown): string {
  if (value === null) return "";
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

async function readBytes(path: string, file: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new SourceError("missing file", {file}, "a CSV file", {cause});
  }
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch (cause) {
    throw new SourceError("invalid encoding", {file}, "UTF-8", {cause});
  }
}

function parseRecords(text: string, file: string, delimiter: string): string[][] {
  try {
    return parse(text, {relax_column_count: true, bom: true, delimiter});
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new SourceError(`invalid quoting: ${cause.message}`, {file, row: Number(cause.lines)}, "RFC 4180", {cause});
  }
}
