import type {ValueStatus} from "../../src/domain/tables.js";

/** A period as the source writes it, understood. */
export interface Period {
  /** The source's words without the mark of a release: `2024-25`, `2016-17 (OT)`, `2015/16-17/18`. */
  period: string;
  /** The year in which the period ends. */
  year: number;
  /** What the mark says of every value of the period; `final` where there is none. */
  release: ValueStatus;
}

/** The forms a period can have, for messages. */
export const periodForms =
  "a period such as 2025, 2024-25, 2024/25, 2014-16 or 2015/16-17/18, with (OT), (prov), (Rev) or (Final) after it where the source says so";

/** Longest span of a period over several years, such as `2014-16`. */
const longestSpan = 5;

const releaseMarks: Readonly<Record<string, ValueStatus>> = {
  prov: "provisional",
  p: "provisional",
  provisional: "provisional",
  rev: "revised",
  r: "revised",
  revised: "revised",
  final: "final"
};

/**
 * Understands the words for a period. `(OT)` (outturn: money spent, not planned) says what the figures are and stays in
 * the period; `(prov)`, `(Rev)` and `(Final)` say how firm they are and become the release. Throws a RangeError for words it does not understand.
 */
export function parsePeriod(words: string): Period {
  const match = /^(\d{4}(?:[-/][\d/-]+)?)((?: ?\([A-Za-z]+\))*)$/.exec(words.trim());
  if (!match) throw unknownPeriod(words);
  const [, years = "", marks = ""] = match;
  let release: ValueStatus = "final";
  let period = years;
  for (const [, mark = ""] of marks.matchAll(/\(([A-Za-z]+)\)/g)) {
    const known = releaseMarks[mark.toLowerCase()];
    if (known) release = known;
    else if (mark.toUpperCase() === "OT") period = `${period} (OT)`;
    else throw unknownPeriod(words);
  }
  return {period, year: endYear(years, words), release};
}

/**
 * The words for a period of an open-standard file, whose years stand without a separator (`202425`) and whose kind is
 * in a column of its own. Throws a RangeError for a kind or a form it does not understand.
 */
export function releasePeriod(timePeriod: string, timeIdentifier: string): string {
  const separator = {"Financial year": "-", "Academic year": "/"}[timeIdentifier];
  if (/^\d{4}$/.test(timePeriod) && ["Reporting year", "Calendar year"].includes(timeIdentifier)) return timePeriod;
  if (/^\d{6}$/.test(timePeriod) && separator) return `${timePeriod.slice(0, 4)}${separator}${timePeriod.slice(4)}`;
  throw unknownPeriod(`${timePeriod} ${timeIdentifier}`);
}

function endYear(years: string, words: string): number {
  const single = /^(\d{4})$/.exec(years);
  if (single) return plausible(Number(single[1]), words);

  const pair = /^(\d{4})([-/])(\d{2})$/.exec(years);
  if (pair) {
    const [, start = "", separator, end = ""] = pair;
    const last = following(Number(start), end);
    const span = last - Number(start);
    // A slash always joins the two years of one school or tax year; a dash may also join the ends of a longer average.
    if (span < 1 || span > (separator === "/" ? 1 : longestSpan)) throw unknownPeriod(words);
    return plausible(last, words);
  }

  const spanned = /^(\d{4})\/(\d{2})-(\d{2})\/(\d{2})$/.exec(years);
  if (spanned) {
    const [, start = "", startEnd = "", finish = "", finishEnd = ""] = spanned;
    const last = following(Number(start), finishEnd);
    const span = last - Number(start);
    if (following(Number(start), startEnd) !== Number(start) + 1) throw unknownPeriod(words);
    if (following(Number(start), finish) !== last - 1 || span < 2 || span > longestSpan) throw unknownPeriod(words);
    return plausible(last, words);
  }
  throw unknownPeriod(words);
}

/** The first year after `start` that ends in the two digits: `1999` and `00` is 2000. */
function following(start: number, twoDigits: string): number {
  const century = start - (start % 100);
  const year = century + Number(twoDigits);
  return year > start ? year : year + 100;
}

function plausible(year: number, words: string): number {
  if (year < 1990 || year > 2100) throw unknownPeriod(words);
  return year;
}

function unknownPeriod(words: string): RangeError {
  return new RangeError(`unknown period: ${JSON.stringify(words)}`);
}
