import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {exactDifference, exactMean} from "../../../src/domain/decimal.js";
import {midRanks, percentiles} from "../../../src/stats/bands.js";
import {changeSince} from "../../../src/stats/change.js";
import {quickDifference, quickMean} from "../../../src/stats/exact.js";
import {poissonSide, rateFunnel} from "../../../src/stats/funnel.js";
import {lineTrend} from "../../../src/stats/line-trend.js";
import {neighbourComparator} from "../../../src/stats/neighbours.js";
import {rankLimits} from "../../../src/stats/rank-interval.js";
import {shrunken} from "../../../src/stats/shrinkage.js";
import {standings} from "../../../src/stats/summary.js";
import {tierOf} from "../../../src/stats/tier.js";
import {better, counted, turnedDirection} from "./support/counted.js";

describe("the funnel of a rate", () => {
  it("without variance between areas leaves out the counts that the exact test does", () => {
    fc.assert(
      fc.property(
        fc.integer({min: 0, max: 900}),
        fc.double({min: 0.5, max: 900, noNaN: true}),
        fc.constantFrom(0.95, 0.998),
        (count, expected, confidence) => {
          const people = 10_000;
          const {lower, upper} = rateFunnel(people, expected / people, {confidence});
          const rate = count / people;
          fc.pre(Math.abs(rate - lower) > 1e-9 && Math.abs(rate - upper) > 1e-9);
          expect(rate < lower ? -1 : rate > upper ? 1 : 0).toBe(poissonSide(count, expected, {confidence}));
        }
      ),
      {seed: 12, numRuns: 500}
    );
  });

  it("is wider the more areas differ, and holds all that the plain one holds", () => {
    const plain = rateFunnel(50_000, 0.006);
    const wide = rateFunnel(50_000, 0.006, {between: 1e-4});
    expect(wide.lower).toBeLessThan(plain.lower);
    expect(wide.upper).toBeGreaterThan(plain.upper);
    expect(rateFunnel(50_000, 0.006, {between: 0})).toEqual(plain);
  });
});

describe("limits of a rank", () => {
  it("hold the rank, and turn with the direction", () => {
    fc.assert(
      fc.property(fc.array(counted, {minLength: 2, maxLength: 40}), better, (areas, direction) => {
        const found = rankLimits(areas, {kind: "proportion", better: direction});
        const ranks = standings(
          areas.map(({count, denominator}) => count / denominator),
          direction
        );
        const other = rankLimits(areas, {kind: "proportion", better: turnedDirection[direction]});
        found.forEach((limits, i) => {
          expect(limits?.best).toBeLessThanOrEqual(ranks[i]?.rank as number);
          expect(limits?.worst).toBeGreaterThanOrEqual(ranks[i]?.rank as number);
          expect(other[i]?.best).toBe(areas.length + 1 - (limits?.worst as number));
        });
      }),
      {seed: 16}
    );
  });

  it("are one place each where all are far apart, and every place where nothing is known of the others", () => {
    const far = [10, 300, 900].map((count) => ({count, denominator: 1000}));
    expect(rankLimits(far, {kind: "proportion", better: "lower"})).toEqual(
      [1, 2, 3].map((place) => ({best: place, worst: place}))
    );
    expect(rankLimits([far[0] as (typeof far)[number], null], {kind: "proportion", better: "lower"})).toEqual([
      {best: 1, worst: 2},
      null
    ]);
  });
});

describe("a line through five years", () => {
  const years = (values: number[]) => values.map((value, i) => ({year: 2020 + i, value}));

  it("is a trend where the years hardly scatter about it, and none where one year makes it", () => {
    expect(lineTrend(years([10, 12, 13.9, 16.1, 18]))?.trend).toBe("increasing");
    expect(lineTrend(years([18, 16.1, 13.9, 12, 10]))?.trend).toBe("decreasing");
    expect(lineTrend(years([10, 10, 10, 10, 14]))?.trend).toBe("no significant change");
    expect(lineTrend(years([7, 7, 7, 7, 7]))).toEqual({slope: 0, p: 1, trend: "no significant change"});
    expect(lineTrend(years([1, 2, 3, 4]))).toBeNull();
  });
});

describe("neighbours together", () => {
  const one = (value: number | null, rest = {}) => ({
    value,
    isSuppressed: false,
    count: null,
    denominator: null,
    population: 1,
    ...rest
  });

  it("have no average where fewer than six of ten have a value", () => {
    const five = [...[1, 2, 3, 4, 5].map((value) => one(value)), ...Array.from({length: 5}, () => one(null))];
    expect(neighbourComparator(five, {multiplier: 100})).toMatchObject({mean: null, median: null, n: 5, of: 10});
    expect(neighbourComparator([...five.slice(0, 9), one(6)], {multiplier: 100}).mean).toBe(3.5);
  });

  it("are bounded by one and by five children in each that is suppressed", () => {
    const near = [
      ...Array.from({length: 8}, () => one(5)),
      ...[100, 200].map((n) => one(null, {isSuppressed: true, denominator: n}))
    ];
    expect(neighbourComparator(near, {multiplier: 100})).toMatchObject({mean: 5, least: 4.15, most: 4.75});
  });
});

describe("what is worked out on the way", () => {
  it("is as exact as the long arithmetic", () => {
    const figures = fc.array(
      fc.integer({min: -1e7, max: 1e7}).map((value) => value / 100),
      {minLength: 1, maxLength: 10}
    );
    fc.assert(
      fc.property(figures, (values) => {
        expect(quickMean(values)).toBe(exactMean(values));
        expect(quickDifference(values[0] as number, values.at(-1) as number)).toBe(
          exactDifference(values[0] as number, values.at(-1) as number)
        );
      }),
      {seed: 17}
    );
    expect(quickMean([])).toBeNull();
    expect(quickDifference(1.123456, 1.123455)).toBe(exactDifference(1.123456, 1.123455));
  });

  it("has one mid-rank whether asked for one value or for all", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 0, max: 30}), {minLength: 1, maxLength: 60}), (values) => {
        expect(midRanks(values)).toEqual(values.map((value) => percentiles(value, values)?.midRank));
      }),
      {seed: 18}
    );
  });

  it("draws a figure to the average, the smaller the area the further", () => {
    const of = (denominator: number) =>
      shrunken({count: denominator * 0.4, denominator}, {kind: "proportion", average: 0.2, between: 0.004}).value;
    expect(of(20)).toBeLessThan(of(200));
    expect(of(200)).toBeLessThan(0.4);
    expect(of(20)).toBeGreaterThan(0.2);
  });

  it("is a change since any year, but over no break", () => {
    const points = [2015, 2016, 2019].map((year, i) => ({year, value: 10 + i * 1.1}));
    expect(changeSince(points, 2015, 2019)).toEqual({value: 2.2, fromYear: 2015, toYear: 2019});
    expect(changeSince(points, 2015, 2019, {breaks: [{year: 2017}]})).toBeNull();
    expect(changeSince(points, 2017, 2019)).toBeNull();
    expect(changeSince(points, 2019, 2015)).toBeNull();
  });
});

describe("a tier", () => {
  const facts = {q: null, hasTrend: false, sides: [null, null] as const, pair: null};

  it("is the first that holds, and none where none does", () => {
    const pair = {earlier: 11, later: 20};
    expect(tierOf(facts)).toBeNull();
    expect(tierOf({...facts, pair})).toBe("D");
    expect(tierOf({...facts, pair, sides: [1, 1]})).toBe("C");
    expect(tierOf({...facts, pair, sides: [1, -1]})).toBe("D");
    expect(tierOf({...facts, pair, hasTrend: true, sides: [1, 1]})).toBe("B");
    expect(tierOf({...facts, pair, hasTrend: true, q: 0.1})).toBe("A");
    expect(tierOf({...facts, q: 0.11})).toBeNull();
  });

  it("D needs half as many again, or fewer, and five children", () => {
    const of = (earlier: number, later: number) => tierOf({...facts, pair: {earlier, later}});
    expect([of(2, 6), of(2, 7), of(20, 11), of(100, 149), of(0, 5)]).toEqual([null, "D", "D", null, "D"]);
  });
});
