import type {CellState, Result} from "../../notebook/cell-state.js";
import type {CellOutcome} from "../../notebook/outcome.js";
import type {Rows} from "./grid/rows.js";

/** The tables that a result was worked out from, in which edition. */
export interface UsedTable {
  name: string;
  hash: string;
  date: string;
}

/** Rows that a cell gave. */
export interface ResultRows extends Rows {
  /** How many there would be without a limit of the page; null where all are here. */
  of: number | null;
  tables: readonly UsedTable[];
}

/** What has become of a cell, as its margin and its foot show it. */
export type Outcome =
  | {kind: "idle"}
  | {kind: "stale"; reason: string; result: ResultRows | null}
  | {kind: "queued"; result: ResultRows | null}
  | {kind: "running"; since: number; result: ResultRows | null}
  | {kind: "done"; milliseconds: number; result: ResultRows}
  | {
      kind: "failed";
      message: string;
      line: number | null;
      column: number | null /** Rows of a check that should have none. */;
      result: ResultRows | null;
    }
  | {kind: "refused"; message: string; line: number | null; column: number | null}
  | {kind: "cancelled"; reason: string};

/** What the runner says of a cell, as the page shows it; inputs and charts have no rows of their own to be told of. */
export function asOutcome(state: CellState): Outcome {
  switch (state.status) {
    case "idle":
      return {kind: "idle"};
    case "queued":
      return {kind: "queued", result: null};
    case "stale":
      return {kind: "stale", reason: state.reason, result: rowsOf(state.result)};
    case "running":
      return {kind: "running", since: state.since, result: null};
    case "done": {
      const result = rowsOf(state.result);
      return result ? {kind: "done", milliseconds: state.took, result} : {kind: "idle"};
    }
    case "failed":
      return {kind: "failed", ...state.error, result: rowsOf(state.result)};
    case "refused":
      return {kind: "refused", ...state.error};
    case "cancelled":
      return {kind: "cancelled", reason: state.reason};
  }
}

/** Rows of a result that leave the page with it. */
const mostTold = 100_000;

/** What the runner says of a cell as a report tells it, with its first rows. */
export async function toldOutcome(state: CellState): Promise<CellOutcome> {
  const result = "result" in state ? state.result : null;
  if (result && state.status !== "stale") {
    const {columns, rows: total, tables} = result;
    return {status: "done", result: {columns, total, tables, rows: await result.page(0, mostTold)}};
  }
  if (state.status === "failed" || state.status === "refused")
    return {status: state.status, message: state.error.message};
  if (state.status === "cancelled") return {status: "cancelled", message: state.reason};
  return {status: "not run", message: state.status === "stale" ? state.reason : "it was not run"};
}

function rowsOf(result: Result | null): ResultRows | null {
  if (!result) return null;
  const {columns, rows, tables, page} = result;
  return {columns, rows, tables, of: null, page};
}

/** Rows as they are counted on the page, and nothing left unsaid: "1,640 rows, all". */
export function rowWords({rows, of}: Pick<ResultRows, "rows" | "of">): string {
  const count = (number: number) => number.toLocaleString("en-GB");
  if (of !== null && of > rows) return `first ${count(rows)} of ${count(of)} rows`;
  if (rows === 0) return "no rows";
  return rows === 1 ? "1 row, all" : `${count(rows)} rows, all`;
}

/** How long something took: "0.04 s". */
export function timeWords(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds < 0.095 ? seconds.toFixed(2) : seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
}

/** The state of a cell in the few words of its margin. */
export function stateWords(outcome: Outcome, {isCheck, now}: {isCheck: boolean; now: number}): string {
  switch (outcome.kind) {
    case "idle":
      return "";
    case "stale":
      return `out of date: ${outcome.reason.replaceAll(/`([^`]*)`/g, "“$1”")}`;
    case "queued":
      return "waiting";
    case "running":
      return `running, ${timeWords(now - outcome.since)}`;
    case "done":
      return isCheck ? "holds" : timeWords(outcome.milliseconds);
    case "failed":
      return outcome.result ? "does not hold" : "failed";
    case "refused":
      return "refused";
    case "cancelled":
      return "cancelled";
  }
}
