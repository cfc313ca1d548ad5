import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  mean,
  median,
  neighbourSummary,
  quantile,
  quartileBand,
  quartiles,
  standings
} from "../../../src/stats/summary.js";

const someValues = fc.array(fc.option(fc.double({min: -1e6, max: 1e6, noNaN: true})), {maxLength: 160});

describe("mean and median", () => {
  it("leave out what has no value", () => {
    expect(mean([1, null, 2, 6])).toBe(3);
    expect(median([1, null, 2, 6])).toBe(2);
    expect(median([1, 2, 3, 6])).toBe(2.5);
  });

  it("count a zero as a value", () => {
    expect(mean([0, 4])).toBe(2);
    expect(median([0, 0, 9])).toBe(0);
  });

  it("are null of nothing", () => {
    expect([mean([]), median([]), mean([null]), median([null])]).toEqual([null, null, null, null]);
  });
});

describe("quantile", () => {
  it("is type 7: R's quantile(c(1, 2, 3, 4, 10)) and quantile(c(15, 20, 35, 40, 50), 0.4)", () => {
    const values = [10, 3, 1, 4, 2];
    expect([0, 0.25, 0.5, 0.75, 1].map((p) => quantile(values, p))).toEqual([1, 2, 3, 4, 10]);
    expect(quantile([15, 20, 35, 40, 50], 0.4)).toBe(29);
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
  });

  it("leaves out what has no value, and is null of nothing", () => {
    expect(quantile([1, null, 3], 0.5)).toBe(2);
    expect(quantile([null], 0.5)).toBeNull();
  });
});

describe("quartiles", () => {
  it("need four values", () => {
    expect(quartiles([1, 2, 3, null])).toBeNull();
    expect(quartiles([1, 2, 3, 4])).toEqual({lower: 1.75, median: 2.5, upper: 3.25});
  });
});

describe("quartileBand", () => {
  const cuts = {lower: 10, median: 20, upper: 30};

  it("puts a value on a cut into the quarter below it", () => {
    expect([5, 10, 11, 20, 21, 30, 31].map((value) => quartileBand(value, cuts, null)?.quarter)).toEqual([
      1, 1, 2, 2, 3, 3, 4
    ]);
  });

  it("calls the lowest quarter A where lower is better, and D where higher is", () => {
    expect(quartileBand(5, cuts, "lower")).toEqual({quarter: 1, letter: "A", words: "best quarter"});
    expect(quartileBand(5, cuts, "higher")).toEqual({quarter: 1, letter: "D", words: "worst quarter"});
    expect(quartileBand(25, cuts, "higher")).toEqual({quarter: 3, letter: "B", words: "second best quarter"});
    expect(quartileBand(25, cuts, "lower")).toEqual({quarter: 3, letter: "C", words: "second worst quarter"});
  });

  it("speaks of position and never of merit where neither direction is better", () => {
    expect(quartileBand(5, cuts, null)).toEqual({quarter: 1, letter: null, words: "lowest quarter"});
    expect(quartileBand(35, cuts, null)).toEqual({quarter: 4, letter: null, words: "highest quarter"});
  });

  it("has none where cuts coincide", () => {
    expect(quartileBand(0, {lower: 0, median: 0, upper: 3}, "lower")).toBeNull();
    expect(quartileBand(3, {lower: 0, median: 3, upper: 3}, null)).toBeNull();
  });
});

describe("standings", () => {
  it("rank the highest value first where higher is better, of those that have one", () => {
    expect(standings([10, null, 30, 20], "higher")).toEqual([
      {rank: 3, of: 3, tied: 0, basis: "merit"},
      null,
      {rank: 1, of: 3, tied: 0, basis: "merit"},
      {rank: 2, of: 3, tied: 0, basis: "merit"}
    ]);
  });

  it("rank the lowest value first where lower is better", () => {
    expect(standings([10, 30, 20], "lower").map((standing) => standing?.rank)).toEqual([1, 3, 2]);
  });

  it("rank the highest first and call it a position where there is no direction", () => {
    expect(standings([10, 30], null).map((standing) => [standing?.rank, standing?.basis])).toEqual([
      [2, "position"],
      [1, "position"]
    ]);
  });

  it("let equal values share the better place, and skip the next", () => {
    expect(standings([5, 7, 7, 9], "higher").map((standing) => [standing?.rank, standing?.tied])).toEqual([
      [4, 0],
      [2, 1],
      [2, 1],
      [1, 0]
    ]);
  });

  it("meet the empty list, one value and only missing ones", () => {
    expect(standings([], "higher")).toEqual([]);
    expect(standings([0], "lower")).toEqual([{rank: 1, of: 1, tied: 0, basis: "merit"}]);
    expect(standings([null, null], null)).toEqual([null, null]);
  });

  it("give every place one more than the number that are strictly ahead", () => {
    fc.assert(
      fc.property(someValues, fc.constantFrom("higher", "lower", null), (values, better) => {
        const found = standings(values, better);
        for (const [i, standing] of found.entries()) {
          const value = values[i] as number | null;
          if (value === null) {
            expect(standing).toBeNull();
            continue;
          }
          const ahead = values.filter(
            (other) => other !== null && (better === "lower" ? other < value : other > value)
          );
          expect(standing?.rank).toBe(ahead.length + 1);
        }
      }),
      {seed: 2}
    );
  });

  it("are a permutation of 1 to n where no two values are equal", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer()), (values) => {
        const ranks = standings(values, "higher").map((standing) => standing?.rank ?? 0);
        expect(ranks.sort((a, b) => a - b)).toEqual(values.map((_, i) => i + 1));
      }),
      {seed: 3}
    );
  });
});

describe("neighbourSummary", () => {
  const values = [10, 20, null, 90, null, 30, 40, 50, null, null];

  it("is the mean or the median of the neighbours with a value, and says how many they were", () => {
    expect(neighbourSummary(values, "mean")).toEqual({value: 40, n: 6, of: 10});
    expect(neighbourSummary(values, "median")).toEqual({value: 35, n: 6, of: 10});
  });

  it("has no value where fewer than six of ten have one", () => {
    expect(neighbourSummary([...values.slice(0, 7), null, null, null], "mean")).toEqual({value: null, n: 5, of: 10});
  });

  it("has no value where no neighbour has", () => {
    expect(neighbourSummary([null, null], "mean")).toEqual({value: null, n: 0, of: 2});
    expect(neighbourSummary([], "median")).toEqual({value: null, n: 0, of: 0});
  });
});
