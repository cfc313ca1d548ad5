import {listOf} from "../domain/words.js";

/** A column of a result. */
export interface ResultColumn {
  name: string;
  /** The engine's own word for it, such as `VARCHAR` or `DOUBLE`. */
  type: string;
}

/** The rows of a result that are here, each with a value for every column. */
export interface ResultRows {
  columns: readonly ResultColumn[];
  rows: readonly (readonly unknown[])[];
  /** How many rows the result has; default those here. */
  total?: number;
}

/** Most rows that a chart is drawn from: every authority in twenty years of thirty indicators. */
export const mostChartRows = 100_000;

/** The types of columns by what charts make of them. */
export type ColumnKind = "text" | "number" | "date" | "truth" | "other";

/** What a chart can make of a column of a type. */
export function columnKind({type}: ResultColumn): ColumnKind {
  const word = type.toUpperCase();
  if (/\[\]|STRUCT|MAP|LIST/.test(word)) return "other";
  if (/CHAR|TEXT|STRING|ENUM|UTF8/.test(word)) return "text";
  if (/INT(?!ERVAL)|DOUBLE|FLOAT|DECIMAL|REAL|NUMERIC/.test(word)) return "number";
  if (/DATE|TIMESTAMP/.test(word)) return "date";
  return /BOOL/.test(word) ? "truth" : "other";
}

/** A value as text; null where there is none. Dates are as ISO has them, without a time of midnight. */
export function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().replace(/T00:00.*$/, "");
  const text = String(value).trim();
  return text === "" ? null : text;
}

/** A value as a number; null where there is none, undefined where it is something else. What is not finite is no figure. */
export function numberOf(value: unknown): number | null | undefined {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "bigint") return Number(value);
  const text = typeof value === "object" && !(value instanceof Date) ? String(value) : value;
  return typeof text === "string" && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text.trim())
    ? Number(text)
    : undefined;
}

/** The year that a value is or ends in ("2024-25" is 2025); null where there is none, undefined where it is something else. */
export function yearOf(value: unknown): number | null | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.getUTCFullYear();
  const number = numberOf(value);
  if (number !== undefined)
    return number === null || (Number.isInteger(number) && number > 0 && number < 10_000) ? number : undefined;
  const [, start = "", end] = /^(\d{4})(?:[-/](\d\d|\d{4}))?(?:-\d\d)?(?:[ T].*)?$/.exec(String(value).trim()) ?? [];
  if (start === "") return undefined;
  if (end === undefined || /^\d{4}-\d\d-\d\d/.test(String(value).trim())) return Number(start);
  const last = end.length === 4 ? Number(end) : Number(start.slice(0, 2) + end);
  // "1999-00" ends in the next century.
  return last < Number(start) ? last + 100 : last;
}

/** A value as an error repeats it, short. */
export function shownValue(value: unknown): string {
  const text = textOf(value) ?? "empty";
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}

/** The names of columns as an error lists them. */
export function columnNames(columns: readonly ResultColumn[], most = 12): string {
  const names = columns.map(({name}) => name);
  return listOf(names.length > most ? [...names.slice(0, most), `${names.length - most} more`] : names, "and");
}
