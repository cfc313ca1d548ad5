import {basename} from "node:path";
import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import {type Cell, cellForms, parseCell} from "../../data/cell.js";
import type {SeriesPeriod} from "../../data/indicator-table.js";
import {parsePeriod, periodForms} from "../../data/period.js";
import {requireFile, type SourceFile} from "../../files/read-source.js";
import {listWords, quote, SourceError} from "../../files/source-error.js";
import type {AreaIndex} from "../areas/area-index.js";
import type {ToolSource} from "../catalogue/types.js";
import {checkFaults} from "./faults.js";
import type {Series, SeriesCell} from "./series.js";

/** A row of the tool's file, as it stands there. */
interface ToolRow {
  row: number;
  code: string;
  years: string | null;
  areaName: string | null;
  value: string | null;
  areaCode: number | null;
}

const columns = ["Short Desc", "Years", "LA and Regions", "Values", "LA Number"];

/**
 * Words in the column of years that are no period: one series has a block of rows under the year 0, all dashes, a
 * leftover of the spreadsheet it was gathered in. Such a block is passed over, with a notice, as long as it has no figure.
 */
const emptyPeriods: ReadonlySet<string> = new Set(["0"]);

/**
 * Reads the series with the given codes from the tool's Parquet file. Refuses, naming file, row and column: a file that
 * cannot be read, a missing column or series, an unknown area or period, a cell that is no number and no known marker,
 * a second value for one area and period, and two periods that end in the same year.
 */
export async function readTool(
  source: SourceFile,
  wanted: readonly ToolSource[],
  areas: AreaIndex
): Promise<Map<string, Series>> {
  const codes = wanted.map(({code}) => code);
  const byCode = new Map<string, ToolRow[]>(codes.map((code) => [code, []]));
  for (const row of await readRows(source, codes)) byCode.get(row.code)?.push(row);
  const missing = codes.filter((code) => byCode.get(code)?.length === 0);
  if (missing.length) {
    throw new SourceError(
      `missing series: ${listWords(missing.map(quote))}`,
      {file: source.label, column: "Short Desc"},
      "every series that the catalogue maps; one that the tool has renamed or dropped is changed in loaders/statistics/catalogue"
    );
  }
  return new Map(
    wanted.map((series) => [series.code, toSeries(source.label, series, byCode.get(series.code) ?? [], areas)])
  );
}

/** How many rows of the file each series has in each period: its code and the words of the period, as they stand there. */
export async function countToolRows(source: SourceFile): Promise<{code: string; years: string; rows: number}[]> {
  return withFile(source, async (connection, path) => {
    const result = await connection.runAndReadAll(`
      SELECT
        COALESCE(CAST("Short Desc" AS VARCHAR), '') AS code,
        COALESCE(CAST("Years" AS VARCHAR), '') AS years,
        CAST(COUNT(*) AS INTEGER) AS rows
      FROM read_parquet('${path}')
      GROUP BY ALL
      ORDER BY ALL`);
    return result.getRowObjectsJS() as {code: string; years: string; rows: number}[];
  });
}

async function readRows(source: SourceFile, codes: readonly string[]): Promise<ToolRow[]> {
  return withFile(source, async (connection, path) => {
    const wanted = codes.map((code) => `'${code.replaceAll("'", "''")}'`).join(", ");
    const result = await connection.runAndReadAll(`
      SELECT
        file_row_number + 1 AS row,
        CAST("Short Desc" AS VARCHAR) AS code,
        CAST("Years" AS VARCHAR) AS years,
        CAST("LA and Regions" AS VARCHAR) AS area_name,
        CAST("Values" AS VARCHAR) AS value,
        CAST("LA Number" AS DOUBLE) AS area_code
      FROM read_parquet('${path}', file_row_number = true)
      WHERE "Short Desc" IN (${wanted || "NULL"})
      ORDER BY row`);
    const [row = [], code = [], years = [], areaName = [], value = [], areaCode = []] = result.getColumnsJS();
    return row.map((number, index) => ({
      row: Number(number),
      code: String(code[index]),
      years: years[index] as string | null,
      areaName: areaName[index] as string | null,
      value: value[index] as string | null,
      areaCode: areaCode[index] as number | null
    }));
  });
}

/** Opens a file that has the columns; whatever goes wrong with it is a SourceError. */
async function withFile<T>(
  source: SourceFile,
  work: (connection: DuckDBConnection, path: string) => Promise<T>
): Promise<T> {
  await requireFile(source);
  const instance = await DuckDBInstance.create(":memory:");
  try {
    const connection = await instance.connect();
    const path = source.path.replaceAll("'", "''");
    const names = await run(source, async () => {
      const schema = await connection.runAndReadAll(`DESCRIBE SELECT * FROM read_parquet('${path}')`);
      return schema.getColumnsJS()[0] as string[];
    });
    const absent = columns.filter((column) => !names.includes(column));
    if (absent.length) {
      throw new SourceError(
        `missing column: ${listWords(absent.map(quote))}`,
        {file: source.label},
        `the columns ${listWords(columns.map(quote))}; it has ${listWords(names.map(quote))}`
      );
    }
    return await run(source, () => work(connection, path));
  } finally {
    instance.closeSync();
  }
}

async function run<T>(source: SourceFile, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    const [detail = ""] = String(cause instanceof Error ? cause.message : cause).split("\n");
    throw new SourceError(
      "invalid Parquet",
      {file: source.label},
      `a whole Parquet file; it may have been cut off while downloading (${detail.replaceAll(source.path, source.label)})`,
      {cause}
    );
  }
}

function toSeries(file: string, {code, faults}: ToolSource, rows: readonly ToolRow[], areas: AreaIndex): Series {
  const label = `${basename(file)} ${code}`;
  const periods = new Map<number, SeriesPeriod>();
  const periodByWords = new Map<string, SeriesPeriod>();
  const cells: SeriesCell[] = [];
  const seen = new Map<string, number>();
  const faultCheck = checkFaults(faults);
  let passedOver = 0;
  for (const row of rows) {
    const published = toCell(file, row);
    if (emptyPeriods.has(row.years ?? "") && published.value === null) {
      passedOver++;
      continue;
    }
    const words = row.years ?? "";
    const period = periodByWords.get(words) ?? toPeriod(file, row, periods);
    periodByWords.set(words, period);
    const areaPlace = {file, row: row.row, column: "LA Number"};
    const {area} = areas.byCode(row.areaCode ?? "", row.areaName ?? "", areaPlace);
    const key = `${area} ${period.year}`;
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      throw new SourceError(
        `duplicate row: ${code}, ${area}, ${words} is already in row ${earlier}`,
        {file, row: row.row},
        "one row for each series, area and period"
      );
    }
    seen.set(key, row.row);
    const cell = faultCheck.treat(published, row.areaName ?? "", words);
    cells.push({area, year: period.year, cell, row: row.row});
  }
  const notices = faultCheck.notices(label);
  if (passedOver) notices.push(`${label}: ${passedOver} rows under the year 0 hold no figure and are passed over`);
  return {label, periods, cells, notices};
}

function toCell(file: string, row: ToolRow): Cell {
  try {
    return parseCell(row.value);
  } catch (cause) {
    const place = {file, row: row.row, column: "Values"};
    throw new SourceError(`${(cause as Error).message}, ${row.code}, ${row.areaName}, ${row.years}`, place, cellForms);
  }
}

function toPeriod(file: string, row: ToolRow, periods: Map<number, SeriesPeriod>): SeriesPeriod {
  const place = {file, row: row.row, column: "Years"};
  const words = row.years ?? "";
  const period = (() => {
    try {
      return {...parsePeriod(words), words};
    } catch (cause) {
      throw new SourceError(`${(cause as Error).message}, ${row.code}`, place, periodForms);
    }
  })();
  const other = periods.get(period.year);
  if (other) {
    throw new SourceError(
      `duplicate period: ${quote(other.words)} and ${quote(words)} of ${row.code} end in the same year`,
      place,
      "one period for each year; which of the two to keep is for the catalogue to say, by leaving one out"
    );
  }
  periods.set(period.year, period);
  return period;
}
