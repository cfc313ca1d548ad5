import type {ResultColumn} from "../../../engine/database.js";
import {literal} from "../../../engine/literal.js";
import {identifier} from "../../../notebook/keywords.js";
import {isNumeric} from "../../../notebook/value-text.js";

/** What rows a reader keeps by a column: those between two numbers, or those with a text in them. */
export type Filter = {from: number | null; to: number | null} | {contains: string};

/** How a reader has arranged a result: its order, what is left of it, and columns out of sight. */
export interface Arranged {
  sorted: {column: string; order: "ascending" | "descending"} | null;
  filters: ReadonlyMap<string, Filter>;
  hidden: ReadonlySet<string>;
}

/** A result as the query has it. */
export const asQueried: Arranged = {sorted: null, filters: new Map(), hidden: new Set()};

/** Whether anything is arranged. */
export function isArranged({sorted, filters, hidden}: Arranged): boolean {
  return sorted !== null || filters.size > 0 || hidden.size > 0;
}

/** The query that gives a named result as it is arranged. */
export function arrangedSql(
  name: string,
  columns: readonly ResultColumn[],
  {sorted, filters, hidden}: Arranged
): string {
  const shown = columns.filter((column) => !hidden.has(column.name)).map((column) => identifier(column.name));
  const conditions = [...filters].flatMap(([column, filter]) => conditionsOf(identifier(column), filter));
  return [
    `SELECT ${hidden.size > 0 && shown.length > 0 ? shown.join(", ") : "*"}`,
    `FROM ${identifier(name)}`,
    ...(conditions.length > 0 ? [`WHERE ${conditions.join("\n  AND ")}`] : []),
    ...(sorted
      ? [`ORDER BY ${identifier(sorted.column)}${sorted.order === "descending" ? " DESC" : ""} NULLS LAST`]
      : [])
  ].join("\n");
}

/** The query that counts the rows of each value of a column, with the means of the numbers beside it. */
export function groupedSql(name: string, column: string, columns: readonly ResultColumn[]): string {
  const means = columns
    .filter((one) => one.name !== column && isNumeric(one.type) && !/year$/i.test(one.name))
    .slice(0, 4)
    .map((one) => `avg(${identifier(one.name)}) AS ${identifier(`mean_${one.name}`)}`);
  return `SELECT ${[identifier(column), "count(*) AS rows", ...means].join(", ")}\nFROM ${identifier(name)}\nGROUP BY ${identifier(column)}\nORDER BY rows DESC, ${identifier(column)}`;
}

function conditionsOf(column: string, filter: Filter): string[] {
  if ("contains" in filter)
    return [`contains(lower(CAST(${column} AS VARCHAR)), ${literal(filter.contains.toLowerCase())})`];
  return [
    ...(filter.from === null ? [] : [`${column} >= ${literal(filter.from)}`]),
    ...(filter.to === null ? [] : [`${column} <= ${literal(filter.to)}`])
  ];
}
