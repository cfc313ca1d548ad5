import {sum} from "d3-array";

/** One area's part of a pooled figure; null where it is not known. */
export interface PooledPart {
  count: number | null;
  denominator: number | null;
  /** What the area weighs in coverage; default its denominator. */
  population?: number;
}

export interface Pooled {
  /** Count over denominator of all together, per one. */
  value: number;
  count: number;
  denominator: number;
  n: number;
}

/** Least share of the population that must be covered, as Fingertips asks (`CcgAverageCalculator`). */
const leastCoverage = 0.9;

/**
 * The figure of several areas as if they were one: all counts over all denominators. Null for fewer than two areas, or where
 * areas with nine tenths of the population are not covered.
 */
export function pooled(parts: readonly PooledPart[]): Pooled | null {
  const weightOf = ({population, denominator}: PooledPart) => population ?? denominator ?? 0;
  const known = parts.filter((part) => part.count !== null && part.denominator !== null && part.denominator > 0);
  if (known.length < 2 || sum(known, weightOf) < leastCoverage * sum(parts, weightOf)) return null;
  const [count, denominator] = [sum(known, ({count}) => count), sum(known, ({denominator}) => denominator)];
  return {value: count / denominator, count, denominator, n: known.length};
}

/** Fewest neighbours of ten with a figure for which a mean is given. */
export const fewestNeighbours = 6;
