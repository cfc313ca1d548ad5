import {createReadStream} from "node:fs";
import {ClickHouseLogLevel, createClient} from "@clickhouse/client";
import {DuckDBInstance} from "@duckdb/node-api";
import {type TableName, tables} from "../../src/engine/tables.js";
import {parquetOf, type TableFiles} from "./built-tables.js";
import {databaseOf, loadedTable, tableStatements} from "./clickhouse-tables.js";

export interface LoadOptions {
  /** Address of its HTTP interface. */
  url: string;
  username?: string;
  password?: string;
  /** Told of each table that is loaded; default nobody. */
  log?: (line: string) => void;
}

/**
 * Loads an edition of the tables into a database of its own, beside those before it; resolves to its name. What is loaded whole already is
 * left as it is, and what a load that was cut left behind is made anew. Rejects where a table has not as many rows as its file.
 */
export async function loadClickHouse(
  {files, version}: {files: TableFiles; version: string},
  {url, username, password, log = () => {}}: LoadOptions
): Promise<string> {
  const database = databaseOf(version);
  const client = createClient({
    url,
    // What fails is told by whoever asked.
    log: {level: ClickHouseLogLevel.OFF},
    ...(username !== undefined && {username}),
    ...(password !== undefined && {password}),
    request_timeout: 3_600_000
  });
  const ask = async (query: string) => {
    const answer = await client.query({query, format: "JSONEachRow"});
    return answer.json<Record<string, string | number>>();
  };
  try {
    const wanted = await rowsOf(files);
    if (await isLoaded(ask, database, wanted)) {
      log(`${database} is loaded already`);
      return database;
    }
    await client.command({query: `DROP DATABASE IF EXISTS ${database}`});
    await client.command({query: `CREATE DATABASE ${database}`});
    for (const query of tableStatements(database)) await client.command({query});
    for (const table of tables) {
      for (const file of [files[table]].flat())
        await client.insert({
          table: `${database}.${table}`,
          values: createReadStream(file),
          format: "Parquet",
          // A column that the file has not would be filled with zeros.
          clickhouse_settings: {input_format_parquet_allow_missing_columns: 0}
        });
      const [counted] = await ask(`SELECT count() AS rows FROM ${database}.${table}`);
      if (Number(counted?.rows) !== wanted[table])
        throw new Error(`incomplete table: ${table} has ${counted?.rows} rows, expected ${wanted[table]}`);
      log(`${table}: ${wanted[table]} rows`);
    }
    // Only now it is one that a server takes.
    const rows = tables.map((table) => ({table_name: table, rows: wanted[table]}));
    await client.insert({table: `${database}.${loadedTable}`, values: rows, format: "JSONEachRow"});
    return database;
  } finally {
    await client.close();
  }
}

type Ask = (query: string) => Promise<Record<string, string | number>[]>;

async function isLoaded(ask: Ask, database: string, wanted: Readonly<Record<TableName, number>>): Promise<boolean> {
  const found = await ask(`SELECT name FROM system.tables WHERE database = '${database}' AND name = '${loadedTable}'`);
  if (found.length === 0) return false;
  const loaded = new Map(
    (await ask(`SELECT table_name, rows FROM ${database}.${loadedTable}`)).map(({table_name, rows}) => [
      table_name,
      Number(rows)
    ])
  );
  return tables.every((table) => loaded.get(table) === wanted[table]);
}

/** How many rows the files of each table have. */
async function rowsOf(files: TableFiles): Promise<Record<TableName, number>> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    const counts = {} as Record<TableName, number>;
    for (const table of tables) {
      const sql = `SELECT count(*)::DOUBLE AS rows FROM ${parquetOf(files[table])}`;
      counts[table] = (await connection.runAndReadAll(sql)).getRowObjectsJS()[0]?.rows as number;
    }
    return counts;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
