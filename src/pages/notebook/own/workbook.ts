import {unzipSync} from "fflate";

/** Most bytes that the parts of a workbook may unpack to. */
const mostUnpacked = 300_000_000;
/** Most places for cells, filled or not, up to the last row and the last column that has one. */
const mostCells = 30_000_000;

/** A sheet's cells with something in them: letters of the column, number of the row. */
const filled = /<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,6})(\d{1,9})"[^>]*?(?<!\/)>/g;

/**
 * The names of a workbook's sheets, in their order. Throws with a sentence where it is damaged, where it would unpack to more than a page can
 * hold, or where a stray cell far away would make of it a table of that size.
 */
export function sheetNames(bytes: Uint8Array): string[] {
  const parts = unpacked(bytes);
  const decoder = new TextDecoder();
  const workbook = parts["xl/workbook.xml"];
  if (!workbook) throw new Error("it is no workbook: the ZIP has no xl/workbook.xml");
  for (const [name, part] of Object.entries(parts))
    if (/^xl\/worksheets\//.test(name)) checkCells(decoder.decode(part));
  return [...decoder.decode(workbook).matchAll(/<(?:\w+:)?sheet\b[^>]*?\bname="([^"]*)"/g)].map(([, name = ""]) =>
    name.replace(/&(amp|lt|gt|quot|apos);/g, (_, word: keyof typeof signs) => signs[word])
  );
}

const signs = {amp: "&", lt: "<", gt: ">", quot: '"', apos: "'"} as const;

function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter({name, originalSize}) {
        total += originalSize;
        if (total > mostUnpacked) throw new TooLarge();
        return name === "xl/workbook.xml" || /^xl\/worksheets\/[^/]+\.xml$/.test(name);
      }
    });
  } catch (cause) {
    if (cause instanceof TooLarge)
      throw new Error(`it would unpack to more than ${mostUnpacked / 1e6} MB: save the sheet as CSV`, {cause});
    throw new Error("the workbook is damaged or not whole: its ZIP cannot be unpacked", {cause});
  }
}

class TooLarge extends Error {}

function checkCells(sheet: string): void {
  let [rows, columns] = [0, 0];
  for (const [, letters = "", row = ""] of sheet.matchAll(filled)) {
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, columnOf(letters));
    if (rows * columns > mostCells)
      throw new Error(
        `the cell ${letters}${row} makes a sheet of ${rows.toLocaleString("en-GB")} rows and ${columns.toLocaleString("en-GB")} columns: remove it, or save the table as CSV`
      );
  }
}

function columnOf(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
