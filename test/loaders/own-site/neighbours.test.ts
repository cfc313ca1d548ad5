import {rmSync} from "node:fs";
import {join} from "node:path";
import {PassThrough} from "node:stream";
import {beforeEach, describe, expect, test} from "vitest";
import {newSite} from "../../../loaders/own-site/new-site.js";
import {type OwnTables, ownTables} from "../../../loaders/own-site/own-tables.js";
import {parseConfiguration, readConfiguration} from "../../../loaders/own-site/read-configuration.js";
import {siteModule} from "../../../loaders/own-site/site-module.js";
import {checkNeighbours} from "../../../loaders/tables/check.js";
import {ownFolder} from "./support/own-folder.js";

const {path, write} = ownFolder();
beforeEach(() => {
  write("f.csv", ["area,year,loans", "A,2024,1", "B,2024,2", "C,2024,3", "D,2024,4"]);
});

const configuration = (file = "n.csv") =>
  parseConfiguration(
    JSON.stringify({
      title: "Made up",
      areas: [
        {code: "N", name: "Nation", level: "nation"},
        ...["A", "B", "C", "D"].map((code) => ({code, name: `District ${code}`, level: "area"}))
      ],
      families: ["Life"],
      neighbours: {file, source: "A made-up grouping"},
      indicators: [
        {
          name: "Loans",
          family: "Life",
          unit: "number",
          definition: "Loans.",
          source: "Made up",
          sourceUrl: "https://example.org/",
          periodKind: "calendar year",
          file: "f.csv",
          column: "loans"
        }
      ]
    })
  );

/** The tables with neighbours of these rows. */
function tablesOf(rows: readonly string[], header = "area,neighbour,rank"): Promise<OwnTables> {
  write("n.csv", [header, ...rows]);
  return ownTables(path(), configuration());
}

describe("neighbours of a site of one's own figures", () => {
  test("are those of the file, as many as each area has, by code or name", async () => {
    const {neighbours, models} = await tablesOf(["A,District B,1", "A,C,2", "district b,a,1"]);
    expect(neighbours.map(({area, neighbour, rank}) => [area, neighbour, rank])).toEqual([
      ["district-a", "district-b", 1],
      ["district-a", "district-c", 2],
      ["district-b", "district-a", 1]
    ]);
    expect(new Set(neighbours.map(({model, closeness}) => `${model} ${closeness}`))).toEqual(new Set(["2025 null"]));
    expect(siteModule(configuration(), {models})).toContain('= {"2021":null,"2025":""};');
    const lines = neighbours.map((row, i) => ({line: i + 2, row}));
    const {areas} = await tablesOf(["A,B,1"]);
    expect(checkNeighbours(lines, areas, {file: "n.csv", ofEach: null})).toEqual([]);
    expect(checkNeighbours(lines, areas, {file: "n.csv"})).not.toEqual([]);
  });

  test("are of two groupings at most, the first in the file the one in use", async () => {
    const header = "Area;Neighbour;Rank;Model";
    const {neighbours, models} = await tablesOf(["A;B;1;Size", "A;C;1;Age"], header);
    expect(models).toEqual(["Size", "Age"]);
    expect(neighbours.map(({model, neighbour}) => [model, neighbour])).toEqual([
      ["2025", "district-b"],
      ["2021", "district-c"]
    ]);
    expect(siteModule(configuration(), {models})).toContain('= {"2021":"Age","2025":"Size"};');
    await expect(tablesOf(["A;B;1;Size", "A;C;1;Age", "A;D;1;Third"], header)).rejects.toThrow(
      'unknown model: "Third" (n.csv, row 4, column Model): expected one of Size, Age'
    );
  });

  test.each([
    [["A,X,1"], 'unknown area: "X" (n.csv, row 2, column neighbour)'],
    [["X,A,1"], 'unknown area: "X" (n.csv, row 2, column area)'],
    [["A,B,1", "A,a,2"], 'invalid neighbour: "a" (n.csv, row 3, column neighbour): expected another area than its own'],
    [["N,A,1"], 'invalid area: "N" (n.csv, row 2, column area): expected an area that is ranked'],
    [["A,N,1"], 'invalid neighbour: "N" (n.csv, row 2, column neighbour)'],
    [["A,B,0"], 'invalid rank: "0" (n.csv, row 2, column rank)'],
    [["A,B,first"], 'invalid rank: "first" (n.csv, row 2, column rank)'],
    [["A,B,1", "A,B,2"], "duplicate neighbour of district-a: district-b (n.csv, row 3, column neighbour)"],
    [["A,B,1", "A,C,1"], "duplicate rank of district-a: 1 (n.csv, row 3, column rank)"],
    [["A,B,1", "A,C,3"], "invalid rank of district-a: 3 (n.csv, row 3, column rank): expected ranks 1 to 2"],
    [[], "missing neighbours (n.csv)"]
  ])("are refused where they are wrong: %j", async (rows, said) => {
    await expect(tablesOf(rows)).rejects.toThrow(said);
  });

  test("are read as the configuration says of their file", async () => {
    write("n.csv", ["area|neighbour|rank;", "A|B|1;"]);
    const said = {...configuration(), files: {"n.csv": {delimiter: "|"}}};
    const read = parseConfiguration(JSON.stringify(said));
    await expect(ownTables(path(), read)).rejects.toThrow('invalid rank: "1;" (n.csv, row 2, column rank;)');
  });

  test("are refused where their file has no such column, or is elsewhere or nowhere", async () => {
    await expect(tablesOf(["A,B"], "area,neighbour")).rejects.toThrow("missing column: rank (n.csv, row 1)");
    await expect(ownTables(path(), configuration("m.csv"))).rejects.toThrow("missing file (m.csv)");
    expect(() => configuration("../n.csv")).toThrow('invalid file: "../n.csv" (sightline.config.json, line 1');
  });

  test("are known by their columns where a site is made new, and none are where there is no such file", async () => {
    const made = async () => {
      const terminal = {input: new PassThrough(), output: new PassThrough()};
      const said = await newSite(path(), {known: {}, yes: true, force: true, terminal});
      return {said, written: await readConfiguration(path())};
    };
    const without = (await made()).written;
    expect(without.neighbours).toBeUndefined();
    expect(siteModule(without)).toContain('= {"2021":null,"2025":null};');
    write("alike.csv", ["Area code,Neighbour code,Rank", "A,B,1"]);
    const {said, written} = await made();
    expect(written.neighbours).toEqual({file: "alike.csv"});
    expect(written.indicators).toHaveLength(1);
    expect(said).toContain("alike.csv: 1 neighbours of areas");
    rmSync(join(path(), "f.csv"));
    await expect(made()).rejects.toThrow("has no CSV or Parquet file with figures");
  });
});
