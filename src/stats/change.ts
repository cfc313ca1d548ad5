import {exactDifference, roundHalf} from "../domain/decimal.js";
import type {Indicator} from "../domain/tables.js";
import type {Break} from "./breaks.js";

/** A change over one year. */
export interface Change {
  /** Later minus earlier, in the indicator's unit. */
  value: number;
  fromYear: number;
  toYear: number;
}

export interface ChangeOptions {
  /** Breaks of the series: a change across one is not a change of what is measured; default none. */
  breaks?: readonly Break[];
}

/**
 * The change to a year from the year before, in the indicator's unit; null where either has no value, where the series
 * has no figure for the year before (so never over a gap), or where a break lies between them.
 */
export function changeOverYear(
  points: readonly {year: number; value: number | null}[],
  toYear: number,
  {breaks = []}: ChangeOptions = {}
): Change | null {
  const fromYear = toYear - 1;
  const to = valueAt(points, toYear);
  const from = valueAt(points, fromYear);
  if (to === null || from === null || breaks.some(({year}) => year === toYear)) return null;
  return {value: exactDifference(to, from), fromYear, toYear};
}

/**
 * The change to a year from any earlier one, in the indicator's unit; null where either has no value, where the later is not
 * after the earlier, or where a break lies between them. Years between them may lack a value.
 */
export function changeSince(
  points: readonly {year: number; value: number | null}[],
  fromYear: number,
  toYear: number,
  {breaks = []}: {breaks?: readonly Pick<Break, "year">[]} = {}
): Change | null {
  const [from, to] = [valueAt(points, fromYear), valueAt(points, toYear)];
  if (from === null || to === null || toYear <= fromYear) return null;
  if (breaks.some(({year}) => year > fromYear && year <= toYear)) return null;
  return {value: exactDifference(to, from), fromYear, toYear};
}

/**
 * Whether a change is more than one unit of the last decimal shown: a smaller one can come from the rounding of the two
 * figures alone, so nobody can call it better or worse.
 */
export function isTelling(change: number, {decimals}: Pick<Indicator, "decimals">): boolean {
  return roundHalf(Math.abs(change), decimals) > 10 ** -decimals;
}

function valueAt(points: readonly {year: number; value: number | null}[], year: number): number | null {
  return points.find((point) => point.year === year)?.value ?? null;
}
