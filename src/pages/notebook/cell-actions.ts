import type {Cell} from "../../notebook/notebook.js";
import {newSqlCell} from "./book.js";
import type {CellList} from "./cell-list.js";
import type {CellActions} from "./cells/actions.js";
import type {Core} from "./core.js";
import type {Desk} from "./desk.js";
import {saveResult} from "./downloads.js";
import type {Completing} from "./editor/complete.js";

/** What the cells of a page are worked with. */
export interface CellActionsOptions {
  document: Document;
  desk: Desk;
  core: Core;
  list: () => CellList;
  completing: Completing;
  announce: (words: string) => void;
  /** Tells what a reader cannot do without undoing: "Deleted. Undo". */
  offerUndo: (words: string) => void;
}

/** What cells can ask for, done on the desk and by what runs them. */
export function cellActions({
  document,
  desk,
  core,
  list,
  completing,
  announce,
  offerUndo
}: CellActionsOptions): CellActions {
  const cells = () => desk.notebook().cells;
  const placeOf = (id: string) => cells().findIndex((cell) => cell.id === id);
  const focus = (id: string | null) => {
    if (id !== null) list().view(id)?.element.focus();
  };
  const put = (cell: Cell, at: number) => {
    const id = desk.insert(cell, at);
    desk.select(id);
    return id;
  };
  return {
    change: (id, part) => desk.change(id, part),
    rename(id, name) {
      const problem = desk.rename(id, name.trim());
      if (problem) announce(problem);
    },
    run: (id) => void core.run(id),
    runOn(id) {
      const cell = cells()[placeOf(id)];
      if (cell?.kind === "sql" || cell?.kind === "check") void core.run(id);
      const next = cells()[placeOf(id) + 1]?.id ?? desk.insertEmpty("sql", cells().length);
      desk.select(next);
      focus(next);
    },
    stop: () => core.stop(),
    insert(kind, at) {
      const id = desk.insertEmpty(kind, at);
      desk.select(id);
      list().view(id)?.edit();
    },
    keep(id, sql) {
      const made = put(newSqlCell(sql, desk.notebook()), placeOf(id) + 1);
      focus(made);
      void core.run(made);
    },
    chart(id) {
      const cell = cells()[placeOf(id)];
      if (cell?.kind !== "sql") return;
      if (cell.name === null) return announce("Give the query a name first: a chart finds its rows by it.");
      focus(put(core.chartCell(cell.name), placeOf(id) + 1));
    },
    format(id) {
      void import("./format-sql.js").then(({formattedSql}) => {
        const cell = cells()[placeOf(id)];
        if (cell?.kind !== "sql" && cell?.kind !== "check") return;
        const sql = formattedSql(cell.sql);
        if (sql === cell.sql) return announce("It is laid out already, or cannot be.");
        desk.change(id, {sql});
        announce("Laid out. The editor’s undo takes it back.");
      });
    },
    duplicate(id) {
      const made = desk.duplicate(id);
      desk.select(made);
      focus(made);
    },
    move(id, by) {
      desk.move(id, by);
      focus(id);
      announce(`Cell ${placeOf(id) + 1} of ${cells().length}.`);
    },
    remove(id) {
      desk.remove(id);
      focus(desk.selected());
      offerUndo("The cell is deleted.");
    },
    select: (id) => desk.select(id),
    leave: (id) => focus(id),
    completing: () => completing,
    ask: (sql) => core.ask(sql),
    download: (result, name, kind) => saveResult(result, name, {kind, document, core}),
    announce
  };
}
