import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {indexed, shareOf, usualBase} from "../../../src/stats/relative.js";

const points = (first: number, values: readonly (number | null)[]) =>
  values.map((value, i) => ({year: first + i, value}));

describe("indexed", () => {
  it("makes the base year 100 and keeps gaps", () => {
    expect(indexed(points(2020, [50, null, 75]), {base: 2020, breaks: []})).toEqual({
      points: points(2020, [100, null, 150]),
      reason: null,
      isCut: false
    });
  });

  it("is none where the base year has no value, or zero, and says which", () => {
    expect(indexed(points(2020, [null, 5]), {base: 2020, breaks: []})).toEqual({
      points: [],
      reason: "no-base",
      isCut: false
    });
    expect(indexed(points(2021, [5]), {base: 2020, breaks: []}).reason).toBe("no-base");
    expect(indexed(points(2020, [0, 5]), {base: 2020, breaks: []}).reason).toBe("not-positive");
  });

  it("leaves out the years that a break parts from the base, on either side", () => {
    const series = points(2018, [1, 2, 4, 8, 16]);
    const after = indexed(series, {base: 2018, breaks: [{year: 2020}]});
    expect(after.points.map(({year}) => year)).toEqual([2018, 2019]);
    expect(after.isCut).toBe(true);
    expect(indexed(series, {base: 2021, breaks: [{year: 2020}]}).points.map(({year}) => year)).toEqual([
      2020, 2021, 2022
    ]);
  });

  it("does not depend on the unit of the values", () => {
    const values = fc.array(fc.option(fc.integer({min: 1, max: 1000})), {minLength: 1, maxLength: 12});
    fc.assert(
      fc.property(values, fc.constantFrom(2, 4, 8), (all, factor) => {
        const options = {base: 2000, breaks: []};
        const scaled = all.map((value) => (value === null ? null : value * factor));
        expect(indexed(points(2000, scaled), options)).toEqual(indexed(points(2000, all), options));
      }),
      {seed: 3, numRuns: 300}
    );
  });
});

describe("shareOf", () => {
  it("is per cent of the other of the same year, and nothing where the other has no value above zero", () => {
    expect(shareOf(points(2020, [5, 5, null, 5, 5]), points(2020, [10, null, 10, 0]))).toEqual([
      {year: 2020, value: 50},
      {year: 2022, value: null}
    ]);
  });

  it("is 100 of itself", () => {
    expect(shareOf(points(2020, [3, 7]), points(2020, [3, 7]))).toEqual(points(2020, [100, 100]));
  });
});

describe("usualBase", () => {
  it("is the first of the years that most series have, and null where none has any", () => {
    expect(usualBase([points(2018, [1, 2, 3]), points(2019, [0, 2, 3]), points(2019, [4])])).toBe(2019);
    expect(usualBase([points(2018, [null, 0])])).toBeNull();
    expect(usualBase([])).toBeNull();
  });
});
