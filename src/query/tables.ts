import type {Question} from "./question.js";

/** Every table that the engine holds; `src/data/<table>.parquet` is its file. */
export const tables = [
  "areas",
  "neighbours",
  "indicators",
  "observations",
  "reports",
  "reported",
  "judgements"
] as const;
export type TableName = (typeof tables)[number];

export interface TableCount {
  table_name: TableName;
  rows: number;
}

/** How many rows each table has, by name. */
export function tableCounts(): Question<TableCount> {
  const counts = [...tables]
    .sort()
    .map((table) => `SELECT '${table}' AS table_name, CAST(COUNT(*) AS INTEGER) AS rows FROM ${table}`);
  return {sql: `\n${counts.join("\nUNION ALL\n")}\nORDER BY table_name`, params: []};
}
