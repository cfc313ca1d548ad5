import {describe, expect, test} from "vitest";
import {sinceQuery, tableQuery} from "../../../src/components/table-query.js";
import {profileRows, valuesRows} from "../../../src/components/table-rows.js";
import type {Area, Indicator} from "../../../src/domain/tables.js";
import type {ChangesFile, YearsOfFigure} from "../../../src/figures/changes-file.js";
import type {AreaObservation, LatestForArea} from "../../../src/query/questions.js";
import {realFigure} from "../../support/compared.js";

const warrington = {
  area: "warrington",
  name: "Warrington",
  kind: "authority",
  la_code: 877,
  ons_code: "E06000007"
} as Area;
const england = {area: "england", name: "England", kind: "country", la_code: null, ons_code: "E92000001"} as Area;
const indicator = {
  indicator: "children-in-care-rate",
  family: "Children in care",
  name: "Children looked after per 10,000",
  unit: "per-10000",
  source: "Children looked after in England",
  last_release: "2025-11"
} as Indicator;
const record = ([header = [], ...rows]: readonly (readonly unknown[])[]) =>
  rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])));

describe("the download of a table", () => {
  test("of every value has the areas that are shown in their order, values as published, and why there is none", () => {
    const values: AreaObservation[] = [
      {area: "warrington", period: "2025", year: 2025, value: 69.123, status: "provisional"},
      {area: "warrington", period: "2024", year: 2024, value: null, status: "suppressed"},
      {area: "halton", period: "2025", year: 2025, value: 1, status: "final"},
      {area: "england", period: "2025", year: 2025, value: 67, status: "final"}
    ];
    const rows = record(
      valuesRows(indicator, values, {areas: [warrington, england], shown: ["england", "warrington"]})
    );
    expect(rows.map(({area, year, value, status}) => [area, year, value, status])).toEqual([
      ["England", 2025, 67, "final"],
      ["Warrington", 2024, null, "suppressed"],
      ["Warrington", 2025, 69.123, "provisional"]
    ]);
    expect(rows[2]).toMatchObject({
      indicator: "children-in-care-rate",
      unit: "per-10000",
      la_code: 877,
      ons_code: "E06000007",
      source: "Children looked after in England",
      released: "2025-11"
    });
  });

  test("of a profile whose changes are counted from a year has them, with limits and what the test says, or why there are none", () => {
    const years: YearsOfFigure = {
      unit: "per-10000",
      decimals: 0,
      better: null,
      from: 2020,
      values: [40, 50, null, 60, 80, 69]
    };
    const counted = {
      kind: "rate" as const,
      multiplier: 10_000,
      counts: [200, 250, null, 300, 400, 345],
      denominators: [50_000, 50_000, 50_000, 50_000, 50_000, 50_000],
      phi: [1, 1, null, 1, 1, null]
    };
    const latest = [
      {indicator: "children-in-care-rate", period: "2025", year: 2025, value: 69, status: "final"} as LatestForArea
    ];
    const rowOf = (year: number, changes: ChangesFile) =>
      record(
        profileRows(warrington, latest, {
          indicators: [indicator],
          neighbourValues: [],
          model: "2025",
          compared: [],
          since: {year, changes}
        })
      )[0];
    const changes = {"children-in-care-rate": {...years, counted}};
    expect(rowOf(2020, changes)).toMatchObject({
      since: 2020,
      value_since: 40,
      change_since: 29,
      change_since_low: expect.closeTo(19.8, 0),
      change_since_high: expect.closeTo(38.3, 0),
      change_since_says: "clear at 99.8%",
      source: "Children looked after in England"
    });
    expect(rowOf(2022, changes)).toMatchObject({
      since: 2022,
      value_since: null,
      change_since: null,
      change_since_says: "no-earlier"
    });
    expect(rowOf(2020, {"children-in-care-rate": {...years, untested: "episodes"}})).toMatchObject({
      change_since: 29,
      change_since_low: null,
      change_since_says: "episodes"
    });
    expect(rowOf(2020, {})).toMatchObject({change_since: null, change_since_says: "no-earlier"});
    expect(sinceQuery("area=warrington&model=2021&since=2019", 2020)).toBe("area=warrington&model=2021&since=2020");
    expect(sinceQuery("area=warrington&model=2021&since=2019", undefined)).toBe("area=warrington&model=2021");
  });

  test("of a profile has what each value is compared with, in the order of the catalogue", () => {
    const latest = {
      indicator: "children-in-care-rate",
      period: "2025",
      year: 2025,
      value: 69,
      status: "final",
      england: 67,
      region: "north-west",
      region_value: 90
    } as LatestForArea;
    const neighbourValues = [69, 70, 74, 69, 70, 74].map((value, i) => ({
      indicator: "children-in-care-rate",
      neighbour: `n${i}`,
      value
    }));
    const table = profileRows(warrington, [latest], {
      indicators: [indicator, {...indicator, indicator: "other"}],
      neighbourValues,
      model: "2025",
      compared: [realFigure("warrington", "children-in-care-rate")]
    });
    expect(new Set(table.map(({length}) => length)).size).toBe(1);
    expect(record(table)).toEqual([
      expect.objectContaining({
        area: "Warrington",
        la_code: 877,
        measure: "Children looked after per 10,000",
        value: 69,
        england: 67,
        neighbours_mean: 71,
        neighbours_median: 70,
        neighbours_with_a_figure: 6,
        neighbours_model: "2025",
        low: 61.709,
        high: 77.346,
        verdict_95: "not-clearly-different",
        change: -11,
        q: 0.747,
        rank: null,
        position: 72,
        tied: 1,
        of: 151,
        reasons: "rank:no-direction",
        released: "2025-11"
      })
    ]);
  });

  test("is named in words that a page can carry", () => {
    expect(tableQuery({indicator: "children-in-care-rate"})).toBe("indicator=children-in-care-rate");
    expect(tableQuery({area: "warrington", model: "2021"})).toBe("area=warrington&model=2021");
  });
});
