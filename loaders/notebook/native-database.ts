import {type DuckDBAppender, type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import type {Database} from "../../src/engine/database.js";
import {lock} from "../tables/locked-database.js";
import {plainValue} from "./plain-value.js";

export interface NativeDatabaseOptions {
  /** Parquet file of a table, by its name; throws where there is none. */
  fileOf: (table: string) => Promise<string>;
  /** Most memory; default 1 GB. */
  memory?: string;
}

/** What makes a newer DuckDB answer as the browser's does: a division by zero is NULL, and numbers are taken for text where text is wanted. */
const asInTheBrowser = ["SET ieee_floating_point_ops = false", "SET old_implicit_casting = true"];

/** Node's DuckDB as the database of a notebook: locked from the beginning, its tables handed over by another one that reads files. */
export async function openNativeDatabase(
  tables: readonly string[],
  {fileOf, memory = "1GB"}: NativeDatabaseOptions
): Promise<Database> {
  const instance = await DuckDBInstance.create(":memory:", {threads: "1", memory_limit: memory});
  const connection = await instance.connect();
  for (const setting of [...asInTheBrowser, ...lock]) await connection.run(setting);
  let reader: {instance: DuckDBInstance; connection: DuckDBConnection} | null = null;
  const database: Database = {
    async run(sql, {signal} = {}) {
      if (signal?.aborted) throw signal.reason;
      const interrupt = () => connection.interrupt();
      signal?.addEventListener("abort", interrupt);
      try {
        const read = await connection.runAndReadAll(sql);
        const types = read.columnTypes();
        const names = read.columnNames();
        return {
          columns: names.map((name, i) => ({name, type: String(types[i])})),
          rows: read.getRows().map((row) => row.map(plainValue))
        };
      } finally {
        signal?.removeEventListener("abort", interrupt);
      }
    },
    async load(table) {
      const file = await fileOf(table);
      if (reader === null) {
        const opened = await DuckDBInstance.create(":memory:", {threads: "1"});
        reader = {instance: opened, connection: await opened.connect()};
      }
      await copyTable(reader.connection, connection, file, table);
    },
    close() {
      reader?.connection.closeSync();
      reader?.instance.closeSync();
      connection.closeSync();
      instance.closeSync();
    }
  };
  for (const table of tables) await database.load(table);
  return database;
}

/** Makes a table of the rows of a Parquet file that another database reads. */
async function copyTable(from: DuckDBConnection, to: DuckDBConnection, file: string, table: string): Promise<void> {
  const result = await from.stream(`SELECT * FROM read_parquet('${file.replaceAll("'", "''")}')`);
  const types = result.columnTypes();
  const columns = result.columnNames().map((name, i) => `"${name}" ${types[i]}`);
  await to.run(`CREATE TABLE "${table}" (${columns.join(", ")})`);
  const appender: DuckDBAppender = await to.createAppender(table);
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) break;
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}
