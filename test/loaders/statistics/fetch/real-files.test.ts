import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {parse} from "csv-parse/sync";
import {expect, test} from "vitest";
import {servedFiles} from "../../../../loaders/statistics/catalogue/data-sets.js";
import {catalogue, leftOut} from "../../../../loaders/statistics/catalogue/index.js";
import {runFetch} from "../../../../loaders/statistics/fetch/fetch.js";
import {needsOf} from "../../../../loaders/statistics/fetch/needs.js";
import {snapshot, temporaryFolder} from "../support/run-update.js";
import {type ServedSet, statisticsService} from "./statistics-service.js";

// The Department's own files, as downloaded, are not part of the project: without ../shared this file says so and is skipped.
const sources = resolve(import.meta.dirname, "../../../../../shared/sources/statistics");
const data = resolve(import.meta.dirname, "../../../../data");

const places = new Set([
  ...["time_period", "time_identifier", "geographic_level", "country_code", "country_name", "region_code"],
  ...["region_name", "old_la_code", "new_la_code", "la_name"]
]);

test.skipIf(!existsSync(sources))(
  "all files that are served are found by their columns, and give the figures that data/ has",
  async () => {
    const folder = join(sources, "explore-education-statistics");
    const service = await statisticsService(
      servedFiles.map(({file, publication}, i) => setOf(folder, file, publication, i))
    );
    const to = join(temporaryFolder(), "data");
    const lines: string[] = [];
    const stream = {isTTY: false, write: lines.push.bind(lines)} as unknown as NodeJS.WriteStream;
    const code = await runFetch(
      sources,
      {catalogue, leftOut, served: servedFiles},
      {data: to, cache: join(to, "../fetched"), api: service.base, patience: {gap: 0}},
      {output: stream, errors: stream}
    );
    expect(lines.filter((line) => line.includes("expected"))).toEqual([]);
    expect(code).toBe(0);
    for (const file of readdirSync(join(to, "statistics")))
      expect(readFileSync(join(to, "statistics", file), "utf8"), file).toBe(
        readFileSync(join(data, "statistics", file), "utf8")
      );
    expect(Object.keys(snapshot(join(to, "statistics")))).toHaveLength(catalogue.length);
  }
);

/** A file as a data set: its filters are the columns that the catalogue filters by, its figures the others. */
function setOf(folder: string, file: string, publication: string, i: number): ServedSet {
  const csv = readFileSync(join(folder, file), "utf8");
  const [header = []] = parse(csv, {bom: true, to: 1}) as string[][];
  const filters = [...needsOf(file, {catalogue, leftOut}).filters.keys()];
  const indicators = header.filter((column) => !places.has(column) && !filters.includes(column));
  return {
    id: `00000000-0000-4000-8000-${String(i).padStart(12, "0")}`,
    publication,
    title: file,
    versions: [{version: "1.0", published: "2025-11-20", csv, filters, indicators}]
  };
}
