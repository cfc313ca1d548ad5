import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {parseCsv, readCsv} from "../../../loaders/files/csv.js";
import {readTables} from "../../../loaders/tables/read.js";
import {arrange} from "../../../loaders/tiles/arrange.js";
import {locate} from "../../../loaders/tiles/located.js";
import {measure} from "../../../loaders/tiles/measure.js";
import type {Located} from "../../../loaders/tiles/places.js";
import {tilesModule} from "../../../loaders/tiles/write.js";
import {tilePlaces} from "../../../src/charts/tile-places.js";
import {isOfToday} from "../../../src/domain/tables.js";

const root = join(import.meta.dirname, "../../..");
const centroids = join(root, "../shared/sources/geography/centroids.csv");
const {areas} = await readTables(join(root, "data"));

describe("the tile map of England", () => {
  const places = tilePlaces();

  it("has one tile for every authority of today, and no two on one tile", () => {
    expect([...places.keys()].sort()).toEqual(
      areas
        .filter(isOfToday)
        .map(({area}) => area)
        .sort()
    );
    const taken = new Set([...places.values()].map(({column, row}) => `${column},${row}`));
    expect(taken.size).toBe(places.size);
  });

  it("fits a phone: at most 16 tiles across, 20 down", () => {
    expect(Math.max(...[...places.values()].map(({column}) => column))).toBeLessThan(16);
    expect(Math.max(...[...places.values()].map(({row}) => row))).toBeLessThan(20);
  });

  // The places of authorities are a source of the maintainer's, and not in the repository: without them this is skipped.
  describe.skipIf(!existsSync(centroids))("held against the places of authorities", async () => {
    const located = existsSync(centroids) ? locate(await readCsv(centroids, "centroids.csv"), areas) : [];
    const tiles = located.map(({area}) => places.get(area) ?? {column: Number.NaN, row: Number.NaN});
    const measured = measure(located, tiles);
    const of = (area: string) => tiles[located.findIndex((one) => one.area === area)] ?? {column: 0, row: 0};

    it("keeps every region in one piece", () => {
      expect(measured.brokenRegions).toEqual([]);
    });

    it("keeps near neighbours near: five in six touch, and but one in fifty is further than two tiles", () => {
      expect(measured.near).toBeGreaterThan(0.83);
      expect(measured.within2).toBeGreaterThan(0.98);
    });

    it("moves authorities by less than a tile on average, and none but Medway and the far south west by more than three", () => {
      expect(measured.meanDistance).toBeLessThan(1);
      const far = located.filter((_, i) => (measured.distances[i] ?? 0) > 3).map(({area}) => area);
      expect(far).toEqual(["isles-of-scilly", "medway", "cornwall"]);
      expect(Math.max(...measured.distances)).toBeLessThan(6);
    });

    it("has London where a reader looks for it: the City in its middle, boroughs on their sides of it", () => {
      const city = of("city-of-london");
      for (const north of ["enfield", "barnet", "haringey"]) expect(of(north).row, north).toBeLessThan(city.row);
      for (const south of ["croydon", "sutton", "bromley"]) expect(of(south).row, south).toBeGreaterThan(city.row);
      for (const west of ["hillingdon", "ealing", "hounslow"]) expect(of(west).column, west).toBeLessThan(city.column);
      for (const east of ["havering", "newham", "bexley"]) expect(of(east).column, east).toBeGreaterThan(city.column);
    });

    it("is the text that the command writes", async () => {
      expect(await readFile(join(root, "src/charts/site-tiles.ts"), "utf8")).toBe(tilesModule(located, tiles));
    });
  });
});

describe("arranging tiles", () => {
  const grid: Located[] = Array.from({length: 16}, (_, i) => ({
    area: `a${i}`,
    region: i % 4 < 2 ? "west" : "east",
    longitude: (i % 4) * 0.43,
    latitude: 53 - Math.floor(i / 4) * 0.26
  }));
  const steps = 20_000;

  it("leaves places that stand on a grid already as they stand", () => {
    expect(arrange(grid, {steps})).toEqual(grid.map((_, i) => ({column: i % 4, row: Math.floor(i / 4)})));
  });

  it("gives crowded places a tile each, the same in every run", () => {
    const crowd = grid.map((one) => ({...one, longitude: one.longitude / 20, latitude: 53 + (one.latitude - 53) / 20}));
    const tiles = arrange(crowd, {steps});
    expect(new Set(tiles.map(({column, row}) => `${column},${row}`)).size).toBe(16);
    expect(measure(crowd, tiles).brokenRegions).toEqual([]);
    expect(arrange(crowd, {steps})).toEqual(tiles);
  });

  it("says which authority has no place", () => {
    const file = parseCsv("ons_code,name,longitude,latitude\nE06000001,Hartlepool,,54.67\n", "places.csv");
    const hartlepool = areas.filter(({area}) => area === "hartlepool");
    expect(() => locate(file, hartlepool)).toThrow("missing place of Hartlepool");
  });
});
