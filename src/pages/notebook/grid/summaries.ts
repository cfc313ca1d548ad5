import type {ResultColumn} from "../../../engine/database.js";
import {literal} from "../../../engine/literal.js";
import {identifier} from "../../../notebook/keywords.js";
import {isNumeric} from "../../../notebook/value-text.js";
import type {Rows} from "./rows.js";

/** What a column of a result holds. */
export interface ColumnSummary {
  missing: number;
  distinct: number;
  least: unknown;
  most: unknown;
  /** How many values lie in each of equal parts between the least and the most; null where they are no numbers. */
  bins: readonly number[] | null;
}

/** Parts of a histogram. */
export const binCount = 24;
/** Columns that are summed up. */
const mostColumns = 40;

/** What the columns of a named result hold, asked of the engine in two questions. */
export async function summariesOf(
  name: string,
  columns: readonly ResultColumn[],
  ask: (sql: string) => Promise<Rows>
): Promise<Map<string, ColumnSummary>> {
  const own = columns.slice(0, mostColumns);
  const from = identifier(name);
  const parts = own.map(({name: column}) => {
    const of = identifier(column);
    return `count(*) - count(${of}), count(DISTINCT ${of}), min(${of}), max(${of})`;
  });
  const facts = await ask(`SELECT ${parts.join(", ")} FROM ${from}`);
  const [row = []] = await facts.page(0, 1);
  const found = new Map(
    own.map(({name: column}, i): [string, ColumnSummary] => {
      const [missing, distinct, least, most] = row.slice(4 * i, 4 * i + 4);
      return [column, {missing: Number(missing), distinct: Number(distinct), least, most, bins: null}];
    })
  );
  const questions = own.flatMap(({name: column, type}, i) => {
    const {least, most} = found.get(column) as ColumnSummary;
    if (!isNumeric(type) || typeof least !== "number" || typeof most !== "number" || !(most > least)) return [];
    const of = `CAST(${identifier(column)} AS DOUBLE)`;
    const bin = `CAST(least(${binCount - 1}, floor((${of} - ${literal(least)}) / ${literal((most - least) / binCount)})) AS INTEGER)`;
    return [`SELECT ${i} AS place, ${bin} AS bin, count(*) AS size FROM ${from} WHERE ${of} IS NOT NULL GROUP BY ALL`];
  });
  if (questions.length === 0) return found;
  const counted = await ask(questions.join("\nUNION ALL\n"));
  for (const [place, bin, size] of await counted.page(0, counted.rows)) {
    const column = own[Number(place)]?.name ?? "";
    const summary = found.get(column);
    if (!summary) continue;
    const bins = summary.bins ? [...summary.bins] : Array<number>(binCount).fill(0);
    bins[Math.max(0, Number(bin))] = Number(size);
    found.set(column, {...summary, bins});
  }
  return found;
}
