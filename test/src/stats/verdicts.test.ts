import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {intervalOf, verdictAgainst} from "../../../src/stats/against.js";
import {chanceIn, chanceOfPair, chanceWords, widenedChance} from "../../../src/stats/chance.js";
import {testedChange} from "../../../src/stats/change-test.js";
import {normalTails} from "../../../src/stats/distributions.js";
import {proportionFunnel} from "../../../src/stats/funnel.js";
import {changeDispersion, overdispersion, widened} from "../../../src/stats/overdispersion.js";
import {seeded} from "../../support/seeded.js";
import {better, counted, turnedDirection} from "./support/counted.js";

describe("odds in words", () => {
  it("call police protection in Warrington, 11 and then 20, about one time in seven", () => {
    expect(chanceOfPair(11, 20)).toBeCloseTo(0.15, 3);
    expect(chanceWords(chanceOfPair(11, 20))).toBe("about one time in seven");
    expect(chanceOfPair(14, 28)).toBeCloseTo(0.044, 3);
    expect(chanceOfPair(31, 62)).toBeCloseTo(0.0017, 4);
  });

  it("are whole, rounder the rarer, and none of no probability", () => {
    expect([0.5, 0.15, 0.012, 0.0007].map(chanceIn)).toEqual([2, 7, 83, 1400]);
    expect([0.9, 0.012, 0.0007].map(chanceWords)).toEqual([
      "more often than not",
      "about one time in 83",
      "less than one time in a thousand"
    ]);
    expect([chanceIn(0), chanceWords(Number.NaN)]).toEqual([null, null]);
  });

  it("are never rarer where figures vary more than chance would have them", () => {
    fc.assert(
      fc.property(
        fc.double({min: 1e-12, max: 1, noNaN: true}),
        fc.double({min: 0.2, max: 40, noNaN: true}),
        (p, phi) => {
          expect(widenedChance(p, phi)).toBeGreaterThanOrEqual(p * (1 - 1e-9));
          if (phi <= 1) expect(widenedChance(p, phi)).toBe(p);
        }
      ),
      {seed: 11}
    );
  });
});

describe("a verdict against a benchmark", () => {
  const turned = {better: "worse", worse: "better", similar: "similar", higher: "lower", lower: "higher"} as const;

  it("by the plain limits is that of the figure's own interval, which is the place on the plain funnel", () => {
    fc.assert(
      fc.property(counted, fc.double({min: 0.02, max: 0.98, noNaN: true}), (one, benchmark) => {
        const word = verdictAgainst(one, benchmark, {kind: "proportion", better: null});
        const {lower, upper} = intervalOf(one, "proportion");
        expect(word).toBe(
          (upper as number) < benchmark ? "lower" : (lower as number) > benchmark ? "higher" : "similar"
        );
        const funnel = proportionFunnel(one.denominator, benchmark);
        const share = one.count / one.denominator;
        fc.pre(Math.min(Math.abs(share - funnel.lower), Math.abs(share - funnel.upper)) > 1e-9);
        expect(word).toBe(share < funnel.lower ? "lower" : share > funnel.upper ? "higher" : "similar");
      }),
      {seed: 13, numRuns: 1000}
    );
  });

  it("turns with the direction, and with the series upside down", () => {
    fc.assert(
      fc.property(
        counted,
        fc.double({min: 0.02, max: 0.98, noNaN: true}),
        better,
        fc.constantFrom(0, 0.002),
        ({count, denominator}, benchmark, direction, between) => {
          const own = {kind: "proportion" as const, better: direction, between};
          const word = verdictAgainst({count, denominator}, benchmark, own);
          const other = {...own, better: turnedDirection[direction]};
          expect(verdictAgainst({count, denominator}, benchmark, other)).toBe(turned[word]);
          const share = count / denominator;
          const {lower, upper} = proportionFunnel(denominator, benchmark, {between});
          fc.pre(Math.min(Math.abs(share - lower), Math.abs(share - upper)) > 1e-9);
          // Of those that are not counted the rest is true: what was better is better by the other name.
          expect(verdictAgainst({count: denominator - count, denominator}, 1 - benchmark, other)).toBe(word);
        }
      ),
      {seed: 14, numRuns: 1000}
    );
  });

  it("of a rate does not change with the unit of its people", () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 500}), fc.integer({min: 2000, max: 90_000}), (count, denominator) => {
        const word = (scale: number) =>
          verdictAgainst({count, denominator: denominator * scale}, 0.005 / scale, {
            kind: "rate",
            better: "lower",
            between: 1e-4 / scale
          });
        expect(word(10)).toBe(word(1));
      }),
      {seed: 15}
    );
  });

  it("flags about 0.2% at 99.8% where nothing but chance parts the areas, or the years: 1,000 data sets", () => {
    const random = seeded(20);
    const drawn = (denominator: number, share: number) => {
      let count = 0;
      for (let child = 0; child < denominator; child++) if (random() < share) count += 1;
      return {count, denominator};
    };
    let [flagged, wide, changed, looks] = [0, 0, 0, 0];
    for (let set = 0; set < 1000; set++) {
      const share = 0.2 + 0.6 * random();
      const areas = Array.from({length: 40}, () => drawn(150 + Math.floor(random() * 450), share));
      const total = areas.reduce((sum, {count}) => sum + count, 0);
      const average = total / areas.reduce((sum, {denominator}) => sum + denominator, 0);
      const between = overdispersion(areas, average, "proportion")?.between ?? 0;
      const isFlagged = (one: (typeof areas)[number], variance: number) =>
        verdictAgainst(one, average, {kind: "proportion", better: null, between: variance, confidence: 0.998}) !==
        "similar";
      flagged += areas.filter((one) => isFlagged(one, 0)).length;
      wide += areas.filter((one) => isFlagged(one, between)).length;
      const scores = areas.map((one) => testedChange(drawn(one.denominator, share), one, "proportion").z);
      const phi = changeDispersion(scores) ?? Number.NaN;
      changed += scores.filter((z) => normalTails(widened(z, phi)) < 0.002).length;
      looks += areas.length;
    }
    for (const share of [flagged / looks, changed / looks]) {
      expect(share).toBeGreaterThan(0.0013);
      expect(share).toBeLessThan(0.0028);
    }
    // What is widened without need flags no more, and not much less.
    expect(wide).toBeLessThanOrEqual(flagged);
    expect(wide / looks).toBeGreaterThan(0.0007);
  }, 30_000);
});
