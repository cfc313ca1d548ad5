import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import {drawMultiples, layoutMultiples} from "../../../src/charts/multiples.js";
import {layoutTrend} from "../../../src/charts/trend-layout.js";
import type {TrendRole, TrendSeries} from "../../../src/charts/trend-types.js";
import {trendWalk} from "../../../src/exhibits/chart-stops.js";
import {isAt, linesOf} from "../../../src/interaction/lines.js";
import {nearestIn} from "../../../src/interaction/nearest.js";
import {points} from "../../../src/pages/gallery/cases.js";

const format = {unit: "per-10000", decimals: 0} as const;
const series = (key: string, role: TrendRole, values: Parameters<typeof points>[1]): TrendSeries => ({
  key,
  label: key.toUpperCase(),
  role,
  points: points(2021, values)
});
const three = [
  series("halton", "focus", [60, 62, "suppressed", 66]),
  series("wigan", "focus", [40, 45, 50, 55]),
  series("england", "nation", [50, 51, 52, 53])
];

describe("the lines that can be raised", () => {
  it("are those of a trend, named at their ends", () => {
    const layout = layoutTrend(three, {format});
    const {lines, names} = linesOf(layout) ?? {lines: [], names: []};
    expect(lines.map(({key}) => key)).toEqual(["england", "halton", "wigan"]);
    expect(names.map(({key}) => key).sort()).toEqual(["england", "halton", "wigan"]);
    for (const {x, width} of names) expect(x + width).toBeLessThanOrEqual(layout.width);
  });

  it("fade with the heading that names them: each heading of a panel is marked by its line", () => {
    const {document} = parseHTML("<html><body></body></html>");
    const layout = layoutMultiples(three, {format, width: 600});
    const drawn = drawMultiples(layout, {document});
    const marked = [...drawn.querySelectorAll("text[data-label]")].map((one) => one.getAttribute("data-label"));
    expect(marked).toEqual(linesOf(layout)?.names.map(({key}) => key));
  });

  it("are those of every panel, where they are drawn, each area named by the heading of its own", () => {
    // Narrow: one panel beneath the other, so that years of both stand above each other.
    const layout = layoutMultiples(three, {format, width: 200});
    const walk = trendWalk(layout);
    const {lines, names} = linesOf(layout) ?? {lines: [], names: []};
    expect(lines.map(({key}) => key)).toEqual(["england", "halton", "england", "wigan"]);
    expect(names.map(({words}) => words)).toEqual(["HALTON 66 (2024)", "WIGAN 55 (2024)"]);
    // Every point of a line that has a value is marked at the one stop that is about it.
    for (const {points: places} of lines)
      for (const place of places.filter(({y}) => y !== null)) {
        const stops = walk.stops.filter((stop) => isAt(stop, place));
        expect(stops).toHaveLength(1);
        expect(stops[0]?.marks).toContainEqual(expect.objectContaining(place));
      }
  });

  it("are meant by a pointer on them in any panel", () => {
    const layout = layoutMultiples(three, {format, width: 200});
    const nearest = nearestIn(layout, trendWalk(layout));
    for (const {key, points: places} of linesOf(layout)?.lines ?? [])
      for (const {x, y} of places) if (y !== null) expect(nearest(x, y)?.series).toBe(key);
  });

  it("are none where a chart has no lines", () => {
    expect(linesOf({columns: []})).toBeNull();
    expect(linesOf(null)).toBeNull();
  });
});
