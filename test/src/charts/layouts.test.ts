import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {layoutGrades} from "../../../src/charts/grades.js";
import {layoutMultiples} from "../../../src/charts/multiples.js";
import {layoutNumber} from "../../../src/charts/number.js";
import {layoutRanking} from "../../../src/charts/ranking.js";
import {layoutSparkline} from "../../../src/charts/sparkline.js";
import {points} from "../../../src/pages/gallery/cases.js";

const format = {unit: "per-10000", decimals: 0} as const;
const values = fc.array(fc.integer({min: -50, max: 500}), {minLength: 1, maxLength: 40});

describe("the layout of a ranking", () => {
  it("stands as many columns side by side as there are values, as high as these, within its frame", () => {
    fc.assert(
      fc.property(values, (values) => {
        const ranked = values.map((value, i) => ({key: `a-${i}`, label: `Area ${i}`, value}));
        const {columns, frame, y} = layoutRanking(ranked, {format, chosen: ["a-0"]});
        expect(columns.map(({value}) => value)).toEqual([...values].sort((a, b) => b - a));
        for (const [i, column] of columns.entries()) {
          expect(column.x).toBeGreaterThanOrEqual((columns[i - 1]?.x ?? frame.left - 1) + 1);
          expect(column.x + column.width).toBeLessThanOrEqual(frame.right + 1);
          expect(column.height).toBeCloseTo(Math.max(1, Math.abs(y(column.value) - y(0))), 6);
        }
      }),
      {seed: 1}
    );
  });
});

describe("the layout of small multiples", () => {
  it("gives every chosen area a panel that no other covers, all on one scale", () => {
    const series = ["a", "b", "c", "d", "e"].map((key, i) => ({
      key,
      label: key,
      role: "focus" as const,
      points: points(2016, [10 + i, 20 + i])
    }));
    const {panels, width} = layoutMultiples(series, {format, width: 720});
    expect(panels.map(({series: {key}}) => key)).toEqual(["a", "b", "c", "d", "e"]);
    expect(new Set(panels.map(({x, y}) => `${x},${y}`)).size).toBe(5);
    for (const {x, layout} of panels) expect(x + layout.width).toBeLessThanOrEqual(width + 0.5);
    expect(new Set(panels.map(({layout}) => layout.y.domain().join())).size).toBe(1);
  });
});

describe("the layout of grades", () => {
  it("cuts every bar into pieces as long as their counts", () => {
    const count = fc.record({
      year: fc.integer({min: 2014, max: 2016}),
      grade: fc.constantFrom(1, 2, 3, 4, null),
      words: fc.constantFrom("good", "adequate"),
      authorities: fc.integer({min: 1, max: 60})
    });
    fc.assert(
      fc.property(fc.array(count, {minLength: 1, maxLength: 12}), (counts) => {
        const {rows} = layoutGrades(counts);
        const longest = Math.max(...rows.map(({total}) => total));
        for (const {pieces, total, end} of rows) {
          expect(pieces.reduce((sum, {count: {authorities}}) => sum + authorities, 0)).toBe(total);
          for (const {count: one, width} of pieces)
            expect(width).toBeCloseTo(((720 - 46 - 54) * one.authorities) / longest, 6);
          const last = pieces.at(-1);
          expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(end, 6);
        }
      }),
      {seed: 2}
    );
  });
});

describe("the layouts of small pictures", () => {
  it("of a sparkline stay within it, and end at the last value", () => {
    fc.assert(
      fc.property(values, (values) => {
        const {lines, end, width, height} = layoutSparkline(points(2000, values));
        const places = lines.flatMap(({runs}) => runs.flat());
        expect(places).toHaveLength(values.length);
        for (const [x, y] of places) {
          expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
        }
        expect(end).toEqual(places.at(-1));
      }),
      {seed: 3}
    );
  });

  it("of a number stand its years beside it where there is room, and beneath where not", () => {
    const single = {value: "78", label: "Warrington, 2025", comparisons: []};
    const years = points(2016, [3, 4]);
    const [wide, narrow, alone] = [
      layoutNumber(single, {points: years}),
      layoutNumber(single, {points: years, width: 300}),
      layoutNumber(single)
    ];
    expect(wide.years?.x).toBeGreaterThan(300);
    expect(narrow.years?.x).toBe(0);
    expect(narrow.years?.y).toBeGreaterThan(narrow.words.at(-1)?.y ?? 0);
    expect(alone.years).toBeNull();
  });
});
