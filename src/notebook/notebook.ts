/** What a cell can be: words, a query, a value that queries are asked with, a chart of a result, or a query that must give no rows. */
export type CellKind = "text" | "sql" | "input" | "chart" | "check";

interface CellBase {
  /** Stable in a session; never in the file. */
  id: string;
  /** The exact text of its block in the file, its fences and the blank lines after it included. */
  raw: string;
  /** What its block says that the grammar does not know: it is then not run. */
  fault?: string;
}

/** Markdown, without the blank lines around it. */
export interface TextCell extends CellBase {
  kind: "text";
  text: string;
}

/** One statement that gives rows; later cells select from its name, where it has one. */
export interface SqlCell extends CellBase {
  kind: "sql";
  name: string | null;
  sql: string;
}

/** One statement that must give no rows. */
export interface CheckCell extends CellBase {
  kind: "check";
  name: string | null;
  sql: string;
}

/** What is chosen in an input cell. */
export type InputKind = "area" | "indicator" | "years" | "number" | "choice" | "text" | "list";

/** A text (the slug of an area or indicator), a number, a list of texts, or first and last year; `null` where nothing is chosen. */
export type InputValue = string | number | null | readonly string[] | readonly [number, number];

/** A value that statements read as `$name`; `years` gives `$name_from` and `$name_to`. */
export interface InputCell extends CellBase {
  kind: "input";
  name: string;
  input: InputKind;
  label: string | null;
  value: InputValue;
  /** The other lines of its block, such as `choices`, `min`, `max`, `step`. */
  options: Readonly<Record<string, string>>;
}

/** A chart of the result of a cell: an exhibit of the registry, and which column stands for what. */
export interface ChartCell extends CellBase {
  kind: "chart";
  from: string;
  exhibit: string;
  title: string | null;
  subtitle: string | null;
  note: string | null;
  /** Role to column of the result, as the lines of its block say; roles that are left out are guessed. */
  columns: Readonly<Record<string, string>>;
  /** The other words of its fence, `zero=no`: choices of the exhibit by their names in addresses. */
  options: Readonly<Record<string, string>>;
}

export type Cell = TextCell | SqlCell | CheckCell | InputCell | ChartCell;

/** Something in the file that is not as the grammar says; `line` counts from 1. */
export interface Fault {
  line: number;
  message: string;
}

/** A notebook as its file says it; `writeNotebook` gives the file again. */
export interface Notebook {
  title: string;
  /** Keys and values of the front matter, in their order; empty where there is none. */
  front: readonly (readonly [string, string])[];
  /** The exact text before the first cell: byte order mark and front matter. */
  head: string;
  cells: readonly Cell[];
  faults: readonly Fault[];
}
