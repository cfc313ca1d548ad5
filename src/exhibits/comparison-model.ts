import type {TrendBreak, TrendPoint, TrendSeries} from "../charts/trend-types.js";
import {isCount} from "../domain/leads.js";
import {nation, nationName} from "../domain/site.js";
import {type Area, hasValue, type Indicator} from "../domain/tables.js";
import type {AreaObservation} from "../query/questions.js";
import type {CompareState} from "../state/compare-state.js";
import {type Break, boundaryBreaks, parseBreaks} from "../stats/breaks.js";
import {indexed, shareOf, usualBase} from "../stats/relative.js";
import {periodsOf, type SeriesPoint, seriesByArea} from "../stats/series.js";
import {median} from "../stats/summary.js";
import {existed} from "./indicator-model.js";

/** Lines that have a colour of their own; of more, those chosen one by one have it, and the others are grey. */
export const mostColours = 8;
/** Share of the grey lines that must have a figure for their median to be drawn. */
const leastShare = 0.6;

/** One indicator with the figures of all areas. */
export interface ComparedFigures {
  indicator: Indicator;
  observations: readonly AreaObservation[];
}

/** What is compared: areas over indicators, and how. */
export interface Comparison {
  state: CompareState;
  /** All areas. */
  areas: readonly Area[];
  /** The areas compared, in their order: those chosen one by one, and those of the group. */
  chosen: readonly Area[];
  /** Slugs of those that stand out where there are too many for colours. */
  named: readonly string[];
  /** The group in words; null where there is none. */
  group: string | null;
  figures: readonly ComparedFigures[];
}

/** One area's line of one indicator. */
export interface ComparedLine extends TrendSeries {
  /** Its values as published, whatever is drawn of them. */
  published: readonly SeriesPoint[];
  /** Breaks of its own: when its authority began or ended. */
  boundaries: readonly Break[];
}

/** One indicator, worked out. */
export interface ComparedIndicator {
  indicator: Indicator;
  /** Unit and decimals of what is drawn. */
  format: Pick<Indicator, "unit" | "decimals">;
  /** The areas in their order, then England and the median of the grey ones. */
  lines: ComparedLine[];
  breaks: TrendBreak[];
  /** What was left out of it, and why. */
  notes: string[];
}

/** A comparison, worked out: pure data, ready to be drawn. */
export interface ComparisonModel extends Comparison {
  compared: ComparedIndicator[];
  /** The year that is 100; null where no index is drawn. */
  base: number | null;
  /** First and last year drawn, and that there are. */
  years: [number, number];
  span: [number, number];
  /** Whether some lines are grey. */
  isCrowded: boolean;
  zero: boolean;
}

/** Works out a comparison. */
export function comparisonModel(comparison: Comparison): ComparisonModel {
  const {state, chosen, figures} = comparison;
  const isCrowded = chosen.length > mostColours;
  const drawn = figures.map((one) => publishedOf(one, comparison));
  const years = drawn.flatMap(({lines}) =>
    lines.flatMap(({published}) => published.filter(hasValue).map(({year}) => year))
  );
  const span: [number, number] = years.length > 0 ? [Math.min(...years), Math.max(...years)] : [2013, 2025];
  const shown = within(state, span);
  const base = state.show === "index" ? (baseOf(drawn, state.base) ?? baseOf(drawn, shown) ?? shown[0]) : null;
  return {
    ...comparison,
    compared: drawn.map((one) => comparedAs(one, {comparison, base, isCrowded})),
    base,
    years: shown,
    span,
    isCrowded,
    zero: state.zero ?? state.show === "values"
  };
}

/** Whether England can stand beside areas on one axis: not where counts of authorities are drawn as they are. */
export function isEnglandComparable(indicator: Pick<Indicator, "unit">, {state, chosen}: Comparison): boolean {
  return state.show !== "values" || !isCount(indicator) || chosen.every(({kind}) => kind !== "authority");
}

/** What is published of one indicator, before it is turned into an index or a share. */
interface Published {
  indicator: Indicator;
  lines: ComparedLine[];
  /** England's values, drawn or not. */
  england: readonly SeriesPoint[];
}

function publishedOf({indicator, observations}: ComparedFigures, comparison: Comparison): Published {
  const {state, areas, chosen, named} = comparison;
  const isCrowded = chosen.length > mostColours;
  const periods = periodsOf(observations);
  const wanted = [nation, ...chosen.map(({area}) => area)];
  const series = seriesByArea(observations, {periods, areas: [...new Set(wanted)]});
  const lines = chosen.map((area): ComparedLine => {
    const all = series.get(area.area)?.points ?? [];
    const isKnown = all.some(({value, status}) => value !== null || status !== "missing");
    // A year in which an authority did not exist is no gap in its figures.
    const published = isKnown
      ? all.filter(({value, year}) => value !== null || existed(area, year, {areas, indicator}))
      : [];
    const role = isCrowded && !named.slice(0, mostColours).includes(area.area) ? "context" : "focus";
    return {
      key: area.area,
      label: area.name,
      role,
      points: published,
      published,
      boundaries: boundaryBreaks(area, areas, indicator)
    };
  });
  const england = series.get(nation)?.points ?? [];
  const isChosen = chosen.some(({area}) => area === nation);
  if (state.england && !isChosen && isEnglandComparable(indicator, comparison) && england.some(hasValue))
    lines.push({
      key: nation,
      label: nationName,
      role: "nation",
      points: england,
      published: england,
      boundaries: []
    });
  return {indicator, lines, england};
}

/** The year of those wanted that most lines have; null where none has any, or nothing is wanted. */
function baseOf(drawn: readonly Published[], wanted: readonly [number, number] | number | undefined): number | null {
  if (wanted === undefined) return null;
  const [first, last] = typeof wanted === "number" ? [wanted, wanted] : wanted;
  const inside = ({year}: {year: number}) => year >= first && year <= last;
  return usualBase(drawn.flatMap(({lines}) => lines.map(({published}) => published.filter(inside))));
}

function comparedAs(
  {indicator, lines, england}: Published,
  {comparison, base, isCrowded}: {comparison: Comparison; base: number | null; isCrowded: boolean}
): ComparedIndicator {
  const {state} = comparison;
  const own = parseBreaks(indicator.breaks);
  const breaks: TrendBreak[] = [
    ...own,
    ...lines
      .filter(({role}) => role === "focus")
      .flatMap(({key, boundaries}) => boundaries.map((one) => ({...one, series: key})))
  ];
  const notes: string[] = [];
  let format: ComparedIndicator["format"] = indicator;
  let drawn = lines;
  // Where a value can be below zero, no share of another says anything.
  const isSigned = lines.some(({published}) => published.some(({value}) => value !== null && value < 0));
  if (state.show !== "values" && isSigned) {
    notes.push("Its values can be below zero, so neither an index nor a share of them says anything: it is left out.");
    drawn = lines.map((line) => ({...line, points: []}));
  } else if (base !== null) {
    format = {unit: "number", decimals: 0};
    const results = lines.map((line) => ({
      line,
      ...indexed(plain(line.published), {base, breaks: [...own, ...line.boundaries]})
    }));
    drawn = results.map(({line, points}) => ({...line, points}));
    notes.push(...baseNotes(results, base));
  } else if (state.show === nation) {
    format = {unit: "percent", decimals: 0};
    drawn = lines.map((line) => ({...line, points: shareOf(plain(line.published), england)}));
    const missing = england.filter(({value}) => value === null).map(({period}) => period);
    if (!england.some(hasValue)) notes.push(`${nationName} has no figure: there is nothing to take a share of.`);
    else if (missing.length > 0)
      notes.push(
        `Left out where ${nationName} has no figure: ${missing[0]}${missing.length > 1 ? ` and ${missing.length - 1} more` : ""}.`
      );
  }
  const crowd = drawn.filter(({role}) => role === "context");
  if (isCrowded && crowd.length > 1 && (state.show !== "values" || !isCount(indicator)))
    drawn = [
      ...drawn,
      middleOf(crowd, drawn.length - crowd.length > drawn.filter(({role}) => role === "nation").length)
    ];
  return {indicator, format, lines: drawn, breaks, notes};
}

/** The median of the grey lines, in the years in which enough of them have a figure. */
function middleOf(lines: readonly ComparedLine[], isOfOthers: boolean): ComparedLine {
  const periods = periodsOf(lines.flatMap(({points}) => [...points]));
  const points = periods.map(({period, year}): TrendPoint => {
    const values = lines.flatMap(({points: all}) => all.find((point) => point.period === period)?.value ?? []);
    const isEnough = values.length >= leastShare * lines.length;
    const value = isEnough ? median(values) : null;
    return {period, year, value, status: value === null ? "not-available" : "final"};
  });
  const label = `Median of the ${lines.length} ${isOfOthers ? "others" : "areas"}`;
  return {key: "others", label, role: "neighbours", points, published: [], boundaries: []};
}

function baseNotes(
  results: readonly {line: ComparedLine; reason: string | null; isCut: boolean}[],
  base: number
): string[] {
  const without = (reason: string) =>
    results.filter((one) => one.reason === reason && one.line.published.some(hasValue)).map(({line}) => line.label);
  const list = (names: readonly string[]) =>
    names.length > 5 ? `${names.length} areas` : names.join(", ").replace(/, ([^,]*)$/, " and $1");
  const [none, zero] = [without("no-base"), without("not-positive")];
  return [
    ...(none.length > 0 ? [`No figure in ${base}, so no index, and left out: ${list(none)}.`] : []),
    ...(zero.length > 0 ? [`Zero in ${base}, so no index, and left out: ${list(zero)}.`] : []),
    ...(results.some(({isCut}) => isCut) ? [`Years that a break parts from ${base} are left out.`] : [])
  ];
}

/** Points whose doubted values are left out: an index or a share of one would be drawn as if it were sound. */
function plain(points: readonly SeriesPoint[]): SeriesPoint[] {
  return points.map(({doubted: _, ...point}) => point);
}

/** The years asked for, as far as there are any. */
function within({from, to}: CompareState, [first, last]: [number, number]): [number, number] {
  const start = Math.min(Math.max(from ?? first, first), last);
  return [start, Math.max(Math.min(to ?? last, last), start)];
}
