import {mean, sum} from "d3-array";
import {meanRanks, products} from "./association.js";
import {normalLimit, studentLimit, studentTails} from "./distributions.js";
import type {ConfidenceOptions, Limits} from "./intervals.js";

/** A correlation with its limits (Fisher's z) and p (Student's t); null where it does not exist. */
export interface Correlation extends Limits {
  r: number | null;
  t: number | null;
  p: number | null;
}

const none: Correlation = {r: null, t: null, p: null, lower: null, upper: null};

/** Pearson's correlation of two columns of equal length; none for fewer than two points or where one column is constant. */
export function pearson(x: readonly number[], y: readonly number[], options: ConfidenceOptions = {}): Correlation {
  const {xx, yy, xy} = products(x, y);
  if (x.length < 2 || xx === 0 || yy === 0) return none;
  return correlationOf(Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy))), x.length, options);
}

/** Spearman's correlation: Pearson's of the ranks, equal values sharing the mean of their ranks. */
export function spearman(x: readonly number[], y: readonly number[], options: ConfidenceOptions = {}): Correlation {
  return pearson(meanRanks(x), meanRanks(y), options);
}

/** Limits and p of a correlation of which r and the number of points are known. */
export function correlationOf(r: number, n: number, {confidence = 0.95}: ConfidenceOptions = {}): Correlation {
  // Through two points there is always a line.
  if (n < 3) return {r, t: null, p: 1, lower: -1, upper: 1};
  const t = r * Math.sqrt((n - 2) / (1 - r * r));
  const p = Math.abs(r) === 1 ? 0 : studentTails(t, n - 2);
  if (n === 3) return {r, t, p, lower: -1, upper: 1};
  const spread = normalLimit(confidence) / Math.sqrt(n - 3);
  return {r, t, p, lower: Math.tanh(Math.atanh(r) - spread), upper: Math.tanh(Math.atanh(r) + spread)};
}

/** A line by least squares. What two points cannot tell is null. */
export interface Line {
  slope: number;
  intercept: number;
  slopeError: number | null;
  interceptError: number | null;
  /** Share of the variance of y that the line takes up; null where y is constant. */
  rSquared: number | null;
  /** Probability of a slope at least as steep by chance alone. */
  p: number | null;
  /** Means, and sum of squares of x about its mean: what a band needs. */
  meanX: number;
  spreadX: number;
  /** Standard deviation about the line. */
  scatter: number | null;
  n: number;
}

/** The line by least squares through points (R's `lm`, to the certified digits of NIST's Norris); null where x is constant. */
export function regression(x: readonly number[], y: readonly number[]): Line | null {
  const n = x.length;
  const {meanX, meanY, xx, yy, xy} = products(x, y);
  if (n < 2 || xx === 0) return null;
  const slope = xy / xx;
  const intercept = meanY - slope * meanX;
  const left = sum(x, (value, i) => ((y[i] as number) - meanY - slope * (value - meanX)) ** 2);
  const scatter = n > 2 ? Math.sqrt(left / (n - 2)) : null;
  const slopeError = scatter === null ? null : scatter / Math.sqrt(xx);
  return {
    slope,
    intercept,
    slopeError,
    interceptError: scatter === null ? null : scatter * Math.sqrt(1 / n + meanX ** 2 / xx),
    rSquared: yy === 0 ? null : 1 - left / yy,
    p: slopeError === null ? null : slopeError === 0 ? 0 : studentTails(slope / slopeError, n - 2),
    meanX,
    spreadX: xx,
    scatter,
    n
  };
}

/** The line at one x with the limits of its mean and of a further point; null limits where there is no scatter to go by. */
export function bandAt(
  line: Line,
  x: number,
  {confidence = 0.95}: ConfidenceOptions = {}
): {fit: number; mean: Limits; point: Limits} {
  const fit = line.intercept + line.slope * x;
  if (line.scatter === null) return {fit, mean: {lower: null, upper: null}, point: {lower: null, upper: null}};
  const t = studentLimit(1 - confidence, line.n - 2);
  const part = 1 / line.n + (x - line.meanX) ** 2 / line.spreadX;
  const about = (spread: number) => ({lower: fit - spread, upper: fit + spread});
  return {fit, mean: about(t * line.scatter * Math.sqrt(part)), point: about(t * line.scatter * Math.sqrt(1 + part))};
}

/** Correlation of a series with itself a step later; null where it is constant or shorter than two. */
export function autocorrelation(values: readonly number[]): number | null {
  const centre = mean(values);
  if (centre === undefined || values.length < 2) return null;
  const whole = sum(values, (value) => (value - centre) ** 2);
  if (whole === 0) return null;
  return sum(values.slice(1), (value, i) => (value - centre) * ((values[i] as number) - centre)) / whole;
}
