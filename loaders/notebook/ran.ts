import {placeOf} from "../../src/domain/text-place.js";
import {isReason, type Reason, type ShownWhole} from "../../src/exhibits/exhibit.js";
import {catalogueOf} from "../../src/notebook/catalogue.js";
import type {CellError, CellState, Result, TableVersion} from "../../src/notebook/cell-state.js";
import {chartCatalogue} from "../../src/notebook/chart-catalogue.js";
import type {ChartCatalogue} from "../../src/notebook/chart-ground.js";
import {gapSentence, gapsIn} from "../../src/notebook/gaps.js";
import {nameKey} from "../../src/notebook/keywords.js";
import type {Cell, Notebook} from "../../src/notebook/notebook.js";
import {createNotebookEngine, lengthAsJson} from "../../src/notebook/notebook-engine.js";
import {createRunner} from "../../src/notebook/run.js";
import {versions} from "../../src/notebook/versions.js";
import {databaseViews} from "../../src/notebook/views.js";
import {drawnBy} from "./chart-cell.js";
import {openNativeDatabase} from "./native-database.js";
import {openSeparateDatabase} from "./separate-database.js";
import {tableFiles} from "./table-files.js";

/** A cell after its run. Lines and columns count from 1 within the file. */
export interface RanCell {
  cell: Cell;
  /** Line of the file on which the cell begins. */
  line: number;
  state: CellState;
  error: CellError | null;
  result: Result | null;
  /** What the browser's engine would take otherwise. */
  notes: readonly CellError[];
  /** The rows of the result that were asked for. */
  rows: readonly (readonly unknown[])[];
  /** What a chart cell draws, or why it draws nothing; null for every other cell. */
  chart: ShownWhole | Reason | null;
}

/** A notebook after its run. */
export interface RanNotebook {
  notebook: Notebook;
  tables: readonly TableVersion[];
  cells: readonly RanCell[];
  /** What its charts know of the field. */
  catalogue: ChartCatalogue;
  /** Whether nothing failed, was refused or cancelled, every check has no rows, and the file has no fault. */
  isSound: boolean;
}

export interface RunNotebookOptions {
  /** Sightline's own folder. */
  root: string;
  /** Folder of the published tables; default that of the built site. */
  published?: string;
  /** The name of a cell: it and what it needs are run; default all. */
  only?: string;
  /** Seconds that each cell has; default 60. */
  timeout?: number;
  /** Most rows that are read of a result; default 100,000. */
  rows?: number;
  /** Most characters that are read of all results together; default 200 million. */
  characters?: number;
  /** Whether the database is in a process of its own, which what is asked of it may break; default false. */
  isSeparate?: boolean;
}

/** Runs a notebook over the tables of the built site, in Node. */
export async function runNotebook(
  notebook: Notebook,
  {root, published, only, timeout = 60, rows: most = 100_000, characters = 2e8, isSeparate = false}: RunNotebookOptions
): Promise<RanNotebook> {
  const files = tableFiles(root, {...(published !== undefined && {published})});
  const open = isSeparate ? openSeparateDatabase : openNativeDatabase;
  const engine = createNotebookEngine({
    open: (tables) => open(tables, {fileOf: files.fileOf}),
    views: databaseViews,
    onRestart: () => runner.forget("the engine began anew")
  });
  const runner = createRunner({
    engine,
    catalogue: catalogueOf(),
    versionsOf: versions(engine, files.hashOf),
    limit: timeout * 1000
  });
  // Read as soon as they are there: what has to be ended by force takes every result with it.
  const pages = new Map<string, Promise<readonly (readonly unknown[])[]>>();
  const finished = new Map<string, CellState>();
  let left = characters;
  runner.listen((id, state) => {
    // What was lost afterwards had been done all the same.
    if (state.status === "stale") return;
    if (state.status === "queued" || state.status === "running") return;
    finished.set(id, state);
    if (!("result" in state) || !state.result) return;
    const page = engine.page(state.result.name, {limit: most, characters: Math.max(left, 1e6)});
    page.then(
      (rows) => {
        left -= lengthAsJson(rows);
      },
      () => {}
    );
    pages.set(id, page);
  });
  try {
    runner.set(notebook.cells);
    // What tables take to be made is nobody's time.
    await engine.prepare(new Set([...runner.graph().nodes.values()].flatMap(({tables}) => tables)));
    if (only === undefined) await runner.runAll();
    else await runner.run(cellNamed(notebook.cells, only).id);
    const lines = linesOf(notebook);
    const ran: RanCell[] = [];
    for (const cell of notebook.cells) {
      const ended = finished.get(cell.id);
      if (ended === undefined) continue;
      const line = lines.get(cell.id) as number;
      const {state, rows} = await withRows(ended, pages.get(cell.id));
      const result = "result" in state ? state.result : null;
      ran.push({cell, line, state, error: errorOf(state, line), notes: notesOn(cell, line), result, rows, chart: null});
    }
    // Without charts nobody asks for names and units, and what is refused need not wait for them.
    const hasCharts = ran.some(({cell}) => cell.kind === "chart");
    const catalogue = hasCharts ? await chartCatalogue(engine) : {areas: [], indicators: []};
    const cells = ran.map((one) => withChart(one, ran, catalogue));
    const tables = new Map(cells.flatMap(({result}) => (result?.tables ?? []).map((table) => [table.name, table])));
    return {
      notebook,
      tables: [...tables.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
      cells,
      catalogue,
      isSound: notebook.faults.length === 0 && cells.every(({state}) => state.status === "done")
    };
  } finally {
    engine.close();
    await files.close();
  }
}

/** The state of a cell with the rows that were read; it has failed where they could not be. */
async function withRows(
  state: CellState,
  page: Promise<readonly (readonly unknown[])[]> | undefined
): Promise<Pick<RanCell, "state" | "rows">> {
  if (!("result" in state) || !state.result || page === undefined) return {state, rows: []};
  try {
    return {state, rows: await page};
  } catch (error) {
    const message = `its rows could not be read: ${error instanceof Error ? error.message : String(error)}`;
    return {state: {status: "failed", error: {message, line: null, column: null}, result: null}, rows: []};
  }
}

/** A chart cell with what it draws: one that can draw nothing has failed, as a query has. */
function withChart(one: RanCell, ran: readonly RanCell[], catalogue: ChartCatalogue): RanCell {
  if (one.cell.kind !== "chart" || one.state.status !== "done") return one;
  const chart = drawnBy(one.cell, ran, catalogue);
  if (!isReason(chart)) return {...one, chart};
  const error = {message: chart.reason, line: one.line, column: 1};
  return {...one, chart, error, state: {status: "failed", error, result: null}};
}

/** The cell of a name; throws where there is none. */
export function cellNamed(cells: readonly Cell[], name: string): Cell {
  const cell = cells.find((one) => "name" in one && one.name !== null && nameKey(one.name) === nameKey(name));
  if (cell) return cell;
  const names = cells.flatMap((one) => ("name" in one && one.name !== null ? [one.name] : []));
  throw new Error(`unknown cell: ${name}: expected one of ${names.join(", ") || "none: no cell has a name"}`);
}

/** The line of the file on which each cell begins. */
function linesOf({head, cells}: Notebook): Map<string, number> {
  const lines = new Map<string, number>();
  let line = 1 + ends(head);
  for (const {id, raw} of cells) {
    lines.set(id, line);
    line += ends(raw);
  }
  return lines;
}

function ends(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

function notesOn(cell: Cell, line: number): CellError[] {
  if (cell.kind !== "sql" && cell.kind !== "check") return [];
  return gapsIn(cell.sql).map(({at, gap}) => {
    const place = placeOf(cell.sql, at);
    return {message: gapSentence(gap), line: line + place.line, column: place.column};
  });
}

function errorOf(state: CellState, line: number): CellError | null {
  if (state.status === "cancelled") return {message: state.reason, line, column: 1};
  if (!("error" in state)) return null;
  const {message, line: within, column} = state.error;
  // The first line of a cell is its fence.
  return {message, line: line + (within ?? 0), column: column ?? 1};
}
