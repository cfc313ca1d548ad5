import {mkdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {formatCsv} from "../files/csv.js";
import type {Tables} from "../tables/read.js";
import {type TableName, tables} from "../tables/schema.js";
import type {Table} from "../tables/table.js";
import {archiveName, dataArchive} from "./data-archive.js";

export interface PublishOptions {
  /** Folder of the built site. */
  dist: string;
  /** Folder in which the data loaders left `<table>.parquet`. */
  parquet: string;
  rows: Tables;
}

/** A table as the CSV file that the site gives away: with the mark without which Excel takes "£" and "’" for other letters. */
export function publishedCsv(name: TableName, rows: Tables): Buffer {
  return Buffer.from(`\ufeff${formatCsv(tables[name] as Table<object>, rows[name])}`);
}

/**
 * Writes every table to `data/<table>.parquet` and `data/<table>.csv` of the site, and all of them into one archive:
 * addresses that stay the same.
 */
export async function publishTables({dist, parquet, rows}: PublishOptions): Promise<void> {
  const folder = join(dist, "data");
  await mkdir(folder, {recursive: true});
  const files: Record<string, Uint8Array> = {};
  for (const name of Object.keys(tables) as TableName[]) {
    files[`${name}.parquet`] = await readFile(join(parquet, `${name}.parquet`));
    files[`${name}.csv`] = publishedCsv(name, rows);
  }
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
  await writeFile(join(folder, archiveName), dataArchive(files, rows));
}
