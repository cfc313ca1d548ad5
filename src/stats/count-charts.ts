import {mean, sum} from "d3-array";
import type {Counted} from "./counted.js";

/** Limits of a control chart of counts, three standard deviations from the centre; one for each point of a chart of shares. */
export interface CountLimits {
  centre: number;
  lower: number;
  upper: number;
}

/**
 * Centre and limits of a chart of counts of events in equal spells (c chart; Montgomery, Introduction to Statistical Quality Control,
 * chapter 7): the mean and three times its root to both sides, from 0. Null without counts.
 */
export function countChart(counts: readonly number[]): CountLimits | null {
  const centre = mean(counts);
  if (centre === undefined) return null;
  const spread = 3 * Math.sqrt(centre);
  return {centre, lower: Math.max(0, centre - spread), upper: centre + spread};
}

/**
 * The share of all together, and how far points of a chart of shares (p chart) may lie from it by chance, by their denominators: binomial, or, by
 * Laney's p' (2002, Quality Engineering 14:531), as much wider as the points have scattered from one to the next. Null without points,
 * or where nobody or everybody is counted and all shares are one.
 */
export function shareChart(
  points: readonly Counted[],
  {isWidened = false}: {isWidened?: boolean} = {}
): {centre: number; limitsAt: (denominator: number) => CountLimits} | null {
  const total = sum(points, ({denominator}) => denominator);
  if (!(total > 0)) return null;
  const centre = sum(points, ({count}) => count) / total;
  const error = (denominator: number) => Math.sqrt((centre * (1 - centre)) / denominator);
  const scores = points.map(({count, denominator}) => (count / denominator - centre) / error(denominator));
  const ranges = scores.slice(1).map((score, i) => Math.abs(score - (scores[i] as number)));
  // 1.128 is what the range of two normal values is on average, in standard deviations.
  const scatter = isWidened ? (mean(ranges) ?? Number.NaN) / 1.128 : 1;
  if (!Number.isFinite(scatter)) return null;
  const limitsAt = (denominator: number) => {
    const spread = 3 * error(denominator) * scatter;
    return {centre, lower: Math.max(0, centre - spread), upper: Math.min(1, centre + spread)};
  };
  return {centre, limitsAt};
}
