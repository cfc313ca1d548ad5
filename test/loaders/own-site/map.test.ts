import {readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {PassThrough} from "node:stream";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {mapGround} from "../../../loaders/own-site/map-ground.js";
import {newSite} from "../../../loaders/own-site/new-site.js";
import {type OwnTables, ownTables} from "../../../loaders/own-site/own-tables.js";
import {parseConfiguration, readConfiguration} from "../../../loaders/own-site/read-configuration.js";
import {siteModule} from "../../../loaders/own-site/site-module.js";
import {stageSite} from "../../../loaders/own-site/stage.js";
import {tilePlaces} from "../../../src/charts/tile-places.js";
import {ownFolder} from "./support/own-folder.js";

const {path, write} = ownFolder();
const codes = ["A", "B", "C", "D"];

const configuration = (districts: readonly string[] = codes, file = "m.csv") =>
  parseConfiguration(
    JSON.stringify({
      title: "Made up",
      areas: [
        {code: "N", name: "Nation", level: "nation"},
        {code: "E", name: "East", level: "region"},
        {code: "W", name: "West", level: "region"},
        ...districts.map((code, i) => ({
          code,
          name: `District ${code}`,
          level: "area",
          parent: i < districts.length / 2 ? "W" : "E"
        }))
      ],
      families: ["Life"],
      map: {file},
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

/** The tables with a map of these rows. */
function tablesOf(header: string, rows: readonly string[], districts = codes): Promise<OwnTables> {
  write("f.csv", ["area,year,loans", ...districts.map((code) => `${code},2024,1`)]);
  write("m.csv", [header, ...rows]);
  return ownTables(path(), configuration(districts));
}

describe("the map of a site of one's own figures", () => {
  test("has the tiles of its file, counted from the north west, wherever they begin", async () => {
    const rows = ["A,5,-1", "District B,6,-1", "c,5,0", "D,7,1", "E,1,1", "N,1,1"];
    const {map} = await tablesOf("Area,Column,Row", rows);
    expect(map?.text).toBe("district-a district-b\ndistrict-c\n. . district-d");
    expect(tilePlaces(map?.text).get("district-d")).toEqual({column: 2, row: 2});
    expect(map?.keepsRegions).toBe(false);
    expect(siteModule(configuration(), {map})).toContain(
      'tilesWords: string = "One square is one area, whatever its size on the ground."'
    );
  });

  test.each([
    [
      "longitude and latitude",
      "area,latitude,longitude",
      ([x, y]: readonly [number, number]) => `${53 - 0.3 * y},${0.5 * x - 2}`
    ],
    ["lengths", "area,northing,easting", ([x, y]: readonly [number, number]) => `${9000 - 700 * y},${400 + 700 * x}`],
    [
      "lengths that are small",
      "area;y;x",
      ([x, y]: readonly [number, number]) =>
        `${String(-0.01 * y).replace(".", ",")};${String(0.01 * x).replace(".", ",")}`
    ]
  ])("is laid out from %s", async (_, header, at) => {
    const places = codes.map((code, i) => [code, [i % 2, Math.floor(i / 2)]] as const);
    const mark = header.includes(";") ? ";" : ",";
    const {map} = await tablesOf(
      header,
      places.map(([code, place]) => `${code}${mark}${at(place as [number, number])}`)
    );
    expect(map?.text).toBe("district-a district-b\ndistrict-c district-d");
    expect(map?.keepsRegions).toBe(true);
    expect(siteModule(configuration(), {map})).toContain("regions keep together");
    expect(siteModule(configuration(), {map})).toContain("hasMap: boolean = true;");
  });

  test("lays a grid out as that grid, however large its cells and wherever it lies", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({min: 2, max: 4}),
        fc.integer({min: 2, max: 4}),
        fc.double({min: 1e-3, max: 1e6, noNaN: true}),
        async (across, down, cell) => {
          const districts = Array.from({length: across * down}, (_, i) => `D${i}`);
          const place = (i: number) => ({x: i % across, y: Math.floor(i / across)});
          const ground = mapGround(
            districts.map((_, i) => ({x: 7 * cell + cell * place(i).x, y: -cell * place(i).y})),
            {inDegrees: false}
          );
          const [first, second] = ground;
          expect((second?.x ?? 0) - (first?.x ?? 0)).toBeGreaterThan(0.85);
          expect((second?.x ?? 0) - (first?.x ?? 0)).toBeLessThan(1.15);
        }
      ),
      {seed: 13, numRuns: 50}
    );
  });

  test.each([
    [1, ["A,3,4"], "district-a"],
    [2, ["A,3,4", "B,3,4"], null],
    [3, ["A,0,0", "B,10,0", "C,20,0"], "district-a district-b district-c"]
  ])("is laid out of %i areas that lie on a spot or a line", async (count, rows, text) => {
    const {map} = await tablesOf("area,x,y", rows, codes.slice(0, count));
    expect(tilePlaces(map?.text).size).toBe(count);
    if (text) expect(map?.text).toBe(text);
  });

  const good = ["A,0,0", "B,1,0", "C,0,1"];
  test.each([
    ["area,column,row", [...good, "X,1,1"], 'unknown area: "X" (m.csv, row 5, column area)'],
    ["area,column,row", good, "missing place of District D (m.csv): expected a row of every area"],
    ["area,column,row", [...good, "D,0,1"], "duplicate tile: column 0, row 1 (m.csv, row 5, column column)"],
    ["area,column,row", [...good, "A,5,5", "D,1,1"], "duplicate place of District A (m.csv, row 5, column area)"],
    ["area,column,row", [...good, "D,1.5,1"], 'invalid column: "1.5" (m.csv, row 5, column column): expected a whole'],
    ["area,column,row", [...good, "D,,1"], 'invalid column: "" (m.csv, row 5, column column)'],
    ["area,column,row", [...good, "D,0,900"], "invalid row: 900 (m.csv, row 5, column row): expected at most 100"],
    ["area,longitude,latitude", [...good, "D,0,91"], 'invalid latitude: "91" (m.csv, row 5, column latitude)'],
    ["area,x,y", [...good, "D,here,1"], 'invalid x: "here" (m.csv, row 5, column x): expected a number'],
    ["area,column", ["A,0"], "missing column: places of areas (m.csv, row 1): expected area, and column and row"],
    ["column,row", ["0,0"], "missing column: area (m.csv, row 1)"]
  ])("is refused where it is wrong: %s, %j", async (header, rows, said) => {
    await expect(tablesOf(header, rows)).rejects.toThrow(said);
  });

  test("may be named as a file alone, as neighbours may", async () => {
    const said = {...configuration(), map: "m.csv", neighbours: "n.csv"};
    expect(parseConfiguration(JSON.stringify(said))).toMatchObject({map: {file: "m.csv"}, neighbours: {file: "n.csv"}});
    expect(() => parseConfiguration(JSON.stringify({...said, map: "../m.csv"}))).toThrow('invalid file: "../m.csv"');
    expect(() => parseConfiguration(JSON.stringify({...said, map: 3}))).toThrow("invalid map: ");
    expect(() => parseConfiguration(JSON.stringify({...said, neighbours: {}}))).toThrow("missing file");
  });

  test("is refused where its file is nowhere or elsewhere", async () => {
    await tablesOf("area,column,row", [...good, "D,1,1"]);
    await expect(ownTables(path(), configuration(codes, "none.csv"))).rejects.toThrow("missing file (none.csv)");
    expect(() => configuration(codes, "../m.csv")).toThrow('invalid file: "../m.csv" (sightline.config.json, line 1');
  });

  test("is not taken for one where a file has periods of any name beside places", async () => {
    write("f.csv", ["name,Jahr,lat,lon,loans", "Leeds,2024,53.8,-1.5,1", "York,2024,53.9,-1.1,2"]);
    const terminal = {input: new PassThrough(), output: new PassThrough()};
    await newSite(path(), {known: {}, yes: true, force: true, terminal});
    const {map, indicators} = await readConfiguration(path());
    expect(map).toBeUndefined();
    expect(indicators.map(({column}) => column)).toContain("loans");
  });

  test("is known by its columns where a site is made new, and stands in the code of the site; without it there is none", async () => {
    write("f.csv", ["area,year,loans", "Leeds,2024,1", "York,2024,2"]);
    const made = async () => {
      const terminal = {input: new PassThrough(), output: new PassThrough()};
      const said = await newSite(path(), {known: {}, yes: true, force: true, terminal});
      const stage = await stageSite(process.cwd(), path());
      try {
        const text = (file: string) => readFileSync(join(stage, file), "utf8");
        return {said, tiles: text("src/charts/site-tiles.ts"), site: text("src/domain/site.ts")};
      } finally {
        rmSync(stage, {recursive: true});
      }
    };
    const without = await made();
    expect((await readConfiguration(path())).map).toBeUndefined();
    expect(without.tiles).toContain('siteTiles = ".";');
    expect(without.site).toContain("hasMap: boolean = false;");
    write("places.csv", ["Name,Long,Lat", "Leeds,-1.5,53.8", "York,-1.1,53.9"]);
    const {said, tiles, site} = await made();
    expect((await readConfiguration(path())).map).toEqual({file: "places.csv"});
    expect(said).toContain("places.csv: where 2 areas lie");
    expect(tiles).toContain('siteTiles = "leeds york";');
    expect(site).toContain("hasMap: boolean = true;");
  });
});
