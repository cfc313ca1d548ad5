import {isSound, type Observation} from "../../src/domain/tables.js";
import type {Counted} from "../../src/stats/counted.js";
import type {Counting} from "../../src/stats/counting.js";
import {frameOf} from "../files/frame.js";

/** The counts behind figures, by indicator and then by area and year (`countKey`). */
export interface Counts {
  counted: ReadonlyMap<string, ReadonlyMap<string, Counted>>;
  /** Denominators alone, of figures whose numerator is not known too: what bounds a suppressed one. */
  denominators: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

interface Joined {
  indicator: string;
  area: string;
  of_year: number;
  /** Absent where the numerator is not known. */
  count?: number;
  total: number;
}

/** Key of the counts of one figure. */
export function countKey(area: string, year: number): string {
  return `${area} ${year}`;
}

/**
 * The counts behind every figure of indicators that are counted, whether or not the figure itself is published: numerators beside
 * denominators, those of estimates of the middle of the year from the year before. Left out are counts of nobody, and more counted
 * than there are.
 */
export function joinCounts(observations: readonly Observation[], countings: ReadonlyMap<string, Counting>): Counts {
  const used = new Set([...countings.values()].flatMap(({numerator, denominator}) => [numerator, denominator]));
  const amounts = observations
    .filter((row) => used.has(row.indicator))
    .filter(isSound)
    .map(({indicator, area, year, value}) => ({source: indicator, area, year, amount: value}));
  const pairs = [...countings].map(([indicator, {numerator, denominator, shift}]) => ({
    indicator,
    numerator,
    denominator,
    shift
  }));
  const wholes = frameOf(pairs, ["indicator", "numerator", "denominator", "shift"])
    .join(
      frameOf(
        amounts.map(({source, amount, ...place}) => ({...place, denominator: source, total: amount})),
        ["area", "year", "denominator", "total"]
      ),
      ["denominator", "denominator"]
    )
    .derive({of_year: (row: {year: number; shift: number}) => row.year - row.shift});
  const joined = wholes
    .join_left(
      frameOf(
        amounts.map(({source, amount, area, year}) => ({
          part: source,
          part_area: area,
          part_year: year,
          count: amount
        })),
        ["part", "part_area", "part_year", "count"]
      ),
      [
        ["numerator", "area", "of_year"],
        ["part", "part_area", "part_year"]
      ]
    )
    .select("indicator", "area", "of_year", "count", "total")
    .objects() as Joined[];
  const counted = new Map<string, Map<string, Counted>>();
  const denominators = new Map<string, Map<string, number>>();
  for (const {indicator, area, of_year, count, total} of joined) {
    if (!(total > 0)) continue;
    entryOf(denominators, indicator).set(countKey(area, of_year), total);
    if (count === undefined || count < 0) continue;
    const isPart = countings.get(indicator)?.kind === "rate" || count <= total;
    if (isPart) entryOf(counted, indicator).set(countKey(area, of_year), {count, denominator: total});
  }
  return {counted, denominators};
}

function entryOf<T>(groups: Map<string, Map<string, T>>, name: string): Map<string, T> {
  const found = groups.get(name) ?? new Map<string, T>();
  groups.set(name, found);
  return found;
}

/**
 * Whether counts are those behind a published figure: what they give lies within a tenth of it, or one unit. Rates that were published from
 * earlier estimates of the population do; counts of something else do not, and no interval is made of them.
 */
export function fits({count, denominator}: Counted, value: number, multiplier: number): boolean {
  return Math.abs((count / denominator) * multiplier - value) <= Math.max(1, 0.1 * Math.abs(value));
}
