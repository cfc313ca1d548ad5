import {copyFile, mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {formatCsv} from "../tables/csv.js";
import type {Tables} from "../tables/read.js";
import {type TableName, tables} from "../tables/schema.js";
import type {Table} from "../tables/table.js";

export interface PublishOptions {
  /** Folder of the built site. */
  dist: string;
  /** Folder in which the data loaders left `<table>.parquet`. */
  parquet: string;
  rows: Tables;
}

/** Writes every table to `data/<table>.parquet` and `data/<table>.csv` of the site: addresses that stay the same. */
export async function publishTables({dist, parquet, rows}: PublishOptions): Promise<void> {
  await mkdir(join(dist, "data"), {recursive: true});
  for (const name of Object.keys(tables) as TableName[]) {
    await copyFile(join(parquet, `${name}.parquet`), join(dist, "data", `${name}.parquet`));
    await writeFile(join(dist, "data", `${name}.csv`), formatCsv(tables[name] as Table<object>, rows[name]));
  }
}
