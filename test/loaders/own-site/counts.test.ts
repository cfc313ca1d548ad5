import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {countsByIndicator} from "../../../loaders/comparison/counts-of.js";
import {comparisonRows} from "../../../loaders/comparison/index.js";
import {toDataFiles} from "../../../loaders/data/data-tables.js";
import {writeWhole} from "../../../loaders/files/write-whole.js";
import type {Configuration, DeclaredIndicator} from "../../../loaders/own-site/configuration.js";
import {ownTables} from "../../../loaders/own-site/own-tables.js";
import {parseConfiguration} from "../../../loaders/own-site/read-configuration.js";
import {roundingsOf} from "../../../loaders/own-site/rounding.js";
import {readTables} from "../../../loaders/tables/read.js";
import {ownFolder} from "./support/own-folder.js";

const {path, write} = ownFolder();

const share = {
  id: "share",
  name: "Share",
  family: "Context",
  unit: "percent",
  better: "higher",
  definition: "A share.",
  source: "Made up",
  sourceUrl: "https://example.org/",
  periodKind: "calendar year",
  file: "f.csv",
  column: "share",
  countsOf: "people",
  numerator: {column: "yes"},
  denominator: {column: "asked"}
} as const satisfies DeclaredIndicator;

/** A configuration of districts of a nation that is called as the one of the default site, so that its statistics are those of this code. */
function configured(districts: number, indicators: readonly object[]): Configuration {
  const codes = Array.from({length: districts}, (_, i) => `D${i + 1}`);
  return parseConfiguration(
    JSON.stringify({
      title: "Made up",
      areas: [
        {code: "N", name: "England", level: "nation"},
        {code: "R", name: "Region", level: "region"},
        ...codes.map((code) => ({code, name: `District ${code}`, level: "area", parent: "R"}))
      ],
      families: ["Context"],
      indicators
    })
  );
}

/** What is said of tables that are refused. */
function faultsOf(configuration: Configuration): Promise<string> {
  return ownTables(path(), configuration).then(
    () => "",
    (error: Error) => error.message
  );
}

describe("counts behind the figures of a site", () => {
  test("have limits, verdicts, changes with their test, trends and funnels, as those of the default site", async () => {
    const districts = Array.from({length: 40}, (_, i) => i);
    const rows = districts.flatMap((i) =>
      [2019, 2020, 2021, 2022, 2023, 2024].map((year) => {
        const asked = 900 + 10 * i;
        const usual = 0.4 + 0.002 * ((i * 7 + year) % 11);
        // One district is far above the others, and one leaps in the last year.
        const part = Math.round(asked * (i === 3 ? 0.75 : i === 5 && year === 2024 ? 0.6 : usual));
        return {code: `D${i + 1}`, year, part, asked};
      })
    );
    const years = [...new Set(rows.map(({year}) => year))].map((year) => {
      const own = rows.filter((row) => row.year === year);
      const sum = (of: "part" | "asked") => own.reduce((total, row) => total + row[of], 0);
      return {code: "N", year, part: sum("part"), asked: sum("asked")};
    });
    write("f.csv", [
      "area,year,share,yes,asked",
      ...[...years, ...rows].map(({code, year, part, asked}) =>
        [code, year, ((100 * part) / asked).toFixed(1), part, asked].join(",")
      )
    ]);
    const tables = await ownTables(path(), configured(40, [share]));
    expect(tables.indicators.map(({indicator, counts_of, headline}) => [indicator, counts_of, headline])).toEqual([
      ["share", "children", 1],
      ["yes", "children", null],
      ["asked", "children", null]
    ]);
    for (const [name, text] of toDataFiles(tables)) writeWhole(join(path(), "data", name), text);
    const read = await readTables(join(path(), "data"));
    const row = (area: string) =>
      comparisonRows(read).find((one) => one.indicator === "share" && one.area === area && one.year === 2024);
    const high = row("district-d4");
    expect(high).toMatchObject({count: 698, denominator: 930, verdict_998: "better", plain_998: "better", tier: "C"});
    expect(high?.low).toBeLessThan(75.1);
    expect(high?.high).toBeGreaterThan(75.1);
    const leaps = row("district-d6");
    expect(leaps?.tier).toBe("A");
    expect(leaps?.q).toBeLessThan(0.05);
    expect(leaps?.change_low).toBeGreaterThan(0);
    const funnel = countsByIndicator(read).get("share");
    expect(funnel && "years" in funnel ? funnel.years.at(-1)?.areas : []).toHaveLength(40);
  });

  test("may be of areas with codes of any statistical office of the United Kingdom", async () => {
    const districts = Array.from({length: 3}, (_, i) => ({
      code: `W0600000${i}`,
      name: `Sir ${i}`,
      level: "area",
      parent: "R"
    }));
    const plain = configured(1, [share]);
    const welsh = parseConfiguration(JSON.stringify({...plain, areas: [...plain.areas.slice(0, 2), ...districts]}));
    write("f.csv", ["area,year,share,yes,asked", ...districts.map(({code}) => `${code},2024,40.0,2,5`)]);
    for (const [name, text] of toDataFiles(await ownTables(path(), welsh)))
      writeWhole(join(path(), "data", name), text);
    expect((await readTables(join(path(), "data"))).areas.map(({ons_code}) => ons_code)).toContain("W06000000");
  });

  test("are told to be rounded from any number of rows", () => {
    const many = Array.from({length: 200_000}, () => ({kind: "", period: "", value: 0.5}));
    expect(roundingsOf(many)("", "")).toEqual({half: 0.05, slack: 0.05});
  });

  test("are one indicator where two figures name the same column, and the declared one where that is one", async () => {
    write("f.csv", ["area,year,share,rest,yes,no,asked", "D1,2024,40.0,60.0,2,3,5"]);
    const people = {...share, id: "asked", name: "Asked", unit: "number", column: "asked"};
    const {numerator: _, denominator: __, countsOf: ___, ...asked} = people;
    const rest = {...share, id: "rest", name: "Rest", column: "rest", numerator: {column: "no", name: "Said no"}};
    const {indicators} = await ownTables(path(), configured(1, [share, rest, asked]));
    expect(indicators.map(({indicator, numerator, denominator}) => [indicator, numerator, denominator])).toEqual([
      ["share", "yes", "asked"],
      ["rest", "said-no", "asked"],
      ["asked", null, null],
      ["yes", null, null],
      ["said-no", null, null]
    ]);
  });

  test("are read from rows that filters part, and from another file", async () => {
    write("f.csv", ["area,year,what,value", "D1,2024,share,40.0", "D1,2024,yes,2"]);
    write("g.csv", ["area,year,residents", "D1,2024,5"]);
    const long = {
      ...share,
      column: "value",
      filters: {what: "share"},
      numerator: {column: "value", filters: {what: "yes"}},
      denominator: {file: "g.csv", column: "residents", filters: {}}
    };
    expect(await faultsOf(configured(1, [long]))).toContain('missing column: "what" (g.csv, row 1)');
    const {filters: ___, ...plain} = long;
    write("f.csv", ["area,year,what,value", "D1,2024,yes,2"]);
    write("h.csv", ["area,year,share", "D1,2024,40.0"]);
    const {statistics} = await ownTables(
      path(),
      configured(1, [{...plain, file: "h.csv", column: "share", numerator: {...long.numerator, file: "f.csv"}}])
    );
    expect(statistics.map(({indicator, cells}) => [indicator, cells.get("district-d1")?.get(2024)?.value])).toEqual([
      ["share", 40],
      ["share-numerator", 2],
      ["residents", 5]
    ]);
  });

  test("of a year's figures are those of the year before only for what ends in March beside an estimate of June", async () => {
    write("f.csv", ["area,year,share,yes,asked", "D1,2024,40.0,2,5", "D1,2025,20.0,2,10"]);
    expect(await faultsOf(configured(1, [{...share, periodKind: "30 June"}]))).toBe("");
    const estimate = {...share, id: "asked", name: "Asked", unit: "number", column: "asked", periodKind: "30 June"};
    const {numerator: _, denominator: __, countsOf: ___, ...asked} = estimate;
    expect(await faultsOf(configured(1, [{...share, denominator: "asked"}, asked]))).toBe("");
    const march = {...share, periodKind: "31 March", denominator: "asked"};
    expect(await faultsOf(configured(1, [march, asked]))).toContain("2 of 5 give 40 and not 20");
  });

  test.each([
    [
      "D1,2024,40.0,3,5",
      "invalid counts of share: 3 of 5 give 60 and not 40, district-d1, 2024 (f.csv, row 2, column yes)"
    ],
    ["D1,2024,40.1,2,5", "2 of 5 give 40 and not 40.1"],
    ["D1,2024,40.0,-2,5", "invalid counts of share: -2, district-d1, 2024 (f.csv, row 2, column yes)"],
    ["D1,2024,0.0,0,0", "invalid counts of share: 0, district-d1, 2024 (f.csv, row 2, column asked)"],
    ["D1,2024,140.0,7,5", "invalid counts of share: 7 of 5, district-d1, 2024 (f.csv, row 2, column yes)"]
  ])("are refused where they contradict the figure: %s", async (row, said) => {
    write("f.csv", ["area,year,share,yes,asked", row]);
    expect(await faultsOf(configured(1, [share]))).toContain(said);
  });

  test.each([
    ["withheld", ["D1,2024,40.0,c,5", "D1,2023,c,2,5", "D1,2022,40,2,c"]],
    ["rounded to whole numbers in one year", ["D1,2024,40.2,410,1020", "D1,2023,42,421,1010"]],
    ["rounded to tens", ["D1,2024,41.7,420,1010", "D1,2023,39.4,400,1010", "D1,2022,40.3,410,1020"]]
  ])("are taken where they are %s", async (_, rows) => {
    write("f.csv", ["area,year,share,yes,asked", ...rows]);
    expect(await faultsOf(configured(1, [share]))).toBe("");
  });

  test.each([
    [{...share, unit: "score"}, 'unsupported counts of "Share"'],
    [{...share, numerator: "nowhere"}, 'unknown numerator: "nowhere"'],
    [{...share, numerator: {column: "share"}}, "invalid numerator: the values themselves"],
    [{...share, denominator: {column: "asked", file: "../g.csv"}}, 'invalid file: "../g.csv"'],
    [{...share, countsOf: undefined}, "missing countsOf beside numerator"],
    [{...share, numerator: undefined}, "missing numerator beside denominator"],
    [{...share, numerator: {name: "Yes"}}, "missing column (sightline.config.json, line 1"],
    [{...share, countsOf: "children"}, 'invalid indicators.0.countsOf: "children"']
  ])("are refused in the configuration where they can be none: %o", (indicator, said) => {
    expect(() => configured(1, [indicator])).toThrow(said);
  });

  test("of two kinds of thing in one column are refused", () => {
    const events = {...share, id: "events", name: "Events", column: "events", countsOf: "episodes"};
    expect(() => configured(1, [share, events])).toThrow('invalid countsOf: "episodes"');
  });
});
