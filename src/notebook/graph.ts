import {checkSql} from "./grammar.js";
import {inputNames} from "./input-values.js";
import {nameKey} from "./keywords.js";
import {nearest} from "./nearest.js";
import type {Cell, ChartCell, CheckCell, SqlCell} from "./notebook.js";
import {type Reference, references} from "./references.js";

/** What the database has besides the results of cells. */
export interface Catalogue {
  /** Names of tables, in small letters. */
  tables: ReadonlySet<string>;
  /** Views, each with the tables beneath it. */
  views: ReadonlyMap<string, readonly string[]>;
  /** Macros, each with the tables beneath it. */
  macros: ReadonlyMap<string, readonly string[]>;
}

/** Why a cell cannot be run, in a sentence; `at` is an offset in its statement where one is meant. */
export interface Problem {
  kind: "grammar" | "cycle" | "missing" | "duplicate" | "hides";
  message: string;
  at: number | null;
}

/** A cell among the others. */
export interface Node {
  id: string;
  /** Cells whose results or values it needs, itself. */
  dependsOn: readonly string[];
  /** Tables of the site that it reads, also through views and macros. */
  tables: readonly string[];
  problems: readonly Problem[];
}

/** Which cell needs which. */
export interface Graph {
  nodes: ReadonlyMap<string, Node>;
  /** Every cell after those that it needs, otherwise as in the file; cells of a cycle stand where the file has them. */
  order: readonly string[];
}

/** What the cells of a notebook need of each other, and what is wrong with that. */
export function graphOf(cells: readonly Cell[], catalogue: Catalogue): Graph {
  const results = new Map<string, SqlCell>();
  const inputs = new Map<string, string>();
  const problems = new Map<string, Problem[]>(cells.map(({id}) => [id, []]));
  const tell = (id: string, kind: Problem["kind"], message: string, at: number | null = null) =>
    problems.get(id)?.push({kind, message, at});
  for (const cell of cells) {
    if (cell.fault !== undefined) tell(cell.id, "grammar", cell.fault);
    if (cell.kind === "input") {
      const taken = inputNames(cell).find((name) => inputs.has(name));
      if (taken !== undefined) tell(cell.id, "duplicate", `two inputs give \`$${taken}\`: expected a name of its own`);
      else for (const name of inputNames(cell)) inputs.set(name, cell.id);
    }
    if (cell.kind !== "sql" || cell.name === null) continue;
    const name = nameKey(cell.name);
    // A view it may hide: the cells that name it mean the cell.
    if (catalogue.tables.has(name))
      tell(cell.id, "hides", `the name \`${cell.name}\` would hide a table of the site: expected another name`);
    else if (results.has(name))
      tell(cell.id, "duplicate", `two cells are called \`${cell.name}\`: expected a name for each`);
    else results.set(name, cell);
  }
  const known = {results, inputs, catalogue, cells};
  const nodes = new Map<string, Node>();
  for (const cell of cells) {
    const {dependsOn, tables} = needsOf(cell, known, (kind, message, at) => tell(cell.id, kind, message, at));
    nodes.set(cell.id, {id: cell.id, dependsOn, tables, problems: problems.get(cell.id) ?? []});
  }
  const {order, cycles} = ordered(cells, nodes);
  for (const cycle of cycles) {
    const names = cycle.map((id) => nameOfCell(cells.find((cell) => cell.id === id)));
    for (const id of cycle)
      tell(id, "cycle", `the cells need each other's results, ${[...names, names[0]].join(" → ")}: expected no circle`);
  }
  return {nodes, order};
}

/** The cells that need one, themselves or through others, in the order in which they run; without the cell itself. */
export function dependents({nodes, order}: Graph, id: string): string[] {
  const reached = new Set([id]);
  let size = 0;
  // Those of a cycle stand in no order: gone through until nothing is added.
  while (size !== reached.size) {
    size = reached.size;
    for (const one of order) if (nodes.get(one)?.dependsOn.some((needed) => reached.has(needed))) reached.add(one);
  }
  return order.filter((one) => one !== id && reached.has(one));
}

/** What a cell is called in sentences: its name, or what it is. */
export function nameOfCell(cell: Cell | undefined): string {
  const name = cell && "name" in cell ? cell.name : null;
  return name ?? (cell ? `a ${cell.kind} cell without a name` : "a cell");
}

interface Known {
  results: ReadonlyMap<string, SqlCell>;
  inputs: ReadonlyMap<string, string>;
  catalogue: Catalogue;
  cells: readonly Cell[];
}

type Tell = (kind: Problem["kind"], message: string, at?: number | null) => void;
type Needs = Pick<Node, "dependsOn" | "tables">;

function needsOf(cell: Cell, known: Known, tell: Tell): Needs {
  if (cell.kind === "chart") return needsOfChart(cell, known, tell);
  if (cell.kind === "sql" || cell.kind === "check") return needsOfSql(cell, known, tell);
  return {dependsOn: [], tables: []};
}

function needsOfChart({from}: ChartCell, {results, cells}: Known, tell: Tell): Needs {
  const cell = results.get(nameKey(from));
  if (cell) return {dependsOn: [cell.id], tables: []};
  tell(
    "missing",
    from === "" ? "the chart says of no cell: expected from=name" : missing(from, [...results.keys()], cells)
  );
  return {dependsOn: [], tables: []};
}

function needsOfSql(cell: SqlCell | CheckCell, {results, inputs, catalogue, cells}: Known, tell: Tell): Needs {
  const checked = checkSql(cell.sql, {names: new Set(results.keys())});
  if (!checked.ok) {
    tell("grammar", checked.message, checked.at);
    return {dependsOn: [], tables: []};
  }
  const {tables: read, parameters, calls} = references(cell.sql);
  const dependsOn = new Set<string>();
  const tables = new Set<string>();
  for (const {name, within, token} of read) {
    const key = nameKey(name);
    const named = isOfSite(within) ? results.get(key) : undefined;
    // A cell that is called as the view that it reads means the view.
    const result = named?.id === cell.id && catalogue.views.has(key) ? undefined : named;
    if (result) dependsOn.add(result.id);
    else if (catalogue.tables.has(key) && isOfSite(within)) tables.add(key);
    else if (catalogue.views.has(key) && isOfSite(within))
      for (const table of catalogue.views.get(key) ?? []) tables.add(table);
    else if (!isOfSystem({name, within})) {
      const names = [...results.keys(), ...catalogue.tables, ...catalogue.views.keys()];
      tell("missing", missing([...within, name].join("."), names, cells), token.start);
    }
  }
  // What lists the tables lists all of them, also those that nobody has named yet.
  const isList = /^SHOW$/.test(checked.keyword) || read.some((one) => isOfSystem(one));
  if (isList) for (const table of catalogue.tables) tables.add(table);
  for (const call of calls) for (const table of catalogue.macros.get(call) ?? []) tables.add(table);
  for (const parameter of parameters) {
    const id = inputs.get(nameKey(parameter));
    if (id !== undefined) dependsOn.add(id);
    else {
      const near = nearest(parameter, [...inputs.keys()]);
      const hint = near ? `, did you mean \`$${near}\`?` : ": expected an input cell of that name";
      const at = cell.sql.indexOf(`$${parameter}`);
      tell("missing", `no input is called \`${parameter}\`${hint}`, at < 0 ? null : at);
    }
  }
  return {dependsOn: [...dependsOn], tables: [...tables]};
}

function missing(name: string, names: readonly string[], cells: readonly Cell[]): string {
  const other = cells.find((cell) => "name" in cell && cell.name !== null && nameKey(cell.name) === nameKey(name));
  if (other?.kind === "check")
    return `\`${name}\` is a check, which gives no rows to read: expected a table or a cell of SQL`;
  if (other?.kind === "input")
    return `\`${name}\` is an input, read as \`$${name}\`: expected a table or a cell of SQL`;
  const near = nearest(name, names);
  return `no table or cell is called \`${name}\`${near ? `, did you mean \`${near}\`?` : ""}`;
}

function isOfSite(within: readonly string[]): boolean {
  return within.every((name) => /^(?:main|temp|memory)$/i.test(name));
}

/** Tables that the engine has of itself. */
function isOfSystem({name, within}: Pick<Reference, "name" | "within">): boolean {
  if (within.some((one) => /^(?:information_schema|pg_catalog|system)$/i.test(one))) return true;
  return (
    within.length === 0 && /^(?:duckdb_\w+|pg_\w+|pragma_database_list|sqlite_(?:temp_)?(?:master|schema))$/i.test(name)
  );
}

/** The cells after what they need, and the circles among them. */
function ordered(cells: readonly Cell[], nodes: ReadonlyMap<string, Node>): {order: string[]; cycles: string[][]} {
  const order: string[] = [];
  const cycles: string[][] = [];
  const done = new Set<string>();
  for (const {id: start} of cells) {
    // A way into what is needed, of each the needs that are left to look at.
    const way: {id: string; left: string[]}[] = done.has(start) ? [] : [{id: start, left: [...needs(nodes, start)]}];
    while (way.length > 0) {
      const {id, left} = way.at(-1) as {id: string; left: string[]};
      const next = left.shift();
      if (next === undefined) {
        way.pop();
        if (!done.has(id)) order.push(id);
        done.add(id);
        continue;
      }
      const again = way.findIndex((step) => step.id === next);
      if (again >= 0) cycles.push(way.slice(again).map((step) => step.id));
      else if (!done.has(next)) way.push({id: next, left: [...needs(nodes, next)]});
    }
  }
  return {order, cycles};
}

function needs(nodes: ReadonlyMap<string, Node>, id: string): readonly string[] {
  return nodes.get(id)?.dependsOn ?? [];
}
