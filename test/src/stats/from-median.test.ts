import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {stepsFromMedian} from "../../../src/stats/from-median.js";

describe("stepsFromMedian", () => {
  it("counts in median absolute deviations: one is not far, three is far, more is very far", () => {
    // The median is 50, the median absolute deviation 10.
    expect(stepsFromMedian([10, 20, 40, 50, 55, 60, 81])).toEqual([-2, -1, 0, 0, 0, 0, 2]);
  });

  it("leaves out what is missing, and tells nothing of fewer than six or of a group without spread", () => {
    expect(stepsFromMedian([10, null, 20, 40, 50, 55, 60, 81])[1]).toBeNull();
    expect(stepsFromMedian([1, 2, 3, 4, 5, null])).toEqual(Array(6).fill(null));
    expect(stepsFromMedian([5, 5, 5, 5, 1, 9])).toEqual(Array(6).fill(null));
    expect(stepsFromMedian([])).toEqual([]);
  });

  const values = fc.array(fc.option(fc.integer({min: -1000, max: 1000})), {minLength: 6, maxLength: 11});

  it("turns with its values, and does not depend on their unit", () => {
    fc.assert(
      fc.property(values, fc.constantFrom(2, 8, 64), (all, factor) => {
        const steps = stepsFromMedian(all);
        expect(stepsFromMedian(all.map((value) => value && -value))).toEqual(steps.map((step) => step && 0 - step));
        expect(stepsFromMedian(all.map((value) => value && value * factor))).toEqual(steps);
      }),
      {seed: 5, numRuns: 500}
    );
  });

  it("calls at least half of what is known not far", () => {
    fc.assert(
      fc.property(values, (all) => {
        const known = stepsFromMedian(all).filter((step) => step !== null);
        expect(known.filter((step) => step === 0).length * 2).toBeGreaterThanOrEqual(known.length);
      }),
      {seed: 6, numRuns: 500}
    );
  });
});
