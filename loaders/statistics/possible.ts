import type {Unit} from "../../src/domain/tables.js";
import {SourceError, type SourcePlace} from "../files/source-error.js";
import type {Series, SeriesCell} from "./sources/series.js";

/** What the figures of an indicator are checked by. */
export interface Counted {
  indicator: string;
  unit: Unit;
  /** Both named where a share is one of a counted whole. */
  numerator: string | null;
  denominator: string | null;
  family: string;
}

/** Counts of other things than children, in parts of one: pupils counted by the time they are there, days of work. */
const countedInParts: ReadonlySet<string> = new Set(["pupil-premium", "social-worker-days-lost"]);

/** Units in which a figure can be below zero: scores compare, and money can come in. */
const signed: ReadonlySet<Unit> = new Set(["score", "pounds", "pounds-per-week"]);

/** More than any figure of a unit can be: rates of a base, lives counted in months, the people of England, the money of a state. */
const most: Readonly<Record<Unit, number>> = {
  number: 100_000_000,
  percent: 1000,
  "per-10000": 10_000,
  "per-100000": 100_000,
  pounds: 1e12,
  "pounds-per-week": 1_000_000,
  score: 1000,
  months: 360,
  "full-time-equivalents": 10_000_000,
  "cases-per-worker": 1000
};

/** How many areas a year must have for a leap of all of them to say something. */
const enoughAreas = 8;

/** A leap of all figures from one year to the next that is no change but another unit, such as shares of 1 after percent. */
const leap = 50;

/** Refuses, with its place, a figure that cannot be: below zero, larger than its unit allows, a part of a child. */
export function requirePossible(counted: Counted, cells: readonly SeriesCell[], place: SourcePlace): void {
  const isWhole = countsWhole(counted, cells);
  for (const {cell, area, row} of cells) {
    if (cell.value === null) continue;
    const isPart = isWhole && !Number.isInteger(cell.value);
    const expected = isPart ? "a whole number, as it counts" : impossible(counted, cell.value);
    if (expected) throw new SourceError(`invalid number: ${cell.value}, ${area}`, {...place, row}, expected);
  }
}

/** Refuses a period that ends after the year that follows `today`'s: nobody counts so far ahead. */
export function requirePast({label, periods, cells}: Series, place: SourcePlace, today: Date): void {
  const last = today.getFullYear() + 1;
  for (const [year, {words}] of periods) {
    if (year <= last) continue;
    const row = cells.find((one) => one.year === year)?.row;
    throw new SourceError(
      `unknown period: ${words} of ${label}`,
      {...place, row},
      `a period that ends in ${last} at the latest`
    );
  }
}

/** Refuses a year in which the figures of all areas are many times, or a small part of, those of the year before. */
export function requireSteady({label, cells}: Series, place: SourcePlace): void {
  const years = new Map<number, Map<string, SeriesCell>>();
  for (const one of cells) {
    if (!one.cell.value || one.cell.value < 0) continue;
    years.set(one.year, (years.get(one.year) ?? new Map()).set(one.area, one));
  }
  const sorted = [...years].sort(([a], [b]) => a - b);
  for (const [i, [year, now]] of sorted.entries()) {
    const [before, then] = sorted[i - 1] ?? [year, new Map<string, SeriesCell>()];
    const ratios = [...now].flatMap(([area, {cell}]) => {
      const old = then.get(area)?.cell.value;
      return old && cell.value ? [cell.value / old] : [];
    });
    const middle = ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? 1;
    if (ratios.length < enoughAreas || (middle < leap && middle > 1 / leap)) continue;
    const times = middle > 1 ? `${Math.round(middle)} times` : `1/${Math.round(1 / middle)} of`;
    throw new SourceError(
      `invalid figures of ${year}: in most of ${ratios.length} areas ${times} those of ${before}, ${label}`,
      {...place, row: [...now.values()][0]?.row},
      "figures in the unit of the years before"
    );
  }
}

/** Whether a series counts by whole ones: so do all numbers but those of a list, and of a series that is mostly in parts. */
function countsWhole({indicator, unit}: Counted, cells: readonly SeriesCell[]): boolean {
  if (unit !== "number" || countedInParts.has(indicator)) return false;
  const values = cells.flatMap(({cell}) => cell.value ?? []);
  return values.filter(Number.isInteger).length * 2 > values.length;
}

function impossible({unit, numerator, denominator, family}: Counted, value: number): string | undefined {
  if (value < 0 && !signed.has(unit)) return "a figure that is not below zero";
  if (Math.abs(value) > most[unit]) return `a figure of at most ${most[unit].toLocaleString("en-GB")} ${unit}`;
  const isPart = unit === "percent" && numerator !== null && denominator !== null && family !== "Workforce";
  if (isPart && value > 100) return `at most 100 percent, as ${numerator} are counted among ${denominator}`;
  return undefined;
}
