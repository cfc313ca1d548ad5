import {describe, expect, test} from "vitest";
import {tableQuery} from "../../../src/components/table-query.js";
import {profileRows, valuesRows} from "../../../src/components/table-rows.js";
import type {Area, Indicator} from "../../../src/domain/tables.js";
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
