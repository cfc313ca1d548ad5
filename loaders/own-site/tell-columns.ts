import type {DeclaredFile} from "./configuration.js";
import {columnIn, formOf, periodColumns, placeColumns} from "./file-form.js";
import {ownCell} from "./own-cell.js";
import {ownPeriod} from "./own-period.js";
import type {FigureFile} from "./read-figures.js";

/** Years that a column of periods has: one of counts seldom holds nothing else. */
const [firstYear, lastYear] = [1800, 2200];

/** The columns of a file that hold area and period, each null where neither its names nor its cells tell. */
export interface ToldColumns {
  area: string | null;
  period: string | null;
}

/**
 * What the configuration has to say of a file: its columns where their names are not understood, and which part of a year stands
 * for it where the file has several, the last. Nothing where it needs no word.
 */
export function declaredOf(file: FigureFile, {area, period}: ToldColumns): DeclaredFile | null {
  if (area === null || period === null) return null;
  const keep = lastPart(file, period);
  const declared = {...(formOf(file.header) === null && {area, period}), ...(keep !== null && {keep})};
  return Object.keys(declared).length > 0 ? declared : null;
}

/** The last of the parts of a year that a file has, such as Q4; null where it has years alone, one part, or something else. */
function lastPart(file: FigureFile, period: string): string | null {
  const identifiers = cellsOf(file, file.header.indexOf("time_identifier"));
  const parts = new Set<string | null>();
  try {
    cellsOf(file, file.header.indexOf(period)).forEach((cell, i) => {
      parts.add(ownPeriod(cell, identifiers[i]).part);
    });
  } catch {
    return null;
  }
  return parts.size > 1 && !parts.has(null) ? ([...parts].sort().at(-1) ?? null) : null;
}

/**
 * Where a file has area and period: by the names of its columns, and where those say nothing by what stands in them. A period is
 * the first column of years alone; an area is the first column of words that, with the period, parts every row from the others.
 */
export function tellColumns(file: FigureFile): ToldColumns {
  const {header} = file;
  const named = (column: number) => (column < 0 ? null : (header[column] ?? null));
  if (formOf(header) === "open-standard") return {area: "geographic_level", period: "time_period"};
  const period = named(columnIn(header, periodColumns)) ?? named(header.findIndex((_, i) => holdsPeriods(file, i)));
  const at = period === null ? -1 : header.indexOf(period);
  return {
    area:
      named(columnIn(header, placeColumns)) ?? named(header.findIndex((_, i) => i !== at && holdsAreas(file, i, at))),
    period
  };
}

function cellsOf(file: FigureFile, column: number): string[] {
  return file.rows.map(({cells}) => cells[column]?.trim() ?? "");
}

function holdsPeriods(file: FigureFile, column: number): boolean {
  return cellsOf(file, column).every((cell) => {
    try {
      const {year} = ownPeriod(cell);
      return year >= firstYear && year <= lastYear;
    } catch {
      return false;
    }
  });
}

function holdsAreas(file: FigureFile, column: number, period: number): boolean {
  if (period < 0) return false;
  const cells = cellsOf(file, column);
  const isWords = (cell: string) => {
    try {
      ownCell(cell);
      return false;
    } catch {
      return true;
    }
  };
  const periods = cellsOf(file, period);
  return cells.every(isWords) && new Set(cells.map((cell, i) => `${cell}\n${periods[i]}`)).size === cells.length;
}
