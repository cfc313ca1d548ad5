import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
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

/**
 * Writes tables of `times` today's rows into a folder: the observations once for each data set, with names of its own, and for each copy of
 * the areas, values varied; sorted as the site's are. Resolves to the files.
 */
export async function writeScaled(
  folder: string,
  files: Readonly<Record<TableName, string>>,
  times: number
): Promise<Record<TableName, string>> {
  const {sets, copies} = made[times] ?? {sets: 1, copies: 1};
  const instance = await DuckDBInstance.create(join(folder, "scratch.duckdb"), {memory_limit: "6GB"});
  const connection = await instance.connect();
  const read = (table: TableName) => `read_parquet('${files[table]}')`;
  const named = (name: string, number: string, mark: string) =>
    `CASE WHEN ${number} = 0 THEN ${name} ELSE ${name} || '-${mark}' || ${number} END`;
  const statements: Partial<Record<TableName, string>> = {
    indicators: `SELECT * REPLACE (${named("indicator", "s.i", "s")} AS indicator) FROM ${read("indicators")}, range(${sets}) AS s(i) ORDER BY indicator`,
    areas: `SELECT * REPLACE (${named("area", "c.i", "c")} AS area) FROM ${read("areas")}, range(${copies}) AS c(i) WHERE c.i = 0 OR kind = 'authority' ORDER BY area`,
    observations: `SELECT ${named("indicator", "s.i", "s")} AS indicator, ${named("area", "c.i", "c")} AS area, period, year, value * (1 + ((hash(indicator, area, s.i, c.i) % 100)::INTEGER - 50) / 1000.0) AS value, status FROM ${read("observations")}, range(${sets}) AS s(i), range(${copies}) AS c(i) ORDER BY indicator, area, year, period`
  };
  const written = {} as Record<TableName, string>;
  try {
    for (const table of tables) {
      written[table] = join(folder, `${table}.parquet`);
      const rows = times === 1 ? undefined : statements[table];
      await connection.run(
        `COPY (${rows ?? `SELECT * FROM ${read(table)}`}) TO '${written[table]}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)`
      );
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
  return written;
}
