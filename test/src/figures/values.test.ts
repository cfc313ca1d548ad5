import {group} from "d3-array";
import {beforeAll, describe, expect, it} from "vitest";
import {loadTables} from "../../../loaders/tables/index.js";
import type {Tables} from "../../../loaders/tables/read.js";
import {packAreas, unpackAreas} from "../../../src/embed/areas.js";
import {packNeighbours, unpackNeighbours} from "../../../src/figures/indicator-file.js";
import {packRow, packValues, unpackRow, unpackValues} from "../../../src/figures/values.js";
import {seriesByArea} from "../../../src/stats/series.js";

let tables: Tables;
let slugs: string[];
beforeAll(async () => {
  tables = await loadTables(process.cwd());
  slugs = tables.areas.map(({area}) => area).sort();
});

const place = ({area, period}: {area: string; period: string}) => `${area} ${period}`;

describe("packed values", () => {
  it("are exactly the observations of every indicator there is", () => {
    const byIndicator = group(tables.observations, ({indicator}) => indicator);
    for (const {indicator, decimals} of tables.indicators) {
      const rows = (byIndicator.get(indicator) ?? []).map(({area, period, year, value, status}) => ({
        area,
        period,
        year,
        value,
        status
      }));
      const packed = JSON.parse(JSON.stringify(packValues(rows, slugs, decimals)));
      const sorted = (all: typeof rows) => [...all].sort((a, b) => (place(a) < place(b) ? -1 : 1));
      expect(sorted(unpackValues(packed, slugs)), indicator).toEqual(sorted(rows));
    }
  });

  it("keep a doubted value, set aside or not, with its doubt", () => {
    const rows = [
      {area: "a", period: "2023", year: 2023, value: 48, status: "final" as const},
      {area: "a", period: "2024", year: 2024, value: 0, status: "doubted" as const},
      {area: "a", period: "2025", year: 2025, value: 48, status: "final" as const}
    ];
    const packed = packValues(rows, ["a"], 0);
    expect(unpackValues(packed, ["a"])).toEqual(rows);
    const points = seriesByArea(rows).get("a")?.points ?? [];
    expect(packRow(points, 0)).toBe(packed.rows);
  });

  it("keep what has more decimals than its indicator", () => {
    const rows = [
      {area: "a", period: "2020", year: 2020, value: 1.25, status: "final" as const},
      {area: "a", period: "2021", year: 2021, value: 1.3, status: "provisional" as const},
      {area: "a", period: "2022", year: 2022, value: null, status: "suppressed" as const}
    ];
    const packed = packValues(rows, ["a"], 1);
    expect(packed.rows).toBe("=1.25,13p,s");
    expect(unpackValues(packed, ["a"])).toEqual(rows);
  });

  it("of no observation are none", () => {
    expect(unpackValues(packValues([], ["a", "b"], 0), ["a", "b"])).toEqual([]);
  });

  it("refuse an area that has no place", () => {
    const row = {area: "atlantis", period: "2020", year: 2020, value: 1, status: "final" as const};
    expect(() => packValues([row], ["a"], 0)).toThrow("unknown area: atlantis, expected one of the 1");
  });

  it.each(["1,2,3", "1,?", "q", "1e999", "1.2.3", "=", "1,--1"])("that cannot be read say where: %s", (line) => {
    const read = () => unpackRow(line, {area: "a", periods: ["2020", "2021"], years: [2020, 2021], decimals: 0});
    expect(read).toThrow(/^invalid values: row a, place \d/);
  });
});

describe("packed areas", () => {
  it("are all areas in the order of their slugs, without codes and former names", () => {
    const expected = tables.areas.map((area) => ({...area, la_code: null, ons_code: null, aliases: null}));
    const areas = unpackAreas(packAreas(tables.areas));
    expect(areas.map(({area}) => area)).toEqual(slugs);
    for (const area of expected) expect(areas.find((one) => one.area === area.area)).toEqual(area);
  });
});

describe("packed neighbours", () => {
  it("are the ten of every area that has any, closest first", () => {
    const areas = unpackAreas(packAreas(tables.areas));
    const own = tables.neighbours.filter(({model}) => model === "2025");
    const packed = packNeighbours(own, slugs);
    for (const [area, rows] of group(own, (row) => row.area))
      expect(unpackNeighbours(packed, area, areas).map(({neighbour}) => neighbour)).toEqual(
        [...rows].sort((a, b) => a.rank - b.rank).map(({neighbour}) => neighbour)
      );
    expect(unpackNeighbours(packed, "england", areas)).toEqual([]);
  });
});
