import {parseHTML} from "linkedom";
import type {CellOutcome} from "../../src/notebook/outcome.js";
import {reportOf} from "../../src/notebook/report.js";
import {markdownView} from "../../src/pages/notebook/markdown.js";
import type {RanCell, RanNotebook} from "./ran.js";

/** A run as a page that stands alone; `date` is the day on which it is made (ISO). */
export function runReport(
  {notebook, cells, catalogue}: RanNotebook,
  {date, mostRows}: {date: string; mostRows: number}
): string {
  const {document} = parseHTML("<!doctype html><html><body></body></html>");
  const outcomes = new Map(
    cells.flatMap((one) =>
      one.cell.kind === "sql" || one.cell.kind === "check" ? [[one.cell.id, outcomeOf(one)] as const] : []
    )
  );
  // What stands alone has no site: links to its pages lead nowhere.
  const markdown = (text: string) => markdownView(text, {document, root: "#"});
  return reportOf(notebook, {document, outcomes, catalogue, date, mostRows, markdown});
}

/** What became of a cell; a check that has rows has them. */
function outcomeOf({state, error, result, rows}: RanCell): CellOutcome {
  if (result)
    return {status: "done", result: {columns: result.columns, rows, total: result.rows, tables: result.tables}};
  const {status} = state;
  const known = status === "failed" || status === "refused" || status === "cancelled" ? status : "not run";
  return {status: known, message: error?.message ?? "it was not run"};
}
