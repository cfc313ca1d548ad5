import {literal} from "../../../engine/literal.js";
import {identifier} from "../../../notebook/keywords.js";
import type {TextForm} from "./read-text.js";

/** What the values of a column are read as. */
export type OwnType = "text" | "whole" | "number" | "date";

/** A column of a file that is read: its values as text, and what they are to be. */
export interface OwnColumn {
  name: string;
  type: OwnType;
}

/** The statement that puts the rows of a text file into the table `raw`, every value as text. */
export function rawSql(file: string, names: readonly string[], {delimiter, hasHeader}: TextForm): string {
  const columns = names.map((name) => `${literal(name)}: 'VARCHAR'`).join(", ");
  return `CREATE TABLE raw AS SELECT * FROM read_csv(${literal(file)}, delim = ${literal(delimiter)}, quote = '"', escape = '"', header = ${hasHeader}, columns = {${columns}}, auto_detect = false)`;
}

/** A value of a column as one of a type; nothing where it is none. */
export function typedValue(name: string, type: OwnType, {decimal}: Pick<TextForm, "decimal">): string {
  const text = `nullif(trim(${identifier(name)}), '')`;
  const [thousands, point] = decimal === "," ? [".", ","] : [",", "."];
  const plain = `replace(replace(replace(${text}, ${literal(thousands)}, ''), ${literal(point)}, '.'), '%', '')`;
  if (type === "whole") return `TRY_CAST(${plain} AS BIGINT)`;
  if (type === "number") return `TRY_CAST(${plain} AS DOUBLE)`;
  if (type === "date") return `TRY_CAST(${text} AS DATE)`;
  return text;
}

/** What is counted of a column: its values that are there, those that are codes, and those of each type. */
export interface TypeCounts extends Record<Exclude<OwnType, "text">, number> {
  present: number;
  code: number;
}

/** The question that counts values of columns of `raw`, or of other `rows`: what is counted of the first, then of the next. */
export function countSql(
  names: readonly string[],
  form: TextForm,
  {counted, rows = "raw"}: {counted: readonly (keyof TypeCounts)[]; rows?: string}
): string {
  const parts = names.flatMap((name) => {
    const text = `nullif(trim(${identifier(name)}), '')`;
    const matching = (pattern: string) => `count(*) FILTER (WHERE regexp_matches(${text}, '${pattern}'))`;
    const counts: Readonly<Record<keyof TypeCounts, string>> = {
      present: `count(${text})`,
      // What begins with a nought is a code, not a number, and so is what has more digits than a number holds.
      code: matching("^(?:0\\d|-?\\d{16})"),
      whole: matching("^(?:0|[1-9]\\d{0,14}|-\\d{1,15})$"),
      number: `count(${typedValue(name, "number", form)})`,
      date: `count(${typedValue(name, "date", form)})`
    };
    return counted.map((one) => counts[one]);
  });
  return `SELECT ${parts.join(", ")} FROM ${rows}`;
}

/** The query that gives the table: its columns typed, and before them the areas that one of them names. */
export function typedSql(
  columns: readonly OwnColumn[],
  form: TextForm | null,
  areas: {column: string; slugs: ReadonlyMap<string, string>} | null
): string {
  const values = columns.map(({name, type}) =>
    // A file that has types of its own keeps them.
    form ? `${typedValue(name, type, form)} AS ${identifier(name)}` : `raw.${identifier(name)}`
  );
  if (!areas || areas.slugs.size === 0) return `SELECT ${values.join(", ")} FROM raw`;
  const pairs = [...areas.slugs].map(([text, slug]) => `(${literal(text)}, ${literal(slug)})`).join(", ");
  const named = columns.some(({name}) => name.toLowerCase() === "area") ? "area_of_site" : "area";
  return `SELECT known.slug AS ${named}, ${values.join(", ")} FROM raw LEFT JOIN (VALUES ${pairs}) AS known(text, slug) ON known.text = trim(CAST(raw.${identifier(areas.column)} AS VARCHAR))`;
}
