import {execFile} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {promisify} from "node:util";
import {DuckDBInstance} from "@duckdb/node-api";
import {beforeAll, describe, expect, it} from "vitest";
import {cleanNumber, type Marker, markerStatus} from "../../../loaders/data/cell.js";
import {formatCsv, parseCsv} from "../../../loaders/files/csv.js";
import {loadTables, tableParquet} from "../../../loaders/tables/index.js";
import type {Tables} from "../../../loaders/tables/read.js";
import {observations, type TableName, tables} from "../../../loaders/tables/schema.js";
import {drawSourceCells, hasSources} from "../statistics/support/source-sample.js";

const run = promisify(execFile);
const names = Object.keys(tables) as TableName[];

let rows: Tables;
const parquet = new Map<TableName, Buffer>();

beforeAll(async () => {
  rows = await loadTables();
  for (const name of names) parquet.set(name, Buffer.from(await tableParquet(name, rows)));
});

describe("the tables of data/", () => {
  it("are there, with every authority, region and England, and both models of neighbours", () => {
    const today = rows.areas.filter(({closed}) => closed === null);
    const count = (kind: string) => today.filter((area) => area.kind === kind).length;
    expect([count("authority"), count("region"), count("sub-region"), count("country")]).toEqual([153, 9, 2, 1]);
    expect(new Set(rows.neighbours.map(({model}) => model))).toEqual(new Set(["2021", "2025"]));
    expect(rows.indicators.length).toBeGreaterThanOrEqual(180);
    expect(rows.observations.length).toBeGreaterThan(300_000);
  });

  it("have a value exactly where the status is one of a value, and never a number that is none", () => {
    const wrong = rows.observations.filter(
      ({value, status}) =>
        (value !== null) !== ["final", "provisional", "revised", "doubted"].includes(status) ||
        (value !== null && !Number.isFinite(value))
    );
    expect(wrong).toEqual([]);
  });

  it("fit: observations.parquet is under one megabyte", () => {
    expect(parquet.get("observations")?.length).toBeLessThan(1_000_000);
  });

  it.each(names)(
    "%s: the data loader prints the same bytes as the build made before",
    async (name) => {
      const args = ["node_modules/tsx/dist/cli.mjs", `src/data/${name}.parquet.ts`];
      const {stdout} = await run(process.execPath, args, {encoding: "buffer", maxBuffer: 1e8});
      expect(stdout.equals(parquet.get(name) as Buffer)).toBe(true);
    },
    60_000
  );

  it("say the same as CSV", () => {
    const some = rows.observations.filter((_, index) => index % 997 === 0);
    const csv = parseCsv(formatCsv(observations, some), "observations.csv");
    const cells = some.map((row) => observations.columns.map(({name}) => String(row[name] ?? "")));
    expect(csv.rows.map((row) => row.cells)).toEqual(cells);
  });
});

describe.skipIf(!hasSources)("observations.parquet and the sources", () => {
  it("agree in 1,000 cells drawn at random", async () => {
    const found = await readObservations(parquet.get("observations") as Buffer);
    const disagreements: string[] = [];
    for (const cell of await drawSourceCells({count: 1000, seed: 20_251_130})) {
      const row = found.get(`${cell.indicator} ${cell.area} ${cell.year}`);
      const expected = cell.marker === null ? cleanNumber(cell.value as number) : markerStatus[cell.marker as Marker];
      const actual = row?.value ?? row?.status;
      if (!row && cell.value === null && !existed(cell.area, cell.year)) continue;
      if (actual !== expected)
        disagreements.push(
          `${cell.indicator}, ${cell.area}, ${cell.year}: ${cell.text} in ${cell.from}, but ${actual} here`
        );
    }
    expect(disagreements).toEqual([]);
  });
});

/** False for years before an authority was made, or after it was abolished: sources fill them, data/ has no row for them. */
function existed(area: string, year: number): boolean {
  const {opened, closed} = rows.areas.find((row) => row.area === area) ?? expect.unreachable();
  return (
    (opened === null || year > Number(opened.slice(0, 4))) && (closed === null || year <= Number(closed.slice(0, 4)))
  );
}

interface Found {
  value: number | null;
  status: string;
}

async function readObservations(bytes: Buffer): Promise<Map<string, Found>> {
  const folder = mkdtempSync(join(tmpdir(), "observations-"));
  try {
    writeFileSync(join(folder, "observations.parquet"), bytes);
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    const result = await connection.runAndReadAll(
      `SELECT indicator, area, year, value, status FROM '${join(folder, "observations.parquet")}'`
    );
    const found = result.getRowsJS().map(([indicator, area, year, value, status]) => {
      return [`${indicator} ${area} ${year}`, {value, status} as Found] as const;
    });
    instance.closeSync();
    return new Map(found);
  } finally {
    rmSync(folder, {recursive: true});
  }
}
