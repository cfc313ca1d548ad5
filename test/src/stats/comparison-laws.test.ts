import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {bandCuts, bandOf, nextBand} from "../../../src/stats/bands.js";
import {lastAgainstEarlier, predictionFactor} from "../../../src/stats/control-chart.js";
import {normalTails, poissonAtLeast, poissonAtMost} from "../../../src/stats/distributions.js";
import {proportionFunnel} from "../../../src/stats/funnel.js";
import {exactPoisson, wilson} from "../../../src/stats/intervals.js";
import {benjaminiHochberg} from "../../../src/stats/multiple.js";
import {proportionTrend, rateTrend} from "../../../src/stats/trend-test.js";
import {verdict, verdictAtTwoLevels} from "../../../src/stats/verdict.js";
import {seeded} from "../../support/seeded.js";

const counted = fc
  .integer({min: 1, max: 5000})
  .chain((denominator) => fc.tuple(fc.integer({min: 0, max: denominator}), fc.constant(denominator)));
const better = fc.constantFrom("higher" as const, "lower" as const);

describe("a verdict by Wilson's interval", () => {
  it("is the place on the plain funnel, at both levels", () => {
    fc.assert(
      fc.property(
        counted,
        fc.double({min: 0.01, max: 0.99, noNaN: true}),
        fc.constantFrom(0.95, 0.998),
        ([x, n], average, confidence) => {
          const {lower, upper} = proportionFunnel(n, average, {confidence});
          const share = x / n;
          // On the limit itself the last digit decides: left to neither.
          fc.pre(Math.abs(share - lower) > 1e-9 && Math.abs(share - upper) > 1e-9);
          const place = share < lower ? "lower" : share > upper ? "higher" : "similar";
          expect(verdict(wilson(x, n, {confidence}), average, null)).toBe(place);
        }
      ),
      {seed: 1, numRuns: 2000}
    );
  });

  it("turns when the series is turned upside down", () => {
    const turned = {best: "worst", better: "worse", similar: "similar", worse: "better", worst: "best"} as const;
    fc.assert(
      fc.property(counted, fc.double({min: 0.01, max: 0.99, noNaN: true}), better, ([x, n], benchmark, better) => {
        const [at95, at998] = [wilson(x, n), wilson(x, n, {confidence: 0.998})];
        const word = verdictAtTwoLevels(at95, at998, benchmark, better) as keyof typeof turned;
        const other = better === "higher" ? "lower" : "higher";
        expect(verdictAtTwoLevels(at95, at998, benchmark, other)).toBe(turned[word]);
      }),
      {seed: 2}
    );
  });
});

describe("exact Poisson limits", () => {
  it("are the expected counts that leave the tail, up to 100,000 events", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 100_000}), fc.constantFrom(0.95, 0.998), (x, confidence) => {
        const {lower, upper} = exactPoisson(x, {confidence});
        const tail = (1 - confidence) / 2;
        expect(poissonAtLeast(x, lower) / tail).toBeCloseTo(1, 6);
        expect(poissonAtMost(x, upper) / tail).toBeCloseTo(1, 6);
      }),
      {seed: 3}
    );
  });

  it("of a sum taken term by term are the same", () => {
    for (const [count, expected] of [
      [0, 3.68],
      [57, 70],
      [1344, 1417.82]
    ] as const) {
      let logTerm = -expected;
      let sum = Math.exp(logTerm);
      for (let k = 1; k <= count; k++) {
        logTerm += Math.log(expected / k);
        sum += Math.exp(logTerm);
      }
      expect(poissonAtMost(count, expected)).toBeCloseTo(sum, 9);
    }
  });
});

describe("adjusted probabilities", () => {
  it("are never below the plain ones, at most 1, and in the same order", () => {
    fc.assert(
      fc.property(fc.array(fc.double({min: 0, max: 1, noNaN: true}), {maxLength: 60}), (p) => {
        const q = benjaminiHochberg(p);
        p.forEach((one, i) => {
          expect(q[i]).toBeGreaterThanOrEqual(one);
          expect(q[i]).toBeLessThanOrEqual(1);
          p.forEach((other, j) => {
            if (one < other) expect(q[i]).toBeLessThanOrEqual(q[j] as number);
          });
        });
      }),
      {seed: 4}
    );
  });
});

describe("bands", () => {
  it("are one better at the value that reaches the next", () => {
    const values = fc.array(fc.integer({min: 0, max: 2000}), {minLength: 20, maxLength: 153});
    fc.assert(
      fc.property(values, better, (values, better) => {
        const cuts = bandCuts(values, 4);
        fc.pre(cuts !== null);
        for (const value of values.slice(0, 10)) {
          const next = nextBand(value, cuts as number[], better, 0);
          const band = bandOf(value, cuts as number[], better);
          if (next === null) expect(band).toBe(1);
          else expect(bandOf(next, cuts as number[], better)).toBeLessThan(band);
        }
      }),
      {seed: 5}
    );
  });
});

describe("a trend", () => {
  const years = fc.array(fc.tuple(fc.integer({min: 1, max: 400}), fc.integer({min: 500, max: 900})), {
    minLength: 5,
    maxLength: 5
  });

  it("turns when time does, and does not change with the unit of population", () => {
    fc.assert(
      fc.property(years, (pairs) => {
        const series = pairs.map(([count, denominator], i) => ({year: 2020 + i, count, denominator}));
        const reversed = series.map((one, i) => ({...one, year: 2024 - i}));
        const turned = {
          increasing: "decreasing",
          decreasing: "increasing",
          "no significant change": "no significant change"
        };
        const found = proportionTrend(series);
        expect(proportionTrend(reversed).trend).toBe(turned[found.trend as keyof typeof turned]);
        const scaled = series.map((one) => ({...one, denominator: one.denominator * 10}));
        expect(rateTrend(scaled).chiSquared).toBeCloseTo(rateTrend(series).chiSquared as number, 6);
      }),
      {seed: 6}
    );
  });

  it("of rates rounded to one value is none, whichever end stands out", () => {
    const series = (counts: number[]) => counts.map((count, i) => ({year: i, count, denominator: 1000}));
    expect(rateTrend(series([100, 100, 100, 100, 140])).trend).toBe("no significant change");
    expect(rateTrend(series([140, 140, 140, 140, 100])).trend).toBe("no significant change");
  });

  it("is less often seen where figures scatter more than chance would have them", () => {
    const series = [60, 140, 80, 190, 130].map((count, i) => ({year: i, count, denominator: 1000}));
    expect(rateTrend(series, {inflate: true}).chiSquared).toBeLessThan(rateTrend(series).chiSquared as number);
  });
});

describe("limits from earlier values", () => {
  it("raise a false alarm as often as they say, by fresh draws", () => {
    const random = seeded(42);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    for (const [baseline, alarm] of [
      [7, 0.01],
      [10, 0.0027],
      [20, 0.01]
    ] as const) {
      const factor = predictionFactor(baseline, alarm) as number;
      const draws = 40_000;
      let sum = 0;
      for (let i = 0; i < draws; i++) {
        const values = Array.from({length: baseline}, normal);
        const range = values.slice(1).reduce((total, value, j) => total + Math.abs(value - (values[j] as number)), 0);
        sum += normalTails((factor * range) / (baseline - 1) / Math.sqrt(1 + 1 / baseline));
      }
      expect(sum / draws / alarm).toBeGreaterThan(0.93);
      expect(sum / draws / alarm).toBeLessThan(1.07);
    }
  });

  it("are none before seven values, or where nothing ever changed", () => {
    expect(lastAgainstEarlier([1, 2, 3, 4, 5, 6, 90])).toBeNull();
    expect(lastAgainstEarlier([5, 5, 5, 5, 5, 5, 5, 90])).toBeNull();
    expect(lastAgainstEarlier([60, 62, 59, 61, 60, 63, 61, 90])?.isOutside).toBe(true);
  });
});
