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
  return {sql: `\n${counts.join("\nUNION ALL\n")}\nORDER BY table_name`, params: [], tables};
}
