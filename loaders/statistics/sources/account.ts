import {basename} from "node:path";
import {parsePeriod} from "../../data/period.js";
import {collectNow} from "../../data/problems.js";
import {listWords, quote, SourceError} from "../../files/source-error.js";
import {nearestWords, plainWords} from "./alike.js";
import {type ReleaseFile, type ReleaseRow, valuesOf} from "./release.js";
import {cellOf} from "./text-file.js";

/** What became of the rows of one year of a file. */
export interface RowCounts {
  taken: number;
  /** Left out by a rule of the catalogue, which has the reason. */
  leftOut: number;
  /** Valid, and of no area of the site. */
  passedOver: number;
  /** Of values that the catalogue does not name: reported, or refused. */
  notNamed: number;
}

/** What became of every row of a file, by the words of its years, ascending. */
export interface FileAccount {
  file: string;
  years: ReadonlyMap<string, RowCounts>;
  /** What a maintainer has to look at, in whole sentences. */
  notices: readonly string[];
}

/** The values of filters (column: value) that the catalogue maps, and those that it leaves out. */
export interface NamedFilters {
  mapped: readonly Readonly<Record<string, string>>[];
  leftOut: readonly Readonly<Record<string, string>>[];
}

/** Rows of one year that have the same value, which the catalogue does not name. */
interface Strangers {
  /** `category "Children in need"`. */
  what: string;
  column: string;
  value: string;
  years: Map<string, ReleaseRow[]>;
}

/**
 * Counts every row of an open-standard file as taken, left out, passed over or not named. What is not named goes to
 * `problems` where it seems to be a value of the catalogue in other words: it is spelt like one, or stands in the newest
 * year where a series has no row. Any other new value is a notice, as are years of the file in which a series has no rows.
 */
export function accountRows(
  {table, rows}: Pick<ReleaseFile, "table" | "rows">,
  {mapped, leftOut}: NamedFilters,
  problems: SourceError[]
): FileAccount {
  const named = [...mapped, ...leftOut];
  const columns = [...new Set(named.flatMap((where) => Object.keys(where)))];
  const matching = matcher(named);
  const places = new Map(mapped.map((where) => [JSON.stringify(where), new Set<string>()]));
  const years = new Map<string, RowCounts>();
  const strangers: ReleaseRow[] = [];
  for (const one of rows) {
    const counts = years.get(one.words) ?? {taken: 0, leftOut: 0, passedOver: 0, notNamed: 0};
    years.set(one.words, counts);
    const matches =
      one.passedOver === undefined ? matching(columns.map((column) => [column, cellOf(table, one.row, column)])) : [];
    const isTaken = matches.some((where) => places.has(where));
    const fate =
      one.passedOver !== undefined ? "passedOver" : isTaken ? "taken" : matches.length ? "leftOut" : "notNamed";
    counts[fate]++;
    if (fate === "notNamed") strangers.push(one);
    for (const where of matches) for (const area of one.areas) places.get(where)?.add(`${area} ${one.words}`);
  }

  for (const [column, value] of new Map(
    mapped.flatMap(Object.entries).map((one) => [one.join(), one] as const)
  ).values())
    collectNow(problems, () => valuesOf(table, column, value));
  const notices = [...passedOverNotices(rows), ...gapNotices(places, rows)];
  const newest = [...sortYears(years).keys()].at(-1) ?? "";
  for (const group of groupStrangers({table, rows: strangers}, columns, named)) {
    const known = new Set(named.flatMap((where) => where[group.column] ?? []));
    const nearest = nearestWords(group.value, known);
    const words = `${yearsWords(group.years)} ${group.what}, which the catalogue does not name`;
    const all = [...group.years.values()].flat();
    const takesPlace = (group.years.get(newest) ?? []).some(({areas, words}) =>
      [...places.values()].some((has) => areas.some((area) => !has.has(`${area} ${words}`)))
    );
    if (takesPlace || (nearest !== undefined && plainWords(nearest) === plainWords(group.value))) {
      const place = {file: table.file, row: all[0]?.row.line, column: group.column};
      const right = nearest === undefined ? "a value that it names" : `${quote(nearest)}, the nearest that it names`;
      problems.push(
        new SourceError(
          words,
          place,
          `${right}; a value that is new is added to the catalogue, or to left-out.ts with the reason`
        )
      );
    } else notices.push(`NOT NAMED: ${words}${nearest === undefined ? "" : ` (the nearest is ${quote(nearest)})`}`);
  }
  return {
    file: table.file,
    years: sortYears(years),
    notices: notices.map((notice) => `${basename(table.file)}: ${notice}`)
  };
}

/** Finds the filters that values meet, as the text of each; what was found once is known. */
function matcher(
  named: readonly Readonly<Record<string, string>>[]
): (values: readonly (readonly [string, string])[]) => readonly string[] {
  const found = new Map<string, string[]>();
  return (values) => {
    const key = JSON.stringify(values);
    const known = found.get(key);
    if (known) return known;
    const given = new Map(values);
    const matches = named
      .filter((where) => Object.entries(where).every(([column, value]) => given.get(column) === value))
      .map((where) => JSON.stringify(where));
    found.set(key, matches);
    return matches;
  };
}

/** `165 rows of 2026 have`, `330 rows (165 of 2025 and 165 of 2026) have`. */
function yearsWords(years: ReadonlyMap<string, readonly unknown[]>): string {
  const counts = [...years].map(([words, {length}]) => [words, length] as const);
  const total = counts.reduce((sum, [, n]) => sum + n, 0);
  const rows = `${total} ${total === 1 ? "row" : "rows"}`;
  const verb = total === 1 ? "has" : "have";
  if (counts.length === 1) return `${rows} of ${counts[0]?.[0]} ${verb}`;
  return `${rows} (${listWords(counts.map(([words, n]) => `${n} of ${words}`))}) ${verb}`;
}

function groupStrangers(
  {table, rows}: Pick<ReleaseFile, "table" | "rows">,
  columns: readonly string[],
  named: readonly Readonly<Record<string, string>>[]
): Strangers[] {
  const known = new Map(columns.map((column) => [column, new Set(named.map((where) => where[column]))]));
  const groups = new Map<string, Strangers>();
  for (const one of rows) {
    const values = columns.map((column) => [column, cellOf(table, one.row, column)] as const);
    const strange = values.filter(([column, value]) => !known.get(column)?.has(value));
    const [[column, value] = ["", ""]] = strange.length ? strange : values;
    // Every value is known by itself: it is their going together that is not.
    const what = (strange.length ? strange : values).map(([name, word]) => `${name} ${quote(word)}`);
    const group = groups.get(what.join()) ?? {what: listWords(what), column, value, years: new Map()};
    groups.set(what.join(), group);
    group.years.set(one.words, [...(group.years.get(one.words) ?? []), one]);
  }
  return [...groups.values()];
}

function passedOverNotices(rows: readonly ReleaseRow[]): string[] {
  const counts = new Map<string, number>();
  for (const {passedOver} of rows) {
    if (passedOver !== undefined) counts.set(passedOver, (counts.get(passedOver) ?? 0) + 1);
  }
  return [...counts].map(([what, n]) => `${n} ${n === 1 ? "row" : "rows"} of ${what} passed over: no area of the site`);
}

/** Years of the file, and areas of a year, of which one series has no row though another has. */
function gapNotices(places: ReadonlyMap<string, ReadonlySet<string>>, rows: readonly ReleaseRow[]): string[] {
  const all = new Set(rows.flatMap(({areas, words}) => areas.map((area) => `${area} ${words}`)));
  const byYear = (set: Iterable<string>) => {
    const counts = new Map<string, number>();
    for (const place of set) {
      const year = place.slice(place.indexOf(" ") + 1);
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
    return counts;
  };
  const whole = byYear(all);
  return [...places].flatMap(([key, has]) => {
    const own = byYear(has);
    const short = [...whole].filter(([year, n]) => (own.get(year) ?? 0) < n);
    if (!short.length || has.size === 0) return [];
    const where = Object.entries(JSON.parse(key) as Record<string, string>).map(
      ([column, value]) => `${column} ${quote(value)}`
    );
    const gaps = short.map(([year, n]) => (own.has(year) ? `${n - (own.get(year) ?? 0)} areas of ${year}` : year));
    return [
      `NO ROWS of ${listWords(gaps)}${where.length ? ` with ${listWords(where)}` : ""}, which the file has otherwise`
    ];
  });
}

function sortYears(years: ReadonlyMap<string, RowCounts>): Map<string, RowCounts> {
  const yearOf = (words: string) => {
    try {
      return parsePeriod(words).year;
    } catch {
      return Number.POSITIVE_INFINITY;
    }
  };
  return new Map([...years].sort(([a], [b]) => yearOf(a) - yearOf(b) || (a < b ? -1 : 1)));
}
