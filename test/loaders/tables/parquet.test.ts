import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import fc from "fast-check";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {writeParquet} from "../../../loaders/tables/parquet.js";
import {readTables} from "../../../loaders/tables/read.js";
import {areas, observations} from "../../../loaders/tables/schema.js";
import type {Observation} from "../../../src/domain/tables.js";
import {openWasmEngine} from "../../src/query/support/wasm-engine.js";
import {writeDataFolder} from "./fixture.js";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parquet-test-"));
});

afterAll(() => rmSync(folder, {recursive: true}));

describe("writeParquet", () => {
  it("gives the same bytes for the same rows", async () => {
    const tables = await readTables(writeDataFolder());
    const once = await writeParquet(observations, tables.observations);
    expect(Buffer.from(await writeParquet(observations, tables.observations)).equals(Buffer.from(once))).toBe(true);
  });

  it("keeps rows, order, types and nulls", async () => {
    const tables = await readTables(writeDataFolder());
    expect(await readBack(await writeParquet(areas, tables.areas))).toEqual(tables.areas);
    expect(await readBack(await writeParquet(observations, tables.observations))).toEqual(tables.observations);
    expect(await readBack(await writeParquet(observations, []))).toEqual([]);
  });

  it("keeps every number exactly", async () => {
    const value = fc.oneof(fc.double({noNaN: true, noDefaultInfinity: true}), fc.constant(null));
    await fc.assert(
      fc.asyncProperty(fc.array(value, {maxLength: 50}), async (values) => {
        const rows = values.map(observation);
        const read = (await readBack(await writeParquet(observations, rows))) as Observation[];
        expect(read.map((row) => row.value)).toEqual(values);
      }),
      {numRuns: 20, seed: 1}
    );
  });

  it("uses what old readers understand, compressed, and names table and licence", async () => {
    const file = await writeFile(
      await writeParquet(
        observations,
        Array.from({length: 9}, (_, i) => observation(i % 3))
      )
    );
    const columns = await query(
      `SELECT path_in_schema AS name, type, compression, encodings, bloom_filter_offset FROM parquet_metadata('${file}')`
    );
    expect(columns.map(({name, type}) => `${name} ${type}`)).toEqual([
      "indicator BYTE_ARRAY",
      "area BYTE_ARRAY",
      "period BYTE_ARRAY",
      "year INT32",
      "value DOUBLE",
      "status BYTE_ARRAY"
    ]);
    for (const column of columns) expect(column).toMatchObject({compression: "ZSTD", bloom_filter_offset: null});
    expect(columns[0]?.encodings).toBe("PLAIN_DICTIONARY");
    const metadata = await query(`SELECT decode(key) AS k, decode(value) AS v FROM parquet_kv_metadata('${file}')`);
    expect(metadata).toContainEqual({k: "table", v: "observations"});
    expect(metadata).toContainEqual({k: "licence", v: "Open Government Licence v3.0"});
  });

  it("is read by the engine that the pages use", async () => {
    const tables = await readTables(writeDataFolder());
    const engine = await openWasmEngine({
      observations: await writeFile(await writeParquet(observations, tables.observations))
    });
    const rows = engine.query<Observation>({sql: "SELECT * FROM observations", params: [], tables: []});
    expect(rows).toEqual(tables.observations);
  });
});

function observation(value: number | null): Observation {
  return {
    indicator: "children-in-care",
    area: "warrington",
    period: "2025",
    year: 2025,
    value,
    status: value === null ? "suppressed" : "final"
  };
}

async function writeFile(bytes: Uint8Array): Promise<string> {
  const file = join(folder, "table.parquet");
  writeFileSync(file, bytes);
  return file;
}

async function readBack(bytes: Uint8Array): Promise<unknown[]> {
  return query(`SELECT * FROM '${await writeFile(bytes)}'`);
}

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(":memory:", {threads: "1"});
  const connection = await instance.connect();
  const rows = (await connection.runAndReadAll(sql)).getRowObjectsJS() as Record<string, unknown>[];
  connection.closeSync();
  instance.closeSync();
  return rows;
}
