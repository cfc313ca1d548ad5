import type {Counted} from "./counted.js";
import type {CountKind} from "./overdispersion.js";
import {wilsonLimits} from "./wilson-limits.js";

/** A difference of two counted figures, per one, with its limits. */
export interface DifferenceLimits {
  difference: number;
  lower: number;
  upper: number;
  /** The difference in units of its error by chance. */
  z: number;
}

/**
 * The difference of two counted figures, first less second, per one, with limits at so many standard errors (`errorsOf` a level, times the root of a
 * dispersion where they are widened): by Newcombe's method of proportions, by the score test of rates. Without a library of
 * distributions, so that pages can carry it. Throws where a denominator is not above zero.
 */
export function differenceLimits(one: Counted, two: Counted, kind: CountKind, errors: number): DifferenceLimits {
  return kind === "proportion" ? proportionLimits(one, two, errors) : rateLimits(one, two, errors);
}

/** The difference of two independent proportions: limits by Newcombe's method 10 (1998, Statistics in Medicine 17:873), z by the pooled test. */
export function proportionLimits(one: Counted, two: Counted, errors: number): DifferenceLimits {
  refuseNobody(one, two);
  for (const {count, denominator} of [one, two])
    if (count > denominator)
      throw new Error(`invalid count: ${count}: expected at most the denominator ${denominator}`);
  const [a, b] = [share(one), share(two)];
  const [first, second] = [one, two].map(({count, denominator}) => wilsonLimits(count, denominator, errors)) as [
    ReturnType<typeof wilsonLimits>,
    ReturnType<typeof wilsonLimits>
  ];
  const difference = a - b;
  const pooled = (one.count + two.count) / (one.denominator + two.denominator);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / one.denominator + 1 / two.denominator));
  return {
    difference,
    lower: difference - Math.hypot(a - first.lower, second.upper - b),
    upper: difference + Math.hypot(first.upper - a, b - second.lower),
    // Where nobody or everybody is counted in both, there is no difference and no error.
    z: error === 0 ? 0 : difference / error
  };
}

/** The difference of two independent Poisson rates: limits and z by the score test (Miettinen and Nurminen 1985, Statistics in Medicine 4:213). */
export function rateLimits(one: Counted, two: Counted, errors: number): DifferenceLimits {
  refuseNobody(one, two);
  const difference = share(one) - share(two);
  return {
    difference,
    lower: crossing((at) => scoreOfDifference(one, two, at) - errors, difference, -stepOf(one, two)),
    upper: crossing((at) => scoreOfDifference(one, two, at) + errors, difference, stepOf(one, two)),
    z: scoreOfDifference(one, two, 0)
  };
}

function share({count, denominator}: Counted): number {
  return count / denominator;
}

function refuseNobody(...figures: readonly Counted[]): void {
  for (const {denominator} of figures)
    if (!(denominator > 0)) throw new Error(`invalid denominator: ${denominator}: expected more than zero`);
}

/** The score of a supposed difference of rates: how far the counts lie from what fits it best. */
function scoreOfDifference(one: Counted, two: Counted, supposed: number): number {
  const [n1, n2] = [one.denominator, two.denominator];
  // The best fitting second rate solves (n1 + n2) r² + ((n1 + n2) d - x1 - x2) r - x2 d = 0.
  const a = n1 + n2;
  const b = a * supposed - one.count - two.count;
  const second = (-b + Math.sqrt(Math.max(0, b * b + 4 * a * two.count * supposed))) / (2 * a);
  const first = second + supposed;
  const error = Math.sqrt(Math.max(0, first / n1 + second / n2));
  const apart = one.count / n1 - two.count / n2 - supposed;
  return error === 0 ? (apart === 0 ? 0 : Math.sign(apart) * Number.POSITIVE_INFINITY) : apart / error;
}

function stepOf(one: Counted, two: Counted): number {
  return (one.count + 4) / one.denominator + (two.count + 4) / two.denominator;
}

/** Where a falling function crosses zero, sought from `from` in steps that double, then by halving. */
function crossing(f: (at: number) => number, from: number, step: number): number {
  const side = Math.sign(f(from));
  let [near, far] = [from, from + step];
  for (let i = 0; i < 60 && Math.sign(f(far)) === side; i++) [near, far] = [far, far + (far - near) * 2];
  for (let i = 0; i < 200 && near !== far; i++) {
    const middle = (near + far) / 2;
    if (middle === near || middle === far) break;
    if (Math.sign(f(middle)) === side) near = middle;
    else far = middle;
  }
  return (near + far) / 2;
}
