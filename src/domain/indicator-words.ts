import {formatUnit} from "./format.js";
import {citationWords, peopleWord, personWord, siteTitle} from "./site.js";
import type {CountsOf, Indicator} from "./tables.js";
import {dateWords} from "./words.js";

/** How the figures are cited, without the day of access. */
export function citation({source, name, last_release}: Indicator): string {
  const released = last_release ? ` (released ${monthWords(last_release)})` : "";
  return `“${name}”, from ${source}${released}, by way of ${siteTitle}.${citationWords}`;
}

/** The anchor of a family on the page of indicators. */
export function familySlug(family: string): string {
  return family.toLowerCase().replaceAll(" ", "-");
}

/** A month of the tables (`2025-11`) in words. */
export function monthWords(month: string | null): string {
  return month ? dateWords(month) : "not announced";
}

const counted: Readonly<Record<CountsOf, string>> = {
  children: `${peopleWord}, each once`,
  episodes: `episodes, of which one ${personWord} can have several`,
  sessions: "half days of school",
  staff: "social workers or their posts",
  cases: "cases of social workers",
  days: "working days",
  places: `places for ${peopleWord}`,
  points: "points, averaged",
  months: "months, averaged",
  money: "pounds"
};

/** What an indicator counts, in words: "children, each once". */
export function countsWords({counts_of}: Pick<Indicator, "counts_of">): string {
  return counted[counts_of];
}

/** Unit and moment of an indicator, as a chart's subtitle says it. */
export function unitWords({unit, period_kind}: Pick<Indicator, "unit" | "period_kind">): string {
  const words = formatUnit(unit);
  const moment: Record<string, string> = {
    "31 March": "at 31 March of each year",
    "30 September": "at 30 September of each year",
    January: "in January of each year",
    "financial year": "years ending 31 March",
    "academic year": "school years, by the year in which they end",
    "calendar year": "calendar years"
  };
  const label =
    words === "%"
      ? "Per cent"
      : words.startsWith("£")
        ? words.replace("£", "Pounds")
        : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  return `${label}, ${moment[period_kind] ?? period_kind}`;
}

/** Publication and month of release, as a chart's source line says it. */
export function sourceWords({source, last_release}: Pick<Indicator, "source" | "last_release">): string {
  return last_release ? `${source}, released ${monthWords(last_release)}` : source;
}
