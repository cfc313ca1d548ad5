import {basename} from "node:path";
import {parseCell} from "../../data/cell.js";
import {listWords, quote} from "../../files/source-error.js";
import {type CsvTable, cellOf} from "./text-file.js";

/** Columns of an open-standard file that say when, where, and of which edition the figures of a year are. */
const placeColumns = /^(time_period|time_identifier|geographic_level|version|.*_(code|name))$/;

/**
 * Columns of words that the catalogue does not name: another filter. One of a single value changes nothing; of several, the
 * rows taken may be parts of a whole.
 */
export function unreadFilters(table: CsvTable, read: readonly string[]): string[] {
  const unread = [...table.columns.keys()].filter((column) => !placeColumns.test(column) && !read.includes(column));
  return unread.flatMap((column) => {
    const values = [...new Set(table.rows.map((row) => cellOf(table, row, column)))];
    if (values.length < 2 || values.every(isFigure)) return [];
    const some = listWords(values.slice(0, 4).map(quote));
    return [
      `${basename(table.file)}: NOT NAMED: column ${quote(column)} has ${values.length} values, such as ${some}: a filter that the catalogue does not name`
    ];
  });
}

function isFigure(text: string): boolean {
  try {
    parseCell(text);
    return true;
  } catch {
    return false;
  }
}
