import {describe, expect, test} from "vitest";
import {meanInterval} from "../../../src/stats/mean-interval.js";

describe("the mean with its interval", () => {
  test("takes Student’s t on one degree fewer than there are values", () => {
    const {mean, low, high, n} = meanInterval([2, 4, 4, 5, 10]) ?? {};
    expect([mean, n]).toEqual([5, 5]);
    expect(low).toBeCloseTo(5 - 2.776445 * Math.sqrt(9 / 5), 5);
    expect(high).toBeCloseTo(5 + 2.776445 * Math.sqrt(9 / 5), 5);
  });

  test("of one value has no interval, and of none is nothing", () => {
    expect(meanInterval([3])).toEqual({mean: 3, low: null, high: null, n: 1});
    expect(meanInterval([])).toBeNull();
  });

  test("moves with its values, and turns with them", () => {
    const plain = meanInterval([1, 2, 4]);
    const turned = meanInterval([-1, -2, -4]);
    expect(turned?.low).toBeCloseTo(-(plain?.high ?? 0), 10);
    expect(meanInterval([11, 12, 14])?.low).toBeCloseTo((plain?.low ?? 0) + 10, 10);
  });
});
