import {join} from "node:path";
import {settleData} from "../data/data-folder.js";
import {leadObservations} from "./leads.js";
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

/** A file that the engine reads: a table, or the observations that stand at the head of an area's page. */
export type ParquetName = TableName | "leads";

/** What stands in a file that the engine reads. */
export function parquetContent(name: ParquetName, rows: Tables): {table: Table<object>; content: readonly object[]} {
  return name === "leads"
    ? {table: tables.observations as Table<object>, content: leadObservations(rows)}
    : {table: tables[name] as Table<object>, content: rows[name]};
}

/** A table as Parquet. */
export function tableParquet(name: ParquetName, rows: Tables): Promise<Uint8Array> {
  const {table, content} = parquetContent(name, rows);
  return writeParquet(table, content);
}

/** Writes a table as Parquet to standard output: what a data loader does. */
export async function printTable(name: ParquetName): Promise<void> {
  process.stdout.write(await tableParquet(name, await loadTables()));
}
