import {parsePeriod, releasePeriod} from "../data/period.js";

/** A period of a file as the site writes it. */
export interface OwnPeriod {
  /** Such as `2025`, `2024-25` or `2024/25`. */
  words: string;
  year: number;
  /** Which part of the year it is (`Q4`, `12`, `03-31`), where it is no whole one. */
  part: string | null;
}

/** The forms that are understood, for messages. */
export const ownPeriodForms =
  "a period such as 2025, 2024-25, 2024/25, 2024/2025, 202425, 2025-03-31, 31/03/2025, 2025-03 or 2025 Q1";

const wholeYears = /^((academic|financial|tax|calendar|reporting) year|)$/i;

/**
 * Understands a period, with the kind that the open standard has in a column of its own where there is one. Throws a
 * RangeError for words that it does not understand.
 */
export function ownPeriod(text: string, identifier = ""): OwnPeriod {
  const words = text.trim();
  const kind = identifier.trim();
  const day = /^(\d{4})-(\d{2})-(\d{2})(?:[ T]00:00(:00)?.*)?$/.exec(words);
  const date = day ? day.slice(1, 4) : /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(words)?.slice(1, 4).reverse();
  if (date) return dated(date, words);
  const quarter = /^(\d{4})[- /]?Q([1-4])$/i.exec(words) ?? /^Q([1-4])[- /]?(\d{4})$/i.exec(words)?.reverse();
  if (quarter) {
    const [year, part] = quarter.filter((one) => /^\d{4}$|^[1-4]$/.test(one)).sort((a, b) => b.length - a.length);
    return whole(String(year), `Q${part}`);
  }
  const month = /^(\d{4})-(\d{2})$/.exec(words);
  // 2024-25 are two years, and 2024-09 can be no two: it is a month.
  if (month && Number(month[2]) <= 12 && Number(month[2]) !== (Number(month[1]) + 1) % 100 && Number(month[2]) > 0)
    return isSpan(words) ? whole(words, null) : whole(String(month[1]), String(month[2]));
  const long = /^(\d{4})([-/])(\d{4})$/.exec(words);
  if (long) return whole(`${long[1]}${long[2]}${long[3]?.slice(2)}`, null);
  const joined = /^(\d{4})(\d{2})$/.exec(words);
  if (joined) {
    if (/^(academic|financial) year$/i.test(kind)) return whole(releasePeriod(words, sentence(kind)), null);
    if ((Number(joined[1]) + 1) % 100 === Number(joined[2]))
      return whole(`${joined[1]}${/tax/i.test(kind) ? "-" : "/"}${joined[2]}`, wholeYears.test(kind) ? null : kind);
    if (Number(joined[2]) >= 1 && Number(joined[2]) <= 12) return whole(String(joined[1]), String(joined[2]));
  }
  return whole(words, wholeYears.test(kind) ? null : kind);
}

function dated([year = "", month = "", day = ""]: string[], words: string): OwnPeriod {
  const time = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(time.getTime()) || !time.toISOString().startsWith(`${year}-${month}-${day}`))
    throw new RangeError(`unknown period: ${JSON.stringify(words)}`);
  return whole(year, `${month}-${day}`);
}

function whole(words: string, part: string | null): OwnPeriod {
  const {year} = parsePeriod(words);
  return {words, year, part};
}

/** Whether two years of a longer average, as 2009-11, are meant: only where a month would be one of the years before. */
function isSpan(words: string): boolean {
  const [start = 0, end = 0] = words.split("-").map(Number);
  return end > start % 100 && end - (start % 100) <= 3 && start % 100 > 0;
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}
