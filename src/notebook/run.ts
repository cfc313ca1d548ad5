import {placeOf} from "../domain/text-place.js";
import type {CellError, CellState, Result, TableVersion} from "./cell-state.js";
import {type Catalogue, dependents, type Graph, graphOf, nameOfCell} from "./graph.js";
import {type BoundValue, boundValues, type Choices, wrongValue} from "./input-values.js";
import type {Cell, CheckCell, InputCell, SqlCell} from "./notebook.js";
import type {NotebookEngine} from "./notebook-engine.js";
import {QueryError} from "./query-error.js";

export interface RunnerOptions {
  engine: NotebookEngine;
  catalogue: Catalogue;
  /** The versions of tables, by their names. */
  versionsOf: (tables: readonly string[]) => Promise<readonly TableVersion[]>;
  /** The time in milliseconds; default the clock's. */
  now?: () => number;
  /** Milliseconds that a statement may take before it is cancelled; default, as long as it likes. */
  limit?: number;
}

/** Runs the cells of a notebook, each after what it needs. */
export interface Runner {
  /** Takes the cells as they are now; those that a change makes stale are said so. Gives the ids of the cells that were changed. */
  set(cells: readonly Cell[]): string[];
  /** Runs a cell, before it what it needs and is not there, and after it what needs it. */
  run(id: string): Promise<void>;
  /** Runs every cell that has no fresh result. */
  runAll(): Promise<void>;
  /** Ends what is under way and what waits. */
  cancel(reason?: string): void;
  /** Says that the engine has lost every result; `runAll` brings them back. */
  forget(reason: string): void;
  state(id: string): CellState;
  graph(): Graph;
  /** Tells of each change of a cell's state; the function given back ends that. */
  listen(listener: (id: string, state: CellState) => void): () => void;
}

const idle: CellState = {status: "idle"};

/** A runner of no cells yet. */
export function createRunner({engine, catalogue, versionsOf, now = Date.now, limit}: RunnerOptions): Runner {
  let cells: readonly Cell[] = [];
  let graph: Graph = {nodes: new Map(), order: []};
  let states = new Map<string, CellState>();
  let ending = new AbortController();
  let turn: Promise<void> = Promise.resolve();
  let choices: Promise<Choices> | null = null;
  const listeners = new Set<(id: string, state: CellState) => void>();
  const cellOf = (id: string) => cells.find((cell) => cell.id === id);
  const state = (id: string) => states.get(id) ?? idle;
  const tell = (id: string, next: CellState) => {
    states.set(id, next);
    for (const listener of listeners) listener(id, next);
  };
  const makeStale = (id: string, reason: string) => {
    const before = state(id);
    if (before.status === "idle" || before.status === "queued" || before.status === "running") return;
    tell(id, {status: "stale", reason, result: "result" in before ? before.result : null});
  };
  const known = () => {
    choices ??= engine.prepare(["areas", "indicators"]).then(async () => {
      const names = async (sql: string) => new Set((await engine.ask(sql)).rows.map(([name]) => String(name)));
      return {
        areas: await names("SELECT area FROM areas"),
        indicators: await names("SELECT indicator FROM indicators")
      };
    });
    choices.catch(() => {
      choices = null;
    });
    return choices;
  };

  /** What a cell needs of others and has not, in a sentence. */
  const lacks = (id: string): string | null => {
    const missing = graph.nodes.get(id)?.dependsOn.find((needed) => state(needed).status !== "done");
    return missing === undefined ? null : `it needs \`${nameOfCell(cellOf(missing))}\`, which ${why(state(missing))}`;
  };
  /** Why a cell may not run, which its words alone tell. */
  const refusal = (cell: Cell): CellState | null => {
    const problem = graph.nodes.get(cell.id)?.problems[0];
    const sql = "sql" in cell ? cell.sql : "";
    return problem ? {status: "refused", error: errorAt(problem.message, sql, problem.at)} : null;
  };
  const work = async (cell: Cell, signal: AbortSignal): Promise<CellState> => {
    const lack = lacks(cell.id);
    if (lack) return {status: "refused", error: errorAt(lack, "", null)};
    if (cell.kind === "input") return input(cell);
    if (cell.kind !== "sql" && cell.kind !== "check") return {status: "done", result: null, took: 0};
    return statement(cell, signal);
  };
  const input = async (cell: InputCell): Promise<CellState> => {
    const wrong = wrongValue(cell, namesThings(cell) ? await known() : {areas: new Set(), indicators: new Set()});
    if (wrong) return {status: "failed", error: errorAt(wrong, "", null), result: null};
    return {status: "done", result: null, took: 0};
  };
  const statement = async (cell: SqlCell | CheckCell, signal: AbortSignal): Promise<CellState> => {
    const since = now();
    tell(cell.id, {status: "running", since});
    const tables = tablesBeneath(graph, cell.id);
    const name = cell.kind === "sql" && cell.name !== null ? cell.name : `result of ${cell.id}`;
    await engine.prepare(graph.nodes.get(cell.id)?.tables ?? []);
    const {columns, rows} = await engine.run(cell.sql, {name, values: valuesFor(cell, cells, graph), signal});
    const result: Result = {
      columns,
      rows,
      sql: cell.sql,
      tables: await versionsOf(tables),
      name,
      page: (offset, limit) => engine.page(name, {offset, limit})
    };
    if (cell.kind === "check" && rows > 0)
      return {
        status: "failed",
        error: errorAt(`${rows} ${rows === 1 ? "row" : "rows"}: expected none`, "", null),
        result
      };
    return {status: "done", result, took: now() - since};
  };
  const runOne = async (id: string, all: AbortSignal) => {
    const cell = cellOf(id);
    if (!cell || state(id).status === "done") return;
    const refused = refusal(cell);
    if (refused) return tell(id, refused);
    if (all.aborted) return tell(id, {status: "cancelled", reason: reasonOf(all)});
    // What tables take to come is no time of the cell's own.
    await engine.prepare(graph.nodes.get(id)?.tables ?? []).catch(() => {});
    const {signal, done} = limited(all, limit);
    try {
      const next = await work(cell, signal);
      // A cell that was changed meanwhile has no result of its own.
      tell(
        id,
        cellOf(id) === cell || same(cellOf(id), cell) ? next : {status: "stale", reason: "it was changed", result: null}
      );
    } catch (error) {
      const sql = "sql" in cell ? cell.sql : "";
      if (signal.aborted) return tell(id, {status: "cancelled", reason: reasonOf(signal)});
      const message = error instanceof Error ? error.message : String(error);
      tell(id, {
        status: "failed",
        error: errorAt(message, sql, error instanceof QueryError ? error.at : null),
        result: null
      });
    } finally {
      done();
    }
  };
  const runThese = (ids: ReadonlySet<string>): Promise<void> => {
    const {signal} = ending;
    for (const id of graph.order) if (ids.has(id) && state(id).status !== "done") tell(id, {status: "queued"});
    const done = turn.then(async () => {
      for (const id of [...graph.order]) {
        if (!ids.has(id)) continue;
        // An engine that had to begin anew has lost what was there.
        const lost = needs(graph, [id]);
        for (const one of [...graph.order])
          if (lost.has(one) && state(one).status === "stale") await runOne(one, signal);
        await runOne(id, signal);
      }
    });
    turn = done.catch(() => {});
    return done;
  };
  return {
    set(next) {
      const before = new Map(cells.map((cell) => [cell.id, cell]));
      const changed = next.filter((cell) => before.has(cell.id) && !same(before.get(cell.id), cell)).map(({id}) => id);
      const gone = cells.filter(({id}) => !next.some((cell) => cell.id === id));
      const needed = new Map(gone.map(({id}) => [id, dependents(graph, id)]));
      cells = next;
      graph = graphOf(cells, catalogue);
      states = new Map([...states].filter(([id]) => cells.some((cell) => cell.id === id)));
      for (const id of changed) {
        makeStale(id, "it was changed");
        for (const other of dependents(graph, id)) makeStale(other, `\`${nameOfCell(cellOf(id))}\` was changed`);
      }
      for (const cell of gone)
        for (const id of needed.get(cell.id) ?? []) makeStale(id, `\`${nameOfCell(cell)}\` is gone`);
      return changed;
    },
    run(id) {
      const after = dependents(graph, id);
      for (const one of [id, ...after])
        if (state(one).status === "done" || state(one).status === "stale") tell(one, idle);
      return runThese(new Set([...needs(graph, [id, ...after]), id, ...after]));
    },
    runAll: () => runThese(new Set(graph.order)),
    cancel(reason = "it was cancelled") {
      ending.abort(new DOMException(reason, "AbortError"));
      ending = new AbortController();
    },
    forget(reason) {
      for (const {id, kind} of cells) {
        const now = state(id);
        const hasResult = now.status === "done" || ("result" in now && now.result !== null);
        // What was refused or failed without one is as it was.
        if (hasResult && kind !== "input" && kind !== "text") makeStale(id, reason);
      }
    },
    state,
    graph: () => graph,
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    }
  };
}

/** A signal that ends as another does, or when the time is up. */
function limited(all: AbortSignal, limit: number | undefined): {signal: AbortSignal; done: () => void} {
  if (limit === undefined) return {signal: all, done: () => {}};
  const own = new AbortController();
  const end = () => own.abort(all.reason);
  all.addEventListener("abort", end);
  const words = `the time of ${limit / 1000} s ran out`;
  const timer = setTimeout(() => own.abort(new DOMException(words, "AbortError")), limit);
  return {
    signal: own.signal,
    done() {
      all.removeEventListener("abort", end);
      clearTimeout(timer);
    }
  };
}

/** What the statements of a cell read of the inputs that it needs. */
function valuesFor({id}: Cell, cells: readonly Cell[], {nodes}: Graph): Map<string, BoundValue> {
  const needed = new Set(nodes.get(id)?.dependsOn);
  return new Map(cells.flatMap((cell) => (cell.kind === "input" && needed.has(cell.id) ? [...boundValues(cell)] : [])));
}

/** Everything that cells need, through others as well. */
function needs({nodes}: Graph, ids: readonly string[]): Set<string> {
  const found = new Set<string>();
  const left = [...ids];
  for (let id = left.pop(); id !== undefined; id = left.pop())
    for (const needed of nodes.get(id)?.dependsOn ?? []) {
      if (found.has(needed)) continue;
      found.add(needed);
      left.push(needed);
    }
  return found;
}

/** The tables that a result is made of, those of the results beneath it included. */
function tablesBeneath(graph: Graph, id: string): string[] {
  const beneath = [id, ...needs(graph, [id])].flatMap((one) => graph.nodes.get(one)?.tables ?? []);
  return [...new Set(beneath)].sort();
}

function errorAt(message: string, sql: string, at: number | null): CellError {
  return at === null ? {message, line: null, column: null} : {message, ...placeOf(sql, at)};
}

function why(state: CellState): string {
  switch (state.status) {
    case "failed":
      return "failed";
    case "refused":
      return "was refused";
    case "cancelled":
      return "was cancelled";
    default:
      return "has no result";
  }
}

function reasonOf({reason}: AbortSignal): string {
  return reason instanceof Error ? reason.message : "it was cancelled";
}

function namesThings({input, options}: InputCell): boolean {
  return input === "area" || input === "indicator" || options.of === "area" || options.of === "indicator";
}

/** Whether two cells ask the same, whatever else of them is other. */
function same(one: Cell | undefined, two: Cell | undefined): boolean {
  return one !== undefined && two !== undefined && asked(one) === asked(two);
}

function asked(cell: Cell): string {
  switch (cell.kind) {
    case "sql":
      return JSON.stringify([cell.kind, cell.name, cell.sql]);
    case "check":
      return JSON.stringify([cell.kind, cell.sql]);
    case "input":
      return JSON.stringify([cell.kind, cell.name, cell.input, cell.value, cell.options]);
    case "chart":
      return JSON.stringify([cell.kind, cell.from]);
    default:
      return cell.kind;
  }
}
