import {SourceError} from "../files/source-error.js";
import type {DeclaredFile, FileForm} from "./configuration.js";
import type {FigureFile} from "./read-figures.js";

/** Levels of the open standard whose rows are read, with the columns in which the code of the area can stand. */
const levels: Readonly<Record<string, readonly string[]>> = {
  national: ["country_code"],
  regional: ["region_code"],
  "local authority": ["new_la_code", "la_code", "old_la_code"],
  "local authority district": ["lad_code"]
};

/** Kinds of places by which a column with the area is called, what is said in general first. */
const places = [
  ...["area", "geography", "place", "authority", "localauthority", "la", "council", "district", "ward", "county"],
  "municipality"
];
/** Names of a column with the names of areas, in small letters and without marks. */
const placeNames: readonly string[] = [
  ...["areaname", "name"],
  ...places.flatMap((place) => (place === "area" || place === "la" ? [`${place}name`] : [place, `${place}name`])),
  "area"
];
/** Names of a column with the area, likewise: codes before names. */
export const placeColumns: readonly string[] = [
  ...["areacode", "area", "code"],
  ...places.map((place) => `${place}code`),
  ...placeNames
];
/** Names of a column with the period, likewise. */
export const periodColumns: readonly string[] = [
  ...["period", "timeperiod", "year", "time", "date", "calendaryear", "financialyear", "academicyear", "schoolyear"],
  ...["yearending", "yearended", "quarter", "month"]
];

/** How to find area and period of a row. */
export interface RowReader {
  form: FileForm;
  /** Code or name of the row's area; null where the row is of a level that the site has none of, such as a school. */
  areaOf(cells: readonly string[]): string | null;
  /** Column with the area, for messages. */
  areaColumn: string;
  periodColumn: number;
  /** Column with the kind of period, in the open standard; -1 elsewhere. */
  identifierColumn: number;
  statusColumn: number;
}

/** The form that a file is in by its columns; null where neither fits. */
export function formOf(header: readonly string[]): FileForm | null {
  if (["time_period", "geographic_level"].every((name) => header.includes(name))) return "open-standard";
  return columnIn(header, placeColumns) >= 0 && columnIn(header, periodColumns) >= 0 ? "plain" : null;
}

/** The place of area and period in a file's rows. Throws a SourceError where the columns are not there. */
export function rowReader({file, header}: FigureFile, declared: DeclaredFile = {}): RowReader {
  const form = declared.form ?? (declared.area && declared.period ? "plain" : formOf(header));
  if (form === "open-standard") return openStandard(file, header, declared);
  const area = declared.area === undefined ? columnIn(header, placeColumns) : header.indexOf(declared.area);
  const period = declared.period === undefined ? columnIn(header, periodColumns) : header.indexOf(declared.period);
  for (const [name, column] of [
    ["area", area],
    ["period", period]
  ] as const)
    if (column < 0)
      throw new SourceError(
        `missing column: ${declared[name] ?? name}`,
        {file, row: 1},
        `a column with the ${name}, named in "files" of the configuration; the file has ${header.join(", ")}`
      );
  return {
    form: "plain",
    areaOf: (cells) => cells[area]?.trim() ?? "",
    areaColumn: header[area] ?? "area",
    periodColumn: period,
    identifierColumn: -1,
    statusColumn: statusOf(file, header, declared)
  };
}

/** The column that names the areas of a plain file beside the one that tells them apart; -1 where none does. */
export function nameColumn(header: readonly string[], areaColumn: string): number {
  return columnIn(
    header.map((name) => (name === areaColumn ? "" : name)),
    placeNames
  );
}

function openStandard(file: string, header: readonly string[], declared: DeclaredFile): RowReader {
  const level = header.indexOf("geographic_level");
  const period = header.indexOf("time_period");
  if (level < 0 || period < 0)
    throw new SourceError(
      `missing column: ${level < 0 ? "geographic_level" : "time_period"}`,
      {file, row: 1},
      "the columns of the open standard: time_period, time_identifier, geographic_level and codes of areas"
    );
  return {
    form: "open-standard",
    areaOf: (cells) => {
      const columns = levels[(cells[level] ?? "").trim().toLowerCase()];
      if (!columns) return null;
      const codes = columns.map((name) => cells[header.indexOf(name)]?.trim() ?? "");
      return codes.find((code) => code !== "") ?? "";
    },
    areaColumn: "geographic_level",
    periodColumn: period,
    identifierColumn: header.indexOf("time_identifier"),
    statusColumn: statusOf(file, header, declared)
  };
}

function statusOf(file: string, header: readonly string[], {status}: DeclaredFile): number {
  if (status === undefined) return header.indexOf("status");
  const column = header.indexOf(status);
  if (column < 0) throw new SourceError(`missing column: ${status}`, {file, row: 1}, `one of ${header.join(", ")}`);
  return column;
}

/** The first column that has one of the names, whatever its case and its marks ("Area name" is `areaname`); -1 where none has. */
export function columnIn(header: readonly string[], names: readonly string[]): number {
  const plain = header.map(plainName);
  return plain.indexOf(names.find((name) => plain.includes(name)) ?? "");
}

/** The name of a column in small letters, without spaces and marks. */
export function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
