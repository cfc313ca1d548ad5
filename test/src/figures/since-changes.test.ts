import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {YearsOfFigure} from "../../../src/figures/changes-file.js";
import {sinceChange} from "../../../src/figures/since-changes.js";

const share: YearsOfFigure = {
  unit: "percent",
  decimals: 0,
  better: "higher",
  from: 2020,
  values: [40, null, 50, 60],
  width: 10,
  counted: {
    kind: "proportion",
    multiplier: 100,
    counts: [40, null, 50, 60],
    denominators: [100, null, 100, 100],
    phi: [1, null, 1]
  }
};

describe("the change of a figure since a year", () => {
  it("is its newest value less that of the year, with limits and a test of the counts of both", () => {
    const {change, limits, sureness, inWidths, missing, untested} = sinceChange(share, 2020);
    expect({change, sureness, inWidths, missing, untested}).toEqual({
      change: 20,
      sureness: "95",
      inWidths: 2,
      missing: null,
      untested: null
    });
    // Newcombe's method 10 for 60 and 40 of 100.
    expect(limits?.map((limit) => limit.toFixed(1))).toEqual(["6.1", "32.8"]);
  });

  it("is clear by chance alone, and not where authorities' figures move that far", () => {
    const many = {...share.counted, counts: [400, null, 500, 600], denominators: [1000, null, 1000, 1000]};
    const of = (phi: number) =>
      sinceChange({...share, counted: {...many, phi: [phi, null, 1]} as YearsOfFigure["counted"] & object}, 2020);
    expect(of(1).sureness).toBe("998");
    expect(of(12).sureness).toBe("95");
    expect(of(50).sureness).toBe("chance");
    expect(of(0.2).sureness).toBe("998");
    expect(of(50).limits).toEqual(of(1).limits);
  });

  it("is none without a figure of the year, of the newest, after it, or across a break, and says which", () => {
    expect(sinceChange(share, 2021).missing).toBe("no-earlier");
    expect(sinceChange(share, 2010).missing).toBe("no-earlier");
    expect(sinceChange(share, 2023).missing).toBe("no-later");
    expect(sinceChange(share, 2030).missing).toBe("no-later");
    expect(sinceChange({...share, breaks: [2022]}, 2020).missing).toBe("break");
    expect(sinceChange({...share, breaks: [2022]}, 2022).change).toBe(10);
    expect(sinceChange({...share, values: [40, null, 50, null]}, 2020)).toMatchObject({
      change: null,
      missing: "no-newest"
    });
  });

  it("is given untested, with the reason, without counts, without those of a year, of few areas, or within rounding", () => {
    const {counted, ...plain} = share;
    const without = (part: Partial<NonNullable<typeof counted>>) =>
      sinceChange({...share, counted: {...(counted as NonNullable<typeof counted>), ...part}}, 2020);
    expect(sinceChange({...plain, untested: "episodes"}, 2020)).toMatchObject({
      change: 20,
      limits: null,
      untested: "episodes"
    });
    expect(without({counts: [null, null, 50, 60]})).toMatchObject({change: 20, limits: null, untested: "counts"});
    expect(without({phi: [null, null, 1]})).toMatchObject({sureness: null, untested: "few-areas"});
    expect(sinceChange({...share, values: [59, null, 50, 60]}, 2020)).toMatchObject({change: 1, untested: "one-unit"});
  });

  it("has no place among changes of other units where it is a count, or authorities are all alike", () => {
    const {width, ...alike} = share;
    expect(width).toBe(10);
    expect(sinceChange(alike, 2020).inWidths).toBeNull();
    expect(sinceChange({...share, unit: "number"}, 2020).inWidths).toBeNull();
  });

  it("turns with the series: of the rest of a share it is the same change the other way, as sure", () => {
    const numbers = fc.record({all: fc.integer({min: 5, max: 400}), part: fc.double({min: 0, max: 1, noNaN: true})});
    fc.assert(
      fc.property(numbers, numbers, fc.double({min: 0.5, max: 30, noNaN: true}), (first, last, phi) => {
        const denominators = [first.all, last.all];
        const counts = [Math.round(first.part * first.all), Math.round(last.part * last.all)];
        const of = (own: number[]) =>
          sinceChange(
            {
              ...share,
              values: own.map((count, i) => (100 * count) / (denominators[i] as number)),
              counted: {kind: "proportion", multiplier: 100, counts: own, denominators, phi: [phi]}
            },
            2020
          );
        const [one, rest] = [of(counts), of(counts.map((count, i) => (denominators[i] as number) - count))];
        expect(rest.sureness).toBe(one.sureness);
        expect(rest.change).toBeCloseTo(-(one.change as number), 6);
        expect(rest.limits?.[0]).toBeCloseTo(-(one.limits?.[1] as number), 6);
      }),
      {seed: 20, numRuns: 200}
    );
  });
});
