import type {Area, Indicator} from "../domain/tables.js";
import {dateWords, listOf} from "../domain/words.js";

/** A year from which on values do not compare with those before, and why. */
export interface Break {
  year: number;
  reason: string;
}

/** Month (1 to 12) in which the kinds of year end. */
const yearEnds: Record<string, number> = {"financial year": 3, "academic year": 8, "calendar year": 12};
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

/** The breaks an indicator declares, earliest first ("2016: reason|2020: reason"); throws on a break without a year. */
export function parseBreaks(text: string | null): Break[] {
  if (text === null || text.trim() === "") return [];
  return text
    .split("|")
    .map((part) => {
      const found = /^\s*(\d{4})\s*:\s*(.+?)\s*$/.exec(part);
      if (!found) throw new Error(`invalid break: ${JSON.stringify(part)}, expected "year: reason"`);
      return {year: Number(found[1]), reason: found[2] as string};
    })
    .sort((a, b) => a.year - b.year);
}

/**
 * The break that a change of boundaries makes in an area's own series: the first year whose period ends after the
 * authority began (it followed others) or ended (others followed it). None for areas that did neither.
 */
export function boundaryBreaks(
  area: Area,
  areas: readonly Area[],
  {period_kind}: Pick<Indicator, "period_kind">
): Break[] {
  const breaks: Break[] = [];
  if (area.opened !== null) {
    const before = predecessorsOf(area, areas).map(({name}) => name);
    const origin = before.length === 0 ? "was formed" : `was formed from ${listOf(before)}`;
    breaks.push({
      year: firstYear(area.opened, period_kind),
      reason: `${area.name} ${origin} on ${dateWords(area.opened)}`
    });
  }
  if (area.closed !== null) {
    const after = successorsOf(area, areas).map(({name}) => name);
    const outcome = after.length === 0 ? "was abolished" : `was replaced by ${listOf(after)}`;
    breaks.push({
      year: firstYear(area.closed, period_kind),
      reason: `${area.name} ${outcome} on ${dateWords(area.closed)}`
    });
  }
  return breaks;
}

/** The authorities that followed an abolished one, in the order its row names them. */
export function successorsOf(area: Area, areas: readonly Area[]): Area[] {
  const slugs = (area.successors ?? "").split(" ").filter((slug) => slug !== "");
  return slugs.flatMap((slug) => areas.filter((other) => other.area === slug));
}

/** The abolished authorities that an area followed, by name. */
export function predecessorsOf(area: Area, areas: readonly Area[]): Area[] {
  return areas
    .filter(({successors}) => (successors ?? "").split(" ").includes(area.area))
    .sort((a, b) => a.name.localeCompare(b.name, "en-GB"));
}

/** The first year whose period ends on or after a date. */
function firstYear(date: string, periodKind: string): number {
  const [year, month] = date.split("-").map(Number) as [number, number, number];
  return month <= endMonth(periodKind) ? year : year + 1;
}

/** The month in which a kind of period ends: the last that it names ("December to February", "year to 30 September"). */
function endMonth(periodKind: string): number {
  const kind = periodKind.toLowerCase();
  const named = kind.split(" ").map((word) => months.indexOf(word) + 1);
  const month = yearEnds[kind] ?? named.filter((each) => each > 0).at(-1);
  if (month === undefined)
    throw new Error(`unknown period kind: ${JSON.stringify(periodKind)}, expected one that names a month`);
  return month;
}
