import {type CsvCell, toCsv} from "../../../dom/csv.js";
import {placeOf} from "../../../domain/text-place.js";
import {exactText} from "../../../notebook/value-text.js";
import {type JsonFault, jsonFault} from "./json-fault.js";
import {decodedText, type TextForm} from "./read-text.js";
import {sheetNames} from "./workbook.js";

/** How the text is meant that other kinds of files are turned into. */
export const madeForm: TextForm = {encoding: "utf-8", delimiter: ",", hasHeader: true, decimal: "."};

const expected = "expected a list of objects, or an object on each line";

/** The rows of a JSON file, a list of objects or one object a line, as CSV. Rejects where it is neither, and says where. */
export function jsonAsCsv(bytes: Uint8Array): Uint8Array {
  const text = decodedText(bytes);
  if (text.trim() === "") throw new Error("the file is empty");
  const list = recordsOf(text);
  const wrong = list.findIndex((one) => typeof one !== "object" || one === null);
  if (list.length === 0) throw new Error(`unreadable JSON: the list is empty, ${expected}`);
  if (wrong >= 0) throw new Error(`unreadable JSON: entry ${wrong + 1} is ${JSON.stringify(list[wrong])}, ${expected}`);
  const records = list as Record<string, unknown>[];
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))];
  if (names.length === 0) throw new Error(`unreadable JSON: its objects have nothing in them, ${expected}`);
  return asBytes([names, ...records.map((record) => names.map((name) => exactText(record[name])))]);
}

/** The rows of the first sheet of a workbook as CSV, and the names of its sheets. Rejects where it is none. */
export async function excelAsCsv(bytes: Uint8Array): Promise<{csv: Uint8Array; sheets: readonly string[]}> {
  const sheets = sheetNames(bytes);
  const {readSheet} = await import("read-excel-file/browser");
  const rows = await readSheet(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width === 0) throw new Error(`the sheet ${JSON.stringify(sheets[0] ?? "")} is empty`);
  return {csv: asBytes(rows.map((row) => Array.from({length: width}, (_, i) => cellText(row[i])))), sheets};
}

function cellText(value: unknown): string {
  return value instanceof Date ? value.toISOString().replace(/T00:00.*$/, "") : exactText(value);
}

/** The entries of a text: of a list, of one object, or of an object on each line. */
function recordsOf(text: string): unknown[] {
  const fault = jsonFault(text);
  if (fault === null) {
    const whole = JSON.parse(exactNumbers(text));
    return Array.isArray(whole) ? whole : [whole];
  }
  const lines = text.split("\n");
  const isLines = /^\s*\{/.test(text) && lines.some((line) => line.trim() !== "" && jsonFault(line) === null);
  if (!isLines) throw wrongJson(text, fault);
  let at = 0;
  return lines.flatMap((line) => {
    const own = line.trim() === "" ? null : jsonFault(line);
    if (own) throw wrongJson(text, {...own, at: at + own.at});
    at += line.length + 1;
    return line.trim() === "" ? [] : [JSON.parse(exactNumbers(line)) as unknown];
  });
}

function wrongJson(text: string, {at, why}: JsonFault): Error {
  const {line, column} = placeOf(text, at);
  return new Error(`unreadable JSON: line ${line}, column ${column}: ${why}; ${expected}`);
}

/** A text of JSON in which whole numbers of more digits than a number holds are texts. */
function exactNumbers(text: string): string {
  if (!/\d{16}/.test(text)) return text;
  return text.replace(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g, (part) =>
    /^-?\d{16,}$/.test(part) && String(Number(part)) !== part ? `"${part}"` : part
  );
}

function asBytes(rows: readonly (readonly CsvCell[])[]): Uint8Array {
  return new TextEncoder().encode(toCsv(rows));
}
