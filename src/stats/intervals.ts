import {gammaQuantile, normalLimit} from "./distributions.js";
import {wilsonLimits} from "./wilson-limits.js";

/** What an interval is computed at. */
export interface ConfidenceOptions {
  /** Share of intervals that hold what they estimate: 0.95 (default) or 0.998. */
  confidence?: number;
}

/** Two limits; a limit that the method cannot give is null. */
export interface Limits {
  lower: number | null;
  upper: number | null;
}

/** A figure with its limits, in the figure's unit; all null where there is nothing to count among. */
export interface Estimate extends Limits {
  value: number | null;
}

/**
 * Wilson's score interval of a proportion, without continuity correction, as shares between 0 and 1 (Wilson 1927, JASA 22:209;
 * R's `prop.test(correct = FALSE)`; the choice of the Office for Health Improvement for every proportion). Nothing where
 * there is nobody to count among; throws where more are counted than there are.
 */
export function wilson(count: number, denominator: number, {confidence = 0.95}: ConfidenceOptions = {}): Estimate {
  refuseCount(count);
  if (denominator === 0 && count === 0) return {value: null, lower: null, upper: null};
  refuseDenominator(denominator);
  if (count > denominator) throw new Error(`invalid count: ${count}: expected at most the denominator ${denominator}`);
  return {value: count / denominator, ...wilsonLimits(count, denominator, normalLimit(confidence))};
}

/**
 * The exact limits of a Poisson count (Garwood 1936, Biometrika 28:437), as counts. It is used at every count: Byar's
 * approximation differs from it by 1.5% at ten events and a confidence of 0.998.
 */
export function exactPoisson(
  count: number,
  {confidence = 0.95}: ConfidenceOptions = {}
): {lower: number; upper: number} {
  refuseCount(count);
  const tail = (1 - confidence) / 2;
  return {
    lower: count === 0 ? 0 : gammaQuantile(tail, count),
    upper: gammaQuantile(tail, count + 1, {upper: true})
  };
}

/**
 * Byar's limits of a Poisson count, as counts (Breslow and Day 1987, Statistical Methods in Cancer Research II, p. 69):
 * what official rates are published with. The lower one is null where the approximation falls below zero.
 */
export function byar(count: number, {confidence = 0.95}: ConfidenceOptions = {}): Limits & {upper: number} {
  refuseCount(count);
  const z = normalLimit(confidence);
  const limit = (x: number, sign: number) => x * (1 - 1 / (9 * x) + (sign * z) / (3 * Math.sqrt(x))) ** 3;
  const isBelow = count > 0 && 1 - 1 / (9 * count) - z / (3 * Math.sqrt(count)) < 0;
  return {lower: count === 0 ? 0 : isBelow ? null : limit(count, -1), upper: limit(count + 1, 1)};
}

/** Which limits a rate gets. */
export interface RateOptions extends ConfidenceOptions {
  /** People per whom events are counted; default 10,000. */
  multiplier?: number;
  /** `exact` (default) at every count, or `official`: exact below ten events and Byar's from there on. */
  method?: "exact" | "official";
}

/**
 * A rate with its limits, from the number of events and of people. There may be more events than people (a child can be
 * referred twice). Nothing where either is unknown; throws where there are no people or less than no events.
 */
export function rateInterval(
  count: number | null,
  people: number | null,
  {confidence = 0.95, multiplier = 10_000, method = "exact"}: RateOptions = {}
): Estimate {
  if (count === null || people === null) return {value: null, lower: null, upper: null};
  refuseCount(count);
  refuseDenominator(people);
  const {lower, upper} =
    method === "official" && count >= 10 ? byar(count, {confidence}) : exactPoisson(count, {confidence});
  const per = multiplier / people;
  return {value: count * per, lower: lower === null ? null : lower * per, upper: (upper as number) * per};
}

function refuseCount(count: number): void {
  if (!(count >= 0 && Number.isFinite(count))) throw new Error(`invalid count: ${count}: expected zero or more`);
}

function refuseDenominator(denominator: number): void {
  if (!(denominator > 0 && Number.isFinite(denominator)))
    throw new Error(`invalid denominator: ${denominator}: expected more than zero`);
}
