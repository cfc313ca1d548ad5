import type {Indicator} from "../../src/domain/tables.js";
import type {Cell} from "../data/cell.js";
import type {IndicatorTable} from "../data/indicator-table.js";
import {decidedZeros, wholes} from "./catalogue/doubted-zeros.js";
import type {DecidedZero} from "./catalogue/types.js";

/** What is known of an indicator whose zeros are judged. */
export type Judged = Pick<Indicator, "indicator" | "unit" | "numerator" | "denominator">;

/** A zero that can hardly be a figure, and why. */
export interface Doubt {
  indicator: string;
  area: string;
  year: number;
  reason: string;
  /** False where nobody has decided yet: it stands as doubted until then. */
  isDecided: boolean;
}

/**
 * How many must be expected, by the figures on both sides, for a zero to be doubted: were 20 expected, chance would leave none
 * once in five hundred million times.
 */
const expected = 20;

/** Most zeros in a row that are judged together: a series that ends has more. */
const longestRun = 2;

/** Marks the zeros that stand for no figure as doubted, and says which: by the rules, and by what has been decided. */
export function doubtZeros(
  tables: readonly IndicatorTable[],
  entries: readonly Judged[],
  decided: readonly DecidedZero[] = decidedZeros
): {tables: IndicatorTable[]; doubts: Doubt[]} {
  const byName = new Map(tables.map((table) => [table.indicator, table]));
  const valueIn = (indicator: string | null, area: string, year: number) =>
    indicator === null ? null : (byName.get(indicator)?.cells.get(area)?.get(year)?.value ?? null);
  const found = new Map<string, Doubt>();
  const verdicts = new Map<string, DecidedZero>(
    decided.flatMap((one) => one.zeros.map((zero) => [`${one.indicator} ${zero}`, one] as const))
  );
  const doubt = (indicator: string, area: string, year: number, reason: string) => {
    const key = `${indicator} ${area} ${year}`;
    const verdict = verdicts.get(key);
    if (found.has(key) || verdict?.verdict === "true" || valueIn(indicator, area, year) !== 0) return;
    found.set(key, {indicator, area, year, reason, isDecided: verdict !== undefined});
  };

  for (const {indicator, unit, denominator} of entries) {
    if (!["number", "full-time-equivalents", "percent"].includes(unit)) continue;
    for (const [area, row] of byName.get(indicator)?.cells ?? []) {
      for (const {year, least} of lonelyZeros(row)) {
        const whole = valueIn(denominator, area, year);
        const among = unit === "percent" ? (whole === null ? 0 : (least / 100) * whole) : least;
        if (among >= expected)
          doubt(indicator, area, year, `no fewer than ${Math.floor(among)} would be expected by the figures beside it`);
      }
    }
  }
  for (const {parts, of} of wholes) {
    for (const [area, row] of byName.get(of)?.cells ?? []) {
      for (const [year, {value, marker}] of row) {
        const values = parts.map((part) => valueIn(part, area, year));
        const isThere = value === null ? marker === "u" : value >= expected;
        if (!isThere || values.some((part) => part !== 0)) continue;
        const whole = value === null ? "whose figure is unreliable" : `of ${value}`;
        for (const part of parts) doubt(part, area, year, `every part of a whole ${whole} is zero`);
      }
    }
  }
  // A share and its count are one statement: what is doubted of one is doubted of the other.
  for (const {indicator, numerator} of entries) {
    if (numerator === null) continue;
    for (const {indicator: name, area, year, reason} of [...found.values()]) {
      if (name === indicator) doubt(numerator, area, year, reason);
      if (name === numerator) doubt(indicator, area, year, reason);
    }
  }
  for (const {indicator, verdict, zeros, reason} of decided) {
    if (verdict === "true") continue;
    for (const zero of zeros) {
      const [area = "", year] = zero.split(" ");
      doubt(indicator, area, Number(year), reason);
    }
  }
  return {tables: tables.map((table) => mark(table, found)), doubts: [...found.values()]};
}

/** Zeros between figures, with the least of those on both sides; of the newest year, of the two figures before. */
function lonelyZeros(row: ReadonlyMap<number, Cell>): {year: number; least: number}[] {
  const figures = [...row]
    .flatMap(([year, {value}]) => (value === null ? [] : [{year, value}]))
    .sort((a, b) => a.year - b.year);
  return figures.flatMap(({year, value}, i) => {
    if (value !== 0) return [];
    let [start, end] = [i, i];
    while (figures[start - 1]?.value === 0) start--;
    while (figures[end + 1]?.value === 0) end++;
    if (end - start + 1 > longestRun) return [];
    const beside =
      end === figures.length - 1
        ? figures.slice(Math.max(0, start - 2), start)
        : [figures[start - 1], figures[end + 1]];
    const values = beside.flatMap((one) => (one ? [one.value] : []));
    return values.length < 2 ? [] : [{year, least: Math.min(...values)}];
  });
}

function mark(table: IndicatorTable, found: ReadonlyMap<string, Doubt>): IndicatorTable {
  const cells = new Map(
    [...table.cells].map(([area, row]) => [
      area,
      new Map(
        [...row].map(([year, cell]): [number, Cell] => {
          const isDoubted = cell.value !== null && found.has(`${table.indicator} ${area} ${year}`);
          return [year, isDoubted ? {...cell, isDoubted: true} : cell];
        })
      )
    ])
  );
  return {...table, cells};
}
