import {spawnSync} from "node:child_process";
import {rmSync, symlinkSync} from "node:fs";
import {join} from "node:path";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {type Counted, requirePast, requirePossible, requireSteady} from "../../../loaders/statistics/possible.js";
import type {Series, SeriesCell} from "../../../loaders/statistics/sources/series.js";
import {run, temporaryFolder} from "./support/run-update.js";
import {careFile, smallSources, writeSources} from "./support/small-sources.js";

const place = {file: "care.csv", column: "count"};
const count: Counted = {
  indicator: "children-in-care",
  unit: "number",
  numerator: null,
  denominator: null,
  family: "Children in care"
};
const share: Counted = {...count, unit: "percent", numerator: "adopted", denominator: "ceased"};
const cell = (value: number, year = 2025, area = "leeds", row = 7): SeriesCell => ({
  area,
  year,
  row,
  cell: {value, marker: null}
});

describe("a figure that cannot be", () => {
  test.each([
    ["a part of a child", count, 12.5, "a whole number, as it counts"],
    ["fewer than none", count, -1, "a figure that is not below zero"],
    ["more than all", share, 100.5, "at most 100 percent, as adopted are counted among ceased"],
    ["a share of thousands", {...share, denominator: null}, 2500, "a figure of at most 1,000 percent"],
    [
      "more than the base of a rate",
      {...count, unit: "per-10000" as const},
      10_001,
      "a figure of at most 10,000 per-10000"
    ],
    ["more people than there are", count, 1e9, "a figure of at most 100,000,000 number"]
  ])("is refused with its place: %s", (_, counted, value, expected) => {
    expect(() => requirePossible(counted, [cell(1), cell(2), cell(value)], place)).toThrow(
      `invalid number: ${value}, leeds (care.csv, row 7, column count): expected ${expected}`
    );
  });

  test("is no part of what is counted in parts, no score and no income", () => {
    requirePossible({...count, indicator: "social-worker-days-lost"}, [cell(1.5)], place);
    requirePossible({...count, unit: "score"}, [cell(-1.5)], place);
    requirePossible({...count, unit: "pounds"}, [cell(-1500)], place);
    requirePossible({...share, family: "Workforce"}, [cell(104)], place);
  });
});

const series = (years: Record<number, number[]>): Series => ({
  label: "care.csv#count",
  periods: new Map(
    Object.keys(years).map((year) => [
      Number(year),
      {period: year, words: year, year: Number(year), release: "final" as const}
    ])
  ),
  cells: Object.entries(years).flatMap(([year, values]) =>
    values.map((value, i) => cell(value, Number(year), `area-${i}`))
  ),
  notices: []
});

describe("a year", () => {
  test("beyond the next is refused", () => {
    const today = new Date("2026-04-01");
    requirePast(series({2027: [1]}), place, today);
    expect(() => requirePast(series({2026: [1], 2028: [1]}), place, today)).toThrow(
      "unknown period: 2028 of care.csv#count (care.csv, row 7, column count): expected a period that ends in 2027 at the latest"
    );
  });

  test("in which everything is a hundred times what it was, or a hundredth, is refused", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 1, max: 90}), {minLength: 8, maxLength: 150}), (values) => {
        requireSteady(series({2024: values, 2025: values.map((value) => value * 3)}), place);
        for (const factor of [100, 0.01])
          expect(() =>
            requireSteady(series({2024: values, 2025: values.map((value) => value * factor)}), place)
          ).toThrow(
            /^invalid figures of 2025: in most of \d+ areas (100 times|1\/100 of) those of 2024, care\.csv#count/
          );
      }),
      {seed: 8}
    );
  });

  test("in which one area leaps is not", () => {
    requireSteady(series({2024: [1, 2, 3, 4, 5, 6, 7, 8, 9], 2025: [900, 2, 3, 4, 5, 6, 7, 8, 9]}), place);
  });
});

describe("a source without end", () => {
  test.each([
    ["a pipe", (path: string) => expect(spawnSync("mkfifo", [path]).status).toBe(0)],
    ["a device", (path: string) => symlinkSync("/dev/zero", path)]
  ])("is refused: %s", async (_, make) => {
    const folder = temporaryFolder();
    await writeSources(join(folder, "downloads"), smallSources());
    const path = join(folder, "downloads", "releases", careFile);
    rmSync(path);
    make(path);
    const {code, errors} = await run(join(folder, "downloads"), {data: join(folder, "data")});
    expect(code).toBe(1);
    expect(errors).toMatch(
      /^invalid file \(releases\/care_2013_to_2025\.csv\): expected a file as downloaded, no pipe/m
    );
  });

  test("is refused by its size, whatever it is read by", async () => {
    for (const name of ["releases/stages.csv", "lait/bds_long_0.parquet", "sn_may_2025.xlsx"]) {
      const folder = temporaryFolder();
      await writeSources(join(folder, "downloads"), smallSources());
      expect(spawnSync("truncate", ["-s", "300M", join(folder, "downloads", name)]).status).toBe(0);
      const {code, errors} = await run(join(folder, "downloads"), {data: join(folder, "data")});
      expect(code).toBe(1);
      expect(errors).toContain(`invalid file: too large (${name}): expected at most 200 MB`);
    }
  });
});
