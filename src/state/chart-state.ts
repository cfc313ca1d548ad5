import type {NeighbourModel} from "../domain/tables.js";
import {listOf} from "../domain/words.js";
import type {Average} from "../stats/summary.js";

/** What an area can be compared with, in the order in which it is drawn and written. */
export const comparators = ["england", "region", "neighbours"] as const;
export type Comparator = (typeof comparators)[number];

/** The ways in which an indicator's page shows its values. */
export const views = ["trend", "multiples", "ranking", "table"] as const;
export type View = (typeof views)[number];

/** What the table and the ranking can be sorted by. */
export const sortKeys = ["value", "name", "change"] as const;
export type SortKey = (typeof sortKeys)[number];

const averages = ["mean", "median"] as const;
const models = ["2025", "2021"] as const;
const orders = ["ascending", "descending"] as const;
const firstYear = 1990;
const lastYear = 2100;
/** Most characters of a part of names. */
const longestFind = 60;

export interface Sort {
  by: SortKey;
  order: (typeof orders)[number];
}

/** Every choice a reader can make on a chart; the same words in the site's URLs and in an embed's. */
export interface ChartState {
  /** Slugs in the order chosen; empty leaves it to the page (the last visit). */
  areas: string[];
  compare: Comparator[];
  average: Average;
  model: NeighbourModel;
  /** First year shown, where it is not the first there is. */
  from?: number;
  /** Last year shown, where it is not the last there is. */
  to?: number;
  /** Whether the axis starts at zero. */
  zero: boolean;
  /** True where the figures of inspection reports are left out; otherwise they are drawn. */
  withoutReports?: true;
  view: View;
  /** The year that the ranking shows, where it is not the latest. */
  year?: number;
  /** The order of the ranking or the table, where it is not the page's own. */
  sort?: Sort;
  /** What ranking and table are held to: "neighbours", "chosen", or the slug of a region; default all authorities. */
  within?: string;
  /** Part of the names that ranking and table are held to. */
  find?: string;
}

/** A state as read from a URL, with what could not be understood, in words for the reader. */
export interface ParsedChartState extends ChartState {
  problems: string[];
}

export interface ParseChartStateOptions {
  /** Slugs of the areas there are; default, any well-formed slug is taken. */
  areas?: ReadonlySet<string>;
  /** Which of them an unknown slug may have meant; default, none is proposed. */
  nearest?: (slug: string, areas: ReadonlySet<string>) => string | undefined;
}

/** What a chart shows where its URL says nothing. */
export const defaultChartState: Readonly<ChartState> = Object.freeze({
  areas: [],
  compare: ["england", "neighbours"] as Comparator[],
  average: "mean",
  model: "2025",
  zero: true,
  view: "trend"
});

/** The state that a URL's query describes; never throws: what it does not know keeps its default and is named in `problems`. */
export function parseChartState(
  search: string | URLSearchParams,
  options: ParseChartStateOptions = {}
): ParsedChartState {
  const query = typeof search === "string" ? new URLSearchParams(search) : search;
  const problems: string[] = [];
  const word = <T extends string>(name: string, words: readonly T[]): T | undefined => {
    const text = query.get(name);
    if (text === null || text === "") return undefined;
    const found = words.find((candidate) => candidate === text.trim().toLowerCase());
    if (found === undefined) problems.push(`unknown ${name}: ${quote(text)}, expected ${listOf(words, "or")}`);
    return found;
  };
  const year = (name: string): number | undefined => {
    const text = query.get(name);
    if (text === null || text === "") return undefined;
    const number = /^\d{4}$/.test(text.trim()) ? Number(text) : Number.NaN;
    if (number >= firstYear && number <= lastYear) return number;
    problems.push(`invalid ${name}: ${quote(text)}, expected a year such as 2025`);
    return undefined;
  };
  const state: ParsedChartState = {
    areas: parseAreas(query.get("areas"), options, problems),
    compare: parseCompare(query.get("compare"), problems),
    average: word("average", averages) ?? defaultChartState.average,
    model: word("model", models) ?? defaultChartState.model,
    zero: (word("zero", ["yes", "no"]) ?? "yes") === "yes",
    view: word("view", views) ?? defaultChartState.view,
    problems
  };
  const from = year("from");
  const to = year("to");
  if (from !== undefined && to !== undefined && from > to) {
    problems.push(`invalid years: from ${from} to ${to}, expected the earlier one first`);
  } else {
    if (from !== undefined) state.from = from;
    if (to !== undefined) state.to = to;
  }
  if (word("reports", ["yes", "no"]) === "no") state.withoutReports = true;
  const ranked = year("year");
  if (ranked !== undefined) state.year = ranked;
  const sort = parseSort(query.get("sort"), problems);
  if (sort !== undefined) state.sort = sort;
  const within = query.get("within")?.trim().toLowerCase();
  if (within && isSlug(within)) state.within = within;
  else if (within) problems.push(`unknown within: ${quote(within)}, expected a region, "neighbours" or "chosen"`);
  const find = query.get("find")?.trim().slice(0, longestFind);
  if (find) state.find = find;
  return state;
}

/** The query of a state, with a leading "?" unless all is default: "?areas=warrington,halton&average=median&zero=no". */
export function formatChartState(state: ChartState): string {
  const parts: string[] = [];
  const add = (name: string, value: string) => parts.push(`${name}=${value}`);
  if (state.areas.length > 0) add("areas", state.areas.join(","));
  const compare = comparators.filter((comparator) => state.compare.includes(comparator));
  if (compare.join() !== defaultChartState.compare.join()) add("compare", compare.join(",") || "none");
  if (state.average !== defaultChartState.average) add("average", state.average);
  if (state.model !== defaultChartState.model) add("model", state.model);
  if (state.from !== undefined) add("from", String(state.from));
  if (state.to !== undefined) add("to", String(state.to));
  if (!state.zero) add("zero", "no");
  if (state.withoutReports) add("reports", "no");
  if (state.view !== defaultChartState.view) add("view", state.view);
  if (state.year !== undefined) add("year", String(state.year));
  if (state.sort !== undefined) add("sort", `${state.sort.by}-${state.sort.order}`);
  if (state.within !== undefined) add("within", state.within);
  if (state.find !== undefined) add("find", encodeURIComponent(state.find));
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

/** Whether a text can be the name of an area or an indicator in an address. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

function parseAreas(
  text: string | null,
  {areas: known, nearest}: ParseChartStateOptions,
  problems: string[]
): string[] {
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

function parseCompare(text: string | null, problems: string[]): Comparator[] {
  if (text === null || text.trim() === "") return [...defaultChartState.compare];
  const items = listItems(text).filter((item) => item !== "none");
  const unknown = items.filter((item) => !(comparators as readonly string[]).includes(item));
  for (const item of unknown) {
    problems.push(`unknown comparator: ${quote(item)}, expected ${listOf([...comparators, "none"], "or")}`);
  }
  // Nothing understood is no choice: fall back rather than show a chart without comparators.
  if (items.length > 0 && unknown.length === items.length) return [...defaultChartState.compare];
  return comparators.filter((comparator) => items.includes(comparator));
}

function parseSort(text: string | null, problems: string[]): Sort | undefined {
  if (text === null || text === "") return undefined;
  const [by, order] = text.trim().toLowerCase().split("-");
  const key = sortKeys.find((candidate) => candidate === by);
  const direction = orders.find((candidate) => candidate === order);
  if (key !== undefined && direction !== undefined) return {by: key, order: direction};
  problems.push(`unknown sort: ${quote(text)}, expected one such as "value-descending" (${listOf(sortKeys, "or")})`);
  return undefined;
}

function listItems(text: string | null): string[] {
  return (text ?? "")
    .split(",")
    .map((item) => item.trim().toLowerCase())
    .filter((item) => item !== "");
}

/** What the reader typed, short enough to repeat. */
function quote(text: string): string {
  return `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
}
