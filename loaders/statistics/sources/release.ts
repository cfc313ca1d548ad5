import {basename} from "node:path";
import {type Cell, cellForms, parseCell, parseYearsAndMonths} from "../../data/cell.js";
import type {SeriesPeriod} from "../../data/indicator-table.js";
import {parsePeriod, periodForms, releasePeriod} from "../../data/period.js";
import type {SourceFile} from "../../files/read-source.js";
import {listWords, quote, SourceError} from "../../files/source-error.js";
import type {AreaIndex} from "../areas/area-index.js";
import type {ReleaseSource} from "../catalogue/types.js";
import {plainWords} from "./alike.js";
import {isNoCode, isNowhere, otherCountries, otherLevels, shownLevels} from "./levels.js";
import type {Series, SeriesCell} from "./series.js";
import {type CsvRow, type CsvTable, cellOf, readCsv, requireColumns} from "./text-file.js";

/** A row of an open-standard file with its area and period understood. */
export interface ReleaseRow {
  row: CsvRow;
  /** Slugs: one, or those of the authorities that make one return together; none where the row is passed over. */
  areas: readonly string[];
  words: string;
  /** What a valid row is of that the site does not show: `School`, `Unknown`; absent where it is of an area of the site. */
  passedOver?: string;
}

/** An open-standard file, read and checked as far as all its columns of figures have in common. */
export interface ReleaseFile {
  table: CsvTable;
  rows: readonly ReleaseRow[];
  /** Newest code of the Office for National Statistics of each area, by slug. */
  onsCodes: ReadonlyMap<string, OnsCode>;
}

/** A nine-character code and the latest period in which the file uses it. */
export interface OnsCode {
  code: string;
  year: number;
}

/** An area of a row with its nine-character code, where the row gives one. */
interface RowArea {
  area: string;
  code: string | undefined;
}

const columns = ["time_period", "time_identifier", "geographic_level", "country_code", "country_name"];
const regionColumns = ["region_code", "region_name"];
const authorityColumns = ["old_la_code", "new_la_code", "la_name"];

/**
 * Reads an open-standard file; refuses a file without the `needed` columns (all that are missing at once), and unknown
 * areas, periods, geographic levels and codes, naming row and column. Valid rows of no area of the site are passed over.
 */
export async function readReleaseFile(
  source: SourceFile,
  areas: AreaIndex,
  needed: readonly string[] = []
): Promise<ReleaseFile> {
  const table = await readCsv(source, columns);
  const levels = new Set(table.rows.map((row) => cellOf(table, row, "geographic_level")));
  const places = [
    ...(levels.has("Regional") ? regionColumns : []),
    ...(levels.has("Local authority") ? authorityColumns : [])
  ];
  requireColumns(table, [...new Set([...columns, ...places, ...needed])]);
  const onsCodes = new Map<string, OnsCode>();
  const rows = table.rows.map((row): ReleaseRow => {
    const passedOver = otherPlace(table, row);
    if (passedOver !== undefined) return {row, areas: [], words: cellOf(table, row, "time_period"), passedOver};
    const words = periodWords(table, row);
    const found = rowAreas(table, row, areas);
    const {year} = parsePeriod(words);
    for (const {area, code} of found) {
      if (code === undefined) continue;
      const known = onsCodes.get(area);
      // Codes are issued in ascending order, so of two in one year the higher is the newer.
      if (!known || year > known.year || (year === known.year && code > known.code)) onsCodes.set(area, {code, year});
    }
    return {row, areas: found.map(({area}) => area), words};
  });
  return {table, rows, onsCodes};
}

/** The series that one column of the file holds for the rows of the filter; joint returns count for each of their areas. */
export function releaseSeries(file: ReleaseFile, source: ReleaseSource): Series {
  const {table} = file;
  const filters = Object.entries(source.where);
  requireColumns(table, [source.column, ...filters.map(([column]) => column)]);
  // Only a filter that tells series of the file apart is worth naming.
  const telling = filters.filter(([column, value]) => valuesOf(table, column, value).size > 1);
  const label = [`${basename(table.file)}#${source.column}`, ...telling.map(([, value]) => value)].join(", ");

  const parse = source.format === "years-and-months" ? parseYearsAndMonths : parseCell;
  const periods = new Map<number, SeriesPeriod>();
  const seen = new Map<string, number>();
  const joint = new Set<string>();
  const cells: SeriesCell[] = [];
  for (const {row, areas, words: written, passedOver} of file.rows) {
    if (passedOver !== undefined) continue;
    if (filters.some(([column, value]) => cellOf(table, row, column) !== value)) {
      refuseOtherSpelling(table, row, filters);
      continue;
    }
    const words = source.periods === "by-end" ? String(parsePeriod(written).year) : written;
    const period = {...parsePeriod(words), words};
    if (!periods.has(period.year)) periods.set(period.year, period);
    else requireSameWords(table, row, words, periods.get(period.year));
    const cell = toCell(table, row, source, parse);
    if (areas.length > 1) joint.add(listWords(areas));
    for (const area of areas) {
      const key = `${area} ${period.year}`;
      const earlier = seen.get(key);
      if (earlier !== undefined) {
        throw new SourceError(
          `duplicate row: ${area}, ${words} is already in row ${earlier}`,
          {file: table.file, row: row.line},
          `one row for each area and period${filters.length ? ` where ${describe(filters)}` : ""}`
        );
      }
      seen.set(key, row.line);
      cells.push({area, year: period.year, cell, row: row.line});
    }
  }
  if (!cells.length) {
    throw new SourceError(
      `missing rows where ${describe(filters)}`,
      {file: table.file},
      "rows for this series, as the catalogue maps it"
    );
  }
  const notices = [...joint].map(
    (names) => `${basename(table.file)}: ${names} make one return; its figures stand for each of them`
  );
  return {label, periods, cells, notices};
}

function periodWords(table: CsvTable, row: CsvRow): string {
  const [period, identifier] = [cellOf(table, row, "time_period"), cellOf(table, row, "time_identifier")];
  try {
    const words = releasePeriod(period, identifier);
    parsePeriod(words);
    return words;
  } catch (cause) {
    const place = {file: table.file, row: row.line, column: "time_period"};
    throw new SourceError(
      (cause as Error).message,
      place,
      `a year (2025) or two (202425) of a known kind, or ${periodForms}`
    );
  }
}

/** What a valid row is of, where that is no area of the site. */
function otherPlace(table: CsvTable, row: CsvRow): string | undefined {
  const level = cellOf(table, row, "geographic_level");
  if (otherLevels.has(level)) return level;
  const name = {National: "country_name", Regional: "region_name", "Local authority": "la_name"}[level];
  if (name === undefined || !table.columns.has(name)) return undefined;
  const words = cellOf(table, row, name);
  if (level === "National" ? otherCountries.has(words) : isNowhere(words)) return `${level}: ${words}`;
  return undefined;
}

/** Refuses a row that a filter leaves out only because its words are spelt in another way: it would be lost in silence. */
function refuseOtherSpelling(table: CsvTable, row: CsvRow, filters: readonly (readonly [string, string])[]): void {
  const others = filters.filter(([column, value]) => cellOf(table, row, column) !== value);
  if (!others.every(([column, value]) => plainWords(cellOf(table, row, column)) === plainWords(value))) return;
  const [[column, value] = ["", ""]] = others;
  throw new SourceError(
    `unknown ${column}: ${quote(cellOf(table, row, column))}, which the catalogue does not name`,
    {file: table.file, row: row.line, column},
    `${quote(value)}, as the catalogue spells it; a new spelling is changed there`
  );
}

function rowAreas(table: CsvTable, row: CsvRow, areas: AreaIndex): RowArea[] {
  const place = (column: string) => ({file: table.file, row: row.line, column});
  const level = cellOf(table, row, "geographic_level");
  if (level === "National") {
    const [code, name] = [cellOf(table, row, "country_code"), cellOf(table, row, "country_name")];
    if (name !== "England") throw new SourceError(`unknown country: ${quote(name)}`, place("country_name"), "England");
    return [{area: areas.regionByName(name, place("country_name")).area, code: onsCode(code, place("country_code"))}];
  }
  if (level === "Regional") {
    const region = areas.regionByName(cellOf(table, row, "region_name"), place("region_name"));
    return [{area: region.area, code: onsCode(cellOf(table, row, "region_code"), place("region_code"))}];
  }
  if (level === "Local authority") {
    // Authorities that share a children's service make one return, and stand in one row: "314 / 318".
    const [codes = [], onsCodes = [], names = []] = authorityColumns.map((column) =>
      cellOf(table, row, column).split(" / ")
    );
    if (codes.length !== onsCodes.length || codes.length !== names.length) {
      throw new SourceError("invalid joint return", place("old_la_code"), 'as many codes as names, separated by " / "');
    }
    return codes.map((code, index) => ({
      area: areas.byCode(code, names[index] ?? "", place("old_la_code")).area,
      code: onsCode(onsCodes[index] ?? "", place("new_la_code"))
    }));
  }
  throw new SourceError(
    `unknown geographic level: ${quote(level)}`,
    place("geographic_level"),
    `${listWords(shownLevels)}, or another level of the Department's standard, which is passed over`
  );
}

function onsCode(code: string, place: {file: string; row: number; column: string}): string | undefined {
  if (isNoCode(code)) return undefined;
  if (/^E\d{8}$/.test(code)) return code;
  throw new SourceError(`invalid code: ${quote(code)}`, place, "a code such as E06000007");
}

function toCell(table: CsvTable, row: CsvRow, {column, format}: ReleaseSource, parse: (text: string) => Cell): Cell {
  try {
    return parse(cellOf(table, row, column));
  } catch (cause) {
    const forms = format === "years-and-months" ? "years and months such as 01:09, or a marker" : cellForms;
    throw new SourceError((cause as Error).message, {file: table.file, row: row.line, column}, forms);
  }
}

/** The different values of a column, among which the one that is looked for must be. */
export function valuesOf(table: CsvTable, column: string, value: string): Set<string> {
  const values = new Set(table.rows.map((row) => cellOf(table, row, column)));
  if (values.has(value)) return values;
  throw new SourceError(
    `missing rows with ${quote(value)}`,
    {file: table.file, column},
    `that value, as the catalogue maps it; the column has ${listWords([...values].slice(0, 12).map(quote))}`
  );
}

function requireSameWords(table: CsvTable, row: CsvRow, words: string, other: SeriesPeriod | undefined): void {
  if (other?.words === words) return;
  throw new SourceError(
    `duplicate period: ${quote(other?.words)} and ${quote(words)} end in the same year`,
    {file: table.file, row: row.line, column: "time_period"},
    "one period for each year"
  );
}

function describe(filters: readonly (readonly [string, string])[]): string {
  return listWords(filters.map(([column, value]) => `${column} is ${quote(value)}`));
}
