import {existsSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {SourceError} from "../../../loaders/files/source-error.js";
import {createAreaIndex} from "../../../loaders/statistics/areas/area-index.js";
import {registry} from "../../../loaders/statistics/areas/registry.js";
import type {ReleaseSource} from "../../../loaders/statistics/catalogue/types.js";
import {accountRows} from "../../../loaders/statistics/sources/account.js";
import {type ReleaseFile, readReleaseFile, releaseSeries} from "../../../loaders/statistics/sources/release.js";
import {unreadFilters} from "../../../loaders/statistics/sources/unread.js";
import {run, temporaryFolder} from "./support/run-update.js";
import {careFile, csv, smallSources, type TextRow, writeSources} from "./support/small-sources.js";

const areas = createAreaIndex(registry);
const england = {
  time_identifier: "Reporting year",
  geographic_level: "National",
  country_code: "E92000001",
  country_name: "England",
  region_code: "",
  region_name: "",
  old_la_code: "",
  new_la_code: "",
  la_name: ""
};

async function release(rows: readonly TextRow[]): Promise<ReleaseFile> {
  const folder = temporaryFolder();
  const path = join(folder, "file.csv");
  writeFileSync(path, csv(rows));
  return readReleaseFile({path, label: "file.csv"}, areas);
}

/** Ways in which a publisher spells a word otherwise from one year to the next. */
describe("a year whose filter is spelt otherwise", () => {
  const where = {category: "Children in Need"};
  const rows = [2025, 2026].map((year) => ({
    time_period: String(year),
    ...england,
    category: year === 2026 ? "Children in need" : "Children in Need",
    At31_episodes: "100"
  }));

  test("is refused, with how many rows, of which year, and how the catalogue spells it", async () => {
    const problems: SourceError[] = [];
    const account = accountRows(await release(rows), {mapped: [where], leftOut: []}, problems);
    expect(problems.map(({message}) => message)).toEqual([
      '1 row of 2026 has category "Children in need", which the catalogue does not name (file.csv, row 3, column category): expected "Children in Need", the nearest that it names; a value that is new is added to the catalogue, or to left-out.ts with the reason'
    ]);
    expect(account.years.get("2026")).toEqual({taken: 0, leftOut: 0, passedOver: 0, notNamed: 1});
  });

  test("is refused by the series itself too", async () => {
    const source: ReleaseSource = {kind: "release", file: "file.csv", where, column: "At31_episodes"};
    const file = await release(rows);
    expect(() => releaseSeries(file, source)).toThrow(
      'unknown category: "Children in need", which the catalogue does not name (file.csv, row 3, column category): expected "Children in Need"'
    );
  });

  test("stops the command, which leaves data/ as it is", async () => {
    const folder = temporaryFolder();
    const sources = smallSources();
    sources.care = sources.care.map((row) => (row.time_period === "2025" ? {...row, population: "On 31 March"} : row));
    await writeSources(join(folder, "downloads"), sources);
    const {code, errors} = await run(join(folder, "downloads"), {data: join(folder, "data")});
    expect(code).toBe(1);
    expect(errors).toMatch(/\d+ rows of 2025 have population "On 31 March", which the catalogue does not name/);
    expect(errors).toContain('expected "on 31 March"');
    expect(existsSync(join(folder, "data"))).toBe(false);
  });
});

describe("the rows of a file", () => {
  const value = fc.constantFrom("Total", "Aged 1", "total", "Aged 1 ", "Aged 9", "Other words", "");
  const row = fc.record({
    time_period: fc.constantFrom("2023", "2024", "2025"),
    age: value,
    level: fc.constantFrom("National", "School", "Ward")
  });

  test("are all taken, left out, passed over or reported, whatever the file has", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, {minLength: 1, maxLength: 30}), async (given) => {
        const file = await release(
          given.map(({time_period, age, level}) => ({
            time_period,
            ...england,
            geographic_level: level,
            age,
            count: "1"
          }))
        );
        const problems: SourceError[] = [];
        const filters = {mapped: [{age: "Total"}], leftOut: [{age: "Aged 1"}]};
        const {years, notices} = accountRows(file, filters, problems);
        const sum = [...years.values()].reduce(
          (n, one) => n + one.taken + one.leftOut + one.passedOver + one.notNamed,
          0
        );
        expect(sum).toBe(given.length);
        const strange = given.filter(({age, level}) => level === "National" && !["Total", "Aged 1"].includes(age));
        const said = [...problems.map(({message}) => message), ...notices].join("\n");
        for (const {age, time_period} of strange) {
          expect(said).toContain(`age ${JSON.stringify(age)}, which the catalogue does not name`);
          expect(said).toContain(time_period);
        }
        for (const {level} of given.filter(({level}) => level !== "National"))
          expect(said).toMatch(new RegExp(`rows? of ${level} passed over`));
      }),
      {seed: 8, numRuns: 60}
    );
  });

  test("of a new value beside whole series are taken for new, and named", async () => {
    const rows = ["Total", "Aged 8"].map((age) => ({time_period: "2026", ...england, age, count: "1"}));
    const problems: SourceError[] = [];
    const {notices} = accountRows(await release(rows), {mapped: [{age: "Total"}], leftOut: []}, problems);
    expect(problems).toEqual([]);
    expect(notices).toEqual(['file.csv: NOT NAMED: 1 row of 2026 has age "Aged 8", which the catalogue does not name']);
  });

  test("of a value in place of one that is gone are taken for renamed, and refused", async () => {
    const rows = [
      {time_period: "2025", ...england, age: "Total", count: "1"},
      {time_period: "2026", ...england, age: "All ages together", count: "1"}
    ];
    const problems: SourceError[] = [];
    accountRows(await release(rows), {mapped: [{age: "Total"}], leftOut: []}, problems);
    expect(problems[0]?.message).toMatch(
      /^1 row of 2026 has age "All ages together", which the catalogue does not name/
    );
  });

  test("that a series lacks in some years only are named", async () => {
    const rows = [
      {time_period: "2025", ...england, age: "Total", count: "1"},
      {time_period: "2025", ...england, age: "Aged 1", count: "1"},
      {time_period: "2026", ...england, age: "Aged 1", count: "1"}
    ];
    const {notices} = accountRows(await release(rows), {mapped: [{age: "Total"}, {age: "Aged 1"}], leftOut: []}, []);
    expect(notices).toEqual(['file.csv: NO ROWS of 2026 with age "Total", which the file has otherwise']);
  });

  test("under a filter that the catalogue does not read are named", async () => {
    const rows = ["Boys", "Girls"].map((sex, i) => ({time_period: String(2025 + i), ...england, sex, count: "1"}));
    expect(unreadFilters((await release(rows)).table, ["count"])).toEqual([
      'file.csv: NOT NAMED: column "sex" has 2 values, such as "Boys" and "Girls": a filter that the catalogue does not name'
    ]);
  });
});

describe("rows of no area of the site", () => {
  const counted = {category: "Children in Need", value: "1"};

  test.each([
    ["a region that is not known", {geographic_level: "Regional", region_code: "z", region_name: "Unknown"}],
    ["a region outside England", {geographic_level: "Regional", region_code: "z", region_name: "Outside of England"}],
    ["a district", {geographic_level: "Local authority district"}],
    ["a school", {geographic_level: "School", time_identifier: "Autumn term"}],
    ["a constituency", {geographic_level: "Parliamentary constituency"}],
    [
      "an authority that is not known",
      {geographic_level: "Local authority", old_la_code: "z", new_la_code: "z", la_name: "Unknown"}
    ],
    ["another country", {country_code: "W92000004", country_name: "Wales"}]
  ])("are passed over with a notice: %s", async (_, place) => {
    const file = await release([
      {time_period: "2025", ...england, ...counted},
      {time_period: "2025", ...england, ...place, ...counted}
    ]);
    const source: ReleaseSource = {
      kind: "release",
      file: "file.csv",
      where: {category: "Children in Need"},
      column: "value"
    };
    expect(releaseSeries(file, source).cells).toHaveLength(1);
    const {years, notices} = accountRows(file, {mapped: [source.where], leftOut: []}, []);
    expect(years.get("2025")).toEqual({taken: 1, leftOut: 0, passedOver: 1, notNamed: 0});
    expect(notices.join()).toMatch(/1 row of .+ passed over: no area of the site/);
  });

  test("do not hide a level or region that nobody knows", async () => {
    const row = {time_period: "2025", ...england, ...counted};
    await expect(release([row, {...row, geographic_level: "Parish"}])).rejects.toThrow(
      'unknown geographic level: "Parish"'
    );
    const wessex = {...row, geographic_level: "Regional", region_code: "E12000001", region_name: "Wessex"};
    await expect(release([row, wessex])).rejects.toThrow('unknown region: "Wessex"');
  });
});

describe("missing columns", () => {
  test("of all files are told at once", async () => {
    const folder = temporaryFolder();
    const sources = smallSources();
    const renamed = (rows: TextRow[], names: Record<string, string>) =>
      rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, text]) => [names[name] ?? name, text])));
    sources.care = renamed(sources.care, {population: "Population", children_count: "Number"});
    sources.stages = renamed(sources.stages, {number: "Average"});
    sources.dictionary = renamed(sources.dictionary, {Topic: "topic"});
    await writeSources(join(folder, "downloads"), sources);
    const {code, errors} = await run(join(folder, "downloads"), {data: join(folder, "data")});
    expect(code).toBe(1);
    expect(errors).toMatch(new RegExp(`missing column: "population" and "children_count" \\(releases/${careFile}`));
    expect(errors).toMatch(/missing column: "number" \(releases\/stages\.csv/);
    expect(errors).toMatch(/missing column: "Topic" \(lait\/lait_data_dictionary\.csv/);
  });
});

describe("the tool's file", () => {
  const spoil = async (code: string) => {
    const folder = temporaryFolder();
    const sources = smallSources();
    sources.tool = sources.tool.map((row) =>
      row["Short Desc"] === "LAC" && row.Years === "2025" ? {...row, "Short Desc": code} : row
    );
    await writeSources(join(folder, "downloads"), sources);
    return run(join(folder, "downloads"), {data: join(folder, "data")});
  };

  test.each(["lac", "LAC ", "L.A.C"])("is refused where a year of a series is under %j", async (code) => {
    const {errors, code: exit} = await spoil(code);
    expect(exit).toBe(1);
    expect(errors).toMatch(
      /170 rows of 2025 have Short Desc "[^"]+", which neither the catalogue nor the dictionary names/
    );
  });

  test("has a series that nobody knows named in the report", async () => {
    const {output, code: exit} = await spoil("Unheard of");
    expect(exit).toBe(0);
    expect(output).toContain('NOT NAMED: 170 rows of 2025 have Short Desc "Unheard of"');
  });
});
