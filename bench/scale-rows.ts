import {rmSync} from "node:fs";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {parquetOf, type TableFiles} from "../loaders/serve/built-tables.js";
import {type TableName, tables} from "../src/engine/tables.js";

/** How many data sets, and of how many times the areas, a size has: its rows are today's times both. */
const made: Readonly<Record<number, {sets: number; copies: number}>> = {
  1: {sets: 1, copies: 1},
  10: {sets: 10, copies: 1},
  100: {sets: 10, copies: 10},
  1000: {sets: 100, copies: 10}
};

/** The sizes there are, in times of today's rows. */
export const sizes: readonly number[] = Object.keys(made).map(Number);

/** Most rows that are sorted at once: more than this machine's memory would be needed otherwise. */
const mostAtOnce = 8_000_000;

/**
 * Writes tables of `times` today's rows into a folder: the observations once for each data set, with names of its own, and for each copy of
 * the areas, values varied; sorted as the site's are, in as many files as it takes to sort each in memory. Resolves to the files.
 */
export async function writeScaled(
  folder: string,
  files: Readonly<Record<TableName, string>>,
  times: number
): Promise<TableFiles> {
  const {sets, copies} = made[times] ?? {sets: 1, copies: 1};
  const instance = await DuckDBInstance.create(join(folder, "scratch.duckdb"), {memory_limit: "4GB"});
  const connection = await instance.connect();
  const write = (rows: string, file: string) =>
    connection.run(`COPY (${rows}) TO '${file}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)`);
  const read = (table: TableName) => parquetOf(files[table]);
  const named = (name: string, number: string, mark: string) =>
    `CASE WHEN ${number} = 0 THEN ${name} ELSE ${name} || '-${mark}' || ${number} END`;
  const statements: Partial<Record<TableName, string>> = {
    indicators: `SELECT * REPLACE (${named("indicator", "s.i", "s")} AS indicator) FROM ${read("indicators")}, range(${sets}) AS s(i) ORDER BY indicator`,
    areas: `SELECT * REPLACE (${named("area", "c.i", "c")} AS area) FROM ${read("areas")}, range(${copies}) AS c(i) WHERE c.i = 0 OR kind = 'authority' ORDER BY area`
  };
  const scaled = (group: string) =>
    `SELECT ${named("indicator", "s.i", "s")} AS indicator, ${named("area", "c.i", "c")} AS area, period, year, value * (1 + ((hash(indicator, area, s.i, c.i) % 100)::INTEGER - 50) / 1000.0) AS value, status FROM ${group}, range(${sets}) AS s(i), range(${copies}) AS c(i) ORDER BY indicator, area, year, period`;
  const written = {} as Record<TableName, string | string[]>;
  try {
    for (const table of tables) {
      const file = join(folder, `${table}.parquet`);
      if (table === "observations" && times > 1) continue;
      written[table] = file;
      await write((times > 1 && statements[table]) || `SELECT * FROM ${read(table)}`, file);
    }
    if (times > 1) {
      const counted = await connection.runAndReadAll(`SELECT COUNT(*)::DOUBLE AS rows FROM ${read("observations")}`);
      const rows = Number(counted.getRowObjectsJS()[0]?.rows) * times;
      const groups = Math.max(1, Math.ceil(rows / mostAtOnce));
      // Indicators stay together, and with those beside them.
      await connection.run(
        `CREATE TABLE grouped AS SELECT *, NTILE(${groups}) OVER (ORDER BY indicator) AS part FROM ${read("observations")}`
      );
      const parts = Array.from({length: groups}, (_, i) => i + 1);
      for (const part of parts)
        await write(scaled(`(SELECT * FROM grouped WHERE part = ${part}) AS o`), partOf(folder, part));
      written.observations = parts.map((part) => partOf(folder, part));
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(join(folder, "scratch.duckdb"), {force: true});
  }
  return written;
}

function partOf(folder: string, part: number): string {
  return join(folder, `observations.${part}.parquet`);
}
