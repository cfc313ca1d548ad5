import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {DuckDBInstance} from "@duckdb/node-api";
import {parse} from "csv-parse/sync";
import type {ReleaseSource} from "../../../loaders/statistics/catalogue/types.js";

/** A row of a comma-separated file, by column. */
export type Row = Readonly<Record<string, string>>;

/** A combination of an area and a period, `877 2025`; regions by name, England as `England`. */
export type CellKey = string;

const folder = fileURLToPath(new URL("../../../../shared/sources/statistics", import.meta.url));
const releaseFolder = join(folder, "explore-education-statistics");
const places = new Set([
  "time_period",
  "time_identifier",
  "geographic_level",
  "country_code",
  "country_name",
  "region_code",
  "region_name",
  "old_la_code",
  "new_la_code",
  "la_name",
  "version"
]);
const filters = new Set([
  "category",
  "population_type",
  "cla_group",
  "placement_stability",
  "characteristic",
  "breakdown",
  "care_leaver_age",
  "stage_of_adoption_process",
  "age_start_poc",
  "age_group",
  "absence_terms",
  "social_care_group",
  "phase_type_grouping",
  "move_measure",
  "school_stability",
  "sw_stability"
]);

/** True when the source files lie beside the repository. */
export const hasSources = existsSync(join(folder, "lait", "lait_data_dictionary.csv")) && existsSync(releaseFolder);

/** Says why a group of tests is skipped without the source files. */
export const needsSources = "(skipped where ../shared/sources/statistics is not there)";

/** The rows of the tool's dictionary. */
export function readDictionary(): Row[] {
  return readRows(join(folder, "lait", "lait_data_dictionary.csv"));
}

/** The release files by name. */
export function readReleases(): Map<string, Row[]> {
  const names = readdirSync(releaseFolder).filter((name) => name.endsWith(".csv"));
  return new Map(names.map((name) => [name, readRows(join(releaseFolder, name))]));
}

/** The filter columns and the figure columns of a release file. */
export function columnsOf(rows: readonly Row[]): {filters: string[]; figures: string[]} {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => !places.has(column));
  return {
    filters: columns.filter((column) => filters.has(column)),
    figures: columns.filter((column) => !filters.has(column))
  };
}

/** Whether a row is of the series. */
export function matches(row: Row, {where}: ReleaseSource): boolean {
  return Object.entries(where).every(([column, value]) => row[column] === value);
}

/** The area and the period of a row of a release file. */
export function keyOf(row: Row): CellKey {
  const level = row.geographic_level;
  const area = level === "National" ? "England" : level === "Regional" ? row.region_name : row.old_la_code;
  return `${area} ${row.time_period}`;
}

/** The figures of the tool by series and then by area and period; cells without a figure are left out. */
export async function readTool(): Promise<Map<string, Map<CellKey, number>>> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const result = await connection.runAndReadAll(`
    SELECT
      "Short Desc",
      CASE WHEN "LA Number" < 970 THEN CAST(CAST("LA Number" AS INTEGER) AS VARCHAR) ELSE "LA and Regions" END,
      "Years",
      TRY_CAST("Values" AS DOUBLE)
    FROM read_parquet('${join(folder, "lait", "bds_long_0.parquet").replaceAll("'", "''")}')`);
  const series = new Map<string, Map<CellKey, number>>();
  for (const [code, area, period, value] of result.getRows()) {
    const cells = series.get(String(code)) ?? new Map<CellKey, number>();
    series.set(String(code), cells);
    if (typeof value === "number") cells.set(`${area} ${period}`, value);
  }
  instance.closeSync();
  return series;
}

function readRows(path: string): Row[] {
  return parse(readFileSync(path), {bom: true, columns: true, relax_quotes: true}) as Row[];
}
