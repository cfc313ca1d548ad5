import {ascending, median} from "d3-array";
import {normalLimit} from "./distributions.js";
import type {ConfidenceOptions} from "./intervals.js";

/** A line by the median of all slopes between two points; robust, and of no help with five years. */
export interface MedianSlope {
  slope: number;
  lower: number;
  upper: number;
}

/** Theil and Sen's slope with Sen's limits (1968, JASA 63:1379); null for fewer than two different x. */
export function medianSlope(
  x: readonly number[],
  y: readonly number[],
  {confidence = 0.95}: ConfidenceOptions = {}
): MedianSlope | null {
  const n = x.length;
  const slopes = pairsOf(n)
    .filter(([i, j]) => x[i] !== x[j])
    .map(([i, j]) => ((y[j] as number) - (y[i] as number)) / ((x[j] as number) - (x[i] as number)))
    .sort(ascending);
  const slope = median(slopes);
  if (slope === undefined) return null;
  const tied = (values: readonly number[]) => {
    const sizes = [...new Set(values)].map((value) => values.filter((one) => one === value).length);
    return sizes.reduce((total, size) => total + size * (size - 1) * (2 * size + 5), 0);
  };
  const spread = Math.sqrt((n * (n - 1) * (2 * n + 5) - tied(x) - tied(y)) / 18);
  const reach = normalLimit(confidence) * spread;
  const last = slopes.length - 1;
  const below = Math.max(0, Math.round((slopes.length - reach) / 2) - 1);
  const above = Math.min(last, Math.round((slopes.length + reach) / 2));
  return {slope, lower: slopes[below] as number, upper: slopes[above] as number};
}

/**
 * Kendall's tau of two columns without equal values, and its exact probability on both sides: of all orders, the share at least as far from
 * even (R's `cor.test`). With five points it is never below 0.0167, which is why no trend is called by it. Throws on
 * equal values.
 */
export function kendall(x: readonly number[], y: readonly number[]): {tau: number; p: number} {
  const n = x.length;
  if (new Set(x).size < n || new Set(y).size < n) throw new Error("invalid columns: equal values: expected none");
  const pairs = pairsOf(n);
  const agreeing = pairs.filter(
    ([i, j]) => ((x[j] as number) - (x[i] as number)) * ((y[j] as number) - (y[i] as number)) > 0
  ).length;
  // How many orders of n have so many agreeing pairs, one more value at a time.
  let orders = [1];
  for (let size = 2; size <= n; size++) {
    const next: number[] = new Array((size * (size - 1)) / 2 + 1).fill(0);
    orders.forEach((count, at) => {
      for (let more = 0; more < size; more++) next[at + more] = (next[at + more] as number) + count;
    });
    orders = next;
  }
  const all = orders.reduce((total, count) => total + count, 0);
  const far = Math.min(agreeing, pairs.length - agreeing);
  const tail = orders.slice(0, far + 1).reduce((total, count) => total + count, 0) / all;
  return {tau: (2 * agreeing) / pairs.length - 1, p: Math.min(1, 2 * tail)};
}

function pairsOf(n: number): [number, number][] {
  return Array.from({length: n}, (_, i) => i).flatMap((i) =>
    Array.from({length: n - i - 1}, (_, j): [number, number] => [i, i + 1 + j])
  );
}
