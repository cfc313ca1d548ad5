import {ascending, bisectLeft, bisectRight, quantileSorted} from "d3-array";
import type {Direction} from "./summary.js";

/** The cuts (type 7) that divide values into so many bands; null for fewer than four values, or where two cuts coincide. */
export function bandCuts(values: readonly (number | null)[], bands: number): number[] | null {
  const sorted = values.filter((value) => value !== null).sort(ascending);
  if (sorted.length < Math.max(4, bands)) return null;
  const cuts = Array.from({length: bands - 1}, (_, i) => quantileSorted(sorted, (i + 1) / bands) as number);
  return cuts.some((cut, i) => i > 0 && cut === cuts[i - 1]) ? null : cuts;
}

/**
 * The band of a value: 1 is the best (where there is no direction, the lowest). A value on a cut belongs to the band below it,
 * whichever direction is better, as in the Department for Education's interactive tool.
 */
export function bandOf(value: number, cuts: readonly number[], better: Direction): number {
  const fromBelow = 1 + cuts.filter((cut) => value > cut).length;
  return better === "higher" ? cuts.length + 2 - fromBelow : fromBelow;
}

/**
 * The value that reaches the next better band, in displayed decimals: the cut itself where low is good, and where high is good
 * one displayed unit more, since the cut belongs below. Null in the best band or without a direction.
 */
export function nextBand(value: number, cuts: readonly number[], better: Direction, decimals: number): number | null {
  if (better === null || bandOf(value, cuts, better) === 1) return null;
  const place = bandOf(value, cuts, "lower");
  const scale = 10 ** decimals;
  if (better === "lower") return Math.floor((cuts[place - 2] as number) * scale + 1e-9) / scale;
  return (Math.floor((cuts[place - 1] as number) * scale + 1e-9) + 1) / scale;
}

/** Shares of values, as percentages, that one value is set against. */
export interface Percentiles {
  /** Strictly below it. */
  below: number;
  /** Below it or equal. */
  atMost: number;
  /** The mid-rank: half of those equal count as below. What the site shows: nobody is above everybody, himself included. */
  midRank: number;
}

/** Percentiles of a value among values (itself among them); null among none. */
export function percentiles(value: number, values: readonly (number | null)[]): Percentiles | null {
  const known = values.filter((one) => one !== null);
  if (known.length === 0) return null;
  const share = (count: number) => (100 * count) / known.length;
  const below = known.filter((one) => one < value).length;
  const atMost = known.filter((one) => one <= value).length;
  return {below: share(below), atMost: share(atMost), midRank: share((below + atMost) / 2)};
}

/**
 * The mid-rank percentile of each of the values there are, in the order given: the share that lies below it, half of those equal to it,
 * itself among them, counted in. The same as `percentiles` has for one.
 */
export function midRanks(values: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  return values.map((value) => {
    const [below, atMost] = [bisectLeft(sorted, value), bisectRight(sorted, value)];
    return (100 * (below + atMost)) / 2 / sorted.length;
  });
}

/**
 * The group of each value by its rank, in the order given, as the Office for Health Improvement has it (`phe_quantile`): the last group
 * is that of the best, or of the highest. Equal values share the least rank. Null where there are fewer values than groups. The site's own bands go by
 * value instead: two areas with one value are never in two bands.
 */
export function groupsByRank(values: readonly number[], groups: number, better: Direction): number[] | null {
  const n = values.length;
  if (n < groups) return null;
  return values.map((value) => {
    const rank = 1 + values.filter((other) => (better === "lower" ? other > value : other < value)).length;
    return groups + 1 - Math.ceil((n + 1 - rank) / (n / groups));
  });
}
