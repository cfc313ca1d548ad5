import {max, sum} from "d3-array";
import {chiSquaredTail} from "./distributions.js";

/** The chi-squared value (1 degree of freedom, p = 0.002) that a trend must exceed, as Fingertips tests it. */
export const criticalTrend = 9.54953570608324;

export type TrendWord = "increasing" | "decreasing" | "no significant change";

/** What a test of a trend gives; the word is null where the rule cannot be applied ("not tested"). */
export interface TrendTest {
  chiSquared: number | null;
  p: number | null;
  trend: TrendWord | null;
}

/** The same of a line, with its change in a year in the figures' unit. */
export interface WeightedTrend extends TrendTest {
  slope: number | null;
}

/** One year of a series that is counted. */
export interface CountedYear {
  year: number;
  count: number;
  denominator: number;
}

/** One year of a series of which limits at 95% are known. */
export interface YearWithLimits {
  year: number;
  value: number;
  lower: number;
  upper: number;
}

export interface TrendOptions {
  /** Widens the error for figures that scatter more about their line than chance would have them; default false. */
  inflate?: boolean;
}

const notTested: TrendTest = {chiSquared: null, p: null, trend: null};
const fewest = 5;

/**
 * The Cochran-Armitage test for a trend in proportions by calendar year (R's `prop.trend.test`): chi-squared, and the word by
 * the rule of Fingertips: beyond 9.55, and a slope that keeps its sign with any one year left out. No word for
 * fewer than five years or where a year stands at 0% or 100%; nothing where every year does.
 */
export function proportionTrend(years: readonly CountedYear[], {inflate = false}: TrendOptions = {}): TrendTest {
  const [x, n] = [sum(years, ({count}) => count), sum(years, ({denominator}) => denominator)];
  if (years.length < 2 || x <= 0 || x >= n) return notTested;
  const chi = (among: readonly CountedYear[]) => {
    const [X, N] = [sum(among, ({count}) => count), sum(among, ({denominator}) => denominator)];
    const start = among[0]?.year ?? 0;
    const xt = sum(among, ({count, year}) => count * (year - start));
    const nt = sum(among, ({denominator, year}) => denominator * (year - start));
    const ntt = sum(among, ({denominator, year}) => denominator * (year - start) ** 2);
    const slope = N * xt - X * nt;
    return {slope, chiSquared: (N * slope ** 2) / (X * (N - X) * (N * ntt - nt ** 2))};
  };
  const heterogeneity = differencesOf(years, x / n);
  const isExtreme = years.some(({count, denominator}) => count <= 0 || count >= denominator);
  return answer(years, chi, {heterogeneity, inflate, isTested: !isExtreme});
}

/**
 * Whether proportions differ at all, in whatever order: chi-squared of all years (R's `prop.test`), one degree of freedom fewer than there are.
 * Null for fewer than two, or where nobody or everybody is counted.
 */
export function proportionHeterogeneity(
  years: readonly Pick<CountedYear, "count" | "denominator">[]
): {chiSquared: number; degrees: number; p: number} | null {
  const [x, n] = [sum(years, ({count}) => count), sum(years, ({denominator}) => denominator)];
  if (years.length < 2 || x <= 0 || x >= n) return null;
  const [chiSquared, degrees] = [differencesOf(years, x / n), years.length - 1];
  return {chiSquared, degrees, p: chiSquaredTail(chiSquared, degrees)};
}

/**
 * The test for a trend in Poisson rates by calendar year (Breslow and Day 1987, p. 96: (Σt(x-E))² / (Σt²E - (ΣtE)²/ΣE)), with the
 * same rule for its word. Nothing where there are no events.
 */
export function rateTrend(years: readonly CountedYear[], {inflate = false}: TrendOptions = {}): TrendTest {
  const [x, n] = [sum(years, ({count}) => count), sum(years, ({denominator}) => denominator)];
  if (years.length < 2 || x <= 0) return notTested;
  const chi = (among: readonly CountedYear[]) => {
    const rate = sum(among, ({count}) => count) / sum(among, ({denominator}) => denominator);
    const start = among[0]?.year ?? 0;
    const expected = among.map(({denominator, year}) => ({t: year - start, e: denominator * rate}));
    const slope = sum(among, ({count, year}) => count * (year - start)) - sum(expected, ({t, e}) => t * e);
    const spread =
      sum(expected, ({t, e}) => t * t * e) - sum(expected, ({t, e}) => t * e) ** 2 / sum(expected, ({e}) => e);
    return {slope, chiSquared: slope ** 2 / spread};
  };
  const heterogeneity = sum(
    years,
    ({count, denominator}) => (count - (denominator * x) / n) ** 2 / ((denominator * x) / n)
  );
  return answer(years, chi, {heterogeneity, inflate, isTested: true});
}

/**
 * The test for a trend in figures with limits at 95%: a line by least squares weighted by their precision, and the same
 * rule. Nothing for fewer than five years, or where a figure has no spread.
 */
export function weightedTrend(years: readonly YearWithLimits[]): WeightedTrend {
  if (years.length < fewest || years.some(({lower, upper}) => !(upper > lower))) return {...notTested, slope: null};
  const chi = (among: readonly YearWithLimits[]) => {
    const points = among.map(({year, value, lower, upper}) => ({t: year, value, w: (3.92 / (upper - lower)) ** 2}));
    const total = sum(points, ({w}) => w);
    const [t, y] = [sum(points, (p) => p.w * p.t) / total, sum(points, (p) => p.w * p.value) / total];
    const spread = sum(points, (p) => p.w * (p.t - t) ** 2);
    const slope = sum(points, (p) => p.w * (p.t - t) * (p.value - y)) / spread;
    return {slope, chiSquared: slope ** 2 * spread};
  };
  return {...answer(years, chi, {heterogeneity: 0, inflate: false, isTested: true}), slope: chi(years).slope};
}

interface Rule {
  /** Chi-squared of all differences between the years, with the trend in it. */
  heterogeneity: number;
  inflate: boolean;
  isTested: boolean;
}

/** Chi-squared of all differences of proportions from their average. */
function differencesOf(years: readonly Pick<CountedYear, "count" | "denominator">[], average: number): number {
  const all = sum(years, ({count, denominator}) => (count - denominator * average) ** 2 / denominator);
  return all / (average * (1 - average));
}

function answer<T>(
  years: readonly T[],
  chi: (among: readonly T[]) => {slope: number; chiSquared: number},
  {heterogeneity, inflate, isTested}: Rule
): TrendTest {
  const {slope, chiSquared: plain} = chi(years);
  const scatter = inflate && years.length > 2 ? (max([1, (heterogeneity - plain) / (years.length - 2)]) ?? 1) : 1;
  const chiSquared = plain / scatter;
  const p = chiSquaredTail(chiSquared, 1);
  if (!isTested || years.length < fewest) return {chiSquared, p, trend: null};
  const signs = years.map((_, i) => signOf(chi(years.filter((__, j) => j !== i))));
  const isStable = slope !== 0 && signs.every((sign) => sign === Math.sign(slope));
  const isClear = chiSquared > criticalTrend && isStable;
  return {chiSquared, p, trend: isClear ? (slope > 0 ? "increasing" : "decreasing") : "no significant change"};
}

/** The sign of a slope; what binary arithmetic leaves of a slope of zero has none. */
function signOf({slope, chiSquared}: {slope: number; chiSquared: number}): number {
  return chiSquared > 1e-15 ? Math.sign(slope) : 0;
}
