import type {TableVersion} from "../../src/notebook/cell-state.js";
import type {ResultColumn} from "../../src/notebook/chart-result.js";
import {
  type ChangedRow,
  compareRuns,
  type KeptCell,
  type KeptRun,
  type ResultDifference
} from "../../src/notebook/compare-runs.js";
import {exactText} from "../../src/notebook/value-text.js";
import type {RanCell, RanNotebook} from "./ran.js";

/** Most rows of a result that are shown as changed, added or gone. */
const mostShown = 20;

/** A run as it was kept in JSON. Throws where the text is no such run. */
export function keptRun(text: string): KeptRun {
  const wrong = new Error("invalid run: expected what “notebook -- run <file.md> --format json” printed");
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw wrong;
  }
  const {tables, cells} = (read ?? {}) as {tables?: unknown; cells?: unknown};
  if (!Array.isArray(tables) || !Array.isArray(cells)) throw wrong;
  const results = cells.filter((cell) => cell?.kind === "sql" || cell?.kind === "check");
  for (const {columns, rows, rowCount} of results)
    if (!Array.isArray(columns) || !Array.isArray(rows) || typeof rowCount !== "number" || !rows.every(Array.isArray))
      throw wrong;
  return {
    tables: tables as TableVersion[],
    cells: results.map(
      (cell): KeptCell => ({
        kind: cell.kind,
        name: typeof cell.name === "string" ? cell.name : null,
        sql: String(cell.sql ?? ""),
        status: String(cell.status),
        columns: cell.columns as ResultColumn[],
        rows: cell.rows,
        total: cell.rowCount
      })
    )
  };
}

/** A run as it can be compared with one that was kept. */
export function runToKeep({tables, cells}: RanNotebook): KeptRun {
  return {tables, cells: cells.flatMap((one) => keptCell(one) ?? [])};
}

function keptCell({cell, state, result, rows}: RanCell): KeptCell | null {
  if (cell.kind !== "sql" && cell.kind !== "check") return null;
  const {kind, name, sql} = cell;
  return {kind, name, sql, status: state.status, columns: result?.columns ?? [], rows, total: result?.rows ?? 0};
}

/** How a run differs from one that was kept, as text to be read: which results, and their rows before and now. */
export function differenceText(before: KeptRun, now: KeptRun): {text: string; isSame: boolean} {
  const {words, results, tables} = compareRuns(before, now);
  const parts = [words];
  for (const {name, before: was, now: is} of tables)
    parts.push(
      `table ${name}: ${was ? versionText(was) : "not used"} before, ${is ? versionText(is) : "not used"} now`
    );
  for (const one of results.filter(({verdict}) => verdict !== "same")) parts.push("", ...differenceLines(one));
  return {
    text: `${parts.join("\n")}\n`,
    isSame: results.every(({verdict}) => verdict === "same" || verdict === "unknown")
  };
}

function differenceLines({
  label,
  kind,
  verdict,
  reasons,
  columns,
  changed,
  added,
  removed
}: ResultDifference): string[] {
  const rowText = (row: readonly unknown[]) => row.map(exactText).join(" | ");
  const some = (sign: string, rows: readonly string[]) => [
    ...rows.slice(0, mostShown).map((row) => `  ${sign} ${row}`),
    ...(rows.length > mostShown ? [`  ${sign} and ${rows.length - mostShown} more`] : [])
  ];
  const valueText = ({key, before, now, columns: places}: ChangedRow) =>
    `${key.join(", ")}${key.length > 0 ? ": " : ""}${places.map((i) => `${columns[i]?.name} ${exactText(before[i]) || "empty"} → ${exactText(now[i]) || "empty"}`).join("; ")}`;
  return [
    `${kind} ${label}: ${verdict === "unknown" ? "not known, as not all rows were kept" : reasons.join("; ")}`,
    ...some("~", changed.map(valueText)),
    ...some("+", added.map(rowText)),
    ...some("-", removed.map(rowText))
  ];
}

function versionText({hash, date}: TableVersion): string {
  return `${hash}${date && ` (${date})`}`;
}
