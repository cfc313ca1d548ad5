import type {Observation, Status} from "../domain/tables.js";
import {hasValue} from "../domain/tables.js";
import type {Break} from "./breaks.js";

/** One period of an indicator. */
export interface Period {
  /** The source's own words. */
  period: string;
  /** The year in which it ends. */
  year: number;
}

/**
 * What is known of one area in one period; `value` is null exactly when `status` says why. A doubted value is set aside,
 * so that whatever ranks, averages or joins values leaves it out.
 */
export interface SeriesPoint extends Period {
  value: number | null;
  status: Status;
  /** The value that the source prints where the status is `doubted`; absent otherwise. */
  doubted?: number;
}

export type KnownPoint = SeriesPoint & {value: number};

/** One area's values of one indicator over all of the indicator's periods. */
export interface Series {
  area: string;
  /** One for every period of the indicator, in order. */
  points: SeriesPoint[];
  /** The last point with a value, or null where there is none. */
  latest: KnownPoint | null;
}

export interface SeriesOptions {
  /** Periods to fill; default, all that the rows have. */
  periods?: readonly Period[];
  /** Areas wanted, in this order, each with a series even if it has no row; default, those of the rows as they come. */
  areas?: readonly string[];
}

type Row = Pick<Observation, "area" | "period" | "year" | "value" | "status">;

/** The series of every area in the rows of one indicator; a period an area has no row for becomes `missing`. */
export function seriesByArea(
  rows: readonly Row[],
  {periods = periodsOf(rows), areas}: SeriesOptions = {}
): Map<string, Series> {
  const byArea = new Map<string, Map<string, Row>>(
    (areas ?? rows.map(({area}) => area)).map((area) => [area, new Map()])
  );
  for (const row of rows) byArea.get(row.area)?.set(row.period, row);
  const series = new Map<string, Series>();
  for (const [area, own] of byArea) {
    const points = periods.map(({period, year}): SeriesPoint => {
      const row = own.get(period);
      return setAside({period, year, value: row?.value ?? null, status: row?.status ?? "missing"});
    });
    series.set(area, {area, points, latest: points.findLast(hasValue) ?? null});
  }
  return series;
}

/** A point whose value, if it is doubted, is set aside. */
export function setAside<P extends SeriesPoint>(point: P): P {
  return point.value === null || point.status !== "doubted" ? point : {...point, value: null, doubted: point.value};
}

/** The periods of the rows, each once, by year and then by name. */
export function periodsOf(rows: readonly Period[]): Period[] {
  const periods = new Map<string, Period>();
  for (const {period, year} of rows) if (!periods.has(period)) periods.set(period, {period, year});
  return [...periods.values()].sort((a, b) => a.year - b.year || a.period.localeCompare(b.period, "en-GB"));
}

/**
 * Stretches of consecutive points with values. A stretch ends where a point has no value, where the years leap further
 * than the indicator's usual step (so that a line never crosses years that were not collected), and before a break.
 */
export function runsOf<P extends {year: number; value: number | null}>(
  points: readonly P[],
  {breaks = []}: {breaks?: readonly Pick<Break, "year">[]} = {}
): (P & {value: number})[][] {
  const step = usualStep(points);
  const runs: (P & {value: number})[][] = [];
  let before: P | undefined;
  for (const point of points) {
    const last = before;
    const follows = last !== undefined && hasValue(last) && point.year - last.year <= step;
    const broken = last !== undefined && breaks.some(({year}) => last.year < year && year <= point.year);
    if (hasValue(point)) {
      if (follows && !broken) runs.at(-1)?.push(point);
      else runs.push([point]);
    }
    before = point;
  }
  return runs;
}

/** The smallest distance in years between the periods of a series: one, but for the few collected every other year. */
function usualStep(points: readonly {year: number}[]): number {
  const leaps = points.slice(1).map(({year}, i) => year - (points[i] as {year: number}).year);
  return Math.max(1, Math.min(...leaps.filter((leap) => leap > 0)));
}
