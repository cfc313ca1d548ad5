import {changed as changedCell, withTitle} from "../../notebook/file.js";
import {nameKey} from "../../notebook/keywords.js";
import type {Cell, Notebook} from "../../notebook/notebook.js";
import {rename} from "../../notebook/references.js";
import {tokens} from "../../notebook/tokens.js";
import {
  asKind,
  type CellPart,
  emptyCell,
  freeName,
  namesOf,
  newId,
  withCell,
  withMoved,
  withoutCell,
  withPart,
  withReplaced
} from "./book.js";

/** Something that a reader has done, and how it is taken back from the notebook as it has become since. */
interface Done {
  words: string;
  back: (notebook: Notebook) => Notebook;
}

/** A notebook that is worked on: as it is, and what can be done with it. */
export interface Desk {
  notebook: () => Notebook;
  /** The cell that a reader has turned to; null where there is none. */
  selected: () => string | null;
  /** Puts another state of the notebook on the desk. */
  replace: (notebook: Notebook) => void;
  /** Puts another notebook on the desk. */
  open: (notebook: Notebook) => void;
  select: (id: string | null) => void;
  /** The cell some places away from the selected one. */
  step: (by: number) => string | null;
  title: (title: string) => void;
  change: (id: string, part: CellPart) => void;
  /** Gives a cell another name, and its uses in the other cells with it; a problem in words, or null. */
  rename: (id: string, name: string) => string | null;
  /** Puts a cell at a place; its id. */
  insert: (cell: Cell, at: number) => string;
  insertEmpty: (kind: Cell["kind"], at: number) => string;
  duplicate: (id: string) => string | null;
  /** Makes a cell one of another kind, with its words; its id from then on. */
  turnInto: (id: string, kind: "text" | "sql" | "check") => string | null;
  move: (id: string, by: number) => void;
  /** Takes a cell away, which `undo` brings back. */
  remove: (id: string) => void;
  /** Takes back the last of what was inserted, moved, renamed or taken away; what it was, or null where there is nothing. */
  undo: () => string | null;
}

const mostUndone = 200;

/** A desk for one notebook at a time; `changed` is told of every change, `turned` of every cell that is turned to. */
export function createDesk(
  beginning: Notebook,
  {changed, turned}: {changed: (notebook: Notebook) => void; turned: (id: string | null) => void}
): Desk {
  let notebook = beginning;
  let selected: string | null = null;
  let done: Done[] = [];
  const placeOf = (id: string | null) => notebook.cells.findIndex((cell) => cell.id === id);
  const set = (next: Notebook, one?: Done) => {
    if (next === notebook) return;
    if (one) done = [...done.slice(-mostUndone), one];
    notebook = next;
    changed(notebook);
  };
  const select = (id: string | null) => {
    if (selected === id) return;
    selected = id;
    turned(id);
  };
  const insert = (cell: Cell, at: number) => {
    set(withCell(notebook, cell, at), {words: "the new cell", back: (now) => withoutCell(now, cell.id)});
    return cell.id;
  };
  return {
    notebook: () => notebook,
    selected: () => (placeOf(selected) < 0 ? null : selected),
    replace: (next) => set(next),
    open(next) {
      done = [];
      selected = null;
      notebook = next;
      changed(next);
    },
    select,
    step(by) {
      const at = Math.min(Math.max(placeOf(selected) + by, 0), notebook.cells.length - 1);
      return notebook.cells[at]?.id ?? null;
    },
    title: (title) => set(withTitle(notebook, title)),
    change: (id, part) => set(withPart(notebook, id, part)),
    rename(id, name) {
      const cell = notebook.cells.find((one) => one.id === id);
      if (!cell || !("name" in cell)) return null;
      if (name === "" && cell.kind !== "input") {
        const {name: before} = cell;
        set(withPart(notebook, id, {name: null}), {
          words: "the name",
          back: (now) => withPart(now, id, {name: before})
        });
        return null;
      }
      if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
        return `invalid name: “${name}”, expected letters, digits and underscores, a letter first`;
      if (namesOf(notebook).some((other) => nameKey(other) === nameKey(name) && other !== cell.name))
        return `invalid name: “${name}” is that of another cell`;
      const before = cell.name;
      const named = (now: Notebook, from: string | null, to: string | null) => {
        const next = withPart(now, id, {name: to});
        return from === null || to === null ? next : withUsesRenamed(next, cell, {before: from, after: to});
      };
      set(named(notebook, before, name), {words: "the name", back: (now) => named(now, name, before)});
      return null;
    },
    insert,
    insertEmpty: (kind, at) => insert(emptyCell(kind, {names: namesOf(notebook)}), at),
    duplicate(id) {
      const cell = notebook.cells[placeOf(id)];
      if (!cell) return null;
      const name = "name" in cell && cell.name ? {name: freeName(cell.name, namesOf(notebook))} : {};
      return insert({...changedCell<Cell>(cell, name), id: newId()}, placeOf(id) + 1);
    },
    turnInto(id, kind) {
      const cell = notebook.cells[placeOf(id)];
      if (!cell || cell.kind === kind || cell.kind === "input" || cell.kind === "chart") return null;
      const other = asKind(cell, kind, {names: namesOf(notebook)});
      set(withReplaced(notebook, id, other), {words: "the change", back: (now) => withReplaced(now, other.id, cell)});
      return other.id;
    },
    move: (id, by) => set(withMoved(notebook, id, by), {words: "the move", back: (now) => withMoved(now, id, -by)}),
    remove(id) {
      const at = placeOf(id);
      const cell = notebook.cells[at];
      if (!cell) return;
      set(withoutCell(notebook, id), {words: "the cell", back: (now) => withCell(now, cell, at)});
      select(notebook.cells[Math.min(at, notebook.cells.length - 1)]?.id ?? null);
    },
    undo() {
      const last = done.at(-1);
      if (!last) return null;
      done = done.slice(0, -1);
      set(last.back(notebook));
      return last.words;
    }
  };
}

/** The notebook with every use of a name in another: of a result after FROM, of an input after its dollar, in charts as their source. */
function withUsesRenamed(notebook: Notebook, cell: Cell, {before, after}: {before: string; after: string}): Notebook {
  const renamed = (sql: string) =>
    cell.kind === "input" ? withParameterRenamed(sql, {before, after}) : rename(sql, before, after);
  return notebook.cells.reduce((next, other) => {
    if (other.id === cell.id) return next;
    if (other.kind === "chart" && cell.kind !== "input")
      return other.from === before ? withPart(next, other.id, {from: after}) : next;
    if (other.kind !== "sql" && other.kind !== "check") return next;
    const sql = renamed(other.sql);
    return sql === other.sql ? next : withPart(next, other.id, {sql});
  }, notebook);
}

/** A statement with an input by another name; one of years has two, that end in `_from` and `_to`. */
function withParameterRenamed(sql: string, {before, after}: {before: string; after: string}): string {
  return tokens(sql)
    .map(({kind, text}) => {
      if (kind !== "parameter") return text;
      const ending = ["", "_from", "_to"].find((one) => text === `$${before}${one}`);
      return ending === undefined ? text : `$${after}${ending}`;
    })
    .join("");
}
