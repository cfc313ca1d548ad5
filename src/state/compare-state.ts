import {nation} from "../domain/site.js";
import {type AreaGroup, formatGroup, parseGroup} from "./area-group.js";
import {isSlug, listItems, oneOf, quote, type Reading, yearOf, yesOrNo} from "./params.js";
import {strangeNames} from "./strange-names.js";

/** Most areas and indicators that one comparison holds. */
export const mostCompared = {areas: 180, indicators: 12} as const;

/** Every choice on the page that compares areas. */
export interface CompareState {
  /** Slugs of the areas chosen one by one, in their order. */
  areas: string[];
  /** Further areas that belong together; default none. */
  group?: AreaGroup;
  /** Slugs, in their order. */
  indicators: string[];
  /** What has a panel of its own: each indicator, each area, or nothing, for one chart. */
  by: "indicator" | "area" | "none";
  /** What is drawn: values as published, an index of a base year, or per cent of England's. */
  show: "values" | "index" | typeof nation;
  /** The year that is 100 of an index; default the first that most lines have. */
  base?: number;
  /** Whether panels share their axis of values; default as it suits what they show. */
  axes?: "shared" | "free";
  from?: number;
  to?: number;
  /** Whether the axis starts at zero; default for values, and not for an index or per cent of England. */
  zero?: boolean;
  /** Whether England is drawn. */
  england: boolean;
}

/** What is compared where an address says nothing. */
export const defaultCompareState: Readonly<CompareState> = Object.freeze({
  areas: [],
  indicators: [],
  by: "indicator" as const,
  show: "values" as const,
  england: true
});

/** What the words of an address are read with. */
export interface CompareReading extends Omit<Reading, "problems"> {
  /** Slugs of the indicators there are; default, any well-formed slug is taken. */
  indicators?: ReadonlySet<string>;
}

/** One choice as addresses write it: `parse` gives undefined where nothing was understood, having said why. */
interface CompareParam<Key extends keyof CompareState = keyof CompareState> {
  /** Its word. */
  name: string;
  /** What it sets of a state. */
  key: Key;
  parse: (text: string, reading: CompareReading & {problems: string[]}) => CompareState[Key] | undefined;
  /** "" for what is shown anyway. */
  format: (value: CompareState[Key]) => string;
}

/** The parameters of the page's address, in the order in which they are written. */
const compareParams: readonly CompareParam[] = [
  param("areas", {
    parse: (text, {areas, nearest, problems}) =>
      slugs(text, {noun: "area", known: areas, nearest, problems, most: mostCompared.areas}),
    format: (areas) => areas.join(",")
  }),
  param("group", {parse: parseGroup, format: (group) => (group ? formatGroup(group) : "")}),
  param("indicators", {
    parse: (text, {indicators, nearest, problems}) =>
      slugs(text, {noun: "indicator", known: indicators, nearest, problems, most: mostCompared.indicators}),
    format: (indicators) => indicators.join(",")
  }),
  param("by", oneOf("by", ["indicator", "area", "none"])),
  param("show", oneOf("show", ["values", "index", nation])),
  param("base", yearOf("base")),
  param("axes", {
    parse: (text, reading) => oneOf("axes", ["shared", "free"]).parse(text, reading),
    format: (axes) => axes ?? ""
  }),
  param("from", yearOf("from")),
  param("to", yearOf("to")),
  param("zero", {
    parse: (text, reading) => yesOrNo("zero", text, reading),
    format: (zero) => (zero === undefined ? "" : zero ? "yes" : "no")
  }),
  param("england", {
    name: nation,
    parse: (text, reading) => yesOrNo(nation, text, reading),
    format: (england) => (england ? "" : "no")
  })
];

/** Their names. */
export const compareNames: readonly string[] = compareParams.map(({name}) => name);

/**
 * The comparison that a query describes, and in words what of it was ignored. Never throws: what it does not know keeps its
 * default.
 */
export function parseCompareState(
  search: string | URLSearchParams,
  reading: CompareReading = {}
): {state: CompareState; problems: string[]} {
  const query = new URLSearchParams(search);
  const problems: string[] = [];
  const state: Record<string, unknown> = {...defaultCompareState, areas: [], indicators: []};
  for (const {name, key, parse} of compareParams) {
    const text = query.get(name)?.trim() ?? "";
    const value = text === "" ? undefined : parse(text, {...reading, problems});
    if (value !== undefined) state[key] = value;
  }
  problems.push(...strangeNames(query, compareNames));
  const {from, to} = state as Pick<CompareState, "from" | "to">;
  if (from !== undefined && to !== undefined && from > to) {
    problems.push(`invalid years: from ${from} to ${to}, expected the earlier one first`);
    delete state.from;
    delete state.to;
  }
  return {state: state as unknown as CompareState, problems};
}

/** The query of a comparison, with a leading "?" unless all is default. */
export function formatCompareState(state: CompareState): string {
  const parts = compareParams.flatMap(({name, key, format}) => {
    const text = format(state[key]);
    return text === "" ? [] : [`${name}=${text}`];
  });
  return parts.length > 0 ? `?${parts.join("&")}` : "";
}

/** The query of the choices that differ from the default: `compareQuery({group: ...})`. */
export function compareQuery(choices: Partial<CompareState>): string {
  return formatCompareState({...defaultCompareState, ...choices});
}

/** A parameter from its two functions; its word is the key unless said otherwise. */
function param<Key extends keyof CompareState>(
  key: Key,
  {name = key, ...rest}: {name?: string} & Pick<CompareParam<Key>, "parse" | "format">
): CompareParam {
  // Each one is read and written with the type of its own key alone.
  return {name, key, ...rest} as unknown as CompareParam;
}

function slugs(
  text: string,
  {
    noun,
    known,
    nearest,
    problems,
    most
  }: Pick<Reading, "nearest" | "problems"> & {noun: string; known: ReadonlySet<string> | undefined; most: number}
): string[] {
  const found = new Set<string>();
  for (const slug of listItems(text)) {
    if (known ? known.has(slug) : isSlug(slug)) found.add(slug);
    else {
      const near = known && nearest?.(slug, known);
      problems.push(`unknown ${noun}: ${quote(slug)}${near ? `, did you mean ${quote(near)}?` : ""}`);
    }
  }
  if (found.size > most) problems.push(`too many ${noun}s: ${found.size}, the first ${most} are taken`);
  return [...found].slice(0, most);
}
