import {ascending, mean, quantileSorted, sum} from "d3-array";

/** How much more figures of areas differ than chance would have them. */
export interface Dispersion {
  /** Mean of the squared z scores, the most extreme drawn in; 1 where areas differ by chance alone. */
  phi: number;
  /** Variance between areas beyond chance, on the scale of the figures given; 0 where there is none. */
  between: number;
}

/** One area's figure on a scale on which its variance by chance alone is known. */
export interface Scaled {
  value: number;
  variance: number;
}

/**
 * The scale on which counts of events vary alike: the square root of the rate, whose variance by chance is a quarter of
 * one over the people (Spiegelhalter 2005, Quality and Safety in Health Care 14:347).
 */
export function rootOfRate(count: number, people: number): Scaled {
  return {value: Math.sqrt(count / people), variance: 1 / (4 * people)};
}

/** Values with those beyond the quantiles `share` and 1 - `share` (type 7) drawn in to these. */
export function winsorise(values: readonly number[], share: number): number[] {
  const sorted = [...values].sort(ascending);
  const [low, high] = [quantileSorted(sorted, share) ?? 0, quantileSorted(sorted, 1 - share) ?? 0];
  return values.map((value) => Math.min(high, Math.max(low, value)));
}

export interface DispersionOptions {
  /** Share of z scores at each end that is drawn in, so that a few true outliers do not widen all limits; default 0.1. */
  winsorised?: number;
}

/**
 * Dispersion of figures about a centre: phi, and by moments the variance between areas beyond chance (DerSimonian and Laird
 * 1986; Spiegelhalter's additive form, as FunnelPlotR computes it). Null for fewer than two figures.
 */
export function dispersion(
  figures: readonly Scaled[],
  centre: number,
  {winsorised = 0.1}: DispersionOptions = {}
): Dispersion | null {
  const k = figures.length;
  if (k < 2) return null;
  const scores = winsorise(
    figures.map(({value, variance}) => (value - centre) / Math.sqrt(variance)),
    winsorised
  );
  const phi = mean(scores, (z) => z * z) ?? 0;
  return {phi, between: betweenVariance(figures, k * phi)};
}

/**
 * Variance between figures beyond their own (DerSimonian and Laird 1986, by moments), the weighted mean with it and the
 * error of that mean. `heterogeneity` is Cochran's Q.
 */
export function randomEffects(figures: readonly Scaled[]): {
  heterogeneity: number;
  between: number;
  mean: number;
  error: number;
} {
  const fixed = weightedMean(figures, 0);
  const heterogeneity = sum(figures, ({value, variance}) => (value - fixed) ** 2 / variance);
  const between = betweenVariance(figures, heterogeneity);
  const error = 1 / Math.sqrt(sum(figures, ({variance}) => 1 / (variance + between)));
  return {heterogeneity, between, mean: weightedMean(figures, between), error};
}

function betweenVariance(figures: readonly Scaled[], heterogeneity: number): number {
  const weights = figures.map(({variance}) => 1 / variance);
  const total = sum(weights);
  const excess = heterogeneity - (figures.length - 1);
  return Math.max(0, excess / (total - sum(weights, (weight) => weight * weight) / total));
}

function weightedMean(figures: readonly Scaled[], between: number): number {
  const weight = ({variance}: Scaled) => 1 / (variance + between);
  return sum(figures, (figure) => figure.value * weight(figure)) / sum(figures, weight);
}
