import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import {comparisonRows} from "../../../../loaders/comparison/index.js";
import {derivedTables} from "../../../../loaders/tables/derived-schema.js";
import {createTable} from "../../../../loaders/tables/parquet.js";
import type {Tables} from "../../../../loaders/tables/read.js";
import {type TableName, tables} from "../../../../loaders/tables/schema.js";
import type {Table} from "../../../../loaders/tables/table.js";
import type {ResultRows} from "../../../../src/notebook/chart-result.js";
import {boundValues} from "../../../../src/notebook/input-values.js";
import type {Cell} from "../../../../src/notebook/notebook.js";

/** The tables of the site in Node's DuckDB, those worked out for the indicators named among them. */
export interface NativeTables {
  /** The rows of a statement, its inputs put in as the notebook binds them. */
  rows: (sql: string, cells?: readonly Cell[]) => Promise<ResultRows>;
  close: () => void;
}

/** Opens tables for statements; `compared` are the indicators of which the table `comparison` has rows. */
export async function nativeTables(rows: Tables, compared: readonly string[]): Promise<NativeTables> {
  const instance = await DuckDBInstance.create(":memory:", {threads: "1"});
  const connection = await instance.connect();
  for (const name of Object.keys(tables) as TableName[])
    await createTable(connection, tables[name] as Table<object>, rows[name] as readonly object[]);
  const wanted = new Set(compared);
  const comparison = comparisonRows(rows, {isWanted: (indicator) => wanted.has(indicator)});
  await createTable(connection, derivedTables.comparison as Table<object>, comparison);
  return {
    rows: (sql, cells = []) => answer(connection, withInputs(sql, cells)),
    close() {
      connection.closeSync();
      instance.closeSync();
    }
  };
}

async function answer(connection: DuckDBConnection, sql: string): Promise<ResultRows> {
  const reader = await connection.runAndReadAll(sql);
  const types = reader.columnTypes();
  return {
    columns: reader.columnNames().map((name, i) => ({name, type: String(types[i])})),
    rows: reader.getRowsJS()
  };
}

/** A statement whose parameters are the values of input cells. */
function withInputs(sql: string, cells: readonly Cell[]): string {
  const values = new Map(cells.flatMap((cell) => (cell.kind === "input" ? [...boundValues(cell)] : [])));
  return sql.replaceAll(/\$(\w+)/g, (_, name: string) => {
    const value = values.get(name);
    if (!value) throw new Error(`missing input: $${name}`);
    return value.literal;
  });
}
