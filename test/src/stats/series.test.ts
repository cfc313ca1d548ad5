import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {Status} from "../../../src/domain/tables.js";
import {periodsOf, runsOf, seriesByArea} from "../../../src/stats/series.js";

const row = (
  area: string,
  year: number,
  value: number | null,
  status: Status = value === null ? "suppressed" : "final"
) => ({
  area,
  period: String(year),
  year,
  value,
  status
});
const years = (runs: {year: number}[][]) => runs.map((run) => run.map(({year}) => year));

describe("seriesByArea", () => {
  const rows = [row("b", 2022, 2), row("a", 2021, 1), row("a", 2022, null), row("a", 2023, 3)];

  it("gives each area a point for every period of the indicator, and says why one has no value", () => {
    const series = seriesByArea(rows);
    expect([...series.keys()]).toEqual(["b", "a"]);
    expect(series.get("a")?.points).toEqual([
      {period: "2021", year: 2021, value: 1, status: "final"},
      {period: "2022", year: 2022, value: null, status: "suppressed"},
      {period: "2023", year: 2023, value: 3, status: "final"}
    ]);
    expect(series.get("b")?.points.map(({value, status}) => [value, status])).toEqual([
      [null, "missing"],
      [2, "final"],
      [null, "missing"]
    ]);
  });

  it("gives the areas asked for, in their order, even those without a row, and no others", () => {
    const series = seriesByArea(rows, {areas: ["c", "a"]});
    expect([...series.keys()]).toEqual(["c", "a"]);
    expect(series.get("c")).toMatchObject({latest: null});
    expect(series.get("c")?.points).toHaveLength(3);
  });

  it("knows the last point with a value", () => {
    const series = seriesByArea([...rows, row("a", 2024, null)]);
    expect(series.get("a")?.latest).toEqual({period: "2023", year: 2023, value: 3, status: "final"});
  });

  it("is empty of nothing", () => {
    expect(seriesByArea([]).size).toBe(0);
  });
});

describe("runsOf", () => {
  const points = (...values: [number, number | null][]) => values.map(([year, value]) => row("a", year, value));

  it("is one run where nothing is missing", () => {
    expect(years(runsOf(points([2021, 1], [2022, 0], [2023, 2])))).toEqual([[2021, 2022, 2023]]);
  });

  it("ends a run at a point without a value", () => {
    expect(years(runsOf(points([2021, 1], [2022, null], [2023, 2], [2024, 3])))).toEqual([[2021], [2023, 2024]]);
  });

  it("ends a run where years were not collected at all", () => {
    expect(years(runsOf(points([2018, 1], [2019, 1], [2022, 2], [2023, 2])))).toEqual([
      [2018, 2019],
      [2022, 2023]
    ]);
  });

  it("joins the points of a series collected every other year", () => {
    expect(years(runsOf(points([2017, 1], [2019, 1], [2021, 2])))).toEqual([[2017, 2019, 2021]]);
  });

  it("ends a run before a break, wherever between two points it falls", () => {
    const breaks = [{year: 2022, reason: "new definition"}];
    expect(years(runsOf(points([2021, 1], [2022, 2], [2023, 2]), {breaks}))).toEqual([[2021], [2022, 2023]]);
    expect(years(runsOf(points([2019, 1], [2021, 1], [2023, 2]), {breaks}))).toEqual([[2019, 2021], [2023]]);
  });

  it("has no run without values", () => {
    expect(runsOf([])).toEqual([]);
    expect(runsOf(points([2021, null]))).toEqual([]);
  });

  it("loses and repeats no value", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({min: 2000, max: 2030})),
        fc.infiniteStream(fc.option(fc.nat())),
        (list, values) => {
          const sorted = [...list]
            .sort((a, b) => a - b)
            .map((year) => row("a", year, values.next().value as number | null));
          expect(runsOf(sorted).flat()).toEqual(sorted.filter(({value}) => value !== null));
        }
      ),
      {seed: 4}
    );
  });
});

describe("periods", () => {
  it("are each named once, in the order of their years", () => {
    const rows = [
      {period: "2023-24", year: 2024},
      {period: "2014/15-16/17", year: 2017},
      {period: "2023-24", year: 2024}
    ];
    expect(periodsOf(rows)).toEqual([
      {period: "2014/15-16/17", year: 2017},
      {period: "2023-24", year: 2024}
    ]);
  });
});

describe("a doubted value", () => {
  const series = seriesByArea([
    row("hampshire", 2023, 48),
    row("hampshire", 2024, 0, "doubted"),
    row("hampshire", 2025, 48)
  ]).get("hampshire");

  it("is set aside, so that nothing averages it and no line runs through it", () => {
    expect(series?.points[1]).toEqual({period: "2024", year: 2024, value: null, status: "doubted", doubted: 0});
    expect(years(runsOf(series?.points ?? []))).toEqual([[2023], [2025]]);
  });

  it("is never the latest value", () => {
    const last = seriesByArea([row("hampshire", 2023, 48), row("hampshire", 2024, 0, "doubted")]).get("hampshire");
    expect(last?.latest?.year).toBe(2023);
  });

  it("leaves every other point as it is", () => {
    expect(series?.points[0]).toEqual({period: "2023", year: 2023, value: 48, status: "final"});
    expect(series?.points[0]).not.toHaveProperty("doubted");
  });
});
