import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {placeSwarm} from "../../../src/charts/swarm.js";

describe("a swarm", () => {
  it("leaves circles on the line where nothing is in their way", () => {
    expect(placeSwarm([0, 10, 20], {radius: 4})).toEqual([0, 0, 0]);
  });

  it("puts equal values beside each other, above and below the line in turn", () => {
    const offsets = placeSwarm([5, 5, 5], {radius: 2});
    expect(offsets.map(Math.abs).sort()).toEqual([0, 4, 4]);
    expect(offsets.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0);
  });

  it("never lets two circles overlap, and gives each a height", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 0, max: 300}), {maxLength: 160}), (places) => {
        const sorted = [...places].sort((a, b) => a - b);
        const offsets = placeSwarm(sorted, {radius: 3});
        expect(offsets).toHaveLength(sorted.length);
        for (const [i, x] of sorted.entries())
          for (const [j, other] of sorted.entries()) {
            const apart = Math.hypot(x - other, (offsets[i] as number) - (offsets[j] as number));
            if (i !== j && apart < 6 - 1e-3) expect(apart, `${i} and ${j}`).toBeGreaterThanOrEqual(6);
          }
      }),
      {seed: 9, numRuns: 60}
    );
  });
});
