import {mean, rank, sum} from "d3-array";
import {errorsOf} from "./chance-limits.js";
import {studentLimit95} from "./student-limits.js";

/** Two columns of equal length: their means, and sums of squares and products about them. */
export interface Products {
  meanX: number;
  meanY: number;
  xx: number;
  yy: number;
  xy: number;
}

/** Sums of squares and products of two columns about their means; exactly 0 for a constant column. Throws where they differ in length. */
export function products(x: readonly number[], y: readonly number[]): Products {
  if (x.length !== y.length) throw new Error(`invalid columns: ${x.length} and ${y.length} values: expected as many`);
  const [meanX, meanY] = [mean(x) ?? 0, mean(y) ?? 0];
  const isConstant = (column: readonly number[]) => column.every((value) => value === column[0]);
  return {
    meanX,
    meanY,
    xx: isConstant(x) ? 0 : sum(x, (value) => (value - meanX) ** 2),
    yy: isConstant(y) ? 0 : sum(y, (value) => (value - meanY) ** 2),
    xy: sum(x, (value, i) => (value - meanX) * ((y[i] as number) - meanY))
  };
}

/** The rank of each value from the least, equal ones sharing the mean of their ranks. */
export function meanRanks(values: readonly number[]): number[] {
  const least = rank(values as number[]);
  const sharing = new Map<number, number>();
  for (const value of values) sharing.set(value, (sharing.get(value) ?? 0) + 1);
  return values.map((value, i) => (least[i] as number) + ((sharing.get(value) as number) - 1) / 2);
}

/** Fewest points of which an association is told. */
export const fewestPoints = 10;

/** A correlation of ranks with its 95% limits. */
export interface RankCorrelation {
  r: number;
  lower: number;
  upper: number;
  n: number;
}

/**
 * Spearman's correlation with 95% limits by Fisher's z, tanh(atanh r -+ z / root(n - 3)), without a library of distributions.
 * Null for fewer than ten points, or where a column is constant: there is none then, which is not a correlation of 0.
 */
export function rankCorrelation(x: readonly number[], y: readonly number[]): RankCorrelation | null {
  const {xx, yy, xy} = products(meanRanks(x), meanRanks(y));
  const n = x.length;
  if (n < fewestPoints || xx === 0 || yy === 0) return null;
  const r = Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
  const spread = errorsOf[95] / Math.sqrt(n - 3);
  return {r, lower: Math.tanh(Math.atanh(r) - spread), upper: Math.tanh(Math.atanh(r) + spread), n};
}

/** A line by least squares, with the 95% limits of its slope. */
export interface FittedLine {
  slope: number;
  intercept: number;
  slopeLower: number;
  slopeUpper: number;
  /** Standard deviation about the line. */
  scatter: number;
  /** The line at an x, with the 95% limits of its mean there. */
  at: (x: number) => {fit: number; lower: number; upper: number};
}

/**
 * The line by least squares with its 95% band, t s root(1/n + (x - mean)^2 / Sxx), Student's t as `studentLimit95`
 * has it. Null for fewer than ten points or a constant x.
 */
export function fittedLine(x: readonly number[], y: readonly number[]): FittedLine | null {
  const n = x.length;
  const {meanX, meanY, xx, xy} = products(x, y);
  if (n < fewestPoints || xx === 0) return null;
  const slope = xy / xx;
  const intercept = meanY - slope * meanX;
  const left = sum(x, (value, i) => ((y[i] as number) - intercept - slope * value) ** 2);
  const scatter = Math.sqrt(left / (n - 2));
  const t = studentLimit95(n - 2);
  const spread = (t * scatter) / Math.sqrt(xx);
  return {
    slope,
    intercept,
    slopeLower: slope - spread,
    slopeUpper: slope + spread,
    scatter,
    at(one) {
      const fit = intercept + slope * one;
      const half = t * scatter * Math.sqrt(1 / n + (one - meanX) ** 2 / xx);
      return {fit, lower: fit - half, upper: fit + half};
    }
  };
}
