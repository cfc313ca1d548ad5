import {sinceChange} from "../../src/components/area-profile.js";
import type {GradedInspection} from "../../src/domain/inspections.js";
import {nation} from "../../src/domain/site.js";
import {type Indicator, isSound} from "../../src/domain/tables.js";
import {aroundModel} from "../../src/exhibits/around-model.js";
import {aroundOf} from "../../src/exhibits/around-of.js";
import {isReason} from "../../src/exhibits/exhibit.js";
import {pairModel} from "../../src/exhibits/pair-model.js";
import {gradeWaits} from "../../src/pages/judgements/waits.js";
import {sumWords} from "../../src/pages/judgements/waits-table.js";
import type {WorkedBeside} from "../../src/pages/method/beside.js";
import type {WorkedFigure} from "../../src/pages/method/figures.js";
import {gradedInspections, neighboursOf} from "../../src/query/questions.js";
import {defaultAroundState} from "../../src/state/around-state.js";
import {defaultScatterState} from "../../src/state/scatter-state.js";
import {parseBreaks} from "../../src/stats/breaks.js";
import {chanceLimits, errorsOf} from "../../src/stats/chance-limits.js";
import {distancesFromMedian} from "../../src/stats/from-median.js";
import {childrenIndicator, poundsPerChild} from "../../src/stats/per-child.js";
import {indexed, shareOf} from "../../src/stats/relative.js";
import {median} from "../../src/stats/summary.js";
import {countsByIndicator} from "../comparison/counts-of.js";
import {yearsOfAreas} from "../comparison/years-of-areas.js";
import type {Tables} from "../tables/read.js";
import {rowNamed, type Work} from "./work.js";

/** How many years back the change of the example lies. */
const yearsBack = 5;
/** What a council spends on children's services in all: a sum that is told per child. */
const sumOfPounds = "spending-children-services";

/** Works out what the examples of the page of methods are told from, for the area of the share and the rate. */
export async function workedBeside(
  area: string,
  {share, rate}: {share: WorkedFigure; rate: WorkedFigure},
  {tables, answers, reports, grades, areas}: Pick<Work, "tables" | "answers" | "reports" | "grades" | "areas">
): Promise<WorkedBeside> {
  const rows = await tables();
  const valuesOf = (slug: string) => rows.observations.filter(({indicator}) => indicator === slug);
  const seriesOf = (slug: string, of: string) =>
    valuesOf(slug)
      .filter((one) => one.area === of)
      .map((one) => ({year: one.year, period: one.period, value: isSound(one) ? one.value : null}));
  const neighbours = await answers.ask(neighboursOf(area, "2025"));
  return {
    since: sinceOf(area, share, rows),
    funnel: funnelOf(share, rows),
    relative: relativeOf(rate, seriesOf(rate.indicator.indicator, area), seriesOf(rate.indicator.indicator, nation)),
    perChild: perChildOf(rows.indicators, (slug) => seriesOf(slug, area)),
    distance: distanceOf(
      [area, ...neighbours.map(({neighbour}) => neighbour)].map(
        (of) => seriesOf(rate.indicator.indicator, of).find(({year}) => year === rate.row.year)?.value ?? null
      )
    ),
    pair: pairOf(rows, valuesOf),
    around: yearAround(rows, valuesOf, await answers.ask(gradedInspections())),
    waits: sumWords(
      gradeWaits({reports, grades, areas}).filter(({grade}) => grade === 4),
      4
    )
  };
}

function sinceOf(area: string, {indicator, row}: WorkedFigure, rows: Tables): WorkedBeside["since"] {
  const years = yearsOfAreas(rows, {isWanted: (one) => one === indicator.indicator}).get(area)?.[indicator.indicator];
  const year = row.year - yearsBack;
  return years ? {...sinceChange(years, year), year, phi: years.counted?.phi[year - years.from] ?? null} : null;
}

function funnelOf({indicator, row}: WorkedFigure, rows: Tables): WorkedBeside["funnel"] {
  const counts = countsByIndicator(rows, {isWanted: (one) => one === indicator.indicator}).get(indicator.indicator);
  const of = counts && !("reason" in counts) ? counts.years.find(({year}) => year === row.year) : null;
  if (!counts || "reason" in counts || !of || row.denominator === null) return null;
  const {kind, multiplier} = counts;
  const limits = (between: number) => {
    const options = {kind, average: of.average, between, errors: errorsOf[95]};
    const {lower, upper} = chanceLimits(row.denominator as number, options);
    return {lower: lower * multiplier, upper: upper * multiplier};
  };
  return {plain: limits(0), wide: of.between === null ? null : limits(of.between)};
}

interface Point {
  year: number;
  period: string;
  value: number | null;
}

function relativeOf(
  {indicator, row}: WorkedFigure,
  own: readonly Point[],
  england: readonly Point[]
): WorkedBeside["relative"] {
  const base = own.find(({value}) => value !== null)?.year;
  if (base === undefined) return null;
  const inYear = (points: readonly Point[]) => points.find(({year}) => year === row.year)?.value ?? null;
  const index = inYear(indexed(own, {base, breaks: parseBreaks(indicator.breaks)}).points);
  return index === null ? null : {base, index, ofEngland: inYear(shareOf(own, england))};
}

function perChildOf(
  indicators: readonly Indicator[],
  seriesOf: (slug: string) => readonly Point[]
): WorkedBeside["perChild"] {
  const indicator = indicators.find((one) => one.indicator === sumOfPounds);
  const sum = indicator && seriesOf(sumOfPounds).findLast(({value}) => value !== null);
  if (!indicator || !sum) return null;
  const pounds = poundsPerChild(sum, seriesOf(childrenIndicator), indicator);
  return pounds === null ? null : {indicator, period: sum.period, pounds};
}

function distanceOf(values: readonly (number | null)[]): WorkedBeside["distance"] {
  const [middle, distance] = [median(values), distancesFromMedian(values)[0] ?? null];
  return middle === null || distance === null ? null : {median: middle, distance};
}

function pairOf({indicators, areas}: Tables, valuesOf: (slug: string) => Tables["observations"]): WorkedBeside["pair"] {
  const figures = (slug: string) => ({
    indicator: rowNamed(indicators, "indicator", slug),
    observations: valuesOf(slug).map((one) => ({...one, value: isSound(one) ? one.value : null}))
  });
  const [x, y] = [figures(defaultScatterState.x), figures(defaultScatterState.y)];
  const model = pairModel({x, y, areas, children: [], chosen: []});
  if (isReason(model)) return null;
  return {x: x.indicator, y: y.indicator, period: String(model.year), ranks: model.correlation, line: model.line};
}

function yearAround(
  rows: Tables,
  valuesOf: (slug: string) => Tables["observations"],
  inspections: readonly GradedInspection[]
): WorkedBeside["around"] {
  const {indicator: slug} = defaultAroundState;
  const indicator = rowNamed(rows.indicators, "indicator", slug);
  const model = aroundModel(aroundOf({indicator, areas: rows.areas, observations: valuesOf(slug), inspections}));
  if (isReason(model)) return null;
  const year = model.groups.find(({outcome}) => outcome === "better")?.years.find(({offset}) => offset === 0);
  return year ? {...year, indicator} : null;
}
