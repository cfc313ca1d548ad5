import type {ResultColumn} from "../../../engine/database.js";
import {shownText} from "../../../notebook/value-text.js";

const perCharacter = 7.6;
const padding = 26;
const [least, most] = [64, 340];
/** A heading may be sorted by, and its mark stands behind it. */
const markWidth = 16;

/** Widths of columns in pixels, by the longest of some of their values and by their names. */
export function columnWidths(columns: readonly ResultColumn[], rows: readonly (readonly unknown[])[]): number[] {
  return columns.map(({name}, i) => {
    const longest = rows.reduce((length, row) => Math.max(length, shownText(row[i]).length), 0);
    const wanted = Math.max(longest * perCharacter, name.length * perCharacter + markWidth) + padding;
    return Math.round(Math.min(Math.max(wanted, least), most));
  });
}
