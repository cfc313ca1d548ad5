import {readdir} from "node:fs/promises";
import {join} from "node:path";
import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import type {Engine} from "../../src/engine/engine-type.js";
import {type TableName, tables} from "../../src/engine/tables.js";
import {parquetContent} from "./index.js";
import {nodeEngine} from "./node-engine.js";
import {createTable} from "./parquet.js";
import type {Tables} from "./read.js";

/** Opens the Parquet files of a built site for questions; throws where one is missing. */
export async function openAnswers(dist: string): Promise<Engine> {
  const {instance, connection} = await openDatabase();
  for (const table of tables) {
    const file = await builtTable(dist, table);
    await connection.run(`CREATE TABLE ${table} AS SELECT * FROM read_parquet('${file.replaceAll("'", "''")}')`);
  }
  await numberTexts(connection, "observations");
  return nodeEngine(instance, connection);
}

/** Opens rows that are read already for questions: what a clone can answer that was never built. */
export async function answersFromRows(rows: Tables): Promise<Engine> {
  const {instance, connection} = await openDatabase();
  for (const table of tables) {
    const {table: shape, content} = parquetContent(table, rows);
    await createTable(connection, shape, content, table);
  }
  return nodeEngine(instance, connection);
}

async function openDatabase(): Promise<{instance: DuckDBInstance; connection: DuckDBConnection}> {
  const instance = await DuckDBInstance.create(":memory:", {threads: "1"});
  return {instance, connection: await instance.connect()};
}

/**
 * Gives the texts of a table numbers, in the order of the texts: questions compare numbers, and hundreds of pages ask. The
 * answers are the same.
 */
async function numberTexts(connection: DuckDBConnection, table: TableName): Promise<void> {
  const described = await connection.runAndReadAll(`DESCRIBE ${table}`);
  for (const {column_name: column, column_type: type} of described.getRowObjectsJS()) {
    if (type !== "VARCHAR") continue;
    await connection.run(`CREATE TYPE ${table}_${column} AS ENUM (SELECT DISTINCT ${column} FROM ${table} ORDER BY 1)`);
    await connection.run(`ALTER TABLE ${table} ALTER ${column} TYPE ${table}_${column}`);
  }
}

async function builtTable(dist: string, table: TableName): Promise<string> {
  const folder = join(dist, "_file", "data");
  const name = (await readdir(folder)).find((file) => file.startsWith(`${table}.`) && file.endsWith(".parquet"));
  if (!name) throw new Error(`missing table: ${table}, expected ${folder}/${table}.<hash>.parquet from the build`);
  return join(folder, name);
}
