import {type CsvCell, toCsv} from "../../../dom/csv.js";
import {exactText} from "../../../notebook/value-text.js";
import type {TextForm} from "./read-text.js";

/** How the text is meant that other kinds of files are turned into. */
export const madeForm: TextForm = {encoding: "utf-8", delimiter: ",", hasHeader: true, decimal: "."};

/** The rows of a JSON file, a list of objects or one object a line, as CSV. Rejects where it is neither. */
export function jsonAsCsv(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder("utf-8").decode(bytes).trim();
  const list = text.startsWith("[")
    ? parsed(text)
    : text
        .split(/\r?\n/)
        .filter((line) => line.trim() !== "")
        .map(parsed);
  if (!Array.isArray(list) || list.length === 0 || !list.every((one) => typeof one === "object" && one !== null))
    throw new Error("unreadable JSON: expected a list of objects, or an object on each line");
  const records = list as Record<string, unknown>[];
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return asBytes([names, ...records.map((record) => names.map((name) => exactText(record[name])))]);
}

/** The rows of the first sheet of a workbook as CSV. Rejects where it is none. */
export async function excelAsCsv(file: Blob): Promise<Uint8Array> {
  const {readSheet} = await import("read-excel-file/browser");
  const rows = await readSheet(file);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return asBytes(rows.map((row) => Array.from({length: width}, (_, i) => cellText(row[i]))));
}

function cellText(value: unknown): string {
  return value instanceof Date ? value.toISOString().replace(/T00:00.*$/, "") : exactText(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error("unreadable JSON: expected a list of objects, or an object on each line", {cause});
  }
}

function asBytes(rows: readonly (readonly CsvCell[])[]): Uint8Array {
  return new TextEncoder().encode(toCsv(rows));
}
