import {mean, median} from "d3-array";
import {predictionFactors} from "./prediction-factors.js";

/** What a chart of individual values is drawn with. */
export interface ControlOptions {
  /** Limits lie so many mean moving ranges from the centre; default 2.66 (3 / 1.128; Wheeler, Understanding Variation). */
  factor?: number;
  /** First and last index of the values that set centre and limits; default all. */
  baseline?: readonly [number, number];
  /** Leaves out moving ranges above 3.267 of their mean before the limits are set (Nelson 1982); default false. */
  screen?: boolean;
  /** Limit of a single moving range, in means of them; default 3.267 (3.865 of medians; Wheeler writes 3.268). */
  rangeFactor?: number;
  /** Whether the mean of the moving ranges (default) or their median sets the limits. */
  range?: "mean" | "median";
}

export interface ControlLimits {
  centre: number;
  lower: number;
  upper: number;
  /** Mean, or median, of the moving ranges that set the limits. */
  range: number;
  /** Limit of a single moving range. */
  rangeLimit: number;
  /** Moving ranges by index; null at the first value and where a value is missing. */
  ranges: (number | null)[];
}

const rangeFactors = {mean: 3.267, median: 3.865} as const;

/**
 * Centre and limits of a chart of individual values and moving ranges (XmR). No moving range steps over a missing value.
 * Null where there is no moving range to go by.
 */
export function controlLimits(
  values: readonly (number | null)[],
  {
    factor = 2.66,
    baseline = [0, values.length - 1],
    screen = false,
    range = "mean",
    rangeFactor = rangeFactors[range]
  }: ControlOptions = {}
): ControlLimits | null {
  const ranges = values.map((value, i) => {
    const before = values[i - 1];
    return value === null || before === null || before === undefined ? null : Math.abs(value - before);
  });
  const [from, to] = baseline;
  const within = (_: unknown, i: number) => i >= from && i <= to;
  const known = ranges.filter((one, i) => i > from && within(one, i)).filter((one) => one !== null);
  const average = range === "mean" ? mean : median;
  const centre = mean(values.filter(within).filter((value) => value !== null));
  const all = average(known);
  if (centre === undefined || all === undefined) return null;
  // "At most": with "less than" a series without any change would leave nothing.
  const size = screen ? (average(known.filter((one) => one <= rangeFactors.mean * all)) ?? all) : all;
  return {
    centre,
    lower: centre - factor * size,
    upper: centre + factor * size,
    range: size,
    rangeLimit: rangeFactor * size,
    ranges
  };
}

/** Indices of values beyond limits; a value on a limit is not beyond it. */
export function outside(
  values: readonly (number | null)[],
  {lower = Number.NEGATIVE_INFINITY, upper = Number.POSITIVE_INFINITY}: {lower?: number; upper?: number}
): number[] {
  return values.flatMap((value, i) => (value !== null && (value < lower || value > upper) ? [i] : []));
}

/**
 * Values that belong to a run of at least `length` on one side of the centre: 1 above, -1 below, 0 for the others. A value on
 * the centre, or missing, ends a run.
 */
export function runs(values: readonly (number | null)[], centre: number, length: number): (-1 | 0 | 1)[] {
  const sides = stretches(values.map((value) => (value === null ? 0 : sign(value - centre))));
  let isLong = false;
  // From the end, so that the last of a run tells the others how long it is.
  return sides
    .reverse()
    .map(({side, before}, i) => {
      if (i === 0 || before >= (sides[i - 1]?.before ?? 0)) isLong = before >= length;
      return side !== 0 && isLong ? side : 0;
    })
    .reverse();
}

/**
 * Which points belong to a window of three of which at least two are near a limit, all three on one side of the centre (the rule of
 * NHSRplotthedots): only points that are themselves in such a window.
 */
export function twoOfThree(isNear: readonly boolean[], sides: readonly (-1 | 0 | 1)[]): boolean[] {
  const starts = isNear.map((_, i) => {
    const side = sides[i] ?? 0;
    const window = [i, i + 1, i + 2];
    const isOneSided = i + 2 < isNear.length && side !== 0 && window.every((at) => sides[at] === side);
    return isOneSided && window.filter((at) => isNear[at]).length >= 2;
  });
  return isNear.map((_, i) => [i - 2, i - 1, i].some((at) => starts[at] === true));
}

/** Where so many values in a row have been on one side of the centre, from there on. */
export function runsReached(sides: readonly (-1 | 0 | 1)[], length: number): boolean[] {
  return stretches(sides).map(({before}) => before >= length);
}

/** Where so many values have risen (1) or fallen (-1) each from the one before, from there on; an equal value ends it. */
export function climbs(values: readonly (number | null)[], length: number): (-1 | 0 | 1)[] {
  const steps = values.map((value, i) => {
    const before = values[i - 1];
    return value === null || before === null || before === undefined ? 0 : sign(value - before);
  });
  // So many values make one step fewer.
  return stretches(steps).map(({side, before}) => (before >= length - 1 ? side : 0));
}

/** How rarely the next value is to lie beyond limits from earlier ones although nothing has changed. */
export type Alarm = 0.01 | 0.0027;

/**
 * The factor on the mean moving range for limits from `baseline` earlier values: beyond them lies the next of independent
 * normal values by chance with `alarm`. 2.66, which is meant for long series, would do so once in 27 times after
 * seven values. Null for a baseline that is not in the table (7 to 30).
 */
export function predictionFactor(baseline: number, alarm: Alarm): number | null {
  return predictionFactors[baseline]?.[alarm === 0.01 ? 0 : 1] ?? null;
}

/** A value against limits from those before it. */
export interface Prediction {
  lower: number;
  upper: number;
  isOutside: boolean;
}

/** Whether the last value lies beyond limits set by those before it; null for fewer than seven of these, or where all are one value. */
export function lastAgainstEarlier(
  values: readonly number[],
  {alarm = 0.0027}: {alarm?: Alarm} = {}
): Prediction | null {
  const earlier = values.slice(0, -1);
  const last = values.at(-1);
  const factor = predictionFactor(earlier.length, alarm);
  if (factor === null || last === undefined) return null;
  const limits = controlLimits(earlier, {factor});
  if (limits === null || limits.range === 0) return null;
  const {lower, upper} = limits;
  return {lower, upper, isOutside: last < lower || last > upper};
}

/** Each index's side and how many in a row, up to it, are on that side. */
function stretches(sides: readonly (-1 | 0 | 1)[]): {side: -1 | 0 | 1; before: number}[] {
  let before = 0;
  return sides.map((side, i) => {
    before = side !== 0 && side === sides[i - 1] ? before + 1 : side === 0 ? 0 : 1;
    return {side, before};
  });
}

function sign(value: number): -1 | 0 | 1 {
  return value > 0 ? 1 : value < 0 ? -1 : 0;
}
