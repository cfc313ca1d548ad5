import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {layoutMultiples, type MultiplesLayout} from "../../../src/charts/multiples.js";
import {layoutRanking, type RankingLayout} from "../../../src/charts/ranking.js";
import {layoutTrend} from "../../../src/charts/trend-layout.js";
import type {TrendLayout, TrendSeries} from "../../../src/charts/trend-types.js";
import {between} from "../../../src/interaction/between.js";
import {points} from "../../../src/pages/gallery/cases.js";

const format = {unit: "per-10000", decimals: 0} as const;
const value = fc.oneof({weight: 9, arbitrary: fc.integer({min: 0, max: 300})}, fc.constant("suppressed" as const));
const series = fc
  .uniqueArray(fc.constantFrom("warrington", "halton", "england", "wigan"), {minLength: 1})
  .chain((keys) =>
    fc.tuple(
      ...keys.map((key) =>
        fc.tuple(fc.integer({min: 2010, max: 2014}), fc.array(value, {minLength: 3, maxLength: 9})).map(
          ([first, values]): TrendSeries => ({
            key,
            label: key,
            role: key === "england" ? "nation" : "focus",
            points: points(first, [10, ...values])
          })
        )
      )
    )
  );
const ranked = fc
  .uniqueArray(fc.integer({min: 0, max: 30}), {minLength: 1, maxLength: 20})
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) => fc.integer({min: 0, max: 500}).map((value) => ({key: `a-${id}`, label: `Area ${id}`, value})))
    )
  );

const trendsBetween = (from: TrendLayout, to: TrendLayout) =>
  between(from, to) as ((share: number) => TrendLayout) | null;

/** What is drawn of a trend, in numbers. */
function numbersOf({x, y, series, labels, xTicks, yTicks, breaks, band, ...rest}: TrendLayout) {
  const round = (_: string, value: unknown) => (typeof value === "number" ? Math.round(value * 1e6) / 1e6 : value);
  return JSON.parse(JSON.stringify({...rest, series, labels, xTicks, yTicks, breaks, band}, round));
}

describe("a trend on its way", () => {
  it("ends where the new one stands", () => {
    fc.assert(
      fc.property(series, series, fc.boolean(), (before, after, zero) => {
        const band = points(2012, [3, 4, 5]).map(({year, value}) => ({year, low: value ?? 0, high: 90}));
        const [from, to] = [
          layoutTrend(before, {format, band}),
          layoutTrend(after, {format, zero, band, breaks: [{year: 2013, reason: "counted anew"}]})
        ];
        const at = trendsBetween(from, to);
        expect(at).not.toBeNull();
        if (at) expect(numbersOf(at(1))).toEqual(numbersOf(to));
      }),
      {seed: 1}
    );
  });

  it("begins with every line at its old values, on the old axes", () => {
    const england = (values: number[]): TrendSeries => ({
      key: "england",
      label: "England",
      role: "nation",
      points: points(2016, values)
    });
    const [from, to] = [
      layoutTrend([england([10, 20, 30])], {format, width: 600}),
      layoutTrend([england([10, 200, 300])], {format, width: 600})
    ];
    const first = trendsBetween(from, to)?.(0);
    expect(first?.series[0]?.points.map(({y}) => y)).toEqual(from.series[0]?.points.map(({y}) => y));
    expect(first?.xTicks.map(({x}) => x)).toEqual(from.xTicks.map(({x}) => x));
  });

  it("has no way from another width, another kind of chart, or none", () => {
    const line = layoutTrend([{key: "a", label: "A", role: "focus", points: points(2016, [1, 2])}], {format});
    const wide = layoutTrend([{key: "a", label: "A", role: "focus", points: points(2016, [1, 2])}], {
      format,
      width: 900
    });
    const none = layoutTrend([], {format});
    const ranking = layoutRanking([{key: "a", label: "A", value: 1}], {format});
    expect([between(line, wide), between(line, ranking), between(line, none), between(none, line)]).toEqual([
      null,
      null,
      null,
      null
    ]);
  });
});

describe("small multiples on their way", () => {
  it("end where the new ones stand", () => {
    const of = (keys: readonly string[], values: readonly number[]) =>
      layoutMultiples(
        keys.map((key): TrendSeries => ({key, label: key, role: "focus", points: points(2016, values)})),
        {format}
      );
    const to = of(["b", "c", "d"], [40, 60, 90]);
    const last = between(of(["a", "b"], [10, 20, 30]), to)?.(1) as MultiplesLayout | undefined;
    expect(last?.panels.map(({x, y, layout}) => [x, y, numbersOf(layout)])).toEqual(
      to.panels.map(({x, y, layout}) => [x, y, numbersOf(layout)])
    );
  });
});

describe("a chart of another kind on its way", () => {
  it("moves its numbers by the key of what has them, and is in words and in what is new as it will be", () => {
    const from = {
      width: 300,
      text: "2 to 4",
      dots: [
        {key: "a", x: 0, label: "A 2"},
        {key: "b", x: 10, label: "B 4"}
      ]
    };
    const to = {
      width: 300,
      text: "3 to 9",
      dots: [
        {key: "c", x: 30, label: "C 3"},
        {key: "a", x: 90, label: "A 9"}
      ]
    };
    expect(between(from, to)?.(0.5)).toEqual({
      width: 300,
      text: "3 to 9",
      dots: [
        {key: "c", x: 30, label: "C 3"},
        {key: "a", x: 45, label: "A 9"}
      ]
    });
    expect(between(from, to)?.(1)).toEqual(to);
    expect(between(from, {...to, width: 400})).toBeNull();
    expect(between({width: 300, other: 1}, to)).toBeNull();
  });
});

describe("a ranking on its way", () => {
  it("takes every column from its old place to its new one", () => {
    fc.assert(
      fc.property(ranked, ranked, (before, after) => {
        const [from, to] = [layoutRanking(before, {format}), layoutRanking(after, {format, nation: 40})];
        const at = between(from, to);
        const [first, middle, last] = [0, 0.5, 1].map((share) => at?.(share) as RankingLayout | undefined);
        expect(last?.columns).toEqual(to.columns);
        expect(last?.labels).toEqual(to.labels);
        expect(last?.nation).toEqual(to.nation);
        for (const [i, column] of to.columns.entries()) {
          const old = from.columns.find(({key}) => key === column.key);
          if (!old) continue;
          expect(first?.columns[i]?.x).toBeCloseTo(old.x, 9);
          expect(first?.columns[i]?.height).toBeCloseTo(old.height, 9);
          expect(middle?.columns[i]?.x).toBeCloseTo((old.x + column.x) / 2, 9);
        }
      }),
      {seed: 2}
    );
  });
});
