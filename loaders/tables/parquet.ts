import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {type DuckDBAppender, type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import {licenceName} from "../../src/domain/site.js";
import type {Column, ColumnType, Table} from "./table.js";

/** How DuckDB, and with it Parquet's readers, names each type. */
export const databaseTypes: Readonly<Record<ColumnType, string>> = {
  text: "VARCHAR",
  integer: "INTEGER",
  number: "DOUBLE"
};

/**
 * Settings that every Parquet reader understands (version 1 of the format, no bloom filters), and one row group for
 * as many rows as readers like to skip at once.
 */
const settings = [
  "FORMAT parquet",
  "PARQUET_VERSION v1",
  "COMPRESSION zstd",
  "COMPRESSION_LEVEL 19",
  "ROW_GROUP_SIZE 122880",
  "WRITE_BLOOM_FILTER false"
];

/** The rows as a Parquet file, in the order they are in; the same rows give the same bytes. */
export async function writeParquet<Row>(table: Table<Row>, rows: readonly Row[]): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "parquet-"));
  // One thread, because several write their row groups in the order in which they finish.
  const instance = await DuckDBInstance.create(":memory:", {threads: "1"});
  try {
    const connection = await instance.connect();
    await createTable(connection, table, rows);
    const file = join(folder, "table.parquet");
    const metadata = `KV_METADATA {'table': ${quoteText(table.name)}, 'rows': ${quoteText(table.description)}${licenceName && `, 'licence': ${quoteText(licenceName)}`}}`;
    await connection.run(`COPY ${table.name} TO ${quoteText(file)} (${[...settings, metadata].join(", ")})`);
    connection.closeSync();
    return await readFile(file);
  } finally {
    instance.closeSync();
    await rm(folder, {recursive: true, force: true});
  }
}

/** Puts the rows into a new table of a database, under the table's own name or another. */
export async function createTable<Row>(
  connection: DuckDBConnection,
  table: Table<Row>,
  rows: readonly Row[],
  name: string = table.name
): Promise<void> {
  const columns = table.columns.map((column) => `${column.name} ${databaseTypes[column.type]}`);
  await connection.run(`CREATE TABLE ${name} (${columns.join(", ")})`);
  const appender = await connection.createAppender(name);
  for (const row of rows) {
    for (const column of table.columns) appendValue(appender, column, row[column.name as keyof Row]);
    appender.endRow();
  }
  appender.closeSync();
}

function appendValue(appender: DuckDBAppender, {type}: Column, value: unknown): void {
  if (value === null) appender.appendNull();
  else if (type === "text") appender.appendVarchar(value as string);
  else if (type === "integer") appender.appendInteger(value as number);
  else appender.appendDouble(value as number);
}

function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
