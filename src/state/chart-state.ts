import {listOf} from "../domain/words.js";
import {type ChartState, defaultChartState, type Sort, sortKeys} from "./choices.js";
import {
  chartParams,
  type Param,
  type ParsedChartState,
  param,
  quote,
  type Reading,
  readParams,
  writeParams,
  yesOrNo
} from "./params.js";

export type {ChartState, Comparator} from "./choices.js";
export {defaultChartState} from "./choices.js";
export type {ParsedChartState} from "./params.js";

export type ParseChartStateOptions = Omit<Reading, "problems">;

/** Every parameter of the site's addresses: those of charts on any page, those of the site's own, and the order of its tables. */
export const params: readonly Param[] = [
  ...chartParams,
  param("withoutInspections", {
    name: "inspections",
    parse: (text, reading) => (yesOrNo("inspections", text, reading) === false ? true : undefined),
    format: (left) => (left ? "no" : "")
  }),
  param("sort", {parse: parseSort, format: (sort) => (sort ? `${sort.by}-${sort.order}` : "")})
];

/** The state that a URL's query describes; never throws: what it does not know keeps its default and is named in `problems`. */
export function parseChartState(
  search: string | URLSearchParams,
  options: ParseChartStateOptions = {}
): ParsedChartState {
  const query = new URLSearchParams(search);
  return withWholeFind(readParams((name) => query.get(name), params, options));
}

/** A state whose part of names does not end in the half of a character that its cut may have left: no address can hold one. */
export function withWholeFind<State extends Pick<ChartState, "find">>(state: State): State {
  return state.find === undefined ? state : {...state, find: state.find.replace(/[\uD800-\uDBFF]$/, "")};
}

/** The query of a state, with a leading "?" unless all is default: "?areas=warrington,halton&average=median&zero=no". */
export function formatChartState(state: ChartState): string {
  return writeParams(state, params);
}

/** A state without the choices that a chart does not heed; `names` are those that it does. */
export function heeded(state: ChartState, names: readonly string[]): ChartState {
  const kept = params.filter(({name}) => names.includes(name)).map(({key}) => [key, state[key]]);
  return {...defaultChartState, ...Object.fromEntries(kept.filter(([, value]) => value !== undefined))};
}

function parseSort(text: string, {problems}: Reading): Sort | undefined {
  const [by, order] = text.toLowerCase().split("-");
  const key = sortKeys.find((one) => one === by);
  const direction = (["ascending", "descending"] as const).find((one) => one === order);
  if (key !== undefined && direction !== undefined) return {by: key, order: direction};
  problems.push(`unknown sort: ${quote(text)}, expected one such as "value-descending" (${listOf(sortKeys, "or")})`);
  return undefined;
}
