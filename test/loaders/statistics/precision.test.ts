import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {compareFigures, roundingStep} from "../../../loaders/statistics/precision.js";

describe("roundingStep", () => {
  test.each([
    [[120, 40, 1000], 10],
    [[15, 40], 5],
    [[3, 40], 1],
    [[16, 23.5], 0.1],
    [[0.07, 2], 0.01],
    [[1000, 3000], 1000],
    [[1e-7], 1e-7]
  ])("of %j is %d", (values, step) => {
    expect(roundingStep(values)).toBeCloseTo(step, 12);
  });

  test("divides every figure that was rounded to it", () => {
    const steps = fc.constantFrom(0.01, 0.1, 1, 5, 10, 100);
    fc.assert(
      fc.property(steps, fc.array(fc.integer({min: -9999, max: 9999}), {minLength: 1}), (step, counts) => {
        const values = counts.map((count) => Number((count * step).toFixed(2)));
        expect(roundingStep(values)).toBeGreaterThanOrEqual(step * 0.999);
      }),
      {seed: 3}
    );
  });
});

describe("compareFigures", () => {
  test.each([
    [23.5, 23.5, 0.1, 0.1, "same"],
    [23.46, 23.5, 0.01, 0.1, "same"],
    [294, 290, 1, 10, "same"],
    [295, 300, 1, 10, "same"],
    [23.4, 23.5, 0.1, 0.1, "rounding"],
    [296, 290, 1, 10, "rounding"],
    [16, 16.4, 0.1, 0.1, "different"],
    [294, 320, 1, 10, "different"],
    [0, 5, 1, 1, "different"]
  ])("%d and %d, in steps of %d and %d, are %s", (one, two, oneStep, twoStep, agreement) => {
    expect(compareFigures(one, two, oneStep, twoStep)).toBe(agreement);
    expect(compareFigures(two, one, twoStep, oneStep)).toBe(agreement);
  });

  test("a figure and its rounding are the same", () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 1e7}), fc.constantFrom(0.1, 1, 5, 10), (hundredths, step) => {
        const value = hundredths / 100;
        const rounded = Number((Math.round(value / step) * step).toFixed(2));
        expect(compareFigures(value, rounded, 0.01, step)).toBe("same");
      }),
      {seed: 4}
    );
  });
});
