import {nation} from "../domain/site.js";
import type {NeighbourModel} from "../domain/tables.js";
import {listOf} from "../domain/words.js";
import {
  type ChartState,
  type Comparator,
  colours,
  comparators,
  defaultChartState,
  limitKinds,
  views
} from "./choices.js";

const firstYear = 1990;
const lastYear = 2100;
/** Most characters of a part of names. */
const longestFind = 60;

/** A state as read, with what could not be understood, in words for the reader. */
export interface ParsedChartState extends ChartState {
  problems: string[];
}

/** What a parameter is read with. */
export interface Reading {
  /** Slugs of the areas there are; default, any well-formed slug is taken. */
  areas?: ReadonlySet<string>;
  /** Which of them an unknown slug may have meant; default, none is proposed. */
  nearest?: (slug: string, areas: ReadonlySet<string>) => string | undefined;
  /** Takes what could not be understood, in words for whoever wrote it. */
  problems: string[];
}

/**
 * A choice as addresses, attributes of an embed and command lines write it: one declaration, read by all of them. `parse` gives
 * undefined where nothing was understood, having said why; `format` gives "" for what is shown anyway.
 */
export interface Param<Key extends keyof ChartState = keyof ChartState> {
  /** Its word: "areas" in `?areas=warrington`. */
  name: string;
  /** What it sets of a state. */
  key: Key;
  parse: (text: string, reading: Reading) => ChartState[Key] | undefined;
  format: (value: ChartState[Key]) => string;
}

/** The parameters that charts heed, in the order in which they are written; what has no word keeps its default. */
export const chartParams: readonly Param[] = [
  param("areas", {parse: parseAreas, format: (areas) => areas.join(",")}),
  param("compare", {
    parse: parseCompare,
    format(chosen) {
      const text = comparators.filter((one) => chosen.includes(one)).join(",");
      return text === `${nation},neighbours` ? "" : text || "none";
    }
  }),
  param("average", oneOf("average", ["mean", "median"])),
  param("model", oneOf<NeighbourModel>("model", ["2025", "2021"])),
  param("from", yearOf("from")),
  param("to", yearOf("to")),
  param("zero", {
    parse: (text, reading) => yesOrNo("zero", text, reading),
    format: (zero) => (zero ? "" : "no")
  }),
  param("withoutReports", {
    name: "reports",
    parse: (text, reading) => (yesOrNo("reports", text, reading) === false ? true : undefined),
    format: (left) => (left ? "no" : "")
  }),
  param("view", oneOf("view", views)),
  param("year", yearOf("year")),
  param("within", {
    parse(text, {problems}) {
      const within = text.toLowerCase();
      if (isSlug(within)) return within;
      problems.push(`unknown within: ${quote(within)}, expected a region, "neighbours" or "chosen"`);
      return undefined;
    },
    format: (within = "") => within
  }),
  param("colour", oneOf("colour", colours)),
  param("limits", oneOf("limits", limitKinds)),
  param("since", yearOf("since")),
  param("find", {parse: (text) => text.slice(0, longestFind), format: (find = "") => encodeURIComponent(find)})
];

/** The state that a query describes; never throws: what it does not know keeps its default and is named in `problems`. */
export function readParams(
  read: (name: string) => string | null,
  list: readonly Param[],
  options: Omit<Reading, "problems"> = {}
): ParsedChartState {
  const problems: string[] = [];
  const state: Record<string, unknown> = {...defaultChartState, areas: []};
  for (const {name, key, parse} of list) {
    const text = read(name)?.trim();
    const value = text ? parse(text, {...options, problems}) : undefined;
    if (value !== undefined) state[key] = value;
  }
  const {from, to} = state as Pick<ChartState, "from" | "to">;
  if (from !== undefined && to !== undefined && from > to) {
    problems.push(`invalid years: from ${from} to ${to}, expected the earlier one first`);
    delete state.from;
    delete state.to;
  }
  return {...(state as unknown as ChartState), problems};
}

/** The query of a state, with a leading "?" unless all is default: "?areas=warrington,halton&average=median&zero=no". */
export function writeParams(state: ChartState, list: readonly Param[]): string {
  const parts = list.flatMap(({name, key, format}) => {
    const text = format(state[key]);
    return text ? `${name}=${text}` : [];
  });
  return parts.length > 0 ? `?${parts.join("&")}` : "";
}

/** Whether a text can be the name of an area or an indicator in an address. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

/** A parameter from its two functions; `name` is the key unless said otherwise. */
export function param<Key extends keyof ChartState>(
  key: Key,
  {name = key, ...rest}: {name?: string} & Pick<Param<Key>, "parse" | "format">
): Param {
  // Each one is read and written with the type of its own key alone.
  return {name, key, ...rest} as unknown as Param;
}

/** One of some words, the first of which needs not be written. */
export function oneOf<Word extends string>(name: string, words: readonly [Word, ...Word[]]) {
  return {
    parse(text: string, {problems}: Reading): Word | undefined {
      const found = words.find((one) => one === text.toLowerCase());
      if (found === undefined) problems.push(`unknown ${name}: ${quote(text)}, expected ${listOf(words, "or")}`);
      return found;
    },
    format: (value: Word = words[0]) => (value === words[0] ? "" : value)
  };
}

/** Yes or no; undefined where it is neither, having said so. */
export function yesOrNo(name: string, text: string, reading: Reading): boolean | undefined {
  const found = oneOf(name, ["yes", "no"]).parse(text, reading);
  return found && found === "yes";
}

/** A year of four digits. */
export function yearOf(name: string) {
  return {
    parse(text: string, {problems}: Reading): number | undefined {
      const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
      if (year >= firstYear && year <= lastYear) return year;
      problems.push(`invalid ${name}: ${quote(text)}, expected a year such as 2025`);
      return undefined;
    },
    format: (year: number | undefined) => String(year ?? "")
  };
}

function parseAreas(text: string, {areas: known, nearest, problems}: Reading): string[] {
  const areas: string[] = [];
  for (const slug of listItems(text)) {
    const isKnown = known ? known.has(slug) : isSlug(slug);
    if (isKnown) {
      if (!areas.includes(slug)) areas.push(slug);
      continue;
    }
    const near = known && nearest?.(slug, known);
    problems.push(`unknown area: ${quote(slug)}${near ? `, did you mean ${quote(near)}?` : ""}`);
  }
  return areas;
}

function parseCompare(text: string, {problems}: Reading): Comparator[] | undefined {
  const items = listItems(text).filter((item) => item !== "none");
  const unknown = items.filter((item) => !(comparators as readonly string[]).includes(item));
  for (const item of unknown)
    problems.push(`unknown comparator: ${quote(item)}, expected ${listOf([...comparators, "none"], "or")}`);
  // Nothing understood is no choice: fall back rather than show a chart without comparators.
  if (items.length > 0 && unknown.length === items.length) return undefined;
  return comparators.filter((comparator) => items.includes(comparator));
}

/** The items of a list with commas, in lower case. */
export function listItems(text: string): string[] {
  return text
    .split(",")
    .map((item) => item.trim().toLowerCase())
    .filter((item) => item !== "");
}

/** What the reader typed, short enough to repeat. */
export function quote(text: string): string {
  return `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
}
