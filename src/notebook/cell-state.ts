import type {Answer, ResultColumn} from "../engine/database.js";

/** Which figures a result is made of: the name of a table, the first eight digits of its file's SHA-256, and the month of its figures. */
export interface TableVersion {
  name: string;
  hash: string;
  /** `2026-04`, or empty where the table has no date. */
  date: string;
}

/** The whole result of a cell, kept by the engine. */
export interface Result {
  columns: readonly ResultColumn[];
  /** How many rows there are. */
  rows: number;
  /** The statement that it answers. */
  sql: string;
  tables: readonly TableVersion[];
  /** The name under which the engine keeps it. */
  name: string;
  /** Rows of it, without running it again. */
  page(offset: number, limit: number): Promise<Answer["rows"]>;
}

/** What is wrong with a cell; line and column count from 1 within its statement. */
export interface CellError {
  message: string;
  line: number | null;
  column: number | null;
}

/**
 * Where a cell stands. `refused` was not run, as it may not or cannot be; a check that has rows is `failed`, with them. Times are
 * milliseconds.
 */
export type CellState =
  | {status: "idle"}
  | {status: "stale"; reason: string; result: Result | null}
  | {status: "queued"}
  | {status: "running"; since: number}
  | {status: "done"; result: Result | null; took: number}
  | {status: "failed"; error: CellError; result: Result | null}
  | {status: "refused"; error: CellError}
  | {status: "cancelled"; reason: string};
