import type {Reason, ShownWhole} from "../../src/exhibits/exhibit.js";
import type {Result} from "../../src/notebook/cell-state.js";
import {chartOf} from "../../src/notebook/chart.js";
import type {ChartCatalogue} from "../../src/notebook/chart-ground.js";
import {nameKey} from "../../src/notebook/keywords.js";
import type {Cell, ChartCell} from "../../src/notebook/notebook.js";

/** A cell with the result that it gave, and those of its rows that were read. */
interface RanResult {
  cell: Cell;
  result: Result | null;
  rows: readonly (readonly unknown[])[];
}

/** What a chart cell draws of the results of its notebook, or why it draws nothing. */
export function drawnBy(cell: ChartCell, cells: readonly RanResult[], catalogue: ChartCatalogue): ShownWhole | Reason {
  const of = cells.find((one) => one.cell.kind === "sql" && nameKey(one.cell.name ?? "") === nameKey(cell.from));
  if (!of?.result) return {reason: `the query “${cell.from}” gave no result`};
  const {columns, rows: total} = of.result;
  return chartOf(cell, {columns, rows: of.rows, total}, catalogue);
}
