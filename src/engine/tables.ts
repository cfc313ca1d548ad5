import type {Question} from "./question.js";

/**
 * Every table that the engine holds, in the order in which it reads them; `src/data/<table>.parquet` is its file. `leads`
 * has the observations of the few indicators at the head of an area's page, which so need not wait for all of them.
 */
export const tables = [
  "areas",
  "neighbours",
  "indicators",
  "leads",
  "reports",
  "reported",
  "judgements",
  "observations"
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
