import {exampleIndicators, nation} from "../../domain/site.js";
import type {ResultColumn} from "../../engine/database.js";
import {exhibitsFor} from "../../notebook/chart-roles.js";
import {changed, newCell, readNotebook} from "../../notebook/file.js";
import type {
  Cell,
  CellKind,
  ChartCell,
  CheckCell,
  InputCell,
  Notebook,
  SqlCell,
  TextCell
} from "../../notebook/notebook.js";

/** What a cell has of its own, besides its kind and place. */
export type CellPart = Partial<Omit<InputCell, "kind" | "id" | "raw" | "name">> & {
  text?: string;
  sql?: string;
  name?: string | null;
  from?: string;
  exhibit?: string;
  title?: string | null;
  subtitle?: string | null;
  columns?: Readonly<Record<string, string>>;
};

let made = 0;

/** An id that no other cell of the session has. */
export function newId(): string {
  return `made-${made++}-${Math.random().toString(36).slice(2, 8)}`;
}

/** A cell with nothing in it, by a name that no other has. */
export function emptyCell(kind: CellKind, {names}: {names: readonly string[]}): Cell {
  const id = newId();
  if (kind === "text") return newCell<TextCell>({id, kind, text: ""});
  if (kind === "sql") return newCell<SqlCell>({id, kind, name: freeName("result", names), sql: ""});
  if (kind === "check") return newCell<CheckCell>({id, kind, name: freeName("check", names), sql: ""});
  if (kind === "input")
    return newCell<InputCell>({
      id,
      kind,
      name: freeName("area", names),
      input: "area",
      label: "Area",
      value: nation,
      options: {}
    });
  return newChartCell(names.at(-1) ?? "", []);
}

/** A cell with a statement, by a name that the notebook does not have. */
export function newSqlCell(sql: string, notebook: Notebook): SqlCell {
  return newCell<SqlCell>({id: newId(), kind: "sql", name: freeName("result", namesOf(notebook)), sql});
}

/** A text cell with some words. */
export function newTextCell(text: string): TextCell {
  return newCell<TextCell>({id: newId(), kind: "text", text});
}

/** A chart of a result, of the kind that its columns suit best. */
export function newChartCell(from: string, columns: readonly ResultColumn[]): ChartCell {
  const [exhibit] = exhibitsFor(columns);
  const words = {title: null, subtitle: null, note: null};
  return newCell<ChartCell>({
    id: newId(),
    kind: "chart",
    from,
    exhibit: exhibit?.name ?? "trend",
    ...words,
    columns: {},
    options: {}
  });
}

/** A name that is not taken: itself, or with the first number that makes it free. */
export function freeName(name: string, names: readonly string[]): string {
  for (let i = 1; ; i++) {
    const tried = i === 1 ? name : `${name}_${i}`;
    if (!names.includes(tried)) return tried;
  }
}

/** Names that cells of a notebook have, in their order. */
export function namesOf({cells}: Notebook): string[] {
  return cells.flatMap((cell) => ("name" in cell && cell.name ? [cell.name] : []));
}

/** The notebook with a cell before the one at a place, or at its end. */
export function withCell(notebook: Notebook, cell: Cell, at: number): Notebook {
  return {...notebook, cells: [...notebook.cells.slice(0, at), cell, ...notebook.cells.slice(at)]};
}

/** The notebook without a cell. */
export function withoutCell(notebook: Notebook, id: string): Notebook {
  return {...notebook, cells: notebook.cells.filter((cell) => cell.id !== id)};
}

/** The notebook with something of a cell changed; its block in the file is then written anew, and no other. */
export function withPart(notebook: Notebook, id: string, part: CellPart): Notebook {
  return {
    ...notebook,
    cells: notebook.cells.map((cell) => (cell.id === id ? changed<Cell>(cell, part as Partial<Cell>) : cell))
  };
}

/** The notebook with another cell in the place of one. */
export function withReplaced(notebook: Notebook, id: string, cell: Cell): Notebook {
  return {...notebook, cells: notebook.cells.map((one) => (one.id === id ? cell : one))};
}

/** A cell as one of another kind, with its words. */
export function asKind(cell: Cell, kind: "text" | "sql" | "check", {names}: {names: readonly string[]}): Cell {
  const words = "sql" in cell ? cell.sql : cell.kind === "text" ? cell.text : "";
  const id = newId();
  if (kind === "text") return newCell<TextCell>({id, kind, text: words});
  const name = "sql" in cell ? cell.name : freeName(kind === "sql" ? "result" : "check", names);
  return kind === "sql"
    ? newCell<SqlCell>({id, kind, name, sql: words})
    : newCell<CheckCell>({id, kind, name, sql: words});
}

/** The notebook with a cell some places further down, or up where `by` is negative; as it is where there is no such place. */
export function withMoved(notebook: Notebook, id: string, by: number): Notebook {
  const from = notebook.cells.findIndex((cell) => cell.id === id);
  const to = from + by;
  const cell = notebook.cells[from];
  if (!cell || to < 0 || to >= notebook.cells.length) return notebook;
  return withCell(withoutCell(notebook, id), cell, to);
}

/** A notebook to begin with. */
export function newNotebook(): Notebook {
  return readNotebook(beginning);
}

/** A question that shows what one looks like, and has an answer. */
const beginning = `---
sightline: notebook
title: A question of my own
---

What do I want to know?

\`\`\`sql highest
SELECT a.name, o.year, o.value
FROM observations AS o
JOIN areas AS a USING (area)
WHERE o.indicator = '${exampleIndicators[0]}' AND a.kind = 'authority' AND o.year = 2025
ORDER BY o.value DESC NULLS LAST
\`\`\`
`;
