import type {Counted} from "./counted.js";
import {type DifferenceLimits, proportionLimits, rateLimits} from "./difference-limits.js";
import {betaQuantile, binomialAtMost, logGamma, normalLimit, normalTails} from "./distributions.js";
import type {ConfidenceOptions} from "./intervals.js";

/** A difference with its limits, and the probability of one at least as large by chance alone. */
export interface Difference extends DifferenceLimits {
  p: number;
}

/**
 * The difference of two independent proportions, first less second, as shares: limits by Newcombe's method 10 (1998, Statistics
 * in Medicine 17:873), z and p by the pooled test. Throws where a denominator is zero, or more are counted than there are.
 */
export function proportionDifference(
  one: Counted,
  two: Counted,
  {confidence = 0.95}: ConfidenceOptions = {}
): Difference {
  return withTails(proportionLimits(one, two, normalLimit(confidence)));
}

/**
 * The difference of two independent Poisson rates, first less second, per one person: limits and z by the score test (the rates
 * that fit best at each difference; Miettinen and Nurminen 1985, Statistics in Medicine 4:213, as statsmodels computes
 * it). Throws where there are no people.
 */
export function rateDifference(one: Counted, two: Counted, {confidence = 0.95}: ConfidenceOptions = {}): Difference {
  return withTails(rateLimits(one, two, normalLimit(confidence)));
}

/**
 * The ratio of two independent Poisson rates, first over second, with its exact limits (Clopper and Pearson's of the share
 * that the first has of all events), and the exact conditional probability of a split at least as unlikely
 * (R's `poisson.test`). Null limits and ratio where there are no events.
 */
export function rateRatio(
  one: Counted,
  two: Counted,
  {confidence = 0.95}: ConfidenceOptions = {}
): {ratio: number | null; lower: number | null; upper: number | null; p: number} {
  const total = one.count + two.count;
  const share = one.denominator / (one.denominator + two.denominator);
  if (total === 0) return {ratio: null, lower: null, upper: null, p: 1};
  const tail = (1 - confidence) / 2;
  const scale = two.denominator / one.denominator;
  const odds = (probability: number) => (probability / (1 - probability)) * scale;
  return {
    ratio: two.count === 0 ? Number.POSITIVE_INFINITY : (one.count / two.count) * scale,
    lower: one.count === 0 ? 0 : odds(betaQuantile(tail, one.count, two.count + 1)),
    upper:
      two.count === 0 ? Number.POSITIVE_INFINITY : odds(betaQuantile(tail, one.count + 1, two.count, {upper: true})),
    p: binomialTest(one.count, total, share)
  };
}

/**
 * The probability of two Poisson rates at least as far apart when they are one, by the E-test (Krishnamoorthy and Thomson 2004,
 * Journal of Statistical Planning and Inference 119:23): over all pairs of counts that the pooled rate can give. Less strict than the exact
 * conditional test where counts are small; 1 where there are no events.
 */
export function rateETest(one: Counted, two: Counted): number {
  const [n1, n2] = [one.denominator, two.denominator];
  const pooled = (one.count + two.count) / (n1 + n2);
  if (pooled === 0) return 1;
  const score = (a: number, b: number) => {
    const variance = a / n1 ** 2 + b / n2 ** 2;
    return variance === 0 ? 0 : Math.abs(a / n1 - b / n2) / Math.sqrt(variance);
  };
  // Equal scores differ in their last digits.
  const seen = score(one.count, two.count) * (1 - 1e-12);
  const likely = (expected: number) => {
    const most = Math.ceil(expected + 12 * Math.sqrt(expected + 1) + 12);
    return Array.from({length: most + 1}, (_, k) => Math.exp(k * Math.log(expected) - expected - logGamma(k + 1)));
  };
  const [first, second] = [likely(n1 * pooled), likely(n2 * pooled)];
  let p = 0;
  first.forEach((share, a) => {
    second.forEach((other, b) => {
      if (score(a, b) >= seen) p += share * other;
    });
  });
  return Math.min(1, p);
}

function withTails(limits: DifferenceLimits): Difference {
  return {...limits, p: normalTails(limits.z)};
}

/**
 * Probability of a number of successes no likelier than the one seen. The probabilities rise to the likeliest number and fall
 * from it, so that those on the other side begin at one place, which halving finds.
 */
function binomialTest(successes: number, trials: number, probability: number): number {
  const logChoices = (k: number) => logGamma(trials + 1) - logGamma(k + 1) - logGamma(trials - k + 1);
  const logDensity = (k: number) => logChoices(k) + k * Math.log(probability) + (trials - k) * Math.log1p(-probability);
  // Equal probabilities differ in their last digits.
  const isAsRare = (k: number) => logDensity(k) <= logDensity(successes) + 1e-7;
  const centre = Math.min(trials, Math.floor((trials + 1) * probability));
  if (isAsRare(centre)) return 1;
  const isAbove = successes > centre;
  // Of the numbers on the other side, the one nearest the centre that is as rare.
  let [common, rare] = isAbove ? [centre, -1] : [centre, trials + 1];
  while (Math.abs(rare - common) > 1) {
    const middle = Math.trunc((rare + common) / 2);
    if (isAsRare(middle)) rare = middle;
    else common = middle;
  }
  const atLeast = (k: number) => binomialAtMost(trials - k, trials, 1 - probability);
  const below = binomialAtMost(isAbove ? rare : successes, trials, probability);
  const above = isAbove ? atLeast(successes) : rare > trials ? 0 : atLeast(rare);
  return Math.min(1, below + above);
}
