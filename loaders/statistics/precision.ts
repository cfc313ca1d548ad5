/** How two figures for the same thing compare. */
export type Agreement = "same" | "rounding" | "different";

/** Steps to which whole numbers are rounded in official statistics, the coarsest first. */
const wholeSteps = [1000, 100, 10, 5, 1];

/**
 * The step to which figures are rounded, judged from the figures: the largest of 1000, 100, 10, 5, 1, 0.1, 0.01 and so
 * on of which all are multiples. One figure alone would mislead (16 may be 16.0), so it is asked of many.
 */
export function roundingStep(values: Iterable<number>): number {
  let decimals = 0;
  let coarsest = 0;
  for (const value of values) {
    decimals = Math.max(decimals, decimalsOf(value));
    while (coarsest < wholeSteps.length - 1 && value % (wholeSteps[coarsest] ?? 1) !== 0) coarsest++;
  }
  return decimals > 0 ? 10 ** -decimals : (wholeSteps[coarsest] ?? 1);
}

/**
 * Compares two figures at the precision of the coarser: `same` when one is the other rounded, `rounding` when they are
 * one step of the coarser apart at most, `different` otherwise.
 */
export function compareFigures(one: number, two: number, oneStep: number, twoStep: number): Agreement {
  const step = Math.max(oneStep, twoStep);
  const slack = step * 1e-6 + Math.max(Math.abs(one), Math.abs(two)) * 1e-12;
  const apart = Math.abs(one - two);
  if (apart <= (oneStep === twoStep ? 0 : step / 2) + slack) return "same";
  return apart <= step + slack ? "rounding" : "different";
}

function decimalsOf(value: number): number {
  const [, fraction = "", exponent = "0"] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  return Math.max(0, fraction.length - Number(exponent));
}
