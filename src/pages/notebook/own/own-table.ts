import type {FileLoader} from "../../../engine/file-loader.js";
import {literal} from "../../../engine/literal.js";
import {identifier} from "../../../notebook/keywords.js";
import {mostValues} from "./found-areas.js";
import {asUtf8, columnNames, encodingOf, formOf, rowsOfText, type TextForm} from "./read-text.js";
import {columnsOfCounts, countSql, type OwnColumn, rawSql} from "./typed-sql.js";

/** Characters of a text that are looked at to see how it is meant. */
const lookedAt = 200_000;
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

/** Kinds of files that are read, by their endings. */
export function kindOf(name: string): "text" | "parquet" | "json" | "excel" | null {
  const ending = name.toLowerCase().split(".").at(-1) ?? "";
  if (/^(?:csv|tsv|txt|tab)$/.test(ending)) return "text";
  if (/^(?:json|ndjson|jsonl)$/.test(ending)) return "json";
  if (/^(?:xlsx|xlsm)$/.test(ending)) return "excel";
  return ending === "parquet" ? "parquet" : null;
}

/** How a file of text looks to be meant. */
export function lookAt(bytes: Uint8Array): TextForm {
  const encoding = encodingOf(bytes);
  return formOf(new TextDecoder(encoding).decode(bytes.subarray(0, lookedAt)), encoding);
}

/** Reads a file of text in a form into the loader's table `raw`. Rejects with the engine's words where rows do not fit. */
export async function readText(loader: FileLoader, bytes: Uint8Array, form: TextForm): Promise<ReadFile> {
  const text = new TextDecoder(form.encoding).decode(bytes.subarray(0, lookedAt));
  const [first = []] = rowsOfText(text, form.delimiter, 1);
  if (first.length === 0) throw new Error("the file is empty");
  const names = columnNames(form.hasHeader ? first : null, first.length);
  await loader.run("DROP TABLE IF EXISTS raw");
  const file = `own-${Math.random().toString(36).slice(2)}.csv`;
  await loader.add(file, asUtf8(bytes, form.encoding));
  await loader.run(rawSql(file, names, form));
  const {rows} = await loader.run(countSql(names, form));
  return seen(loader, columnsOfCounts(names, rows[0] ?? []), form);
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
    rows.map(([name]) => ({name: String(name), type: "text", present: 0, wrong: 0})),
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
