import type {Area, Indicator, Neighbour} from "../domain/tables.js";
import {isReason, type Reason} from "../exhibits/exhibit.js";
import {readAreaList} from "../state/area-list.js";
import {type ChartState, defaultChartState} from "../state/chart-state.js";
import {chartParams, readParams} from "../state/params.js";
import {type AreaFinder, areaFinder} from "./chart-areas.js";
import {numberOf, type ResultRows} from "./chart-result.js";
import {type FiguresOptions, type ResultFigure, type ResultFigures, readFigures} from "./chart-rows.js";
import type {ChartAsked, Said} from "./chart-said.js";

/** What is known of the field where a chart is drawn. */
export interface ChartCatalogue {
  areas: readonly Area[];
  indicators: readonly Indicator[];
  /** Statistical neighbours, for charts held to them; default none known. */
  neighbours?: readonly Neighbour[];
}

/** What every chart is made from: the cell's words, the result, and what is known. */
export interface ChartGround {
  asked: ChartAsked;
  said: Said;
  result: ResultRows;
  catalogue: ChartCatalogue;
  finder: AreaFinder;
}

/** What every chart is made from. */
export function chartGround(asked: ChartAsked, said: Said, result: ResultRows, catalogue: ChartCatalogue): ChartGround {
  return {asked, said, result, catalogue, finder: areaFinder(catalogue.areas)};
}

/** The figures of a result; without a column of areas they are a line of their own, called as their column. */
export function figuresOf(
  {asked, said, result, finder}: ChartGround,
  options: Partial<Pick<FiguresOptions, "usualYear">> = {}
): ResultFigures | Reason {
  const usualArea = said.described.name ?? said.mapping.value?.replaceAll("_", " ") ?? asked.from;
  return readFigures(result, {mapping: said.mapping, finder, usualArea, ...options});
}

/** All areas that a chart can name: those of the site, and those that the figures alone have. */
export function areasWith(figures: readonly ResultFigure[], {catalogue, finder}: ChartGround): readonly Area[] {
  const own = new Set(figures.map(({area}) => area).filter((area) => !finder.isKnown(area)));
  return own.size > 0 ? [...catalogue.areas, ...own] : catalogue.areas;
}

/** The choices of a cell as the state of a chart; a reason where one is not understood. */
export function stateOf({said: {choices}}: ChartGround, areas: readonly Area[]): ChartState | Reason {
  const {problems, ...state} = readParams(
    (name) => (name === "areas" ? null : (choices.get(name) ?? null)),
    chartParams
  );
  const chosen = chosenBy(choices.get("areas"), areas);
  if (isReason(chosen)) return chosen;
  const [problem] = problems;
  return problem === undefined ? {...defaultChartState, ...state, areas: chosen.areas} : {reason: problem};
}

/** The areas that a cell names, by slug, name or code, in its order. */
export function chosenBy(text: string | undefined, areas: readonly Area[]): {areas: string[]} | Reason {
  if (text === undefined) return {areas: []};
  const {areas: chosen, unread} = readAreaList(text, areas);
  const [strange] = unread;
  if (!strange) return {areas: chosen};
  const {line, closest} = strange;
  return {reason: `unknown area: “${line}”${closest ? `, did you mean “${closest}”?` : ""}`};
}

/** The indicator of a slug or a name; undefined where nobody here knows it. */
export function indicatorNamed(text: string, {indicators}: ChartCatalogue): Indicator | undefined {
  const word = text.trim().toLowerCase();
  const by = (name: (one: Indicator) => string) => indicators.find((one) => name(one).toLowerCase() === word);
  return by((one) => one.indicator) ?? by((one) => one.name) ?? by((one) => one.short_name);
}

/** An indicator as a notebook's figures are of it: known ones keep unit and direction, and every source says that a query made them. */
export function indicatorAs(
  text: string | null,
  values: readonly (number | null)[],
  {asked, said, catalogue}: ChartGround
): Indicator {
  const known = text === null ? undefined : indicatorNamed(text, catalogue);
  const {described} = said;
  const by = `the query “${asked.from}” of a notebook`;
  if (known)
    return {
      ...known,
      ...described,
      ...(described.name && {short_name: described.name}),
      source: `${known.source}, by ${by}`
    };
  const name = described.name ?? (text ?? asked.title ?? said.mapping.value ?? asked.from).replaceAll("_", " ");
  return {
    indicator: text ?? "own",
    family: "Context",
    name,
    short_name: name.slice(0, 40),
    // Plain numbers, of which nothing is known: neither that they are counts nor that they are shares.
    unit: "score",
    decimals: decimalsOf(values),
    better: null,
    headline: null,
    definition: "",
    notes: null,
    source: `${by.charAt(0).toUpperCase()}${by.slice(1)}`,
    source_url: "",
    source_code: "",
    period_kind: "calendar year",
    counts_of: "points",
    numerator: null,
    denominator: null,
    last_release: null,
    next_release: null,
    breaks: null,
    ...described
  };
}

/** The decimals that figures have, at most two: further ones are of a division. */
function decimalsOf(values: readonly (number | null)[]): number {
  const decimals = values.map((value) => (/\.(\d+)$/.exec(String(numberOf(value) ?? 0))?.[1] ?? "").length);
  return Math.min(
    2,
    decimals.reduce((most, one) => Math.max(most, one), 0)
  );
}
