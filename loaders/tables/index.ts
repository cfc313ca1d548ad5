import {join} from "node:path";
import {settleData} from "../statistics/data-folder.js";
import {writeParquet} from "./parquet.js";
import {readTables, type Tables} from "./read.js";
import {type TableName, tables} from "./schema.js";
import type {Table} from "./table.js";

/** The folder `data/` of a repository whose root is the working directory. */
export const dataFolder = "data";

/** The rows of every table below the root, after an interrupted update of `data/` is finished; errors as of `readTables`. */
export async function loadTables(root = "."): Promise<Tables> {
  const folder = join(root, dataFolder);
  settleData(folder);
  return readTables(folder);
}

/** A table as Parquet. */
export function tableParquet(name: TableName, rows: Tables): Promise<Uint8Array> {
  return writeParquet(tables[name] as Table<object>, rows[name]);
}

/** Writes a table as Parquet to standard output: what a data loader does. */
export async function printTable(name: TableName): Promise<void> {
  process.stdout.write(await tableParquet(name, await loadTables()));
}
