import type {MissingStatus, Status, ValueStatus} from "../../src/domain/tables.js";

/** A marker as `data/` writes it. */
export type Marker = "c" | "x" | "z" | "low" | "u" | "-";

/**
 * A cell of a source or of `data/`, understood: a number, or the marker that says why there is none. A number can be
 * doubted: the source prints it, and cannot have had a figure.
 */
export type Cell = {value: number; marker: null; isDoubted?: true} | {value: null; marker: Marker};

/** What each marker of `data/` means. */
export const markerStatus: Readonly<Record<Marker, MissingStatus>> = {
  c: "suppressed",
  x: "not-available",
  z: "not-applicable",
  low: "low",
  u: "unreliable",
  "-": "missing"
};

/** The forms a cell can have, for messages. */
export const cellForms =
  "a number such as 1234, -0.5 or 7.0E-2, or one of the markers c, x, z, u, low, k, .. and - or a blank";

/** What sources write, besides the six markers of `data/`: older and other words for the same six reasons. */
const sourceMarkers: Readonly<Record<string, Marker>> = {
  c: "c",
  x: "x",
  z: "z",
  u: "u",
  low: "low",
  k: "low",
  "..": "x",
  "-": "-",
  "": "-"
};

const markersByText = new Map(Object.entries(sourceMarkers));

/** The forms a cell of `data/` can have, for messages. */
export const dataCellForms = `${cellForms}, or a number that is doubted, such as 0?`;

/** Digits that a spreadsheet keeps of a number; what comes after them is noise of its arithmetic. */
const significantDigits = 15;

/** Nothing is published that is smaller: it is what a spreadsheet leaves of a zero. */
const smallestFigure = 1e-9;

/** Whole numbers above are not exact, and nothing is published that is larger. */
const largestFigure = 1e15;

/** Understands a cell; null and blank are the marker `-`. Throws a RangeError for what is neither number nor known marker. */
export function parseCell(text: string | null): Cell {
  const trimmed = (text ?? "").trim();
  const marker = markersByText.get(trimmed);
  if (marker) return {value: null, marker};
  if (!/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(trimmed)) throw new RangeError(`invalid number: ${JSON.stringify(text)}`);
  const value = cleanNumber(Number(trimmed));
  if (Math.abs(value) >= largestFigure) throw new RangeError(`invalid number: ${JSON.stringify(text)}`);
  return {value, marker: null};
}

/** Understands a cell of `data/`, where a number with "?" after it is doubted. Throws a RangeError as `parseCell` does. */
export function parseDataCell(text: string): Cell {
  if (!text.endsWith("?")) return parseCell(text);
  const cell = parseCell(text.slice(0, -1));
  if (cell.value === null) throw new RangeError(`invalid number: ${JSON.stringify(text)}`);
  return {...cell, isDoubted: true};
}

/** Months in a time written as years and months, `01:09`; markers as in `parseCell`. Throws a RangeError for another form. */
export function parseYearsAndMonths(text: string | null): Cell {
  const match = /^(\d{1,2}):(\d{2})$/.exec((text ?? "").trim());
  if (!match) {
    const marker = markersByText.get((text ?? "").trim());
    if (marker) return {value: null, marker};
    throw new RangeError(`invalid years and months: ${JSON.stringify(text)}`);
  }
  const months = Number(match[2]);
  if (months > 11) throw new RangeError(`invalid years and months: ${JSON.stringify(text)}`);
  return {value: Number(match[1]) * 12 + months, marker: null};
}

/** The cell as `data/` writes it: the shortest decimal without an exponent, or the marker. */
export function formatCell(cell: Cell): string {
  return cell.value === null ? cell.marker : `${formatNumber(cell.value)}${cell.isDoubted ? "?" : ""}`;
}

/** The status of a cell in a period of the given release. */
export function cellStatus(cell: Cell, release: ValueStatus): Status {
  if (cell.value === null) return markerStatus[cell.marker];
  return cell.isDoubted ? "doubted" : release;
}

/** The number without the noise that binary arithmetic leaves behind: 14.600000000000001 is 14.6, and -0 is 0. */
export function cleanNumber(value: number): number {
  return Math.abs(value) < smallestFigure ? 0 : Number(value.toPrecision(significantDigits));
}

function formatNumber(value: number): string {
  const text = String(value);
  const exponent = /^-?\d(?:\.(\d+))?e-(\d+)$/.exec(text);
  if (!exponent) return text;
  const [, fraction = "", power = "0"] = exponent;
  // Only the digits there are: toFixed writes no more than a number has when told exactly how many follow the point.
  return value.toFixed(fraction.length + Number(power));
}
