import {officialYear, parseStated, type StatedKind} from "./period.js";

/**
 * The year of an official series that a date falls to, of text as the tables have it: `2015-01-31`, `2014-03`, `2014`, `2013-14`;
 * not a number for any other text. Its kind tells `2009-10`, the month, from `2009-10`, the year.
 */
export function figureYear(date: string, kind?: StatedKind | null): number {
  const stated = parseStated(date, kind);
  return stated ? officialYear(stated) : Number.NaN;
}
