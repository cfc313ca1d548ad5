import type {Question} from "../engine/question.js";
import {type TableName, tables} from "../engine/tables.js";

export interface TableCount {
  table_name: TableName;
  rows: number;
}

/** How many rows each table has, by name. */
export function tableCounts(): Question<TableCount> {
  const counts = [...tables]
    .sort()
    .map((table) => `SELECT '${table}' AS table_name, CAST(COUNT(*) AS INTEGER) AS rows FROM ${table}`);
  // In brackets: of a union, not every engine takes what follows for an order of all of it.
  return {
    sql: `\nSELECT table_name, rows\nFROM (\n${counts.join("\nUNION ALL\n")}\n) AS counts\nORDER BY table_name`,
    params: [],
    tables
  };
}
