import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {brotliCompressSync} from "node:zlib";
import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import {publishEmbed} from "../../../loaders/embed/publish.js";
import {loadTables} from "../../../loaders/tables/index.js";
import type {Tables} from "../../../loaders/tables/read.js";
import type {IndicatorFile} from "../../../src/embed/indicator-file.js";
import {unpackNeighbours} from "../../../src/embed/indicator-file.js";
import {unpackValues} from "../../../src/embed/values.js";

// Reading and packing all of data/ takes its time where other work keeps the machine busy.
vi.setConfig({testTimeout: 120_000, hookTimeout: 120_000});

let dist: string;
let rows: Tables;
let slugs: string[];

beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), "publish-embed-"));
  rows = await loadTables();
  slugs = rows.areas.map(({area}) => area).sort();
  await publishEmbed({root: process.cwd(), dist, rows});
});

afterAll(() => rmSync(dist, {recursive: true}));

const read = (name: string) => JSON.parse(readFileSync(join(dist, "embed/data", `${name}.json`), "utf8"));
const compressed = (path: string) => brotliCompressSync(readFileSync(join(dist, path))).length;

describe("publishEmbed", () => {
  it("writes a script of at most 20 kB", () => {
    expect(compressed("embed.js")).toBeLessThanOrEqual(20_000);
  });

  it("writes the figures of every indicator, none above 6 kB", () => {
    for (const {indicator} of rows.indicators)
      expect(compressed(`embed/data/${indicator}.json`)).toBeLessThanOrEqual(6_000);
  });

  it("carries every observation exactly", () => {
    const key = ({area, period}: {area: string; period: string}) => `${area} ${period}`;
    for (const indicator of ["children-in-care-rate", "spending-children-services", "activity-not-known-16-17"]) {
      const expected = rows.observations.filter((one) => one.indicator === indicator);
      const packed = new Map(unpackValues(read(indicator) as IndicatorFile, slugs).map((row) => [key(row), row]));
      expect(packed.size).toBe(expected.length);
      for (const {indicator: _, ...row} of expected) expect(packed.get(key(row))).toEqual(row);
    }
  });

  it("carries the ten neighbours of an authority, closest first", () => {
    const {neighbours} = read("children-in-care-rate") as IndicatorFile;
    const areas = [...rows.areas].sort((a, b) => (a.area < b.area ? -1 : 1));
    const expected = rows.neighbours
      .filter(({area, model}) => area === "warrington" && model === "2025")
      .sort((a, b) => a.rank - b.rank)
      .map(({neighbour}) => neighbour);
    expect(unpackNeighbours(neighbours ?? "", "warrington", areas).map(({neighbour}) => neighbour)).toEqual(expected);
  });

  it("writes a script for each kind of chart that is fetched, and the page for frames", () => {
    expect(readdirSync(join(dist, "embed/kinds")).sort()).toEqual(["number.js", "ranking.js", "timeline.js"]);
    expect(readdirSync(join(dist, "embed")).sort()).toEqual([
      "chart",
      "chart.html",
      "data",
      "frame.css",
      "frame.js",
      "kinds",
      "listen.js"
    ]);
  });
});
