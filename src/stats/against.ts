import type {Counted} from "./counted.js";
import {proportionFunnel, rateFunnel} from "./funnel.js";
import {type ConfidenceOptions, type Estimate, rateInterval, wilson} from "./intervals.js";
import type {CountKind} from "./overdispersion.js";
import type {Direction} from "./summary.js";
import {type Verdict, words} from "./verdict.js";

export interface AgainstOptions extends ConfidenceOptions {
  /** What the counts are of. */
  kind: CountKind;
  /** Direction that is better; null where neither is. */
  better: Direction;
  /** Variance between areas beyond chance (`overdispersion`); default 0: plain limits, of chance alone. */
  between?: number;
}

/** The interval of a counted figure, per one: Wilson's for a proportion, the exact one of a Poisson rate. */
export function intervalOf(
  {count, denominator}: Counted,
  kind: CountKind,
  {confidence = 0.95}: ConfidenceOptions = {}
): Estimate {
  return kind === "proportion"
    ? wilson(count, denominator, {confidence})
    : rateInterval(count, denominator, {confidence, multiplier: 1});
}

/**
 * What a counted figure says of a benchmark (both per one): by its place on the funnel about the benchmark, whose limits are widened by what
 * areas differ beyond chance. With none between, it is the same test as the figure's own interval: for a proportion Wilson's, for a
 * rate the exact one. "Similar" is the absence of a clear difference, not evidence of sameness.
 */
export function verdictAgainst(
  {count, denominator}: Counted,
  benchmark: number,
  {kind, better, between = 0, confidence = 0.95}: AgainstOptions
): Verdict {
  const value = count / denominator;
  if (between === 0) {
    const {lower, upper} = intervalOf({count, denominator}, kind, {confidence});
    return words(upper !== null && upper < benchmark ? -1 : lower !== null && lower > benchmark ? 1 : 0, better);
  }
  const funnel = kind === "proportion" ? proportionFunnel : rateFunnel;
  const {lower, upper} = funnel(denominator, benchmark, {confidence, between});
  return words(value < lower ? -1 : value > upper ? 1 : 0, better);
}
