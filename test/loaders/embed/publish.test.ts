import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {brotliCompressSync} from "node:zlib";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {publishEmbed} from "../../../loaders/embed/publish.js";
import {loadTables} from "../../../loaders/tables/index.js";
import type {Tables} from "../../../loaders/tables/read.js";
import type {Indicator} from "../../../src/domain/tables.js";
import {embedModel} from "../../../src/embed/model.js";
import {indicatorModel, outlineOf} from "../../../src/exhibits/indicator-model.js";
import {chartKinds, embeddedKinds} from "../../../src/exhibits/registry.js";
import {trend} from "../../../src/exhibits/trend.js";
import {
  type IndicatorFile,
  readIndicatorFile,
  unpackNeighbours,
  unpackReported
} from "../../../src/figures/indicator-file.js";
import {unpackValues} from "../../../src/figures/values.js";
import {parseRequest, usualKind} from "../../../src/state/request.js";

// Reading and packing all of data/ takes its time where other work keeps the machine busy.

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
const toSix = (value: number) => Number(value.toFixed(6));
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

  it("draws a trend from the rows of its own lines as it would from all", () => {
    const areas = [...rows.areas].sort((a, b) => (a.area < b.area ? -1 : 1));
    const asked = ["warrington", "isles-of-scilly", "city-of-london", "north-west", "cumbria", "england", ""];
    for (const {indicator} of rows.indicators) {
      const file = read(indicator) as IndicatorFile;
      const {observations, outline} = readIndicatorFile(file, {areas, key: file.areas});
      const {periods: all, band} = outlineOf({areas, observations});
      const rounded = band.map(({year, low, high}) => ({year, low: toSix(low), high: toSix(high)}));
      expect(outline, indicator).toEqual({periods: all, band: rounded});
      for (const area of asked) {
        const request = parseRequest(
          (name) => ({indicator, areas: area, compare: "england,region,neighbours"})[name] ?? null,
          chartKinds
        );
        const {
          chosen,
          trend: lines,
          periods,
          years,
          breaks
        } = embedModel(
          request,
          {file},
          {
            areas: () => areas,
            key: file.areas,
            needs: trend.needs
          }
        );
        const neighbours = area ? unpackNeighbours(read("neighbours")["2025"], area, areas) : [];
        const whole = indicatorModel(
          {
            indicator: {...(rows.indicators.find((one) => one.indicator === indicator) as Indicator)},
            areas,
            observations,
            neighbours: file.neighbours === undefined ? [] : neighbours,
            reported: unpackReported(file.reported ?? "", [area])
          },
          request.state
        );
        expect({chosen, trend: lines, periods, years, breaks}, `${indicator}, ${area}`).toEqual({
          chosen: whole.chosen,
          trend: whole.trend,
          periods: whole.periods,
          years: whole.years,
          breaks: whole.breaks
        });
      }
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
    const others = Object.keys(embeddedKinds).filter((name) => name !== usualKind);
    expect(readdirSync(join(dist, "embed/kinds")).sort()).toEqual(
      [...others, "multiples", "walk"].map((name) => `${name}.js`).sort()
    );
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
