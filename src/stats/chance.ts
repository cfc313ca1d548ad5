import {oddsWords} from "../domain/odds.js";
import {rateRatio} from "./differences.js";
import {normalQuantile, normalTails} from "./distributions.js";
import {widened} from "./overdispersion.js";

/**
 * The probability of a split of two counts at least as uneven when nothing has changed: the exact conditional test of two
 * Poisson counts (R's `poisson.test`), with equal populations unless they are given. 11 and then 20 give 0.150.
 */
export function chanceOfPair(
  earlier: number,
  later: number,
  {people = [1, 1]}: {people?: readonly [number, number]} = {}
): number {
  const [before, after] = people;
  return rateRatio({count: later, denominator: after}, {count: earlier, denominator: before}).p;
}

/** A probability with the error behind it widened by a dispersion (`widened`); none below 1. */
export function widenedChance(p: number, phi: number): number {
  if (phi <= 1 || p >= 1) return p;
  // Below what numbers can tell from nothing, the normal quantile has no answer.
  return normalTails(widened(normalQuantile(Math.max(p, 1e-300) / 2), phi));
}

/**
 * One time in how many a probability is, as people say it: whole to twenty, then to two digits; at least 1. Null for a probability
 * that is none or zero.
 */
export function chanceIn(p: number): number | null {
  if (!(p > 0 && p <= 1)) return null;
  const times = 1 / p;
  return times < 20 ? Math.max(1, Math.round(times)) : Number(times.toPrecision(2));
}

/** The odds of a probability in words, as `oddsWords` has them; null as `chanceIn`. */
export function chanceWords(p: number): string | null {
  const times = chanceIn(p);
  if (times === null) return null;
  if (p < 0.001) return oddsWords(Number.POSITIVE_INFINITY);
  return oddsWords(p >= 0.5 ? 1 : times);
}
