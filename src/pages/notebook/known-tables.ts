import {FileAttachment} from "observablehq:stdlib";
import type {Result} from "../../notebook/cell-state.js";
import type {Cell} from "../../notebook/notebook.js";
import {databaseViews} from "../../notebook/views.js";
import type {KnownColumn, KnownTable} from "./editor/offers.js";

const address = FileAttachment("../../data/tables.json").href;

/** The tables of the site and what stands over them, with what their columns mean. */
export async function siteTables(): Promise<readonly KnownTable[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the list of tables did not arrive: ${response.status}`);
  const tables = (await response.json()) as readonly KnownTable[];
  const columns = new Map(tables.flatMap((table) => table.columns.map((column) => [column.name, column] as const)));
  const told = new Set(tables.map(({name}) => name));
  // A view of tables that the site does not tell of, those of reports, is not told of either.
  const views = databaseViews
    .filter((view) => view.tables.every((name) => told.has(name)))
    .map(
      ({name, kind, meaning, sql, columns: own}): KnownTable => ({
        name,
        meaning,
        ...(kind === "macro" && {isMacro: true}),
        columns: viewColumns(sql, own, columns)
      })
    );
  return [...views, ...tables];
}

/** The columns that a view names, each as its table or the view itself has it. */
function viewColumns(
  sql: string,
  own: Readonly<Record<string, string>>,
  known: ReadonlyMap<string, KnownColumn>
): KnownColumn[] {
  const list = /\bSELECT\b([\s\S]*?)\nFROM\b/i.exec(sql)?.[1] ?? "";
  const names = list
    .split(/,(?![^(]*\))/)
    .map((part) => /(\w+)\s*$/.exec(part.trim())?.[1])
    .filter((name) => name !== undefined);
  return [...new Set([...names, ...Object.keys(own)])].map((name) => ({
    name,
    type: known.get(name)?.type ?? "",
    meaning: own[name] ?? known.get(name)?.meaning ?? ""
  }));
}

/** The results that cells have, as tables that others can name. */
export function resultTables(
  cells: readonly Cell[],
  resultNamed: (name: string) => Pick<Result, "columns" | "rows"> | null
): KnownTable[] {
  return cells.flatMap((cell) => {
    if (cell.kind !== "sql" || cell.name === null) return [];
    const result = resultNamed(cell.name);
    const columns = (result?.columns ?? []).map(({name, type}) => ({name, type, meaning: ""}));
    const rows = result ? `, ${result.rows.toLocaleString("en-GB")} rows` : ", not run yet";
    return [{name: cell.name, meaning: `Result of a query of this notebook${rows}.`, columns}];
  });
}
