import {DuckDBInstance} from "@duckdb/node-api";
import {nodeEngine} from "../../../../loaders/tables/node-engine.js";
import type {Engine} from "../../../../src/engine/engine-type.js";
import type {TableName} from "../../../../src/engine/tables.js";
import {tables} from "../../../../src/engine/tables.js";

/** Native DuckDB, years newer than the browser's: what prerendering asks. */
export interface NativeEngine extends Engine {
  run(sql: string): Promise<void>;
  /** The tables that a question reads, as DuckDB itself understands it. */
  tablesOf(sql: string): readonly string[];
}

/** Open native DuckDB with the Parquet files given; those left out have no table. */
export async function openNativeEngine(files: Partial<Record<TableName, string>> = {}): Promise<NativeEngine> {
  const instance = await DuckDBInstance.create(":memory:", {threads: "1"});
  const connection = await instance.connect();
  for (const table of tables) {
    const path = files[table];
    if (path !== undefined) await connection.run(`CREATE TABLE ${table} AS SELECT * FROM read_parquet('${path}')`);
  }
  return {
    ...nodeEngine(instance, connection),
    run: async (sql) => void (await connection.run(sql)),
    // It understands nothing with values left open.
    tablesOf: (sql) => connection.getTableNames(sql.replaceAll("?", "NULL"), false)
  };
}
