import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {parse} from "csv-parse/sync";
import {beforeAll, describe, expect, test} from "vitest";
import {planUpdate} from "../../../loaders/data/data-folder.js";
import {toDataFiles} from "../../../loaders/data/data-tables.js";
import {existedInMarch, registry} from "../../../loaders/statistics/areas/registry.js";
import * as catalogue from "../../../loaders/statistics/catalogue/index.js";
import {type ImportResult, importStatistics} from "../../../loaders/statistics/import.js";
import {readTables} from "../../../loaders/tables/read.js";
import {drawSourceCells, hasSources, sourcesFolder} from "./support/source-sample.js";

const data = fileURLToPath(new URL("../../../data", import.meta.url));
const silent = {step: () => {}, done: () => {}};
const needsSources = "(skipped where ../shared/sources/statistics is not there)";

describe.skipIf(!hasSources)(`the figures of today's sources ${needsSources}`, () => {
  let result: ImportResult;

  beforeAll(async () => {
    result = await importStatistics(sourcesFolder, catalogue, silent);
  });

  test("are those in data/, byte for byte", () => {
    expect(planUpdate(data, toDataFiles(result.tables))).toEqual({write: [], remove: []});
  });

  test("come from series that are all mapped or left out", () => {
    expect(result.unmapped).toEqual([]);
  });

  test("agree wherever two sources give them, but for dashes that the release fills with a zero", () => {
    expect(result.compared).toBeGreaterThan(40_000);
    expect(result.disagreements.filter(({kind, kept}) => kind !== "dash" || kept !== "0")).toEqual([]);
    expect(result.neighbourDisagreements).toEqual([]);
  });

  test("show 1,000 cells drawn at random as the sources have them", async () => {
    const cells = await drawSourceCells({count: 1000, seed: 20_260_401});
    const tables = new Map<string, Map<string, string>>();
    const wrong = cells.flatMap(({indicator, area, year, value, marker, from, text}) => {
      const table = tables.get(indicator) ?? readStatistics(indicator);
      tables.set(indicator, table);
      const found = table.get(`${area} ${year}`);
      const shown = found ?? "";
      const agrees =
        value === null
          ? shown === marker || (shown === "" && ["-", "z", "u"].includes(marker ?? "") && !existedThen(area, year))
          : Math.abs(Number(shown.replace(/\?$/, "")) - value) <= Math.abs(value) * 1e-12 && shown !== "";
      return agrees ? [] : [`${indicator}, ${area}, ${year}: ${JSON.stringify(shown)}, but ${from} has ${text}`];
    });
    expect(wrong).toEqual([]);
    expect(cells.filter(({value}) => value !== null).length).toBeGreaterThan(700);
    expect(new Set(cells.map(({indicator}) => indicator)).size).toBeGreaterThan(250);
  });
});

describe("the figures in data/", () => {
  test("are tables that can be read, with 153 authorities of today and ten neighbours each", async () => {
    const {areas, neighbours, observations} = await readTables(data);
    const today = areas.filter(({kind, closed}) => kind === "authority" && closed === null);
    expect(today).toHaveLength(153);
    for (const model of ["2025", "2021"]) {
      const counts = new Map<string, number>();
      for (const row of neighbours) if (row.model === model) counts.set(row.area, (counts.get(row.area) ?? 0) + 1);
      expect(new Set(counts.values())).toEqual(new Set([10]));
      expect(counts.size).toBeGreaterThanOrEqual(153);
    }
    expect(observations.length).toBeGreaterThan(390_000);
  });

  test("are described as the catalogue describes them", async () => {
    const {indicators} = await readTables(data);
    const described = new Map(indicators.map((row) => [row.indicator, row]));
    for (const {sources, releasedWith, ...entry} of catalogue.catalogue) {
      expect(described.get(entry.indicator)).toMatchObject(entry);
    }
    expect(indicators).toHaveLength(catalogue.catalogue.length);
  });

  test("give the codes of the areas as they are officially", async () => {
    const {areas} = await readTables(data);
    const codes = new Map(areas.map((row) => [row.area, [row.la_code, row.ons_code, row.region]]));
    expect(codes.get("warrington")).toEqual([877, "E06000007", "north-west"]);
    expect(codes.get("england")).toEqual([970, "E92000001", null]);
    expect(codes.get("hackney")).toEqual([204, "E09000012", "inner-london"]);
    expect(codes.get("inner-london")).toEqual([987, "E13000001", "london"]);
    expect(codes.get("buckinghamshire")).toEqual([825, "E06000060", "south-east"]);
    expect(codes.get("dorset-to-2019")).toEqual([835, "E10000009", "south-west"]);
  });
});

function existedThen(area: string, year: number): boolean {
  const registered = registry.find((known) => known.area === area);
  return registered !== undefined && existedInMarch(registered, year);
}

/** The cells of an indicator's file by area and year. */
function readStatistics(indicator: string): Map<string, string> {
  const [header = [], ...rows] = parse(readFileSync(`${data}/statistics/${indicator}.csv`)) as string[][];
  const years = header.map((words) => 2000 + Number(words.replace(/ \(.*/, "").slice(-2)));
  return new Map(
    rows.flatMap(([area, ...cells]) => cells.map((cell, index) => [`${area} ${years[index + 1]}`, cell] as const))
  );
}
