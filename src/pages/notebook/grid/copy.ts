import type {ResultColumn} from "../../../engine/database.js";
import {exactText} from "../../../notebook/value-text.js";

/** Most cells that are copied at once: more than that a clipboard does not take in good time. */
export const mostCopied = 2_000_000;

/** Rows as text that a spreadsheet pastes into cells, with their headings: tabs between cells, quotes where a cell has tabs or lines. */
export function pasteable(columns: readonly ResultColumn[], rows: readonly (readonly unknown[])[]): string {
  const line = (cells: readonly string[]) => cells.map(cell).join("\t");
  return [line(columns.map(({name}) => name)), ...rows.map((row) => line(row.map(exactText)))].join("\r\n");
}

function cell(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
