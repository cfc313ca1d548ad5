import {quickMean} from "./exact.js";
import {fewestNeighbours, pooled} from "./pooled.js";

/** One neighbour: its published value, whether it is suppressed, and its counts where they are known. */
export interface NeighbourFigure {
  value: number | null;
  isSuppressed: boolean;
  count: number | null;
  denominator: number | null;
  /** What it weighs when it is asked how much of the whole is covered: its children. */
  population: number;
}

/** What an area is set against: its neighbours, by each of the three official definitions, with how many they rest on. */
export interface NeighbourComparator {
  /** Mean of the values (the Department for Education's interactive tool). */
  mean: number | null;
  /** Median of the values (the children's social care dashboard). */
  median: number | null;
  /** All counts over all denominators in the indicator's unit (Fingertips); null where nine tenths are not covered. */
  pooled: number | null;
  /** Neighbours with a value. */
  n: number;
  of: number;
  /** The mean with one, and with five, put in for each suppressed count; null where none is suppressed, or its denominator not known. */
  least: number | null;
  most: number | null;
}

/**
 * The neighbours of an area together. No average where fewer than six of ten have a value. A suppressed count is one to five, so
 * leaving it out moves the mean to the larger ones: its bounds say how far. `multiplier` is what values are per.
 */
export function neighbourComparator(
  neighbours: readonly NeighbourFigure[],
  {multiplier}: {multiplier: number}
): NeighbourComparator {
  const values = neighbours.flatMap(({value}) => (value === null ? [] : [value]));
  const [n, of] = [values.length, neighbours.length];
  const none = {mean: null, median: null, pooled: null, n, of, least: null, most: null};
  if (n === 0 || n * 10 < fewestNeighbours * of) return none;
  const hidden = neighbours.filter(({isSuppressed}) => isSuppressed).map(({denominator}) => denominator);
  const canBound = hidden.length > 0 && hidden.every((denominator) => denominator !== null && denominator > 0);
  const meanWith = (count: number) =>
    quickMean([...values, ...hidden.map((denominator) => rounded((count * multiplier) / (denominator as number)))]);
  const together = pooled(neighbours);
  return {
    mean: quickMean(values),
    median: middleOf(values),
    pooled: together && together.value * multiplier,
    n,
    of,
    least: canBound ? meanWith(1) : null,
    most: canBound ? meanWith(5) : null
  };
}

/** Without the endless digits that would only slow down an exact mean. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

/** The median; of an even number, the exact mean of the middle two. */
function middleOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return quickMean(sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1));
}
