import type {Database} from "../../engine/database.js";
import type {FileLoader} from "../../engine/file-loader.js";
import {catalogueOf} from "../../notebook/catalogue.js";
import type {CellState, Result} from "../../notebook/cell-state.js";
import type {ChartCatalogue} from "../../notebook/chart-ground.js";
import {nameKey} from "../../notebook/keywords.js";
import type {Notebook} from "../../notebook/notebook.js";
import {createNotebookEngine} from "../../notebook/notebook-engine.js";
import type {CellOutcome} from "../../notebook/outcome.js";
import {references} from "../../notebook/references.js";
import {createRunner} from "../../notebook/run.js";
import {versions} from "../../notebook/versions.js";
import {databaseViews} from "../../notebook/views.js";
import {newChartCell} from "./book.js";
import type {Core} from "./core.js";
import type {KnownTable} from "./editor/offers.js";
import {fieldNames} from "./field-names.js";
import {resultTables, siteTables} from "./known-tables.js";
import {asOutcome, type Outcome, toldOutcome} from "./outcome.js";
import type {PageTables} from "./own/own-tables.js";
import {fieldOf, resultCharts} from "./result-charts.js";

/** What a page's engine is made with. */
export interface CoreOptions {
  /** Opens a locked database with some tables of the site. */
  open: (tables: readonly string[]) => Promise<Database>;
  tables: PageTables;
  /** Opens what reads a reader's own files. */
  openLoader: () => Promise<FileLoader>;
  document: Document;
  /** The way from the page to the site's root. */
  root: "./" | "../";
}

/** Answers to questions about results that are kept; the oldest is forgotten where there are more. */
const mostAsked = 12;

/** What runs the notebooks of a page: the runner over an engine that starts when the first cell is run. */
export function coreOf({open, tables: files, openLoader, document, root}: CoreOptions): Core {
  const tables = new Set(catalogueOf().tables);
  const catalogue = {...catalogueOf(), tables};
  const engine = createNotebookEngine({
    open(tables) {
      isStarted = true;
      return open(tables);
    },
    views: databaseViews,
    onRestart() {
      isStarted = false;
      runner.forget("the engine was ended to stop a query, and started anew");
    }
  });
  const runner = createRunner({
    engine,
    catalogue,
    versionsOf: versions(engine, files.hashOf),
    now: () => performance.now()
  });
  let notebook: Notebook | null = null;
  let isStarted = false;
  let known: readonly KnownTable[] = [];
  let asked: string[] = [];
  let count = 0;
  const outcomes = new Map<string, {state: CellState; outcome: Outcome}>();
  const listeners: (() => void)[] = [];
  const tell = () => {
    for (const listener of listeners) listener();
  };
  let isTelling = false;
  runner.listen(() => {
    // Several states change at once: the page is told when they have.
    if (isTelling) return;
    isTelling = true;
    queueMicrotask(() => {
      isTelling = false;
      tell();
    });
  });
  let names: ReadonlyMap<string, string> = new Map();
  const arrive = <T>(asked: Promise<T>, take: (value: T) => void) =>
    void asked.then(
      (value) => {
        take(value);
        tell();
      },
      (error) => console.info("not there yet:", error)
    );
  arrive(siteTables(), (all) => {
    known = all;
  });
  let areNamesAsked = false;
  const cells = () => notebook?.cells ?? [];
  const outcomeOf = (id: string): Outcome => {
    const state = runner.state(id);
    const held = outcomes.get(id);
    if (held?.state === state) return held.outcome;
    const outcome = asOutcome(state);
    outcomes.set(id, {state, outcome});
    return outcome;
  };
  const prepareFor = async (sql: string) => {
    const {tables, calls} = references(sql);
    const named = tables.map(({name}) => nameKey(name));
    const beneath = [...named, ...calls].flatMap((name) => [
      ...(catalogue.tables.has(name) ? [name] : []),
      ...(catalogue.views.get(name) ?? []),
      ...(catalogue.macros.get(name) ?? [])
    ]);
    await engine.prepare(beneath.filter((name) => catalogue.tables.has(name)));
  };
  let asking: Promise<ChartCatalogue> | null = null;
  const field = () => {
    asking ??= fieldOf(engine).catch((error) => {
      asking = null;
      throw error;
    });
    return asking;
  };
  const resultNamed = (name: string): Result | null => {
    const cell = cells().find((one) => one.kind === "sql" && nameKey(one.name ?? "") === nameKey(name));
    const state = cell ? runner.state(cell.id) : null;
    return state && "result" in state ? state.result : null;
  };
  const changed = new Set<string>();
  const isInput = (id: string) => cells().some((cell) => cell.id === id && cell.kind === "input");
  /** What had an answer and depends on an input that was changed is run again, and only that. */
  const again = afterPause(() => {
    for (const id of changed) {
      const needing = cells().filter((cell) => runner.graph().nodes.get(cell.id)?.dependsOn.includes(id));
      if (needing.some((cell) => runner.state(cell.id).status === "stale")) void runner.run(id);
    }
    changed.clear();
  });
  return {
    take(next) {
      notebook = next;
      for (const id of runner.set(next.cells)) if (isInput(id)) changed.add(id);
      if (changed.size > 0) again.soon();
      const isNaming = next.cells.some((cell) => cell.kind === "input" && /^(?:area|indicator)$/.test(cell.input));
      if (isNaming && !areNamesAsked) {
        areNamesAsked = true;
        arrive(fieldNames(), (all) => {
          names = all;
        });
      }
    },
    outcome: outcomeOf,
    problems: (id) => (runner.graph().nodes.get(id)?.problems ?? []).map(({message}) => message),
    order() {
      const {nodes, order} = runner.graph();
      const byId = new Map(cells().map((cell) => [cell.id, cell]));
      return order.flatMap((id) => {
        const cell = byId.get(id);
        return cell ? [{cell, needs: nodes.get(id)?.dependsOn ?? []}] : [];
      });
    },
    run: (id) => runner.run(id),
    runAll: () => runner.runAll(),
    stop: () => runner.cancel(),
    isRunning: () => cells().some(({id}) => /^(?:running|queued)$/.test(runner.state(id).status)),
    listen: (changed) => void listeners.push(changed),
    chartCell: (from) => newChartCell(from, resultNamed(from)?.columns ?? []),
    charts: resultCharts({
      resultNamed,
      field,
      document,
      root,
      names: () => cells().flatMap((cell) => (cell.kind === "sql" && cell.name ? [cell.name] : []))
    }),
    nameOf: (slug) => names.get(slug) ?? null,
    async ask(sql) {
      await prepareFor(sql);
      const name = `asked ${count++}`;
      const {columns, rows} = await engine.run(sql, {name});
      asked = [...asked, name];
      for (const old of asked.slice(0, -mostAsked)) void engine.drop(old);
      asked = asked.slice(-mostAsked);
      return {columns, rows, of: null, tables: [], page: (offset, limit) => engine.page(name, {offset, limit})};
    },
    async results() {
      const outcomes = new Map<string, CellOutcome>();
      for (const {id, kind} of cells())
        if (kind === "sql" || kind === "check") outcomes.set(id, await toldOutcome(runner.state(id)));
      return {outcomes, catalogue: await field()};
    },
    openLoader,
    field,
    bring({name, bytes, columns}) {
      files.add(name, bytes);
      tables.add(name);
      const words = columns.map((column) => ({name: column, type: "", meaning: ""}));
      known = [{name, meaning: "A file of your own, in this browser alone.", columns: words}, ...known];
      runner.set(cells());
      tell();
    },
    known: () => [...known, ...resultTables(cells(), resultNamed)],
    memory: async () => (isStarted ? engine.memory() : null)
  };
}

/** Milliseconds without another change after which a reader has done with it. */
const pause = 300;

/** Work that is done once its reader pauses. */
function afterPause(work: () => void): {soon: () => void} {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    soon() {
      clearTimeout(timer);
      timer = setTimeout(work, pause);
    }
  };
}
