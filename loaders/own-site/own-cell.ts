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

/** What parts whole and decimal places: a point, a comma, or neither where the numbers of a file do not tell. */
export type DecimalMark = "." | ",";

/** The forms a value can have, for messages. */
export const ownCellForms =
  "a number such as 1234, 1,234 or -0.5 (1.234 or -0,5 where the file has decimal commas), or a mark such as c, x, z, u, low, k, *, :, .. or -, or a blank";

/** A number that only a decimal comma makes one, and one that only a decimal point does; thousands in groups of three are neither. */
const withComma = /^-?([1-9]\d{0,2}(\.\d{3})+|\d+),\d+$/;
const withPoint = /^-?([1-9]\d{0,2}(,\d{3})+|\d+)\.\d+$/;
const eitherWay = /^-?[1-9]\d{0,2}(,\d{3}|\.\d{3})$/;

/**
 * What parts decimal places in a file with these cells: the mark that some number can have for nothing else. Null where no
 * number tells, and where some tell one thing and some the other.
 */
export function decimalMarkOf(cells: Iterable<string>): DecimalMark | null {
  const told = new Set<DecimalMark>();
  for (const cell of cells) {
    const number = digitsOf(cell);
    if (eitherWay.test(number)) continue;
    if (withComma.test(number)) told.add(",");
    else if (withPoint.test(number)) told.add(".");
  }
  const [one = null] = told;
  return told.size === 1 ? one : null;
}

/**
 * Understands a value: a number, with marks of thousands and a per cent sign or without, or a mark, in brackets or without.
 * `decimal` says what parts decimal places; where it is null, what can be read in two ways is refused. Throws a RangeError for
 * anything else.
 */
export function ownCell(text: string, {decimal = "."}: {decimal?: DecimalMark | null} = {}): Cell {
  const words = wordsOf(text);
  const mark = marks[words];
  if (mark) return {value: null, marker: mark};
  const number = digitsOf(text);
  if (decimal === null && eitherWay.test(number))
    throw new RangeError(`ambiguous value: ${JSON.stringify(text)}, of thousands or of three decimal places`);
  const thousands = decimal === "," ? "." : ",";
  const isGrouped = decimal === "," ? /^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/ : /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;
  const ungrouped = isGrouped.test(number) ? number.replaceAll(thousands, "") : number;
  try {
    return parseCell(decimal !== "." && withComma.test(ungrouped) ? ungrouped.replace(",", ".") : ungrouped);
  } catch (cause) {
    throw new RangeError(`invalid value: ${JSON.stringify(text)}`, {cause});
  }
}

function wordsOf(text: string): string {
  return text
    .trim()
    .replace(/^\[(.*)\]$/, "$1")
    .toLowerCase();
}

/** A cell without what stands around its digits: a sign of money or of per cent, and spaces between thousands. */
function digitsOf(text: string): string {
  return wordsOf(text)
    .replace(/^[£€$]/, "")
    .replace(/[ \u00a0]?%$/, "")
    .replace(
      /^(-?\d{1,3})((?:[ \u00a0\u202f]\d{3})+)(?=[.,]|$)/,
      (_, first: string, rest: string) => first + rest.replaceAll(/\s/g, "")
    );
}
