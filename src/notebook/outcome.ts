import type {TableVersion} from "./cell-state.js";
import type {ResultRows} from "./chart-result.js";

/** The rows that a cell gave, as many of them as are here, and what they were worked out from. */
export interface CellResult extends ResultRows {
  /** How many rows there are in all. */
  total: number;
  tables: readonly TableVersion[];
}

/** What became of a cell when a notebook was run; an error is in words. */
export type CellOutcome =
  | {status: "done"; result: CellResult}
  | {status: "failed" | "refused" | "cancelled" | "not run"; message: string};

/** Rows as they are counted, and nothing left unsaid: "1,640 rows, all", "first 500 of 1,640 rows". */
export function rowWords(here: number, total: number): string {
  const count = (number: number) => number.toLocaleString("en-GB");
  if (total > here) return `first ${count(here)} of ${count(total)} rows`;
  return total === 0 ? "no rows" : total === 1 ? "1 row, all" : `${count(total)} rows, all`;
}

/** Every table of some outcomes once, by name; two editions of one stand beside each other. */
export function tablesOf(outcomes: Iterable<CellOutcome>): TableVersion[] {
  const tables = new Map<string, TableVersion>();
  for (const outcome of outcomes)
    if (outcome.status === "done")
      for (const table of outcome.result.tables) tables.set(`${table.name} ${table.hash}`, table);
  return [...tables.values()].sort((a, b) => a.name.localeCompare(b.name, "en-GB") || a.hash.localeCompare(b.hash));
}
