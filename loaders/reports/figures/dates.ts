/** A date that a text states, as precise as it states it. */
export interface DateMention {
  /** `2015-01-31`, `2014-03`, `2014`, `2013-14`; empty for a time that has no date of its own: `now`, `the last 12 months`. */
  iso: string;
  start: number;
  end: number;
}

const months = "January February March April May June July August September October November December".split(" ");
const month = `(?:${months.map((m) => `${m.slice(0, 3)}(?:${m.slice(3)})?`).join("|")}|Sept)`;
const year = "(?:19|20)\\d\\d";
const dash = "\\s?[-–—−/•]\\s?";

const forms: {pattern: RegExp; iso: (groups: string[]) => string}[] = [
  {
    pattern: new RegExp(
      `\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${month})\\.?,? (?:(${year})\\d{0,2}|(\\d\\d))\\b(?!%)`,
      "g"
    ),
    iso: ([d, m, y, short]) => `${y ?? longYear(short)}-${monthNumber(m)}-${String(d).padStart(2, "0")}`
  },
  {
    pattern: new RegExp(`\\b(\\d{1,2})[./](\\d{1,2})[./](${year}|\\d\\d)\\b`, "g"),
    iso: ([d, m, y]) => `${longYear(y)}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`
  },
  {
    pattern: new RegExp(`\\b(${month})\\.?,? (${year})\\b(?!${dash}\\d\\d)`, "g"),
    iso: ([m, y]) => `${y}-${monthNumber(m)}`
  },
  {
    // The dash of `2013–14` lost on the way: only two years that follow each other.
    pattern: /\b(20(?:0[0-9]|1[0-9]|2[0-9]))(\d\d)\b(?![,.]?\d|%)/g,
    iso: ([a, b]) => (Number(a?.slice(2)) + 1 === Number(b) ? `${a}-${b}` : "none")
  },
  {
    // Not what a share rose to: "from 15.8% in 2008 to 21.3%".
    pattern: new RegExp(
      `\\b(${year})(${dash}|(?<!\\bfrom [^.;]{1,30} in ${year}) to )(?:20)?(\\d\\d)\\b(?![\\d%]|[.,]\\d| ?per ?cent)`,
      "g"
    ),
    // Nor what a number did: "from 11 in 2014 to 24".
    iso: ([a, between, b]) => (between !== " to " || isFollowing(a, b) ? `${a}-${b}` : "none")
  },
  {
    // Not the year of a law: "Children Act 1989".
    pattern: new RegExp(
      `(?<![\\d,.£-]|\\b(?:Act|Order|Regulations?),? )\\b(${year})\\b(?![,.]?\\d|%| (?:children|young people|people|referrals|contacts)\\b)`,
      "g"
    ),
    iso: ([y]) => String(y)
  },
  {
    pattern:
      /\b(?:over|in|during|within|for) (?:the )?(?:last|past|previous|preceding) (?:12|twelve|six|three|6|3|18|nine|two)[- ](?:months?|years?)(?: period)?(?: \((?:from|to|since|up to)[^()]*\))?/gi,
    iso: () => ""
  },
  {
    pattern: /\bat the (?:time|point) of (?:the|this) inspection\b|\bat (?:the )?present(?: time)?\b|\bcurrently\b/gi,
    iso: () => ""
  }
];

/** Dates of a text in the order in which they stand; a longer form hides the shorter ones inside it. */
export function findDates(text: string): DateMention[] {
  const found: DateMention[] = [];
  // Without a digit only the times without a date of their own can stand there.
  for (const {pattern, iso} of /\d/.test(text) ? forms : forms.slice(-2))
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((f) => start < f.end && end > f.start)) continue;
      const value = iso(match.slice(1) as string[]);
      if (isPossible(value)) found.push({iso: value, start, end});
    }
  return found.sort((a, b) => a.start - b.start);
}

/** Where a date lies in time, for comparing: the last day that it covers, as text that sorts. */
export function lastDay(iso: string): string {
  const span = /^(\d{2})\d\d-(\d\d)$/.exec(iso);
  if (span !== null && isYears(iso)) return `${span[1]}${span[2]}-03-31`;
  return iso.length === 4 ? `${iso}-12-31` : iso.length === 7 ? `${iso}-31` : iso;
}

/** Whether `2013-14` are two years, not a year and a month: a month is at most 12 and a span goes forward by at most five years. */
export function isYears(iso: string): boolean {
  const [a, b] = [Number(iso.slice(2, 4)), Number(iso.slice(5))];
  return iso.length === 7 && (b > 12 || (b > a && b - a <= 5 && b - a > 0));
}

/** Whether `2010` and `13` are the ends of a span of some years. */
function isFollowing(a: string | undefined, b: string | undefined): boolean {
  const years = Number(b) - Number(a?.slice(2));
  return years > 0 && years <= 6;
}

function isPossible(iso: string): boolean {
  if (iso === "none") return false;
  if (iso.length !== 10) return true;
  return (
    Number(iso.slice(5, 7)) <= 12 &&
    Number(iso.slice(5, 7)) >= 1 &&
    Number(iso.slice(8)) <= 31 &&
    Number(iso.slice(8)) >= 1
  );
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
