import {compiled, erfc, igam, igamc, igami, incbet, incbi, lgam, ndtri} from "cephes";

// The library is WebAssembly, which compiles while the program begins: asked before, it would answer nothing.
await compiled;

/** The quantile of the standard normal distribution (R's `qnorm`) at a probability between 0 and 1. */
export function normalQuantile(probability: number): number {
  return ndtri(probability);
}

/** Probability of a standard normal value at least as far from zero as `z`, on either side. */
export function normalTails(z: number): number {
  return orZero(() => erfc(Math.abs(z) / Math.SQRT2));
}

/** The value `z` beyond which, on both sides together, lies 1 - `confidence`: 1.96 for 0.95, 3.09 for 0.998. */
export function normalLimit(confidence: number): number {
  return normalQuantile((1 + confidence) / 2);
}

/** Probability of a chi-squared value of at least `value` with `degrees` of freedom. */
export function chiSquaredTail(value: number, degrees: number): number {
  return orZero(() => igamc(degrees / 2, value / 2));
}

/** Probability of a value of Student's t at least as far from zero as `t`, on either side. */
export function studentTails(t: number, degrees: number): number {
  return orZero(() => incbet(degrees / 2, 0.5, degrees / (degrees + t * t)));
}

/** The value of Student's t beyond which, on both sides together, lies `probability`. */
export function studentLimit(probability: number, degrees: number): number {
  const x = incbi(degrees / 2, 0.5, probability);
  return Math.sqrt((degrees * (1 - x)) / x);
}

/** The quantile of the gamma distribution of this shape and scale 1; `upper` counts the probability from above. */
export function gammaQuantile(probability: number, shape: number, {upper = false} = {}): number {
  if (shape <= 200) return igami(shape, upper ? probability : 1 - probability);
  // The library's own search leaves the range of numbers for large shapes: Wilson and Hilferty's cube (1931), then Newton's steps.
  const z = (upper ? -1 : 1) * ndtri(probability);
  let x = shape * (1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape))) ** 3;
  for (let i = 0; i < 20; i++) {
    const density = Math.exp((shape - 1) * Math.log(x) - x - lgam(shape));
    const gap = upper ? probability - igamc(shape, x) : igam(shape, x) - probability;
    const step = gap / density;
    x -= step;
    if (Math.abs(step) <= x * Number.EPSILON) break;
  }
  return x;
}

/** The quantile of the beta distribution; `upper` counts the probability from above. */
export function betaQuantile(probability: number, a: number, b: number, {upper = false} = {}): number {
  return incbi(a, b, upper ? 1 - probability : probability);
}

/** Probability of at most `count` events where `expected` are (a Poisson count). */
export function poissonAtMost(count: number, expected: number): number {
  return orZero(() => igamc(count + 1, expected));
}

/** Probability of at least `count` events where `expected` are (a Poisson count). */
export function poissonAtLeast(count: number, expected: number): number {
  return count <= 0 ? 1 : orZero(() => igam(count, expected));
}

/** Probability of at most `successes` of `trials`, each with this probability. */
export function binomialAtMost(successes: number, trials: number, probability: number): number {
  if (successes >= trials) return 1;
  return successes < 0 ? 0 : orZero(() => incbet(trials - successes, successes + 1, 1 - probability));
}

/** The logarithm of the gamma function. */
export function logGamma(x: number): number {
  return lgam(x);
}

/** A tail; 0 where it is so thin that the library refuses to tell it from nothing. */
function orZero(tail: () => number): number {
  try {
    return tail();
  } catch (error) {
    if (error instanceof Error && error.message.includes("underflow")) return 0;
    throw error;
  }
}
