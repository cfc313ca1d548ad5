import {mean, median, sum} from "d3-array";

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

/** What is known of the neighbours' mean where some figures are suppressed. */
export interface BoundedMean {
  n: number;
  of: number;
  mean: number | null;
  median: number | null;
  /** The mean with the least, and the most, that the suppressed figures can be. */
  least: number | null;
  most: number | null;
}

/** Fewest neighbours of ten with a figure for which a mean is given. */
export const fewestNeighbours = 6;

/**
 * Mean and median of the neighbours that have a figure, and the bounds that the suppressed ones allow: a suppressed count is one
 * to five, so leaving it out makes the mean too high. `suppressed` holds their denominators. Nothing where fewer than
 * six of ten have a figure.
 */
export function boundedMean(
  values: readonly number[],
  suppressed: readonly number[],
  {of, multiplier, hidden = [1, 5]}: {of: number; multiplier: number; hidden?: readonly [number, number]}
): BoundedMean {
  const n = values.length;
  if (n * 10 < fewestNeighbours * of) return {n, of, mean: null, median: null, least: null, most: null};
  const withHidden = (count: number) =>
    mean([...values, ...suppressed.map((denominator) => (count * multiplier) / denominator)]) ?? null;
  return {
    n,
    of,
    mean: mean(values) ?? null,
    median: median(values) ?? null,
    least: withHidden(hidden[0]),
    most: withHidden(hidden[1])
  };
}
