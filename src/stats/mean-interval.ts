import {mean as meanOf} from "d3-array";
import {studentLimit95} from "./student-limits.js";

/** A mean of independent values, with its interval; the interval is null for fewer than two. */
export interface MeanInterval {
  mean: number;
  low: number | null;
  high: number | null;
  n: number;
}

/** The mean of values with its interval at 95% by Student's t, in their unit; null for none. */
export function meanInterval(values: readonly number[]): MeanInterval | null {
  const n = values.length;
  const mean = meanOf(values);
  if (mean === undefined) return null;
  if (n < 2) return {mean, low: null, high: null, n};
  const squares = values.reduce((total, value) => total + (value - mean) ** 2, 0);
  const half = studentLimit95(n - 1) * Math.sqrt(squares / (n - 1) / n);
  return {mean, low: mean - half, high: mean + half, n};
}
