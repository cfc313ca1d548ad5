import {createHash} from "node:crypto";
import {type TableName, tables} from "../../src/engine/tables.js";
import {tables as schema} from "../tables/schema.js";
import type {Column, Table} from "../tables/table.js";

/** The database of an edition of the tables: each edition has its own, beside those before it. */
export function databaseOf(version: string): string {
  return `sightline_${createHash("sha256").update(version).digest("hex").slice(0, 16)}`;
}

/** Says how many rows each table was loaded with; written last, so that a database without it is none. */
export const loadedTable = "loaded";

/** The statements that make the tables of a database, in the types and the order of the Parquet files. */
export function tableStatements(database: string): string[] {
  return [
    ...tables.map((table) => createTable(database, table, shapeOf(table))),
    `CREATE TABLE ${database}.${loadedTable} (table_name String, rows UInt64) ENGINE = MergeTree ORDER BY table_name`
  ];
}

function shapeOf(table: TableName): Table<never> {
  return schema[table === "leads" ? "observations" : table] as unknown as Table<never>;
}

function createTable(database: string, name: TableName, {columns, order}: Table<never>): string {
  const parts = columns.map((column) => `${column.name} ${typeOf(column)}`);
  // Questions of one area would read all of the table otherwise: a copy in the other order.
  if (name === "observations") parts.push("PROJECTION by_area (SELECT * ORDER BY area, indicator, year, period)");
  const key = (order as readonly string[]).filter((one) =>
    columns.some((column) => column.name === one && !column.nullable)
  );
  return `CREATE TABLE ${database}.${name} (\n  ${parts.join(",\n  ")}\n) ENGINE = MergeTree ORDER BY (${key.join(", ")})`;
}

/** Names that many rows share are kept once for each part of a table. */
const shared: ReadonlySet<string> = new Set(["area", "indicator", "period", "status"]);

function typeOf({name, type, nullable}: Column): string {
  const bare = {text: "String", integer: "Int32", number: "Float64"}[type];
  const whole = nullable ? `Nullable(${bare})` : bare;
  return type === "text" && shared.has(name) ? `LowCardinality(${whole})` : whole;
}
