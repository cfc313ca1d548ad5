import {isDay, parseStated, type StatedDate, type StatedKind} from "../../../src/domain/period.js";

/** A date that a text states, as precise as it states it. */
export interface DateMention {
  /** Null for a time that has no date of its own: `now`, `the last 12 months`. */
  date: StatedDate | null;
  start: number;
  end: number;
}

/** A date as a pattern finds it, in the form of the tables; null for a time without one. */
type Reading = {kind: StatedKind; text: string} | null;

const months = "January February March April May June July August September October November December".split(" ");
const month = `(?:${months.map((m) => `${m.slice(0, 3)}(?:${m.slice(3)})?`).join("|")}|Sept)`;
const year = "(?:19|20)\\d\\d";
const dash = "\\s?[-–—−/•]\\s?";
/** Years that a span takes at most. */
const longestSpan = 20;
/** A pattern that fits, of something that is no date. */
const none: Reading = {kind: "day", text: ""};

const forms: {pattern: RegExp; read: (groups: string[]) => Reading}[] = [
  {
    pattern: new RegExp(
      `\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${month})\\.?,? (?:(${year})\\d{0,2}|(\\d\\d))\\b(?!%)`,
      "g"
    ),
    read: ([d, m, y, short]) => day(y ?? longYear(short), monthNumber(m), d)
  },
  {
    pattern: new RegExp(`\\b(${year})-(\\d\\d)-(\\d\\d)\\b`, "g"),
    read: ([y, m, d]) => day(y, m, d)
  },
  {
    pattern: new RegExp(`\\b(\\d{1,2})[./](\\d{1,2})[./](${year}|\\d\\d)\\b`, "g"),
    read: ([d, m, y]) => day(longYear(y), m?.padStart(2, "0"), d)
  },
  {
    pattern: new RegExp(`\\b(${month})\\.?,?(?: of)? (${year})\\b(?!${dash}\\d\\d)`, "g"),
    read: ([m, y]) => ({kind: "month", text: `${y}-${monthNumber(m)}`})
  },
  {
    // The dash of `2013–14` lost on the way: only two years that follow each other.
    pattern: /\b(20(?:0[0-9]|1[0-9]|2[0-9]))(\d\d)\b(?![,.]?\d|%)/g,
    read: ([a, b]) => (yearsBetween(a, b) === 1 ? span(a, b) : none)
  },
  {
    // Two years that a figure runs over: "during 2014 and 2015", "the average in 2012 to 2015".
    pattern: new RegExp(
      `(?<=\\bduring )(${year}) and (?:20)(\\d\\d)\\b|(?<=\\bin )(${year}) to (?:20)(\\d\\d)\\b`,
      "gi"
    ),
    read: ([a, b, c, d]) => {
      const years = yearsBetween(a ?? c, b ?? d);
      return years === 1 || (a === undefined && years === 3) ? span(a ?? c, b ?? d) : none;
    }
  },
  {
    // The years of account with one digit of the second: "2013–4".
    pattern: new RegExp(`\\b(20\\d(\\d))${dash}(\\d)\\b(?![\\d%]|[.,]\\d| ?per ?cent)`, "g"),
    read: ([a, last, b]) =>
      Number(b) === (Number(last) + 1) % 10 ? span(a, String((Number(a) + 1) % 100).padStart(2, "0")) : none
  },
  {
    // Not what a share rose to: "from 15.8% in 2008 to 21.3%".
    pattern: new RegExp(
      `\\b(${year})(${dash}|(?<!\\bfrom [^.;]{1,30} in ${year}) to )(?:20)?(\\d\\d)\\b(?![\\d%]|[.,]\\d| ?per ?cent)`,
      "g"
    ),
    // Nor what a number did: "from 11 in 2014 to 24".
    read: ([a, between = "", b]) => (between === " to " && yearsBetween(a, b) > 6 ? none : years(a, between, b))
  },
  {
    // Three years that adoption is measured over: "between 2010 and 2013".
    pattern: new RegExp(
      `(?<=\\b[Bb]etween )(${year}) and (?:20)(\\d\\d)\\b(?=[^.;]{0,200}\\b(?:days|weeks)\\b|(?<=\\b(?:days|weeks)\\b[^.;]{0,200}))`,
      "g"
    ),
    read: ([a, b]) => (yearsBetween(a, b) === 3 ? span(a, b) : none)
  },
  {
    // Not the year of a law: "Children Act 1989".
    pattern: new RegExp(
      `(?<![\\d,.£]|(?<!\\bmid)-|\\b(?:Act|Order|Regulations?),? )\\b(${year})\\b(?![,.]?\\d|%| (?:children|young people|people|referrals|contacts)\\b)`,
      "g"
    ),
    read: ([y]) => ({kind: "year", text: String(y)})
  },
  {
    pattern:
      /\b(?:over|in|during|within|for) (?:the )?(?:last|past|previous|preceding) (?:12|twelve|six|three|6|3|18|nine|two)[- ](?:months?|years?)(?: period)?(?: \((?:from|to|since|up to)[^()]*\))?/gi,
    read: () => null
  },
  {
    pattern: /\bat the (?:time|point) of (?:the|this) inspection\b|\bat (?:the )?present(?: time)?\b|\bcurrently\b/gi,
    read: () => null
  }
];

/** A month whose year is not said, nor follows with another month: `by September`. */
const bareMonth = new RegExp(
  `(?<=\\b(?:in|by|at|end of|until) )(${month})\\b(?![a-z]|\\.?,? (?:\\d|(?:and|to|until) (?:the end of )?${month}))`,
  "g"
);

/** Dates of a text in the order in which they stand; a longer form hides the shorter ones inside it. */
export function findDates(text: string): DateMention[] {
  const found: DateMention[] = [];
  // Without a digit only the times without a date of their own can stand there.
  for (const {pattern, read} of /\d/.test(text) ? forms : forms.slice(-2))
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((f) => start < f.end && end > f.start)) continue;
      const reading = read(match.slice(1) as string[]);
      const date = reading && parseStated(reading.text, reading.kind);
      if (date || !reading) found.push({date, start, end});
    }
  found.sort((a, b) => a.start - b.start);
  return [...found, ...laterMonths(text, found)].sort((a, b) => a.start - b.start);
}

/** Months without a year, after one of the same year: `in April 2015 and by July`. */
function laterMonths(text: string, found: readonly DateMention[]): DateMention[] {
  return [...text.matchAll(bareMonth)].flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const before = found.findLast((one) => one.end <= start)?.date;
    if (found.some((one) => start < one.end && end > one.start) || !before) return [];
    const number = Number(monthNumber(match[1]));
    const isLater = (before.kind === "month" || before.kind === "day") && before.month < number;
    return isLater ? [{date: {kind: "month", year: before.year, month: number}, start, end}] : [];
  });
}

/** Years from `2010` to `13`, or from `1999` to `00`. */
function yearsBetween(a: string | undefined, b: string | undefined): number {
  return ((Number(b) - Number(a?.slice(2)) + 99) % 100) + 1;
}

/** `2013–14` is a span, `2014-09` a month, and in `2014 – 12 children` a year stands before a number. */
function years(first: string | undefined, between: string, last: string | undefined): Reading {
  if (yearsBetween(first, last) <= longestSpan) return span(first, last);
  return between.includes(" ") ? none : {kind: "month", text: `${first}-${last}`};
}

function day(year: string | undefined, month: string | undefined, number: string | undefined): Reading {
  const date = `${year}-${month}`;
  // Of a day in figures that no calendar has, the month is as likely to be right as with its name.
  return isDay(Number(year), Number(month), Number(number))
    ? {kind: "day", text: `${date}-${String(number).padStart(2, "0")}`}
    : {kind: "month", text: date};
}

function span(first: string | undefined, last: string | undefined): Reading {
  return {kind: "span", text: `${first}-${last}`};
}

function longYear(y: string | undefined): string {
  return y?.length === 2 ? `20${y}` : String(y);
}

function monthNumber(name: string | undefined): string {
  return String(months.findIndex((m) => m.slice(0, 3).toLowerCase() === name?.slice(0, 3).toLowerCase()) + 1).padStart(
    2,
    "0"
  );
}
