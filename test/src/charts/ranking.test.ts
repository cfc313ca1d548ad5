import {describe, expect, it} from "vitest";
import {layoutMultiples} from "../../../src/charts/multiples.js";
import {layoutRanking, type RankedValue} from "../../../src/charts/ranking.js";

const format = {unit: "percent", decimals: 1} as const;
const values: RankedValue[] = Array.from({length: 150}, (_, i) => ({key: `a${i}`, label: `Area ${i}`, value: i / 10}));

describe("England in a ranking", () => {
  it("has its words at the end where columns are lower than its line", () => {
    const ascending = layoutRanking(values, {format, order: "ascending", nation: 6}).nation;
    expect([ascending?.anchor, (ascending?.x ?? 999) < 100]).toEqual(["start", true]);
    const descending = layoutRanking(values, {format, nation: 6}).nation;
    expect([descending?.anchor, (descending?.x ?? 0) > 600]).toEqual(["end", true]);
  });
});

describe("the ends of a ranking", () => {
  it("say nothing by default, and take room beneath where they say something", () => {
    const plain = layoutRanking(values, {format});
    expect(plain.ends).toBeNull();
    expect(layoutRanking(values, {format, ends: ["best", "worst"]}).height).toBeGreaterThan(plain.height);
  });
});

describe("small multiples", () => {
  it("are as high as their width asks for, within bounds", () => {
    const series = (count: number) =>
      Array.from({length: count}, (_, i) => ({
        key: `a${i}`,
        label: `Area ${i}`,
        role: "focus" as const,
        points: [2016, 2017].map((year) => ({year, period: String(year), value: 1, status: "final" as const}))
      }));
    const heightOf = (count: number, width: number) =>
      layoutMultiples(series(count), {width, format}).panels[0]?.layout.height ?? 0;
    expect(heightOf(2, 1192)).toBeGreaterThan(200);
    expect(heightOf(8, 1192)).toBeGreaterThanOrEqual(130);
    expect(heightOf(2, 350)).toBeGreaterThanOrEqual(130);
  });
});
