import {describe, expect, it} from "vitest";
import {chanceLimits, errorsOf} from "../../../src/stats/chance-limits.js";
import {normalLimit} from "../../../src/stats/distributions.js";
import {expectedFunnel, proportionFunnel} from "../../../src/stats/funnel.js";

const levels = [
  [95, 0.95],
  [998, 0.998]
] as const;

describe("limits of chance without a library of distributions", () => {
  it("have the standard errors of their levels", () => {
    for (const [level, confidence] of levels) expect(errorsOf[level]).toBeCloseTo(normalLimit(confidence), 12);
  });

  it("are the score limits for proportions, widened or not", () => {
    for (const [level, confidence] of levels)
      for (const between of [0, 0.0004])
        for (const denominator of [12, 300, 40_000]) {
          const own = chanceLimits(denominator, {kind: "proportion", average: 0.31, between, errors: errorsOf[level]});
          const theirs = proportionFunnel(denominator, 0.31, {confidence, between});
          expect(own.lower).toBeCloseTo(theirs.lower, 12);
          expect(own.upper).toBeCloseTo(theirs.upper, 12);
        }
  });

  it("are within 0.3% of the exact limits of rates at 95%, and within 2% at 99.8%, from ten expected on", () => {
    for (const [level, confidence] of levels)
      for (const expected of [10, 25, 100, 1000]) {
        const average = 0.002;
        const own = chanceLimits(expected / average, {kind: "rate", average, errors: errorsOf[level]});
        const exact = expectedFunnel(expected, {confidence});
        const most = level === 95 ? 0.003 : 0.02;
        expect(Math.abs(own.lower / average / exact.lower - 1)).toBeLessThan(most);
        expect(Math.abs(own.upper / average / exact.upper - 1)).toBeLessThan(most);
      }
  });

  it("do not close in on the average of many people where areas differ beyond chance", () => {
    const at = (denominator: number, between: number) =>
      chanceLimits(denominator, {kind: "rate", average: 0.0067, between, errors: errorsOf[998]});
    expect(at(1e9, 0).upper).toBeCloseTo(0.0067, 4);
    expect(at(1e9, 0.0001).upper).toBeGreaterThan(0.011);
    expect(at(1e9, 0.0001).lower).toBeLessThan(0.004);
  });
});
