import type {TableName} from "./tables.js";

/** A value bound to a placeholder of a question. */
export type Bound = string | number | boolean | null;

/** A question of the tables: SQL with `?` placeholders, and the values bound to them, in order. */
export interface Question<Row> {
  /** The same text in the browser's engine and in Node's. */
  sql: string;
  params: readonly Bound[];
  /** Every table that it reads: it is answered once these are there. */
  tables: readonly TableName[];
  /** Never set: carries the type of the rows that answer the question. */
  readonly row?: Row;
}

/** Placeholders for a list of values: "?, ?, ?"; throws on an empty list, for which SQL has no form. */
export function placeholders(values: readonly Bound[]): string {
  if (values.length === 0) throw new Error("missing values: a list in a question needs at least one");
  return values.map(() => "?").join(", ");
}
