import type {Counted, Counts, Kind} from "./counts.js";
import {average, cut, gammaRest, gammaShare, root, studentThree, tails, total, zOf} from "./mathematics.js";

export const z95 = zOf(0.05);
export const z998 = zOf(0.002);

/** Wilson's limits, solved as the share that lies at the limit of its own normal interval. */
export function interval({x, n}: Counted, {isShare}: Kind, z = z95): [number, number] {
  if (isShare) {
    const far = (p: number) => (x / n - p) ** 2 * n - z * z * p * (1 - p);
    return [x === 0 ? 0 : root((p) => -far(p), 0, x / n), x === n ? 1 : root(far, x / n, 1)];
  }
  const tail = tails(z) / 2;
  const most = x + 20 * Math.sqrt(x + 1) + 20;
  return [
    x === 0 ? 0 : root((m) => gammaShare(x, m) - tail, 0, most) / n,
    root((m) => tail - gammaRest(x + 1, m), 0, most) / n
  ];
}

/** z of a difference, with one pooled variance. */
export function scoreOf(later: Counted, earlier: Counted, {isShare}: Kind): number {
  const pooled = (later.x + earlier.x) / (later.n + earlier.n);
  const variance = pooled * (isShare ? 1 - pooled : 1) * (1 / later.n + 1 / earlier.n);
  return variance === 0 ? 0 : (later.x / later.n - earlier.x / earlier.n) / Math.sqrt(variance);
}

/** Newcombe's limits of a difference of shares, the score test's of rates. */
export function differenceLimits(later: Counted, earlier: Counted, kind: Kind): [number, number] {
  const difference = later.x / later.n - earlier.x / earlier.n;
  if (kind.isShare) {
    const [one, two] = [interval(later, kind), interval(earlier, kind)];
    const [p, q] = [later.x / later.n, earlier.x / earlier.n];
    return [
      difference - Math.sqrt((p - one[0]) ** 2 + (two[1] - q) ** 2),
      difference + Math.sqrt((one[1] - p) ** 2 + (q - two[0]) ** 2)
    ];
  }
  const all = later.n + earlier.n;
  const score = (d: number) => {
    // The likeliest rate of the earlier year, were the difference d.
    const half = (all * d - later.x - earlier.x) / (2 * all);
    const rate = -half + Math.sqrt(Math.max(0, half * half + (earlier.x * d) / all));
    return (difference - d) / Math.sqrt(Math.max(1e-300, (rate + d) / later.n + rate / earlier.n));
  };
  const wide = (later.x + 30) / later.n + (earlier.x + 30) / earlier.n;
  return [
    root((d) => z95 - score(d), difference - wide, difference),
    root((d) => -z95 - score(d), difference, difference + wide)
  ];
}

/** The side of limits about a benchmark on which counts lie, with a variance between areas. */
export function sideOf({x, n}: Counted, {isShare}: Kind, benchmark: number, z: number, between: number): number {
  if (isShare) {
    const gap = x / n - benchmark;
    return gap ** 2 > z * z * ((benchmark * (1 - benchmark)) / n + between) ? Math.sign(gap) : 0;
  }
  const tail = tails(z) / 2;
  const expected = benchmark * n;
  const centre = Math.sqrt(benchmark);
  const isAbove = x > expected;
  if (!isAbove && gammaRest(1, expected) >= tail) return 0;
  const limit = isAbove
    ? root((k) => tail - gammaShare(k, expected), 1e-6, expected + 30 * Math.sqrt(expected + 1) + 30)
    : root((k) => gammaRest(k + 1, expected) - tail, 0, expected);
  const far = Math.sqrt((Math.sqrt(limit / n) - centre) ** 2 + z * z * between);
  return Math.abs(Math.sqrt(x / n) - centre) > far ? (isAbove ? 1 : -1) : 0;
}

/** Dispersion about a benchmark, a tenth of scores at each end drawn in, and by moments the variance between areas. */
export function spreadOf(
  figures: readonly Counted[],
  {isShare}: Kind,
  benchmark: number
): {phi: number; between: number} | null {
  if (figures.length < 30 || benchmark <= 0 || (isShare && benchmark >= 1)) return null;
  const variance = ({n}: Counted) => (isShare ? (benchmark * (1 - benchmark)) / n : 1 / (4 * n));
  const scale = (rate: number) => (isShare ? rate : Math.sqrt(rate));
  const scores = figures.map((one) => (scale(one.x / one.n) - scale(benchmark)) / Math.sqrt(variance(one)));
  const [low, high] = [cut(scores, 0.1), cut(scores, 0.9)];
  const phi = average(scores.map((score) => Math.max(low, Math.min(high, score)) ** 2));
  const weights = figures.map((one) => 1 / variance(one));
  const k = figures.length;
  const excess = k * phi - (k - 1);
  const divisor = total(weights) - total(weights.map((weight) => weight ** 2)) / total(weights);
  return {phi, between: Math.max(0, excess / divisor)};
}

/** Dispersion of scores of changes: those beyond the ninth tenth of their sizes drawn in. */
export function changePhi(scores: readonly number[]): number | null {
  if (scores.length < 30) return null;
  const cap = cut(scores.map(Math.abs), 0.9);
  return average(scores.map((score) => Math.min(cap, Math.abs(score)) ** 2));
}

/** Benjamini and Hochberg's adjusted probabilities, each by its definition. */
export function adjusted(p: readonly number[]): number[] {
  const sorted = [...p].sort((a, b) => a - b);
  const least: number[] = [];
  let q = 1;
  for (let i = sorted.length - 1; i >= 0; i--) {
    q = Math.min(q, ((sorted[i] as number) * sorted.length) / (i + 1));
    least[i] = q;
  }
  return p.map((one) => least[sorted.lastIndexOf(one)] as number);
}

export interface TrendAnswer {
  trend: string;
  method: string;
  p: number;
}

/** The trend of five years to one; null where there are not five that compare. */
export function trendOf(slug: string, area: string, year: number, counts: Counts): TrendAnswer | null {
  const years = [-4, -3, -2, -1, 0].map((back) => year + back);
  const values = years.map((one) => counts.data.cell(slug, area, one)?.value ?? null);
  if (values.includes(null) || years.slice(1).some((one) => counts.isBroken(slug, area, one))) return null;
  const counted = years.map((one) => counts.countedOf(slug, area, one));
  const kind = counts.kindOf(slug);
  return kind && counted.every((one) => one !== null)
    ? countTrend(counted as Counted[], kind)
    : lineTrend(values as number[]);
}

function countTrend(five: Counted[], {isShare}: Kind): TrendAnswer | null {
  if (five.every(({x}) => x === 0) || (isShare && five.some(({x, n}) => x === 0 || x === n))) return null;
  const places = [0, 1, 2, 3, 4];
  const lineIn = (kept: number[]) => {
    const own = kept.map((i) => ({t: i, ...(five[i] as Counted)}));
    const rate = total(own.map(({x}) => x)) / total(own.map(({n}) => n));
    const centre = total(own.map(({t, n}) => t * n)) / total(own.map(({n}) => n));
    const up = total(own.map(({t, x, n}) => (t - centre) * (x - n * rate)));
    const variance = rate * (isShare ? 1 - rate : 1);
    return {
      up,
      chi: up ** 2 / (variance * total(own.map(({t, n}) => n * (t - centre) ** 2))),
      all: total(own.map(({x, n}) => (x - n * rate) ** 2 / (n * variance)))
    };
  };
  const {up, chi, all} = lineIn(places);
  const inflated = chi / Math.max(1, (all - chi) / 3);
  const isStable = places.every((out) => lineIn(places.filter((i) => i !== out)).up * up > 0);
  const isClear = inflated > 9.54953570608324 && isStable;
  return {
    trend: isClear ? (up > 0 ? "increasing" : "decreasing") : "no-clear-trend",
    method: "counts",
    p: tails(Math.sqrt(inflated))
  };
}

function lineTrend(values: number[]): TrendAnswer {
  const slopeOf = (kept: number[]) => {
    const [t, y] = [average(kept), average(kept.map((i) => values[i] as number))];
    return total(kept.map((i) => (i - t) * ((values[i] as number) - y))) / total(kept.map((i) => (i - t) ** 2));
  };
  const places = [0, 1, 2, 3, 4];
  const dust = 1e-12 * Math.max(...values.map(Math.abs));
  const sign = (slope: number) => (Math.abs(slope) <= dust ? 0 : Math.sign(slope));
  const slope = slopeOf(places);
  const left = total(values.map((value, i) => (value - average(values) - slope * (i - 2)) ** 2));
  const p = sign(slope) === 0 ? 1 : left <= dust ** 2 ? 0 : studentThree(slope / Math.sqrt(left / 3 / 10));
  const isStable =
    sign(slope) !== 0 && places.every((out) => sign(slopeOf(places.filter((i) => i !== out))) === sign(slope));
  return {
    trend: p < 0.05 && isStable ? (slope > 0 ? "increasing" : "decreasing") : "no-clear-trend",
    method: "line",
    p
  };
}
