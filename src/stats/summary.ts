import {ascending, rank as rankOf} from "d3-array";
import {exactMean} from "../domain/decimal.js";
import type {Indicator} from "../domain/tables.js";

/** Where lower is better, rank 1 is the lowest value; everywhere else it is the highest. */
export type Direction = Indicator["better"];

/** Which average of the statistical neighbours: the two official tools differ, so the reader chooses. */
export type Average = "mean" | "median";

/** The arithmetic mean of the values there are, exact in decimals, or null where there are none. */
export function mean(values: readonly (number | null)[]): number | null {
  return exactMean(values.filter((value) => value !== null));
}

/** The median of the values there are (of an even number, the mean of the middle two), or null where there are none. */
export function median(values: readonly (number | null)[]): number | null {
  return quantile(values, 0.5);
}

/**
 * The quantile of type 7 (Hyndman and Fan 1996, "Sample quantiles in statistical packages"; R's default and the rule
 * of the Department for Education's interactive tool) of the values there are, or null where there are none.
 */
export function quantile(values: readonly (number | null)[], probability: number): number | null {
  const sorted = values.filter((value) => value !== null).sort(ascending);
  return sorted.length === 0 ? null : cutOf(sorted, probability);
}

/** The three cuts that divide the values into quarters. */
export interface Quartiles {
  lower: number;
  median: number;
  upper: number;
}

/** The quartiles (type 7) of the values there are, or null where there are fewer than four. */
export function quartiles(values: readonly (number | null)[]): Quartiles | null {
  const known = values.filter((value) => value !== null);
  if (known.length < 4) return null;
  const sorted = known.sort(ascending);
  return {lower: cutOf(sorted, 0.25), median: cutOf(sorted, 0.5), upper: cutOf(sorted, 0.75)};
}

/** The quarter of the authorities that a value lies in. */
export interface QuartileBand {
  /** 1 is the quarter with the lowest values, 4 the one with the highest. */
  quarter: 1 | 2 | 3 | 4;
  /** "A" is the best quarter, "D" the worst; null for an indicator without a direction. */
  letter: "A" | "B" | "C" | "D" | null;
  /** "best quarter", "second lowest quarter" ... */
  words: string;
}

/**
 * The quarter in which a value lies: a value on a cut belongs to the quarter below it, as in the Department for
 * Education's interactive tool (`calculate_quartile_band`). Null where two cuts coincide: the values are too close
 * together, or too coarse, for quarters to mean anything.
 */
export function quartileBand(value: number, {lower, median, upper}: Quartiles, better: Direction): QuartileBand | null {
  if (lower === median || median === upper) return null;
  const quarter = value <= lower ? 1 : value <= median ? 2 : value <= upper ? 3 : 4;
  if (better === null) {
    return {
      quarter,
      letter: null,
      words: `${pick(["lowest", "second lowest", "second highest", "highest"], quarter)} quarter`
    };
  }
  const place = better === "lower" ? quarter : 5 - quarter;
  return {
    quarter,
    letter: pick(["A", "B", "C", "D"] as const, place),
    words: `${pick(["best", "second best", "second worst", "worst"], place)} quarter`
  };
}

/** Where one area stands among those that have a value. */
export interface Standing {
  /** Competition rank: equal values share the best place, and the next place is skipped ("1 2 2 4"). */
  rank: number;
  /** How many had a value. */
  of: number;
  /** How many others have the same value. */
  tied: number;
  /** `merit`: 1 is the best. `position`: the indicator has no direction, and 1 is the highest value. */
  basis: "merit" | "position";
}

/**
 * The standing of each value among all of them, in the order given; null for those without a value. Competition
 * ranking ("1 2 2 4"), as `rank(ties = "min")` of the Department for Education's interactive tool; where the indicator
 * has no direction the highest value is first, and the standing says that it is a position and not merit.
 */
export function standings(values: readonly (number | null)[], better: Direction): (Standing | null)[] {
  const signedValues = values.map((value) => (value === null ? Number.NaN : better === "lower" ? value : -value));
  const ranks = rankOf(signedValues);
  const sharing = new Map<number, number>();
  for (const value of values) if (value !== null) sharing.set(value, (sharing.get(value) ?? 0) + 1);
  const of = values.filter((value) => value !== null).length;
  const basis = better === null ? "position" : "merit";
  return values.map((value, i) =>
    value === null ? null : {rank: (ranks[i] as number) + 1, of, tied: (sharing.get(value) as number) - 1, basis}
  );
}

/** A summary of the statistical neighbours, with how many it rests on. */
export interface NeighbourSummary {
  /** Null where too few neighbours had a value. */
  value: number | null;
  /** How many neighbours had a value. */
  n: number;
  /** How many neighbours there are: ten, for an authority. */
  of: number;
}

/**
 * The mean (the interactive tool's rule) or the median (the outcomes dashboard's) of the neighbours that have a value;
 * one entry per neighbour, null for those without a value. None of fewer than six of ten: it would be of somebody else.
 */
export function neighbourSummary(values: readonly (number | null)[], average: Average): NeighbourSummary {
  const n = values.filter((value) => value !== null).length;
  const value = n * 10 < 6 * values.length ? null : average === "mean" ? mean(values) : median(values);
  return {value, n, of: values.length};
}

/** The cut of sorted values: at quarters it is a mean of four parts, and as exact as one. */
function cutOf(sorted: readonly number[], probability: number): number {
  const place = probability * (sorted.length - 1);
  const below = sorted[Math.floor(place)] as number;
  const above = sorted[Math.ceil(place)] as number;
  const parts = 4 * (place % 1);
  return Number.isInteger(parts)
    ? (exactMean([0, 1, 2, 3].map((part) => (part < parts ? above : below))) as number)
    : below + (above - below) * (parts / 4);
}

function pick<T>(words: readonly T[], place: number): T {
  return words[place - 1] as T;
}
