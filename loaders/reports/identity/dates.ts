const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december"
];

const dayOfMonth = /\b([0-3]?\d)(?:st|nd|rd|th)?\b(?!\s*(?:%|days?\b|weeks?\b|years?\b|months?\b))/;
const monthName = /\b(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b\.?/;
const yearNumber = /\b((?:19|20)\d\d)\b/;
const slashed = /\b([0-3]?\d)[/.]([01]?\d)[/.]((?:19|20)\d\d)\b/g;
const token = new RegExp(`${yearNumber.source}|${monthName.source}|${dayOfMonth.source}`, "g");

interface Day {
  day: number;
  month?: number;
  year?: number;
}

/**
 * The days that a phrase names, as ISO dates in its order: `24 February – 20 March 2015` gives two, a month or a year
 * that stands once holds for the days before it. Days that do not exist, or whose month or year is nowhere, are left out.
 */
export function daysIn(phrase: string): string[] {
  const text = phrase
    .toLowerCase()
    .replace(/(\d)(?=(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)/g, "$1 ")
    .replace(slashed, (_, day, month, year) => `${day} ${months[Number(month) - 1] ?? ""} ${year}`);
  const days: Day[] = [];
  for (const [, year, month, day] of text.matchAll(token)) {
    const last = days.at(-1);
    if (day) days.push({day: Number(day)});
    else if (month && last && last.month === undefined) last.month = monthNumber(month);
    else if (year && last?.month !== undefined && last.year === undefined) last.year = Number(year);
  }
  return complete(days).flatMap(iso);
}

/** Number of a month, 1 to 12, by its name or the first letters of it. */
export function monthNumber(name: string): number {
  return months.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3))) + 1;
}

/** Days between two ISO dates. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Gives each day the month and year of the next one that has them; one after its follower is of the year before. */
function complete(days: readonly Day[]): Day[] {
  const completed: Day[] = [];
  let next: Day | undefined;
  for (const {day, month = next?.month, year} of [...days].reverse()) {
    const later = next?.month !== undefined && month !== undefined && month > next.month;
    const full: Day = {day, month, year: year ?? (next?.year !== undefined && later ? next.year - 1 : next?.year)};
    completed.unshift(full);
    next = full;
  }
  return completed;
}

function iso({day, month, year}: Day): string[] {
  if (!month || !year) return [];
  const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text) ? [text] : [];
}
