import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {PassThrough} from "node:stream";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {countsByIndicator} from "../../../loaders/comparison/counts-of.js";
import {comparisonRows} from "../../../loaders/comparison/index.js";
import {toDataFiles} from "../../../loaders/data/data-tables.js";
import {writeWhole} from "../../../loaders/files/write-whole.js";
import type {Configuration, DeclaredIndicator} from "../../../loaders/own-site/configuration.js";
import {newSite} from "../../../loaders/own-site/new-site.js";
import {ownTables} from "../../../loaders/own-site/own-tables.js";
import {parseConfiguration, readConfiguration} from "../../../loaders/own-site/read-configuration.js";
import {roundingsOf} from "../../../loaders/own-site/rounding.js";
import {readTables} from "../../../loaders/tables/read.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sightline-counts-"));
});
afterEach(() => {
  rmSync(folder, {recursive: true});
});

const write = (name: string, lines: readonly string[]) => writeFileSync(join(folder, name), `${lines.join("\n")}\n`);

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
  return ownTables(folder, configuration).then(
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
    const tables = await ownTables(folder, configured(40, [share]));
    expect(tables.indicators.map(({indicator, counts_of, headline}) => [indicator, counts_of, headline])).toEqual([
      ["share", "children", 1],
      ["yes", "children", null],
      ["asked", "children", null]
    ]);
    for (const [name, text] of toDataFiles(tables)) writeWhole(join(folder, "data", name), text);
    const read = await readTables(join(folder, "data"));
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
    for (const [name, text] of toDataFiles(await ownTables(folder, welsh)))
      writeWhole(join(folder, "data", name), text);
    expect((await readTables(join(folder, "data"))).areas.map(({ons_code}) => ons_code)).toContain("W06000000");
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
    const {indicators} = await ownTables(folder, configured(1, [share, rest, asked]));
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
      folder,
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

/** The configuration that is written of the files in the folder, and what is said of it. */
async function made(options: Partial<Parameters<typeof newSite>[1]> = {}) {
  const terminal = {input: new PassThrough(), output: new PassThrough()};
  const said = await newSite(folder, {known: {}, yes: true, force: true, terminal, ...options});
  const {indicators} = await readConfiguration(folder);
  return {said: said.join("\n"), indicators};
}

const header = "area,year,trips_per_10000,trips,residents";

describe("new", () => {
  test("takes columns that give a share in every row for its counts, and makes no indicators of them", async () => {
    write("f.csv", [
      "area,year,met_percent,pupils_met,cohort,size",
      "A,2024,37.5,3,8,900",
      "B,2024,c,c,12,800",
      "C,2024,33.3,7,21,700"
    ]);
    const {said, indicators} = await made();
    expect(said).toContain('"met_percent" can be "pupils_met" of "cohort"');
    expect(indicators.map(({column}) => column)).toEqual(["met_percent", "pupils_met", "cohort", "size"]);
    write("f.csv", [
      "area,year,met_percent,pupils_met,cohort,size",
      ...[3, 5, 7, 11, 13, 17].map(
        (met, i) => `A${i},2024,${((100 * met) / (met + 9)).toFixed(1)},${met},${met + 9},${900 + i}`
      )
    ]);
    const more = await made();
    expect(more.said).toContain('"met_percent" is "pupils_met" of "cohort" in all 6 rows');
    expect(more.indicators).toMatchObject([
      {
        column: "met_percent",
        unit: "percent",
        countsOf: "people",
        numerator: {column: "pupils_met"},
        denominator: {column: "cohort"}
      },
      {column: "size"}
    ]);
  });

  test.each([
    ["share_numerator", "share_denominator"],
    ["numerator", "denominator"],
    ["Number", "Population"],
    ["count", "eligible"],
    ["share_count", "cohort"]
  ])("goes by the names %s and %s where there are few rows", async (above, below) => {
    write("f.csv", [`area,year,share_percent,${above},${below}`, "A,2024,40.0,2,5"]);
    expect((await made()).indicators).toMatchObject([
      {column: "share_percent", countsOf: "people", numerator: {column: above}, denominator: {column: below}}
    ]);
  });

  test("tells what a rate is per from its counts, and does not take trips for people", async () => {
    const rows = [31, 47, 59, 61, 83].map((trips, i) => {
      const residents = 1000 + 37 * i;
      return `A${i},2024,${Math.round((10000 * trips) / residents)},${trips},${residents}`;
    });
    write("f.csv", [header.replace("trips_per_10000", "rate"), ...rows]);
    const {indicators, said} = await made();
    expect(indicators).toMatchObject([{unit: "per-10000", countsOf: "episodes", numerator: {column: "trips"}}]);
    expect(said).toContain("taken for episodes");
    expect((await made({countsOf: "people"})).indicators[0]?.countsOf).toBe("people");
  });

  test("does not take half days of school for pupils, though they are a share", async () => {
    write("f.csv", [
      "area,year,sess_overall_percent,sess_overall,sess_possible",
      ...[31, 47, 59, 61, 83].map((missed, i) => `A${i},2024,${((100 * missed) / 900).toFixed(5)},${missed},900`)
    ]);
    expect((await made()).indicators).toMatchObject([{unit: "percent", countsOf: "episodes"}]);
  });

  test("says of columns that are named as counts and give something else that they are not taken", async () => {
    write("f.csv", ["area,year,share_percent,numerator,denominator", "A,2024,40.0,2,5", "B,2024,41.0,2,5"]);
    const {said, indicators} = await made();
    expect(said).toContain(
      '"numerator" of "denominator" do not give "share_percent" in row 3: not taken for its counts'
    );
    expect(indicators).toHaveLength(3);
  });

  test("asks which of several pairs it is, and what is counted", async () => {
    write("f.csv", [
      "area,year,share_percent,yes,asked,invited",
      ...[3, 5, 7, 11, 13].map((yes, i) => `A${i},2024,${((100 * yes) / 40).toFixed(1)},${yes},40,40`)
    ]);
    const input = Object.assign(new PassThrough(), {isTTY: true});
    const output = new PassThrough();
    const asked: string[] = [];
    output.on("data", (text: Buffer) => {
      asked.push(String(text));
      if (String(text).startsWith("Counts behind")) input.write("2\n");
      else if (String(text).startsWith("What is counted")) input.write("episodes\n");
      else if (String(text).includes("[")) input.write("\n");
    });
    const {indicators} = await made({yes: false, force: true, terminal: {input, output}});
    expect(asked.join("")).toContain(
      'Counts behind "share_percent" of f.csv: 1 for "yes" of "asked", 2 for "yes" of "invited" [none]'
    );
    expect(indicators[0]).toMatchObject({
      countsOf: "episodes",
      numerator: {column: "yes"},
      denominator: {column: "invited"}
    });
  });

  test("finds those of the made-up nation, which its own configuration names", async () => {
    const example = join(dirname(import.meta.dirname), "../../examples/merrow");
    writeFileSync(join(folder, "figures.csv"), readFileSync(join(example, "figures.csv")));
    const found = (indicators: readonly DeclaredIndicator[]) =>
      indicators.map(({column, countsOf, numerator, denominator}) =>
        [
          column,
          countsOf,
          ...[numerator, denominator].map((counts) => (typeof counts === "object" ? counts.column : counts))
        ].join(" ")
      );
    const own = (await readConfiguration(example)).indicators;
    expect(found((await made()).indicators)).toEqual(found(own));
  });
});
