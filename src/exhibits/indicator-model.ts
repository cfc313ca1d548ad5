import type {TimelineMark} from "../charts/timeline.js";
import type {TrendBand, TrendBreak, TrendPoint, TrendSeries} from "../charts/trend-types.js";
import {isCount} from "../domain/leads.js";
import {nation} from "../domain/site.js";
import {type Area, hasValue, type Indicator, isOfToday} from "../domain/tables.js";
import type {IndicatorCounts} from "../figures/counts-file.js";
import type {AreaObservation, NamedNeighbour, ReportedPoint} from "../query/questions.js";
import type {ChartState} from "../state/chart-state.js";
import {boundaryBreaks, parseBreaks} from "../stats/breaks.js";
import {type Period, periodsOf, type Series, seriesByArea} from "../stats/series.js";
import {neighbourSummary, quartiles} from "../stats/summary.js";
import {reportedMarks} from "./reported-marks.js";
import {isMultiples, isWiderComparable} from "./trend-limits.js";

/** What a trend shows of all areas and not of single ones. */
export interface Outline {
  periods: Period[];
  band: TrendBand[];
}

/** Everything that an indicator's page needs to know. */
export interface IndicatorData {
  indicator: Indicator;
  /** All areas. */
  areas: readonly Area[];
  /** Every observation of the indicator; beside an outline, those of the areas that a trend draws. */
  observations: readonly AreaObservation[];
  /** What all observations say, where only some are here; default, what those here say. */
  outline?: Outline;
  /** Figures that reports state of any area; default none. */
  reported?: readonly ReportedPoint[];
  /** What inspectors judged of the first chosen area, as its timeline has it; default none. */
  inspections?: readonly TimelineMark[];
  /** The counts behind the figures, which only charts of limits need; default, not here. */
  counts?: IndicatorCounts;
  /** Neighbours of the first chosen area in the chosen model; empty where there is none. */
  neighbours: readonly NamedNeighbour[];
}

/** An indicator's page, worked out for a state: pure data, ready to draw. */
export interface IndicatorModel extends IndicatorData {
  state: ChartState;
  chosen: Area[];
  byArea: ReadonlyMap<string, Area>;
  periods: Period[];
  series: ReadonlyMap<string, Series>;
  trend: TrendSeries[];
  breaks: TrendBreak[];
  band: TrendBand[];
  /** First and last year that the trend shows. */
  years: [number, number];
  /** First and last year there are to show: those of the official figures, and before them of reported marks. */
  span: [number, number];
  /** Year that the ranking shows, with its period's own words; null where no authority has a value. */
  ranked: Period | null;
  /** The authorities of today, those that the ranking can hold. */
  authorities: readonly Area[];
  /** Years in which any authority has a value, latest first. */
  rankable: Period[];
  region: Area | null;
}

/** Works out what an indicator's page shows for a state. */
export function indicatorModel(data: IndicatorData, state: ChartState): IndicatorModel {
  const {indicator, areas, observations, neighbours} = data;
  const byArea = new Map(areas.map((area) => [area.area, area]));
  const published = new Set(observations.map(({area}) => area));
  const asked = state.areas.flatMap((slug) => byArea.get(slug) ?? []);
  const own = parseBreaks(indicator.breaks);
  const {periods, series, authorities, rankable, band} = digestOf(data);
  // Where no authority has figures, one that was looked at elsewhere is not what the reader asks about.
  const chosen = rankable.length > 0 || band.length > 0 ? asked : asked.filter(({area}) => published.has(area));
  const region = regionOf(chosen[0], byArea, series);
  const ranked = rankable.find(({year}) => year === state.year) ?? rankable[0] ?? null;
  const trend = trendOf({
    reported: data.reported ?? [],
    areas,
    indicator,
    chosen,
    region,
    neighbours,
    series,
    periods,
    state,
    byArea
  });
  const span = spanOf(periods, trend);
  return {
    ...data,
    state,
    chosen,
    byArea,
    periods,
    series,
    trend,
    breaks: [
      ...own,
      ...chosen.flatMap((area) => boundaryBreaks(area, areas, indicator).map((one) => ({...one, series: area.area})))
    ],
    band: isCount(indicator) && chosen.every(({kind}) => kind !== "authority") ? [] : band,
    years: yearsOf(state, span),
    span,
    ranked,
    authorities,
    rankable,
    region
  };
}

/** What a trend shows of all areas, worked out from every observation. */
export function outlineOf(data: Pick<IndicatorData, "areas" | "observations">): Outline {
  const {periods, band} = digestOf(data);
  return {periods, band};
}

/** What a choice does not change. */
interface Digest extends Pick<IndicatorModel, "areas" | "periods" | "series" | "rankable" | "band"> {
  /** The authorities of today. */
  authorities: Area[];
}

/** The last digest of each set of observations: pages work out the same one anew at every choice. */
const digests = new WeakMap<readonly AreaObservation[], Digest>();

function digestOf({areas, observations, outline}: Pick<IndicatorData, "areas" | "observations" | "outline">): Digest {
  const known = digests.get(observations);
  if (known?.areas === areas) return known;
  const periods = outline?.periods ?? periodsOf(observations);
  const series = seriesByArea(observations, {periods});
  const authorities = areas.filter(isOfToday);
  const rankable = rankablePeriods(periods, authorities, series);
  const digest = {
    areas,
    periods,
    series,
    authorities,
    rankable,
    band: outline?.band ?? bandOf(periods, authorities, series)
  };
  digests.set(observations, digest);
  return digest;
}

/** Whether an authority existed in the period of an indicator that ends in a year. */
export function existed(
  area: Area,
  year: number,
  {areas, indicator}: Pick<IndicatorData, "areas" | "indicator">
): boolean {
  if (area.opened === null && area.closed === null) return true;
  const start = boundaryBreaks({...area, closed: null}, areas, indicator)[0]?.year ?? -Infinity;
  const end = boundaryBreaks({...area, opened: null}, areas, indicator)[0]?.year ?? Infinity;
  return year >= start && year < end;
}

/** The years of the official figures, and those before them of which only reports state figures of the areas shown. */
function spanOf(periods: readonly Period[], trend: readonly TrendSeries[]): [number, number] {
  // What lies less than a month before a year, such as the middle of the March that ends it, is drawn at it.
  const marks = trend.flatMap(({reported = []}) => reported.map(({at}) => Math.floor(at + 1 / 12)));
  return [Math.min(periods[0]?.year ?? 2013, ...marks), periods.at(-1)?.year ?? 2025];
}

/** The years asked for, as far as there are any: never none, or the chart would end before it begins. */
function yearsOf({from, to}: ChartState, [first, last]: [number, number]): [number, number] {
  const start = Math.min(Math.max(from ?? first, first), last);
  return [start, Math.max(Math.min(to ?? last, last), start)];
}

function trendOf({
  reported,
  areas,
  indicator,
  chosen,
  region,
  neighbours,
  series,
  periods,
  state,
  byArea
}: Pick<
  IndicatorModel,
  "areas" | "indicator" | "chosen" | "region" | "neighbours" | "series" | "periods" | "state" | "byArea"
> & {reported: readonly ReportedPoint[]}): TrendSeries[] {
  const pointsOf = (slug: string): TrendPoint[] => series.get(slug)?.points ?? [];
  const lines: TrendSeries[] = chosen.map((area) => ({
    key: area.area,
    label: area.name,
    role: "focus",
    // A year in which an authority did not exist is no gap in its figures.
    points: pointsOf(area.area).filter(({value, year}) => value !== null || existed(area, year, {areas, indicator})),
    reported: state.withoutReports ? [] : reportedMarks(reported, {area: area.area, indicator})
  }));
  const isChosen = (slug: string) => state.areas.includes(slug);
  const wider = isWiderComparable({indicator, chosen});
  if (((wider && state.compare.includes(nation)) || chosen.length === 0) && !isChosen(nation)) {
    lines.push({
      key: nation,
      label: byArea.get(nation)?.name ?? nation,
      role: chosen.length === 0 ? "focus" : "nation",
      points: pointsOf(nation)
    });
  }
  // Panels show each area against England only: the region and the neighbours are those of the first area.
  if (isMultiples({state, chosen})) return lines;
  if (wider && state.compare.includes("region") && region && !isChosen(region.area)) {
    lines.push({key: region.area, label: region.name, role: "region", points: pointsOf(region.area)});
  }
  // What ten authorities count on average says how large they are.
  if (state.compare.includes("neighbours") && neighbours.length > 0 && !isCount(indicator)) {
    const points = periods.map(({period, year}, i): TrendPoint => {
      const values = neighbours.map(({neighbour}) => series.get(neighbour)?.points[i]?.value ?? null);
      const {value, n} = neighbourSummary(values, state.average);
      return {period, year, value, status: value === null ? "not-available" : "final", count: n};
    });
    if (points.some(hasValue))
      lines.push({key: "neighbours", label: `Neighbours’ ${state.average}`, role: "neighbours", points});
  }
  return lines;
}

function regionOf(
  area: Area | undefined,
  byArea: ReadonlyMap<string, Area>,
  series: ReadonlyMap<string, Series>
): Area | null {
  // Inner and Outer London are not published for every indicator: London stands in.
  for (let slug = area?.region; slug && slug !== nation; slug = byArea.get(slug)?.region) {
    if (series.get(slug)?.latest) return byArea.get(slug) ?? null;
  }
  return null;
}

function bandOf(
  periods: readonly Period[],
  authorities: readonly Area[],
  series: ReadonlyMap<string, Series>
): TrendBand[] {
  return periods.flatMap(({year}, i) => {
    const cuts = quartiles(authorities.map(({area}) => series.get(area)?.points[i]?.value ?? null));
    return cuts ? [{year, low: cuts.lower, high: cuts.upper}] : [];
  });
}

function rankablePeriods(
  periods: readonly Period[],
  authorities: readonly Area[],
  series: ReadonlyMap<string, Series>
): Period[] {
  return periods.filter((_, i) => authorities.some(({area}) => series.get(area)?.points[i]?.value != null)).reverse();
}
