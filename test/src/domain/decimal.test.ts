import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {exactDifference, exactMean, roundHalf} from "../../../src/domain/decimal.js";
import {formatValue} from "../../../src/domain/format.js";
import {rationalMean, roundedRational} from "../../support/rational.js";

/** Figures as a source writes them: whole ones, decimals, and the fourteen digits of a division. */
const figures = fc.oneof(
  fc
    .tuple(fc.integer({min: -100_000, max: 100_000}), fc.nat(4))
    .map(([digits, places]) => Number(`${digits}e-${places}`)),
  fc
    .tuple(fc.nat(99), fc.bigInt({min: 0n, max: 99_999_999_999_999n}))
    .map(([whole, part]) => Number(`${whole}.${String(part).padStart(14, "0")}`).valueOf())
);

describe("exactMean", () => {
  it("is the mean of the figures as they are written, whatever their order", () => {
    fc.assert(
      fc.property(fc.array(figures, {minLength: 1, maxLength: 12}), fc.nat(3), (values, decimals) => {
        const mean = exactMean(values) as number;
        expect(exactMean([...values].reverse())).toBe(mean);
        expect(roundHalf(mean, decimals)).toBe(roundedRational(rationalMean(values), decimals));
      }),
      {seed: 8, numRuns: 3_000}
    );
  });

  it("has no dust where binary sums have: halves stay halves", () => {
    // 0.1 + 0.2 is 0.30000000000000004 in binary.
    expect(exactMean([0.1, 0.2])).toBe(0.15);
    expect(exactMean([66.2, 66.3, 66.2, 66.3])).toBe(66.25);
    expect(formatValue(exactMean([1.1, 2.2, 3.3, 0.2]) as number, {unit: "percent", decimals: 1})).toBe("1.7%");
  });

  it("knows no mean of nothing", () => {
    expect(exactMean([])).toBeNull();
  });

  it("adds figures of sizes and exponents that no source has", () => {
    expect(exactMean([1e-9, 3e-9])).toBe(2e-9);
    expect(exactMean([1e15, 1])).toBeCloseTo(5e14, -1);
  });
});

describe("exactDifference", () => {
  it("is what the two figures say, not what binary holds of them", () => {
    expect(66.3 - 65.2).not.toBe(1.1);
    expect(exactDifference(66.3, 65.2)).toBe(1.1);
    expect(exactDifference(65.2, 66.3)).toBe(-1.1);
    expect(exactDifference(0.3, 0.3)).toBe(0);
  });
});

describe("roundHalf", () => {
  it("sends halves away from zero as they are written", () => {
    expect([1.005, 0.285, 2.675, -1.005, -0.285, -2.675].map((value) => roundHalf(value, 2))).toEqual([
      1.01, 0.29, 2.68, -1.01, -0.29, -2.68
    ]);
    expect([0.5, -0.5, 2.5, 1e-7, 5e-1].map((value) => roundHalf(value, 0))).toEqual([1, -1, 3, 0, 1]);
    expect(roundHalf(1.45, 1)).toBe(1.5);
  });

  it("never gives a negative zero", () => {
    expect(Object.is(roundHalf(-0.04, 1), 0)).toBe(true);
  });

  it("rounds what a reader sees alike on both sides of zero", () => {
    fc.assert(
      fc.property(figures, fc.nat(3), (value, decimals) => {
        expect(roundHalf(-value, decimals) + roundHalf(value, decimals)).toBe(0);
        expect(roundHalf(value, decimals)).toBe(roundedRational(rationalMean([value]), decimals));
      }),
      {seed: 9, numRuns: 3_000}
    );
  });
});
