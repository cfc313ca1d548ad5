import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {layoutMultiples} from "../../../src/charts/multiples.js";
import {layoutRanking} from "../../../src/charts/ranking.js";
import {layoutTrend} from "../../../src/charts/trend-layout.js";
import type {TrendSeries} from "../../../src/charts/trend-types.js";
import {panelStops, trendStops} from "../../../src/exhibits/chart-stops.js";
import {nearestIn} from "../../../src/interaction/nearest.js";
import {points} from "../../../src/pages/gallery/cases.js";

const format = {unit: "per-10000", decimals: 0} as const;
const value = fc.integer({min: 0, max: 300});

describe("the nearest of a trend", () => {
  const line = (key: string, values: readonly number[]): TrendSeries => ({
    key,
    label: key,
    role: "focus",
    points: points(2016, values)
  });
  const twoLines = fc
    .integer({min: 3, max: 12})
    .chain((years) =>
      fc.tuple(
        fc.array(value, {minLength: years, maxLength: years}),
        fc.array(value, {minLength: years, maxLength: years})
      )
    );

  it("is the point under the pointer, with its line", () => {
    fc.assert(
      fc.property(twoLines, ([one, other]) => {
        const layout = layoutTrend([line("one", one), line("other", other)], {format});
        const stops = trendStops(layout);
        const nearest = nearestIn(layout, {stops, top: 0, bottom: layout.frame.bottom, rule: true});
        for (const {key, points: placed} of layout.series)
          for (const [i, {x, y}] of placed.entries()) {
            const found = nearest(x, y ?? 0);
            expect(found?.stop).toBe(i);
            if (one[i] !== other[i]) expect(found?.series).toBe(key);
          }
      }),
      {seed: 1}
    );
  });

  it("is, anywhere, none that is farther than another; along the years a pixel counts three times", () => {
    const place = fc.record({x: fc.integer({min: 0, max: 720}), y: fc.integer({min: 0, max: 374})});
    fc.assert(
      fc.property(twoLines, place, ([one, other], {x, y}) => {
        const layout = layoutTrend([line("one", one), line("other", other)], {format});
        const stops = trendStops(layout);
        const found = nearestIn(layout, {stops, top: 0, bottom: layout.frame.bottom, rule: true})(x, y);
        const distance = (at: {x: number; y: number | null}) => Math.hypot(at.x - x, ((at.y ?? 0) - y) / 3);
        const all = layout.series.flatMap(({key, points}) => points.map((point, i) => ({key, stop: i, ...point})));
        const least = Math.min(...all.map(distance));
        const own = all.find(({key, stop}) => key === found?.series && stop === found.stop);
        expect(own && distance(own)).toBeCloseTo(least, 6);
      }),
      {seed: 2}
    );
  });

  it("is a mark of a report within its reach, and no farther", () => {
    const marked = {...line("one", [10, 20]), reported: [{at: 2016.5, value: 80, words: "80", path: "a"}]};
    const layout = layoutTrend([marked], {format});
    const stops = trendStops(layout);
    const nearest = nearestIn(layout, {stops, top: 0, bottom: layout.frame.bottom, rule: true});
    const mark = layout.series[0]?.reported[0] ?? {x: 0, y: 0};
    expect(stops[nearest(mark.x + 9, mark.y + 9)?.stop ?? -1]?.near).toEqual({x: mark.x, y: mark.y});
    expect(stops[nearest(mark.x + 12, mark.y + 12)?.stop ?? -1]?.near).toBeUndefined();
  });

  it("is a year of which nothing is known, too", () => {
    const layout = layoutTrend([{...line("one", []), points: points(2016, [10, "suppressed", 30])}], {format});
    const stops = trendStops(layout);
    const nearest = nearestIn(layout, {stops, top: 0, bottom: layout.frame.bottom, rule: true});
    expect(nearest(layout.x(2017), layout.frame.bottom - 7)?.stop).toBe(1);
  });
});

describe("the nearest of a ranking", () => {
  it("is the column above or below the pointer, however high it is", () => {
    fc.assert(
      fc.property(fc.array(value, {minLength: 1, maxLength: 151}), fc.integer({min: 0, max: 300}), (values, y) => {
        const layout = layoutRanking(
          values.map((value, i) => ({key: `a-${i}`, label: `Area ${i}`, value})),
          {format, width: 350}
        );
        const stops = layout.columns.map((column) => ({
          x: column.x + column.width / 2,
          heading: column.label,
          rows: [],
          marks: [{x: column.x + column.width / 2, y: column.y, colour: ""}]
        }));
        const nearest = nearestIn(layout, {stops, top: 0, bottom: 0, rule: false});
        for (const [i, {x}] of stops.entries()) expect(nearest(x, y)?.stop).toBe(i);
      }),
      {seed: 3, numRuns: 40}
    );
  });
});

describe("the nearest of small multiples", () => {
  it("is a year of the panel that the pointer is in", () => {
    const series = ["a", "b", "c", "d"].map(
      (key): TrendSeries => ({key, label: key, role: "focus", points: points(2016, [10, 20, 30])})
    );
    const layout = layoutMultiples(series, {format});
    const stops = panelStops(layout);
    const nearest = nearestIn(layout, {stops, top: 0, bottom: 0, rule: false});
    for (const {x, y, layout: own, series: one} of layout.panels) {
      const found = stops[nearest(x + own.width - 1, y + 2)?.stop ?? -1];
      expect(found?.heading).toBe(`${one.label}, 2018`);
    }
  });
});
