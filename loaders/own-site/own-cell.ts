import {type Cell, type Marker, parseCell} from "../data/cell.js";

/** What files of others write where there is no value, beside the markers of `data/`. */
const marks: Readonly<Record<string, Marker>> = {
  "*": "c",
  s: "c",
  supp: "c",
  suppressed: "c",
  ":": "x",
  na: "x",
  "n/a": "x",
  "not available": "x",
  "~": "low",
  "–": "-",
  "—": "-",
  null: "-",
  nan: "-"
};

/** The forms a value can have, for messages. */
export const ownCellForms =
  "a number such as 1234, 1,234 or -0.5, or a mark such as c, x, z, u, low, k, *, :, .. or -, or a blank";

/**
 * Understands a value: a number, with marks of thousands and a per cent sign or without, or a mark, in brackets or without.
 * `decimalComma` reads 12,5 as twelve and a half. Throws a RangeError for anything else.
 */
export function ownCell(text: string, {decimalComma = false}: {decimalComma?: boolean} = {}): Cell {
  const words = text
    .trim()
    .replace(/^\[(.*)\]$/, "$1")
    .toLowerCase();
  const mark = marks[words];
  if (mark) return {value: null, marker: mark};
  const number = words.replace(/^[£€$]/, "").replace(/ ?%$/, "");
  if (decimalComma && /^-?(\d+|\d{1,3}(\.\d{3})+),\d+$/.test(number))
    return parseCell(number.replaceAll(".", "").replace(",", "."));
  if (!decimalComma && /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(number)) return parseCell(number.replaceAll(",", ""));
  try {
    return parseCell(number);
  } catch (cause) {
    throw new RangeError(`invalid value: ${JSON.stringify(text)}`, {cause});
  }
}
