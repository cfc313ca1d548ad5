/** How precisely a date is stated; a span runs over two or more calendar years, as a year of account or of school does. */
export type StatedKind = "day" | "month" | "year" | "span";

/** A date as a text states it: a day, a month, a year, or a span of years. */
export type StatedDate =
  | {kind: "day"; year: number; month: number; day: number}
  | {kind: "month"; year: number; month: number}
  | {kind: "year"; year: number}
  | {
      kind: "span";
      year: number;
      /** Year in which it ends. */
      end: number;
    };

const form = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/**
 * Reads a date in the form in which the tables have it: `2015-01-31`, `2014-03`, `2014`, `2013-14`, `2012-15`; null for any
 * other text, for a day that no calendar has, and where it is not of the kind. Only with its kind is `2009-10` told for
 * certain: without one, two years that follow each other are a span, which reports name more often than that month.
 */
export function parseStated(text: string, kind?: StatedKind | null): StatedDate | null {
  const [, first, second, third] = form.exec(text) ?? [];
  if (!first) return null;
  const [year, month] = [Number(first), Number(second)];
  const isMonth = month >= 1 && month <= 12;
  const wanted = kind ?? usualKind(year, second, third);
  if (wanted === "day")
    return third && isMonth && isDay(year, month, Number(third))
      ? {kind: "day", year, month, day: Number(third)}
      : null;
  if (third) return null;
  if (wanted === "year") return second ? null : {kind: "year", year};
  if (!second) return null;
  if (wanted === "month") return isMonth ? {kind: "month", year, month} : null;
  return {kind: "span", year, end: endOf(year, month)};
}

/** The form in which the tables have a date; with its kind it is read back to the same. */
export function formatStated(date: StatedDate): string {
  const year = String(date.year).padStart(4, "0");
  if (date.kind === "year") return year;
  if (date.kind === "span") return `${year}-${two(date.end % 100)}`;
  return `${year}-${two(date.month)}${date.kind === "day" ? `-${two(date.day)}` : ""}`;
}

/**
 * The year of an official series that a date falls to: the one in which a span ends, a bare year itself, and for a day or month
 * that of the nearest 31 March.
 */
export function officialYear(date: StatedDate): number {
  if (date.kind === "span") return date.end;
  return date.kind === "year" || date.month <= 9 ? date.year : date.year + 1;
}

/** Where in years a date lies: a month and a year in their middle, a span in the middle of the time from 1 April to 31 March. */
export function placeInTime(date: StatedDate): number {
  if (date.kind === "span") return (date.year + date.end) / 2 + 0.25;
  if (date.kind === "year") return date.year + 0.5;
  return date.year + (date.month - 1 + (date.kind === "day" ? date.day / 31 : 0.5)) / 12;
}

/** The last day that a date covers, as ISO text that sorts; a span is taken to end on 31 March. */
export function lastDay(date: StatedDate): string {
  if (date.kind === "day") return formatStated(date);
  if (date.kind === "span") return `${date.end}-03-31`;
  const month = date.kind === "month" ? date.month : 12;
  return `${date.year}-${two(month)}-${two(daysOf(date.year, month))}`;
}

/** The first day that a date covers, as ISO text; a span is taken to begin on 1 April. */
export function firstDay(date: StatedDate): string {
  if (date.kind === "day") return formatStated(date);
  return `${date.year}-${date.kind === "span" ? "04" : date.kind === "month" ? two(date.month) : "01"}-01`;
}

/** Whether a calendar has the day. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
}

/** Whether two dates say the same; none is the same as none. */
export function isSameDate(one: StatedDate | null, other: StatedDate | null): boolean {
  if (one === null || other === null) return one === other;
  return one.kind === other.kind && formatStated(one) === formatStated(other);
}

/** Kind of a moment, such as the day of a publication or the month of an inspection: never a span. */
export function momentKind(text: string): StatedKind {
  return text.length === 4 ? "year" : text.length === 7 ? "month" : "day";
}

function usualKind(year: number, second: string | undefined, third: string | undefined): StatedKind {
  if (third) return "day";
  if (!second) return "year";
  const month = Number(second);
  return month === (year + 1) % 100 || month < 1 || month > 12 ? "span" : "month";
}

/** `15` after 2012 is 2015, `00` after 1999 is 2000. */
function endOf(year: number, lastDigits: number): number {
  const end = year - (year % 100) + lastDigits;
  return end > year ? end : end + 100;
}

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

const two = (number: number) => String(number).padStart(2, "0");
