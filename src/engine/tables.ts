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

/** What the first charts of a page are drawn from: questions of no other table are answered as soon as these are read. */
export const firstTables: readonly TableName[] = ["areas", "neighbours", "indicators", "leads"];
