import {gammaQuantile, normalLimit, normalQuantile, poissonAtLeast, poissonAtMost} from "./distributions.js";
import {type ConfidenceOptions, exactPoisson} from "./intervals.js";

export interface FunnelOptions extends ConfidenceOptions {
  /** Variance between areas beyond chance, on the scale of the limits (shares for proportions); default 0, a plain funnel. */
  between?: number;
}

/**
 * The limits of a proportion among so many, about the average of all, as shares between 0 and 1 (score limits, as
 * Spiegelhalter 2005, Statistics in Medicine 24:1185, and PHEindicatormethods). They are the same test as Wilson's interval
 * about the area: both exclude, or neither does.
 */
export function proportionFunnel(
  denominator: number,
  average: number,
  {confidence = 0.95, between = 0}: FunnelOptions = {}
): {lower: number; upper: number} {
  const spread = normalLimit(confidence) * Math.sqrt((average * (1 - average)) / denominator + between);
  return {lower: Math.max(0, average - spread), upper: Math.min(1, average + spread)};
}

/**
 * The limits of a rate among so many people about the average of all, per one person: the exact Poisson limits, where the
 * tail of counts beyond them is just as likely as `confidence` leaves, and on the scale of the root of the rate their distance
 * from the average and that of `between` (its variance on that scale) added as independent errors are. Without
 * `between` a count lies beyond them when its own exact interval leaves out the average. The lower one is 0 where no
 * count is low enough.
 */
export function rateFunnel(
  people: number,
  average: number,
  {confidence = 0.95, between = 0}: FunnelOptions = {}
): {lower: number; upper: number} {
  const expected = people * average;
  const tail = (1 - confidence) / 2;
  const root = Math.sqrt(average);
  const spread = normalLimit(confidence) * Math.sqrt(between);
  const away = (count: number) => Math.hypot(Math.sqrt(count / people) - root, spread);
  const isLow = poissonAtMost(0, expected) < tail;
  const least = isLow ? countWhere((count) => poissonAtMost(count, expected), tail, expected, -1) : 0;
  const most = countWhere((count) => poissonAtLeast(count, expected), tail, expected, 1);
  return {lower: Math.max(0, root - away(least)) ** 2, upper: (root + away(most)) ** 2};
}

/**
 * The expected counts for which an observed count stands exactly on the limits, divided into it: the limits of the ratio
 * of observed to expected (PHEindicatormethods, `calculate_funnel_limits`), or of a rate as a multiple of the average.
 */
export function ratioFunnel(
  observed: number,
  {confidence = 0.95}: ConfidenceOptions = {}
): {lower: number; upper: number} {
  const {lower, upper} = exactPoisson(observed, {confidence});
  return {lower: observed / upper, upper: observed === 0 ? Number.POSITIVE_INFINITY : observed / lower};
}

/**
 * The limits of the ratio of observed to expected as if the expected count had been observed (the chi-squared form of
 * Spiegelhalter 2005, which FunnelPlotR draws): smooth in the expected count, for the lines of a chart.
 */
export function expectedFunnel(
  expected: number,
  {confidence = 0.95}: ConfidenceOptions = {}
): {lower: number; upper: number} {
  const tail = (1 - confidence) / 2;
  return {
    lower: gammaQuantile(tail, expected) / expected,
    upper: gammaQuantile(tail, expected + 1, {upper: true}) / expected
  };
}

/** On which side of the limits about an expected count an observed one lies: -1 below, 1 above, 0 between. */
export function poissonSide(
  observed: number,
  expected: number,
  {confidence = 0.95}: ConfidenceOptions = {}
): -1 | 0 | 1 {
  const tail = (1 - confidence) / 2;
  if (observed > expected) return poissonAtLeast(observed, expected) < tail ? 1 : 0;
  return poissonAtMost(observed, expected) < tail ? -1 : 0;
}

/**
 * The count, not only whole ones, whose tail has a probability: by secants on the scales on which the two are nearly a line, the
 * root of the count and the normal quantile.
 */
function countWhere(tailOf: (count: number) => number, tail: number, expected: number, side: -1 | 1): number {
  const wanted = normalQuantile(tail);
  const gap = (root: number) => normalQuantile(Math.max(1e-300, tailOf(root * root))) - wanted;
  let near = Math.max(0.05, Math.sqrt(expected) - side * (wanted / 2));
  let before = near + 0.1;
  let gapBefore = gap(before);
  for (let i = 0; i < 40; i++) {
    const here = gap(near);
    if (Math.abs(here) < 1e-12 || here === gapBefore) break;
    const next = Math.max(0, near - (here * (near - before)) / (here - gapBefore));
    [before, gapBefore, near] = [near, here, next];
  }
  return near * near;
}
