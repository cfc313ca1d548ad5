import {literal} from "../../../engine/literal.js";
import {identifier} from "../../../notebook/keywords.js";
import type {TextForm} from "./read-text.js";

/** What the values of a column are read as. */
export type OwnType = "text" | "whole" | "number" | "date";

/** A column of a file that is read: its values as text, and what they are to be. */
export interface OwnColumn {
  name: string;
  type: OwnType;
  /** Values that are there, and that are not of the type: they would be empty. */
  present: number;
  wrong: number;
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

/** Columns that one question counts: of some hundreds the engine breaks down. */
const columnsAtOnce = 40;

/** The questions how many values of each column of `raw` are there, and how many are of each type, some columns at a time. */
export function countSqls(names: readonly string[], form: TextForm): string[] {
  return Array.from({length: Math.ceil(names.length / columnsAtOnce)}, (_, i) =>
    countSql(names.slice(i * columnsAtOnce, (i + 1) * columnsAtOnce), form)
  );
}

function countSql(names: readonly string[], form: TextForm): string {
  const parts = names.flatMap((name) => {
    const text = `nullif(trim(${identifier(name)}), '')`;
    // What begins with a nought is a code, not a number, and so is what has more digits than a number holds.
    const code = `count(*) FILTER (WHERE regexp_matches(${text}, '^(?:0\\d|-?\\d{16})'))`;
    const whole = `count(*) FILTER (WHERE regexp_matches(${text}, '^-?\\d{1,15}$'))`;
    return [
      `count(${text})`,
      code,
      whole,
      `count(${typedValue(name, "number", form)})`,
      `count(${typedValue(name, "date", form)})`
    ];
  });
  return `SELECT ${parts.join(", ")} FROM raw`;
}

/** The columns of `raw`, each of the type that all its values are of; text where they are of none. */
export function columnsOfCounts(names: readonly string[], counts: readonly unknown[]): OwnColumn[] {
  return names.map((name, i) => {
    const [present = 0, code = 0, whole = 0, number = 0, date = 0] = counts.slice(5 * i, 5 * i + 5).map(Number);
    const isNumber = present > 0 && code === 0;
    const type: OwnType =
      isNumber && whole === present
        ? "whole"
        : isNumber && number === present
          ? "number"
          : present > 0 && date === present
            ? "date"
            : "text";
    return {name, type, present, wrong: 0};
  });
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
