import {roundHalf} from "./decimal.js";
import {peopleWord} from "./site.js";
import type {Indicator, MissingStatus, Observation, Unit} from "./tables.js";
import {missingWords} from "./tables.js";

const MINUS = "\u2212";
const MILLION = 1e6;
const BILLION = 1e9;
/** From this distance between ticks on, an axis counts in millions. */
const MILLIONS_STEP = 1e5;

/** What of an indicator decides how its values are written: one policy, everywhere. */
export interface ValueFormat extends Pick<Indicator, "unit" | "decimals"> {
  /** BCP 47 language of the digits where an option does not name one; default "en-GB". */
  locale?: string;
}

export interface FormatValueOptions {
  /** Put a plus before values above zero; default false. */
  sign?: boolean;
  /** BCP 47 language of the digits' grouping; default that of the format. */
  locale?: string;
}

/** What belongs to the number itself in each unit, and what is said of it elsewhere. */
interface UnitWords {
  prefix: string;
  suffix: string;
  /** As an axis label or a column heading. */
  axis: string;
  /** After the number in a sentence. */
  phrase: string;
  /** After the number in a change. */
  change: string;
}

const plain = {prefix: "", suffix: "", phrase: "", change: ""};
const unitWords: Record<Unit, UnitWords> = {
  number: {...plain, axis: "number"},
  percent: {...plain, suffix: "%", axis: "%", change: " points"},
  "per-10000": {...plain, axis: `per 10,000 ${peopleWord}`, phrase: ` per 10,000 ${peopleWord}`},
  "per-100000": {...plain, axis: "per 100,000", phrase: " per 100,000"},
  pounds: {...plain, prefix: "£", axis: "£"},
  "pounds-per-week": {...plain, prefix: "£", suffix: " a week", axis: "£ a week", change: " a week"},
  score: {...plain, axis: "score"},
  months: {...plain, axis: "months", phrase: " months"},
  "full-time-equivalents": {...plain, axis: "full-time equivalents", phrase: " full-time equivalents"},
  "cases-per-worker": {...plain, axis: "cases per social worker", phrase: " cases per social worker"}
};

/** Whether a word is a unit that values can have. */
export function isUnit(word: string): word is Unit {
  return Object.hasOwn(unitWords, word);
}

/** A value with the marks that belong to it: "66", "37.5%", "£1,234", "£1,234 a week", "−1.2"; never "−0". */
export function formatValue(
  value: number,
  {unit, decimals, locale}: ValueFormat,
  options: FormatValueOptions = {}
): string {
  const {prefix, suffix} = unitWords[unit];
  return `${signed(value, decimals, prefix, {...(locale && {locale}), ...options})}${suffix}`;
}

/** A value with its unit in words, as a sentence needs it: "66 per 10,000 children", "15.2 months", "37.5%". */
export function formatQuantity(value: number, format: ValueFormat, options: FormatValueOptions = {}): string {
  return `${formatValue(value, format, options)}${unitWords[format.unit].phrase}`;
}

/** A difference of two values: "+3", "−1.2 points" for percentages, "+£20 a week"; no sign where it rounds to zero. */
export function formatChange(change: number, {unit, decimals}: ValueFormat, options: FormatValueOptions = {}): string {
  const {prefix, change: suffix} = unitWords[unit];
  return `${signed(change, decimals, prefix, {sign: true, ...options})}${suffix}`;
}

/**
 * A value where room is short and the unit is said elsewhere: sums in millions or billions ("£66.2m", "£16.0bn"), no
 * " a week"; otherwise as `formatValue`.
 */
export function formatShort(value: number, format: ValueFormat, options: FormatValueOptions = {}): string {
  const {prefix, suffix} = unitWords[format.unit];
  const size = Math.abs(value);
  const {locale} = format;
  const all = {...(locale && {locale}), ...options};
  if (prefix !== "" && size >= BILLION) return `${signed(value / BILLION, 1, prefix, all)}bn`;
  if (prefix !== "" && size >= MILLION) return `${signed(value / MILLION, 1, prefix, all)}m`;
  return `${signed(value, format.decimals, prefix, all)}${prefix === "" ? suffix : ""}`;
}

/** A unit as an axis or a column heading says it: "per 10,000 children", "%", "£ a week". */
export function formatUnit(unit: Unit): string {
  return unitWords[unit].axis;
}

/** What a table cell shows of an observation: its value, with a mark where it is doubted, or the word for why there is none. */
export function formatCell(
  observation: Pick<Observation, "value" | "status"> & {doubted?: number | null | undefined},
  format: ValueFormat,
  options: FormatValueOptions = {}
): string {
  const {value, status, doubted = status === "doubted" ? value : null} = observation;
  if (doubted !== null) return `${formatValue(doubted, format, options)} (?)`;
  return value !== null ? formatValue(value, format, options) : missingWords[status as MissingStatus];
}

/** A number that is no indicator's value, with as many decimals as it has, two at most: "1,021", "37.5". */
export function formatNumber(value: number): string {
  return signed(value, decimalsOf(roundHalf(value, 2)), "", {});
}

export interface FormatTickOptions {
  /** Distance between ticks: decides the decimals, and millions for large counts; default, what the value needs. */
  step?: number;
  /** BCP 47 language of the digits' grouping; default "en-GB". */
  locale?: string;
}

/** A tick of an axis, short: "0", "0.5", "20%", "£1,500", "2.5m"; " a week" is left to the axis label. */
export function formatTick(value: number, format: ValueFormat, options: FormatTickOptions = {}): string {
  const {unit} = format;
  const {step, locale = format.locale} = options;
  const {prefix} = unitWords[unit];
  const suffix = unit === "percent" ? "%" : "";
  if (step !== undefined && step >= MILLIONS_STEP) {
    const tick = signed(value / MILLION, decimalsOf(step / MILLION), prefix, {locale});
    return value === 0 ? tick.replace(/\.0+$/, "") : `${tick}m${suffix}`;
  }
  return `${signed(value, decimalsOf(step ?? value), prefix, {locale})}${suffix}`;
}

// Making a number format takes far longer than using it: a page of values needs thousands, and few English ones need any.
const numberFormats = new Map<string, Intl.NumberFormat>();

function digitsOf(value: number, locale: string, decimals: number): string {
  const rounded = roundHalf(value, decimals);
  if (/^en(-GB)?$/.test(locale) && rounded < 1e15)
    return rounded.toFixed(decimals).replace(/^\d+/, (whole) => whole.replace(/\d(?=(\d{3})+$)/g, "$&,"));
  const key = `${locale} ${decimals}`;
  let format = numberFormats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, {minimumFractionDigits: decimals, maximumFractionDigits: decimals});
    numberFormats.set(key, format);
  }
  return format.format(rounded);
}

function signed(
  value: number,
  decimals: number,
  prefix: string,
  {sign = false, locale = "en-GB"}: FormatValueOptions
): string {
  const digits = digitsOf(Math.abs(value), locale, decimals);
  const mark = roundHalf(value, decimals) === 0 ? "" : value < 0 ? MINUS : sign ? "+" : "";
  return `${mark}${prefix}${digits}`;
}

/** Decimals that a step needs, ignoring the dust of binary arithmetic. */
function decimalsOf(step: number): number {
  const [, fraction = ""] = Number(Math.abs(step).toPrecision(12)).toString().split(".");
  return fraction.includes("e") ? 10 : fraction.length;
}
