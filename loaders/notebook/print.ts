import {toCsv} from "../../src/dom/csv.js";
import {isReason, type ShownWhole} from "../../src/exhibits/exhibit.js";
import {type MarkDifference, markDifference, marksOf, runMarks} from "../../src/notebook/run-marks.js";
import {runToKeep} from "./against.js";
import type {RanCell, RanNotebook} from "./ran.js";
import {textTable} from "./text-table.js";

/** Rows that are shown of a result as text. */
const shownRows = 20;

/**
 * A run as JSON. Rows are arrays in the order of the columns; a whole number beyond 2^53 and a decimal of more than 15 digits are text, as
 * are `NaN` and the infinities, days, times and whatever else JSON has no word for.
 */
export function asJson(ran: RanNotebook): string {
  const {notebook, tables, cells} = ran;
  const saved = savedDifference(ran);
  const told = {
    title: notebook.title,
    faults: notebook.faults,
    tables,
    ...(saved && {saved: {differing: saved.differing, tables: saved.tables}}),
    cells: cells.map(cellJson)
  };
  return `${JSON.stringify(told, (_, value) => exact(value), 2)}\n`;
}

/** A run as text to be read: of each result the first rows, and how many there are. */
export function asText(ran: RanNotebook): string {
  const {notebook, tables, cells} = ran;
  const parts = [notebook.title, ...notebook.faults.map(({line, message}) => `line ${line}: ${message}`)];
  for (const one of cells) {
    if (one.cell.kind === "text") continue;
    parts.push("", headingOf(one));
    if (one.error) parts.push(placed(one.error));
    for (const note of one.notes) parts.push(`note: ${placed(note)}`);
    if (one.chart && !isReason(one.chart)) parts.push(...linesOf(one.chart));
    if (one.result === null) continue;
    const rows = one.rows.slice(0, shownRows).map((row) => row.map(cellText));
    parts.push(
      textTable(
        one.result.columns.map(({name}) => name),
        rows
      )
    );
    const count = one.result.rows.toLocaleString("en-GB");
    parts.push(
      one.result.rows <= shownRows
        ? `${count} ${one.result.rows === 1 ? "row" : "rows"}, all`
        : `first ${shownRows} of ${count} rows`
    );
  }
  if (tables.length > 0)
    parts.push(
      "",
      `tables: ${tables.map(({name, hash, date}) => `${name} ${hash}${date && ` (${date})`}`).join(", ")}`
    );
  const saved = savedDifference(ran);
  if (saved) parts.push(`${saved.words}${saved.differing.length > 0 ? `: ${saved.differing.join(", ")}` : ""}`);
  return `${parts.join("\n")}\n`;
}

/** How a run stands to the hashes that its file was saved with; null where it has none of the same questions. */
function savedDifference(ran: RanNotebook): MarkDifference | null {
  const marks = marksOf(ran.notebook);
  return marks && markDifference(marks, runMarks(ran.notebook, runToKeep(ran)));
}

/** The rows of a result as CSV, as RFC 4180 says; throws where not all of them are there. */
export function asCsv({result, rows, error}: RanCell): string {
  if (result === null) throw new Error(error ? placed(error) : "the cell has no result");
  if (rows.length < result.rows)
    throw new Error(`only ${rows.length} of ${result.rows} rows were read: expected --rows ${result.rows}`);
  const lines = [result.columns.map(({name}) => name), ...rows.map((row) => row.map(cellText))];
  return toCsv(lines);
}

/** A chart as lines to be read: its title, what it shows, and what is to be known of it. */
function linesOf(chart: ShownWhole): string[] {
  const {title, subtitle, finding, notes, source} = chart.say({links: false});
  return [title, subtitle, ...(finding ? [finding] : []), ...notes, `Source: ${source}`];
}

function cellJson({cell, line, state, error, notes, result, rows, chart}: RanCell): object {
  const base = {kind: cell.kind, name: "name" in cell ? cell.name : null, line, status: state.status};
  if (cell.kind === "text") return base;
  const own =
    cell.kind === "input"
      ? {input: cell.input, value: cell.value}
      : cell.kind === "chart"
        ? {from: cell.from, exhibit: cell.exhibit, drawn: chart && !isReason(chart) ? wordsOf(chart) : null}
        : {
            sql: cell.sql,
            columns: result?.columns ?? [],
            rows: result ? rows : [],
            rowCount: result?.rows ?? 0,
            complete: result !== null && rows.length === result.rows,
            tables: result?.tables ?? [],
            notes
          };
  return {...base, ...own, error};
}

/** What a chart says, and the table of its values. */
function wordsOf(chart: ShownWhole): object {
  const {title, subtitle, finding = null, notes, source} = chart.say({links: false});
  return {title, subtitle, finding, notes, source, table: chart.table()};
}

/** What JSON can hold of a value without changing it. */
function exact(value: unknown): unknown {
  if (typeof value === "bigint") return String(value);
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}

function headingOf({cell, state, line}: RanCell): string {
  const name = "name" in cell && cell.name !== null ? ` ${cell.name}` : "";
  const value = cell.kind === "input" ? ` = ${cellText(cell.value)}` : "";
  return `${cell.kind}${name}${value} (line ${line}): ${state.status}`;
}

function placed({message, line, column}: {message: string; line: number | null; column: number | null}): string {
  return line === null ? message : `line ${line}, column ${column}: ${message}`;
}

/** A value in one line. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value, (_, one) => exact(one)) : String(value);
}
