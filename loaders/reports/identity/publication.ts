import {daysBetween, daysIn} from "./dates.js";

/** A publication date and what tells it. */
export interface Publication {
  /** ISO date. */
  published: string;
  source: "text" | "name" | "document";
}

/** What is known beside the text. */
export interface PublicationHints {
  /** Name of the file. */
  file: string;
  /** ISO date on which the file was last changed or made, or null. */
  dated: string | null;
  /** ISO date of the last day of the inspection, or null. */
  inspected: string | null;
}

const stated = /\b(?:re)?published(?: on)?\s*:?\s*((?:\w+day,?\s+)?\d[^.;|]{5,40})/i;
const namedDay = /(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)/;
const letterDate = /^\s*(?:date:?\s*)?\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]+\s+20\d\d\s*$/i;
/** Lines of a letter above which its date stands. */
const letterHead = 25;
/** A report comes out within so many days after inspectors left. */
const longestWait = 400;
/** … and no sooner than after so many, for the report is written, checked and answered to. */
const shortestWait = 5;
/** A file is made ready within so many days before it comes out; one that was put right is made anew later. */
const longestRest = 45;

/**
 * The day on which a report came out: as its first page says it; else, for reports since 2018 do not say, the day in the
 * file's name where it fits the inspection and the file's own date; else the file's own date. Null where none is known.
 */
export function publicationOf(lines: readonly string[], hints: PublicationHints): Publication | null {
  const {file, dated, inspected} = hints;
  const said = statedDay(lines, inspected);
  if (said) return {published: said, source: "text"};
  const named = daysIn(namedDay.exec(file)?.[0].split("-").reverse().join("/") ?? "")[0];
  const fitsFile = named && (!dated || daysBetween(dated, named) <= longestRest);
  if (named && fitsFile && follows(named, inspected)) return {published: named, source: "name"};
  return dated && follows(dated, inspected) ? {published: dated, source: "document"} : null;
}

function statedDay(lines: readonly string[], inspected: string | null): string | undefined {
  const words = lines.slice(0, 45).join(" ").replace(/\s+/g, " ");
  const [published] = daysIn(stated.exec(words)?.[1] ?? "");
  if (published && follows(published, inspected)) return published;
  const letter = letterDay(lines);
  return letter !== null && follows(letter, inspected) ? letter : undefined;
}

/** The day that stands on a line of its own at the head of a letter; null where none does. */
export function letterDay(lines: readonly string[]): string | null {
  return daysIn(lines.slice(0, letterHead).find((line) => letterDate.test(line)) ?? "")[0] ?? null;
}

function follows(day: string, inspected: string | null): boolean {
  const days = inspected ? daysBetween(inspected, day) : shortestWait;
  return days >= shortestWait && days <= longestWait;
}
