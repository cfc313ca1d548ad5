import {describe, expect, test} from "vitest";
import {chanceOfPair} from "../../../src/stats/chance.js";
import {chanceOfLarge, falseTrendRate} from "../../../src/stats/looks.js";
import {isLargeChange} from "../../../src/stats/tier.js";
import {rateTrend} from "../../../src/stats/trend-test.js";

describe("how often a change is large by chance", () => {
  test("is the probability of the least uneven split that is large", () => {
    // Of 31 children 18 and 13 differ by five, and by less than half; 19 and 12 are the first that count.
    expect(isLargeChange({earlier: 13, later: 18})).toBe(false);
    expect(isLargeChange({earlier: 12, later: 19})).toBe(true);
    expect(chanceOfLarge({earlier: 11, later: 20}, 1)).toBeCloseTo(chanceOfPair(12, 19), 10);
  });

  test("does not depend on which year had more, and no change that was seen is likelier", () => {
    expect(chanceOfLarge({earlier: 20, later: 11}, 1)).toBe(chanceOfLarge({earlier: 11, later: 20}, 1));
    for (const [earlier, later] of [
      [0, 5],
      [11, 20],
      [40, 61],
      [200, 100]
    ] as const)
      expect(chanceOfLarge({earlier, later}, 1)).toBeGreaterThanOrEqual(chanceOfPair(earlier, later));
  });

  test("is none where too few children are counted for any split to be large", () => {
    expect(chanceOfLarge({earlier: 2, later: 2}, 1)).toBe(0);
    expect(chanceOfLarge({earlier: 0, later: 0}, 3)).toBe(0);
  });

  test("is greater where such pairs vary more than chance alone would have them", () => {
    expect(chanceOfLarge({earlier: 40, later: 61}, 2)).toBeGreaterThan(chanceOfLarge({earlier: 40, later: 61}, 1));
  });
});

describe("how often a trend is found where there is none", () => {
  test("is about what simulated series give whose years scatter twice as much as their counts", () => {
    const normal = normals(20_261_127);
    const rounds = 20_000;
    let found = 0;
    for (let i = 0; i < rounds; i++) {
      const years = [1, 2, 3, 4, 5].map((year) => ({
        year,
        count: 2000 + Math.sqrt(2 * 2000) * normal(),
        denominator: 100_000
      }));
      const {trend} = rateTrend(years, {inflate: true});
      if (trend === "increasing" || trend === "decreasing") found += 1;
    }
    // Three standard errors of so many rounds.
    const error = 3 * Math.sqrt((falseTrendRate * (1 - falseTrendRate)) / rounds);
    expect(Math.abs(found / rounds - falseTrendRate)).toBeLessThan(error);
  });
});

/** Normal deviates of a seeded generator (mulberry32 and Box and Muller). */
function normals(seed: number): () => number {
  let state = seed;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}
