import type {CountKind} from "./overdispersion.js";

/** How many standard errors leave 5% and 0.2% of chance beyond them, on both sides together. */
export const errorsOf = {95: 1.959963984540054, 998: 3.090232306167813} as const;

export interface ChanceLimitsOptions {
  /** What the counts are of. */
  kind: CountKind;
  /** The average about which the limits stand, per one. */
  average: number;
  /** Variance between areas beyond chance, on the scale of `overdispersion`; default 0: chance alone. */
  between?: number;
  /** Standard errors to either side: `errorsOf` a level. */
  errors: number;
}

/**
 * The limits of a figure per one of so many, smooth, for the lines of a chart and without a library of distributions: score limits for
 * proportions (as `proportionFunnel`), and for rates the exact Poisson limits by the cube of Wilson and Hilferty (1931; Byar's form,
 * within 0.2% of them from ten expected at 95%), to which `between` is added on the scale of the root as in `rateFunnel`.
 */
export function chanceLimits(
  denominator: number,
  {kind, average, between = 0, errors}: ChanceLimitsOptions
): {lower: number; upper: number} {
  if (kind === "proportion") {
    const spread = errors * Math.sqrt((average * (1 - average)) / denominator + between);
    return {lower: Math.max(0, average - spread), upper: Math.min(1, average + spread)};
  }
  const expected = denominator * average;
  const cube = (count: number, side: -1 | 1) =>
    count * Math.max(0, 1 - 1 / (9 * count) + (side * errors) / (3 * Math.sqrt(count))) ** 3;
  const root = Math.sqrt(average);
  const extra = errors * Math.sqrt(between);
  const away = (count: number) => Math.hypot(Math.sqrt(count / denominator) - root, extra);
  return {
    lower: Math.max(0, root - away(cube(expected, -1))) ** 2,
    upper: (root + away(cube(expected + 1, 1))) ** 2
  };
}
