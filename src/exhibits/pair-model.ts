import {tinyAuthorities} from "../domain/authority-kind.js";
import {isCount} from "../domain/leads.js";
import {areasWord} from "../domain/site.js";
import {type Area, type Indicator, isOfToday} from "../domain/tables.js";
import type {AreaObservation} from "../query/questions.js";
import {
  type FittedLine,
  fewestPoints,
  fittedLine,
  type RankCorrelation,
  rankCorrelation
} from "../stats/association.js";
import type {Reason} from "./exhibit.js";
import type {Pair} from "./pair.js";

/** An authority with both figures. */
export interface PairedArea {
  area: Area;
  x: number;
  y: number;
  children: number | null;
  /** How many standard deviations it lies from the line. */
  away: number;
}

/** What a scatter shows of two indicators in a year. */
export interface PairModel {
  of: Pair;
  year: number;
  /** Years in which enough authorities have both, latest first. */
  years: number[];
  points: PairedArea[];
  correlation: RankCorrelation;
  line: FittedLine;
  /** Whether the interval of the slope leaves out 0. */
  isClear: boolean;
}

/** What two indicators show together, or why they show nothing. */
export function pairModel(of: Pair): PairModel | Reason {
  const {x, y} = of;
  if (x.indicator.indicator === y.indicator.indicator)
    return {reason: "both axes have the same indicator: choose another"};
  for (const {indicator} of [x, y])
    if (isCount(indicator))
      return {
        reason: `${indicator.name} grows with the size of an area, and so would every other count: choose a rate or a share`
      };
  const years = yearsOf(of);
  const [latest] = years;
  if (latest === undefined)
    return {reason: `there is no year in which ${fewestPoints} ${areasWord} have figures for both`};
  const year = of.year !== undefined && years.includes(of.year) ? of.year : latest;
  const paired = pairedIn(of, year);
  const [xs, ys] = [paired.map((one) => one.x), paired.map((one) => one.y)];
  const [correlation, line] = [rankCorrelation(xs, ys), fittedLine(xs, ys)];
  if (!correlation || !line) return {reason: `all ${areasWord} have the same figure for one of the two in ${year}`};
  return {
    of,
    year,
    years,
    correlation,
    line,
    isClear: line.slopeLower > 0 || line.slopeUpper < 0,
    points: paired.map((one) => ({
      ...one,
      away: line.scatter === 0 ? 0 : Math.abs(one.y - line.at(one.x).fit) / line.scatter
    }))
  };
}

/** What the two share, by which figures move together of themselves; null where nothing does. */
export function sharedPart({x, y}: Pair): "denominator" | "part" | null {
  const [a, b] = [x.indicator, y.indicator];
  if (a.denominator !== null && a.denominator === b.denominator) return "denominator";
  const crossed = (one: Indicator, other: Indicator) =>
    one.numerator !== null && (one.numerator === other.denominator || one.numerator === other.numerator);
  return crossed(a, b) || crossed(b, a) ? "part" : null;
}

function yearsOf(of: Pair): number[] {
  const years = new Set(of.x.observations.map(({year}) => year));
  return [...years]
    .filter((year) => of.y.observations.some((row) => row.year === year))
    .sort((a, b) => b - a)
    .filter((year) => pairedIn(of, year).length >= fewestPoints);
}

function pairedIn({x, y, areas, children}: Pair, year: number): Omit<PairedArea, "away">[] {
  const inYear = (rows: readonly Pick<AreaObservation, "area" | "year" | "value">[], of: number) =>
    new Map(rows.filter((row) => row.year === of).map(({area, value}) => [area, value]));
  const [xs, ys] = [inYear(x.observations, year), inYear(y.observations, year)];
  // Estimates of the population are for the middle of the year before.
  const sizes = inYear(children, Math.min(year - 1, Math.max(...children.map((row) => row.year))));
  return areas
    .filter((area) => isOfToday(area) && !tinyAuthorities.has(area.area))
    .flatMap((area) => {
      const [one, other] = [xs.get(area.area) ?? null, ys.get(area.area) ?? null];
      return one === null || other === null ? [] : [{area, x: one, y: other, children: sizes.get(area.area) ?? null}];
    });
}
