import {describe, expect, it} from "vitest";
import {fittedLine, rankCorrelation} from "../../../src/stats/association.js";
import {bandAt, regression, spearman} from "../../../src/stats/correlation.js";
import {studentLimit} from "../../../src/stats/distributions.js";

const x = [3, 8, 1, 9, 4, 7, 7, 2, 6, 5, 10, 12, 11];
const y = [12, 25, 9, 21, 18, 22, 30, 11, 20, 13, 31, 28, 35];

describe("associations without a library of distributions", () => {
  it("have the rank correlation and the limits of the statistics that have one", () => {
    const [own, theirs] = [rankCorrelation(x, y), spearman(x, y)];
    expect(own?.r).toBeCloseTo(theirs.r ?? Number.NaN, 12);
    expect(own?.lower).toBeCloseTo(theirs.lower ?? Number.NaN, 12);
    expect(own?.upper).toBeCloseTo(theirs.upper ?? Number.NaN, 12);
  });

  it("have their line, and its band to a thousandth", () => {
    const [own, theirs] = [fittedLine(x, y), regression(x, y)];
    if (!own || !theirs) throw new Error("missing line");
    expect(own.slope).toBeCloseTo(theirs.slope, 12);
    expect(own.intercept).toBeCloseTo(theirs.intercept, 12);
    const spread = studentLimit(0.05, x.length - 2) * (theirs.slopeError ?? Number.NaN);
    expect((own.slopeUpper - own.slope) / spread).toBeCloseTo(1, 3);
    for (const at of [0, 6, 15]) {
      const {mean} = bandAt(theirs, at);
      expect(own.at(at).lower).toBeCloseTo(mean.lower ?? Number.NaN, 2);
      expect(own.at(at).upper).toBeCloseTo(mean.upper ?? Number.NaN, 2);
    }
  });

  it("are none for fewer than ten points or a constant column, and not 0", () => {
    expect(rankCorrelation(x.slice(0, 9), y.slice(0, 9))).toBeNull();
    expect(fittedLine(x.slice(0, 9), y.slice(0, 9))).toBeNull();
    const constant = x.map(() => 5);
    expect(rankCorrelation(x, constant)).toBeNull();
    expect(fittedLine(constant, y)).toBeNull();
  });

  it("do not change when both columns are turned upside down, and turn when one is", () => {
    const minus = (values: readonly number[]) => values.map((value) => -value);
    const own = rankCorrelation(x, y)?.r ?? Number.NaN;
    expect(rankCorrelation(minus(x), minus(y))?.r).toBeCloseTo(own, 12);
    expect(rankCorrelation(x, minus(y))?.r).toBeCloseTo(-own, 12);
  });
});
