import {type CsvCell, saveFile, toCsv} from "../../dom/csv.js";
import {exactText, isNumeric} from "../../notebook/value-text.js";
import type {Core, FileKind} from "./core.js";
import type {ResultRows} from "./outcome.js";

const types: Readonly<Record<FileKind, string>> = {
  csv: "text/csv",
  json: "application/json",
  parquet: "application/vnd.apache.parquet",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
};

/** Rows that are taken at a time. */
const part = 5000;
/** A sheet of Excel holds no more, its headings included. */
const mostSheetRows = 1_048_575;
/** Nor has a cell of it more characters. */
const longestCell = 32_767;

/** Gives all rows of a result to the reader as a file. Rejects where they are more than such a file holds. */
export async function saveResult(
  result: ResultRows,
  name: string,
  {kind, document, core}: {kind: FileKind; document: Document; core: Pick<Core, "openLoader">}
): Promise<void> {
  saveFile(`${name}.${kind}`, await fileOf(result, name, {kind, core}), {document});
}

async function fileOf(
  result: ResultRows,
  name: string,
  {kind, core}: {kind: FileKind; core: Pick<Core, "openLoader">}
): Promise<Blob> {
  const type = types[kind];
  if (kind === "parquet") {
    const {parquetFile} = await import("./parquet-file.js");
    return new Blob([(await parquetFile(result, core.openLoader)) as Uint8Array<ArrayBuffer>], {type});
  }
  if (kind === "xlsx") return workbook(result, name);
  const pieces: string[] = [];
  if (kind === "csv") {
    // Excel takes a file without that mark for one of another encoding.
    pieces.push("\ufeff", toCsv([result.columns.map((column) => column.name)]));
    for await (const rows of all(result)) pieces.push(toCsv(rows.map((row) => row.map(csvCell))));
  } else {
    const names = result.columns.map((column) => column.name);
    let before = "[\n";
    for await (const rows of all(result))
      for (const row of rows) {
        pieces.push(before, JSON.stringify(Object.fromEntries(names.map((one, i) => [one, row[i] ?? null])), plain));
        before = ",\n";
      }
    pieces.push(before === "[\n" ? "[]\n" : "\n]\n");
  }
  return new Blob(pieces, {type});
}

async function* all({rows, page}: ResultRows): AsyncGenerator<readonly (readonly unknown[])[]> {
  for (let at = 0; at < rows; at += part) yield await page(at, part);
}

function csvCell(value: unknown): CsvCell {
  return typeof value === "number" && Number.isFinite(value) ? value : exactText(value);
}

/** Whole numbers that no number holds are text in JSON. */
function plain(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}

async function workbook(result: ResultRows, name: string): Promise<Blob> {
  if (result.rows > mostSheetRows)
    throw new Error(`a sheet holds ${mostSheetRows.toLocaleString("en-GB")} rows: save it as CSV or Parquet`);
  const {default: writeExcelFile} = await import("write-excel-file/browser");
  const rows: ({value: string | number | boolean; fontWeight?: "bold"} | null)[][] = [
    result.columns.map((column) => ({value: column.name, fontWeight: "bold"}))
  ];
  for await (const some of all(result)) for (const row of some) rows.push(row.map(sheetCell));
  return writeExcelFile(rows, {
    sheet: name.replace(/[\\/?*[\]:]/g, " ").slice(0, 31) || "result",
    stickyRowsCount: 1,
    columns: result.columns.map(({type}) => ({width: isNumeric(type) ? 12 : 24}))
  }).toBlob();
}

function sheetCell(value: unknown): {value: string | number | boolean} | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value))) return {value};
  return {value: exactText(value).slice(0, longestCell)};
}
