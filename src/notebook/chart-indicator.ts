import type {TrendBand, TrendPoint, TrendSeries} from "../charts/trend-types.js";
import {isCount} from "../domain/leads.js";
import {anArea, areasWord, exampleIndicator, nation} from "../domain/site.js";
import {type Area, type Indicator, isOfToday} from "../domain/tables.js";
import {isReason, type Reason} from "../exhibits/exhibit.js";
import {type IndicatorModel, indicatorModel} from "../exhibits/indicator-model.js";
import {isMultiples} from "../exhibits/trend-limits.js";
import type {Comparator} from "../state/chart-state.js";
import {periodsOf, setAside} from "../stats/series.js";
import {areasWith, type ChartGround, figuresOf, indicatorAs, indicatorNamed, stateOf} from "./chart-ground.js";
import type {ResultFigure} from "./chart-rows.js";

/** Most areas that a trend draws, each with a panel. */
const mostPanels = 24;
/** Roles of rows that are no figures of an area. */
const beside: ReadonlySet<string | null> = new Set(["neighbours", "middle-half"]);

/** An indicator as a notebook's result has it, with what a reader should know of how it was read. */
export interface ResultIndicator {
  model: IndicatorModel;
  notes: string[];
  /** Whether what is shaded is the middle half of authorities; default no. */
  isHalf?: boolean;
}

/** The figures of a result along the years: its lines, and between limits what is shaded. */
export function trendOfResult(ground: ChartGround): ResultIndicator | Reason {
  const read = ownFigures(ground);
  if (isReason(read)) return read;
  const {figures, notes, indicator} = read;
  const own = figures.filter(({role}) => !beside.has(role));
  const areas = areasWith(own, ground);
  const state = stateOf(ground, areas);
  if (isReason(state)) return state;
  const chosen = state.areas.length > 0 ? state.areas : focusOf(own);
  if (chosen.length > mostPanels)
    return {
      reason: `the result has ${chosen.length} areas, and a trend draws at most ${mostPanels}: name some as “areas: …”, or draw a comparison`
    };
  const compare: Comparator[] = [
    ...(own.some(({area}) => area.area === nation) ? ([nation] as const) : []),
    ...(own.some(({role}) => role === "region") ? (["region"] as const) : [])
  ];
  const shaded = bandOf(figures, chosen);
  const periods = periodsOf(figures);
  const worked = indicatorModel(
    {
      indicator,
      areas,
      observations: observationsOf(own),
      outline: {periods, band: shaded.band},
      neighbours: []
    },
    {...state, areas: chosen, compare, withoutReports: true}
  );
  const average = averageOf(figures);
  const isDrawn = average !== null && !isCount(indicator) && !isMultiples(worked);
  const {label = "", ...line} = average ?? {};
  return {
    isHalf: shaded.words === null,
    notes: [...notes, ...(worked.band.length > 0 && shaded.words ? [shaded.words] : [])],
    model: {
      ...worked,
      // The place of an area among all is not known from a result that has some of them.
      ranked: null,
      state: {...worked.state, average: /median/i.test(label) ? "median" : "mean"},
      trend: [...worked.trend.map((one) => withinRows(one, own)), ...(isDrawn ? [{label, ...line} as TrendSeries] : [])]
    }
  };
}

/** A line from its first row to its last: beyond them nothing is missing, since the query gave nothing. */
function withinRows(series: TrendSeries, figures: readonly ResultFigure[]): TrendSeries {
  const years = figures.filter(({area}) => area.area === series.key).map(({year}) => year);
  if (years.length === 0) return series;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return {...series, points: series.points.filter(({year}) => year >= first && year <= last)};
}

/** The figures of a result for the authorities of one year. Only those that it has are authorities to the chart. */
export function yearOfResult(ground: ChartGround): ResultIndicator | Reason {
  const {said, finder} = ground;
  const wanted = said.choices.get("year");
  const read = ownFigures(ground, wanted === undefined ? undefined : Number(wanted));
  if (isReason(read)) return read;
  const {figures, notes, indicator} = read;
  const own = figures.filter(({role}) => !beside.has(role));
  const here = new Set(own.map(({area}) => area));
  const isShown = (area: Area) => area.kind !== "authority" || here.has(area);
  const areas = areasWith(own, ground).filter(isShown);
  const authorities = [...here].filter(isOfToday);
  if (!own.some(({area, value}) => isOfToday(area) && value !== null))
    return {reason: `the result has no figure of ${anArea} of today, and this chart is of them`};
  const state = stateOf(ground, areas);
  if (isReason(state)) return state;
  const marked = own.filter(({role}) => role === "focus").map(({area}) => area.area);
  const [first] = state.areas.length > 0 ? state.areas : marked;
  const model = indicatorModel(
    {
      indicator,
      areas,
      observations: observationsOf(own),
      outline: {periods: periodsOf(own), band: []},
      neighbours: neighboursOf(first, ground)
    },
    {...state, areas: state.areas.length > 0 ? state.areas : [...new Set(marked)]}
  );
  if (state.year !== undefined && model.ranked?.year !== state.year)
    return {reason: `the result has no figure of ${anArea} of today for ${state.year}`};
  if (state.within === "neighbours" && model.neighbours.length === 0)
    return {reason: "no neighbours are known of the first chosen area, so the chart cannot be held to them"};
  const today = ground.catalogue.areas.filter(isOfToday).length;
  const strangers = authorities.filter((area) => !finder.isKnown(area));
  return {
    model,
    notes: [
      ...notes,
      ...(authorities.length < today
        ? [`The result has ${authorities.length} of today’s ${today} ${areasWord}: places are among these.`]
        : []),
      ...(strangers.length > 0
        ? [
            `Not known here as areas: ${strangers
              .slice(0, 5)
              .map(({name}) => name)
              .join(", ")}${strangers.length > 5 ? ` and ${strangers.length - 5} more` : ""}.`
          ]
        : [])
    ]
  };
}

/** The figures of the one indicator that a chart is of. */
function ownFigures(
  ground: ChartGround,
  usualYear?: number
): {figures: ResultFigure[]; notes: string[]; indicator: Indicator} | Reason {
  const {said, catalogue} = ground;
  const read = figuresOf(ground, {usualYear});
  if (isReason(read)) return read;
  const wanted = said.choices.get("indicator");
  const known = wanted === undefined ? undefined : indicatorNamed(wanted, catalogue);
  if (wanted !== undefined && !known)
    return {reason: `unknown indicator: “${wanted}”, expected a name such as ${exampleIndicator}`};
  const named = [...new Set(read.figures.flatMap(({indicator}) => indicator ?? []))];
  const isOf = (text: string) => (known ? indicatorNamed(text, catalogue) === known : true);
  const figures = read.figures.filter(({indicator}) => indicator === null || isOf(indicator));
  const left = named.filter(isOf);
  if (left.length > 1)
    return {
      reason: `the result has figures of ${left.length} indicators: name one as “indicator: ${left[0]}”, or draw a comparison`
    };
  if (figures.length === 0)
    return {reason: read.figures.length > 0 ? `the result has no figures of ${wanted}` : "the result has no rows"};
  if (!figures.some(({value, lower}) => value !== null || lower !== null))
    return {reason: "the result has rows, and none of them has a figure"};
  const values = figures.map(({value}) => value);
  return {figures, notes: read.notes, indicator: indicatorAs(known?.indicator ?? left[0] ?? null, values, ground)};
}

/** Slugs of the areas drawn as lines of their own: those that rows call so, or all but those they are set beside. */
function focusOf(figures: readonly ResultFigure[]): string[] {
  const said = figures.filter(({role}) => role === "focus");
  const others = figures.filter(({role, area}) => role === null && area.area !== nation);
  const isEngland = figures.some(({area}) => area.area === nation);
  // England alone is drawn where no area is chosen; anything else that stands alone is what is asked about.
  const of = said.length > 0 ? said : others.length > 0 || isEngland ? others : figures;
  return [...new Set(of.map(({area}) => area.area))];
}

/** What is shaded: the middle half where rows give it, or the limits of the one line there is. */
function bandOf(
  figures: readonly ResultFigure[],
  chosen: readonly string[]
): {band: TrendBand[]; words: string | null} {
  const between = (rows: readonly ResultFigure[]) =>
    rows.flatMap(({year, lower, upper}) => (lower === null || upper === null ? [] : [{year, low: lower, high: upper}]));
  const half = figures.filter(({role}) => role === "middle-half");
  if (half.length > 0) return {band: between(half), words: null};
  if (chosen.length !== 1) return {band: [], words: null};
  const own = figures.filter(({area}) => area.area === chosen[0]);
  return {
    band: between(own),
    words: `Shaded: from the lower to the upper limit of ${own[0]?.area.name}, as the query has them.`
  };
}

/** The line of the neighbours, where rows give one. */
function averageOf(figures: readonly ResultFigure[]): TrendSeries | null {
  const rows = figures.filter(({role}) => role === "neighbours");
  const [first] = rows;
  if (!first) return null;
  const points = rows
    .filter(({label}) => label === first.label)
    .map(({period, year, value, status}): TrendPoint => ({period, year, value, status}))
    .sort((a, b) => a.year - b.year);
  return {key: "neighbours", label: first.label, role: "neighbours", points: points.map(setAside)};
}

function observationsOf(figures: readonly ResultFigure[]) {
  return figures.map(({area, period, year, value, status}) => ({area: area.area, period, year, value, status}));
}

function neighboursOf(area: string | undefined, {catalogue}: ChartGround) {
  const names = new Map(catalogue.areas.map((one) => [one.area, one.name]));
  return (catalogue.neighbours ?? [])
    .filter((one) => one.area === area && one.model === "2025")
    .sort((a, b) => a.rank - b.rank)
    .map(({neighbour, rank, closeness}) => ({neighbour, rank, closeness, name: names.get(neighbour) ?? neighbour}));
}
