import type {FileLoader} from "../../../engine/file-loader.js";
import {literal} from "../../../engine/literal.js";
import {identifier} from "../../../notebook/keywords.js";
import {mostValues} from "./found-areas.js";
import type {FileKind} from "./known-content.js";
import {
  asUtf8,
  columnNames,
  type Encoding,
  encodingOf,
  formOf,
  rowsOfText,
  type TextForm,
  withoutTold
} from "./read-text.js";
import {tellTypes} from "./tell-types.js";
import {type OwnColumn, rawSql} from "./typed-sql.js";

/** Characters of a text that are looked at to see how it is meant. */
const lookedAt = 200_000;
/** Most columns of a file of text. */
const mostColumns = 2000;
/** Rows that are shown before a file is taken in. */
export const previewRows = 8;

/** A file as it was read, before it is taken in. */
export interface ReadFile {
  /** How its text is read; null for a file that says it itself. */
  form: TextForm | null;
  columns: readonly OwnColumn[];
  rows: number;
  preview: readonly (readonly unknown[])[];
  /** Different values of each column of words that may name areas. */
  values: ReadonlyMap<string, readonly string[]>;
}

/** The kind of a file by the ending of its name; null where it is none that is read. */
export function kindOf(name: string): FileKind | null {
  const ending = name.toLowerCase().split(".").at(-1) ?? "";
  if (/^(?:csv|tsv|txt|tab)$/.test(ending)) return "text";
  if (/^(?:json|ndjson|jsonl)$/.test(ending)) return "json";
  if (/^(?:xlsx|xlsm)$/.test(ending)) return "excel";
  return ending === "parquet" ? "parquet" : null;
}

/** How a file of text looks to be meant. */
export function lookAt(bytes: Uint8Array): TextForm {
  const encoding = encodingOf(bytes);
  return formOf(beginningOf(bytes, encoding), encoding);
}

/** Whether the last line of a text has no end, while those before it have: a file that was cut looks so. */
export function endsWithin(bytes: Uint8Array): boolean {
  const last = bytes.findLast((byte) => byte !== 0);
  return bytes.includes(10) && last !== 10 && last !== 13;
}

/** The first characters of a text; a letter that the end cuts is left out. */
function beginningOf(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes.subarray(0, lookedAt), {stream: true});
}

/** How far the reading of a file is: steps done, of those there are. */
export interface ReadProgress {
  done: number;
  of: number;
}

/** Reads a file of text in a form into the loader's table `raw`. Rejects with the engine's words where rows do not fit. */
export async function readText(
  loader: FileLoader,
  bytes: Uint8Array,
  {form, onProgress = () => {}}: {form: TextForm; onProgress?: ((progress: ReadProgress) => void) | undefined}
): Promise<ReadFile> {
  const [first = []] = rowsOfText(withoutTold(beginningOf(bytes, form.encoding)), form.delimiter, 1);
  if (first.every((cell) => cell.trim() === "") && asUtf8(bytes, form.encoding).every((byte) => byte <= 32))
    throw new Error("the file is empty");
  if (first.length > mostColumns)
    throw new Error(
      `it has more than ${mostColumns.toLocaleString("en-GB")} columns: split it, or turn columns into rows`
    );
  const names = columnNames(form.hasHeader ? first : null, first.length);
  await loader.run("DROP TABLE IF EXISTS raw");
  const file = `own-${Math.random().toString(36).slice(2)}.csv`;
  await loader.add(file, asUtf8(bytes, form.encoding));
  await loader.run(rawSql(file, names, form));
  onProgress({done: 1, of: names.length + 2});
  const columns = await tellTypes(loader, names, {
    form,
    onColumn: (told) => onProgress({done: told + 1, of: names.length + 2})
  });
  return seen(loader, columns, form);
}

/** Reads a Parquet file into the loader's table `raw`. */
export async function readParquet(loader: FileLoader, bytes: Uint8Array): Promise<ReadFile> {
  await loader.run("DROP TABLE IF EXISTS raw");
  const file = `own-${Math.random().toString(36).slice(2)}.parquet`;
  await loader.add(file, bytes.slice());
  await loader.run(`CREATE TABLE raw AS SELECT * FROM read_parquet(${literal(file)})`);
  const {rows} = await loader.run("DESCRIBE raw");
  return seen(
    loader,
    rows.map(([name]) => ({name: String(name), type: "text"})),
    null
  );
}

async function seen(loader: FileLoader, columns: readonly OwnColumn[], form: TextForm | null): Promise<ReadFile> {
  const [count, preview] = [
    await loader.run("SELECT count(*) FROM raw"),
    await loader.run(`SELECT * FROM raw LIMIT ${previewRows}`)
  ];
  const values = new Map<string, readonly string[]>();
  for (const {name, type} of columns) {
    if (type === "number" || type === "date") continue;
    const of = identifier(name);
    const found = await loader.run(
      `SELECT DISTINCT trim(CAST(${of} AS VARCHAR)) FROM raw WHERE ${of} IS NOT NULL LIMIT ${mostValues + 1}`
    );
    if (found.rows.length <= mostValues)
      values.set(
        name,
        found.rows.map(([value]) => String(value)).filter((value) => value !== "")
      );
  }
  return {form, columns, rows: Number(count.rows[0]?.[0]), preview: preview.rows, values};
}
