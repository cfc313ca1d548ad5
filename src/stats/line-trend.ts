import {regression} from "./correlation.js";
import {studentTails} from "./distributions.js";
import type {TrendWord} from "./trend-test.js";

/** What a line through figures of which no counts are known says; not tested against chance of counts. */
export interface LineTrend {
  /** Change of the line in a year, in the figures' unit. */
  slope: number;
  /** Probability of a slope at least as steep, by Student's t on two degrees fewer than there are years. */
  p: number;
  trend: TrendWord;
}

const fewest = 5;

/**
 * The trend of figures without counts: a line by least squares through calendar years, its slope by Student's t, beyond 95% and with
 * a sign that any one year left out does not change (a slope of zero has none). It knows of no chance of counts: the error is
 * what the years scatter about the line. Null for fewer than five years.
 */
export function lineTrend(years: readonly {year: number; value: number}[]): LineTrend | null {
  if (years.length < fewest) return null;
  const line = lineThrough(years);
  if (line === null) return null;
  // Dust of binary arithmetic is no slope: equal figures have none.
  const slope = years.every(({value}) => value === years[0]?.value) ? 0 : line.slope;
  const p = slope === 0 ? 1 : line.slopeError ? studentTails(slope / line.slopeError, years.length - 2) : 0;
  const size = Math.max(...years.map(({value}) => Math.abs(value)));
  const signOf = (value: number) => (Math.abs(value) <= 1e-12 * size ? 0 : Math.sign(value));
  const signs = years.map((_, i) => signOf(lineThrough(years.filter((__, j) => j !== i))?.slope ?? 0));
  const isStable = signOf(slope) !== 0 && signs.every((sign) => sign === signOf(slope));
  return {
    slope,
    p,
    trend: p < 0.05 && isStable ? (slope > 0 ? "increasing" : "decreasing") : "no significant change"
  };
}

function lineThrough(years: readonly {year: number; value: number}[]) {
  return regression(
    years.map(({year}) => year),
    years.map(({value}) => value)
  );
}
