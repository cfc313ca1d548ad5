import {readdir} from "node:fs/promises";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {type CsvFile, parseCsv} from "../files/csv.js";
import {readSource, requireFile} from "../files/read-source.js";
import {SourceError} from "../files/source-error.js";
import {type DecimalMark, decimalMarkOf} from "./own-cell.js";

/** How a CSV file is read, where it is declared; told from the file where it is not. */
export interface ReadingOptions {
  delimiter?: string;
  encoding?: "utf-8" | "windows-1252";
  decimal?: DecimalMark;
}

/** A file of figures as text. */
export interface FigureFile extends CsvFile {
  /** What parts its cells; null for Parquet. */
  delimiter: string | null;
  /** What parts decimal places; null where its numbers can be read in two ways. */
  decimal: DecimalMark | null;
}

const delimiters = [",", ";", "\t", "|"];

/** Names of the CSV and Parquet files of a folder, sorted; hidden files and those of other kinds left out. */
export async function figureFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {withFileTypes: true});
  return entries
    .filter((entry) => !entry.isDirectory() && /^[^.].*\.(csv|tsv|parquet)$/i.test(entry.name))
    .map(({name}) => name)
    .sort();
}

/** Reads a CSV or Parquet file of a folder, every value as text. Throws a SourceError where it is missing, empty or badly formed. */
export async function readFigures(folder: string, file: string, options: ReadingOptions = {}): Promise<FigureFile> {
  const path = join(folder, file);
  try {
    await requireFile({path, label: file});
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ENOENT") throw cause;
    throw new SourceError("missing file", {file}, "a CSV or Parquet file beside the configuration", {cause});
  }
  if (/\.parquet$/i.test(file)) return readParquet(path, file);
  const text = decoded(await readSource({path, label: file}), file, options.encoding);
  const delimiter = options.delimiter ?? delimiterOf(text);
  const csv = parseCsv(text, file, {delimiter});
  const header = csv.header.map((name) => name.trim());
  return {...csv, header, delimiter, decimal: options.decimal ?? decimalOf(csv.rows, delimiter)};
}

/** Where no number tells, a file parted by commas has decimal points: who writes decimal commas parts cells by something else. */
function decimalOf(rows: CsvFile["rows"], delimiter: string): DecimalMark | null {
  const told = decimalMarkOf(rows.flatMap(({cells}) => cells));
  return told ?? (delimiter === "," ? "." : null);
}

/** What parts the cells of a text: the mark that stands most often outside quotes in its first line, a comma where none does. */
export function delimiterOf(text: string): string {
  const [first = ""] = text.replace(/"(?:[^"]|"")*"/g, "").split(/\r?\n/);
  const counts = delimiters.map((mark) => first.split(mark).length - 1);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ",";
}

/** UTF-8 where the bytes are that, else what spreadsheets of western Europe write; told otherwise by the configuration. */
function decoded(bytes: Uint8Array, file: string, encoding?: string): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new SourceError("invalid encoding: UTF-16", {file}, "UTF-8 or Windows-1252");
  try {
    return new TextDecoder(encoding ?? "utf-8", {fatal: true}).decode(bytes);
  } catch (cause) {
    if (encoding !== undefined) throw new SourceError("invalid encoding", {file}, encoding, {cause});
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

async function readParquet(path: string, file: string): Promise<FigureFile> {
  const instance = await DuckDBInstance.create(":memory:", {threads: "1"});
  try {
    const connection = await instance.connect();
    const read = await connection.runAndReadAll(
      `SELECT COLUMNS(*)::VARCHAR FROM read_parquet('${path.replaceAll("'", "''")}')`
    );
    const rows = read.getRowsJS().map((cells, i) => ({line: i + 1, cells: cells.map((cell) => String(cell ?? ""))}));
    return {file, header: read.columnNames(), rows, delimiter: null, decimal: "."};
  } catch (cause) {
    throw new SourceError("invalid Parquet", {file}, "a Parquet file", {cause});
  } finally {
    instance.closeSync();
  }
}
