import {DuckDBInstance} from "@duckdb/node-api";
import type {Question} from "../../../../src/engine/question.js";
import type {TableName} from "../../../../src/engine/tables.js";
import {tables} from "../../../../src/engine/tables.js";

/** Native DuckDB, years newer than the browser's: what prerendering asks. */
export interface NativeEngine {
  query<Row>(question: Question<Row>): Promise<Row[]>;
  run(sql: string): Promise<void>;
  close(): void;
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
    run: async (sql) => void (await connection.run(sql)),
    async query<Row>({sql, params}: Question<Row>) {
      return (await connection.runAndReadAll(sql, [...params])).getRowObjectsJS() as Row[];
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    }
  };
}
