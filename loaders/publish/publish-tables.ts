import {mkdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {formatCsv} from "../files/csv.js";
import {type DerivedName, type DerivedTables, derivedTables} from "../tables/derived-schema.js";
import type {Tables} from "../tables/read.js";
import {type TableName, tables} from "../tables/schema.js";
import {shownTables} from "../tables/shown-tables.js";
import type {Table} from "../tables/table.js";
import {archiveName, dataArchive} from "./data-archive.js";

export interface PublishOptions {
  /** Folder of the built site. */
  dist: string;
  /** Folder in which the data loaders left `<table>.parquet`. */
  parquet: string;
  rows: Tables;
  /** The rows of the tables that are worked out. */
  derived: DerivedTables;
}

/** A table as the CSV file that the site gives away: with the mark without which Excel takes "£" and "’" for other letters. */
export function publishedCsv(table: Table<object>, rows: readonly object[]): Buffer {
  return Buffer.from(`\ufeff${formatCsv(table, rows)}`);
}

/**
 * Writes every table to `data/<table>.parquet` and `data/<table>.csv` of the site, and all of them into one archive:
 * addresses that stay the same.
 */
export async function publishTables({dist, parquet, rows, derived}: PublishOptions): Promise<void> {
  const folder = join(dist, "data");
  await mkdir(folder, {recursive: true});
  const files: Record<string, Uint8Array> = {};
  const add = async (table: Table<object>, content: readonly object[]) => {
    files[`${table.name}.parquet`] = await readFile(join(parquet, `${table.name}.parquet`));
    files[`${table.name}.csv`] = publishedCsv(table, content);
  };
  for (const name of Object.keys(tables) as TableName[]) await add(tables[name] as Table<object>, rows[name]);
  for (const name of Object.keys(derivedTables) as DerivedName[])
    await add(derivedTables[name] as Table<object>, derived[name]);
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
  // As text it would be most of the archive, and says nothing that its Parquet does not.
  const told = new Set(shownTables().map(({name}) => name));
  const archived = Object.fromEntries(
    Object.entries(files).filter(([name]) => name !== "comparison.csv" && told.has(name.replace(/\.\w+$/, "")))
  );
  await writeFile(join(folder, archiveName), dataArchive(archived, rows, derived));
}
