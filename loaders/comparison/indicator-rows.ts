import type {Comparison} from "../../src/domain/comparison.js";
import {besideOf} from "./beside.js";
import type {YearChanges} from "./changes.js";
import {type ChangeFacts, trendOf, uncountedWord} from "./over-time.js";
import type {Figure, Setting, Subject} from "./setting.js";
import {fixed, threeDigits} from "./tidy.js";
import {rawDispersion, tierOfRow} from "./tiers.js";
import {limitsOf, verdictsOf} from "./verdicts.js";
import {noPlace, type YearFacts, yearFacts} from "./year-facts.js";

/** Decimals that figures in the indicator's unit keep beyond those it is shown with. */
const spare = 3;

export interface RowOptions {
  setting: Setting;
  /** Whether a figure's row is wanted. */
  isWanted: (indicator: string, area: string, year: number) => boolean;
}

/** The rows of one indicator, by area and year. */
export function indicatorRows(
  subject: Subject,
  changes: ReadonlyMap<number, YearChanges>,
  {setting, isWanted}: RowOptions
): Comparison[] {
  const facts = remembered((year: number) => yearFacts(subject, year, setting));
  const rawPhi = remembered((year: number) => rawDispersion(subject, year, changes.get(year) as YearChanges, setting));
  const areas = setting.areas.map(({area}) => area);
  return areas.flatMap((area) =>
    subject.years.flatMap((year) => {
      const figure = subject.figures.get(year)?.get(area);
      if (!figure || !isWanted(subject.indicator.indicator, area, year)) return [];
      return [rowOf({subject, setting, area, year, figure, facts, changes, rawPhi})];
    })
  );
}

interface Parts {
  subject: Subject;
  setting: Setting;
  area: string;
  year: number;
  figure: Figure;
  facts: (year: number) => YearFacts;
  changes: ReadonlyMap<number, YearChanges>;
  rawPhi: (year: number) => number | null;
}

function rowOf({subject, setting, area, year, figure, facts: factsIn, changes, rawPhi}: Parts): Comparison {
  const {indicator, counting} = subject;
  const facts = factsIn(year);
  const {observation, value, counted} = figure;
  const inYear = changes.get(year) as YearChanges;
  const change = inYear.byArea.get(area) as ChangeFacts;
  const test = inYear.tests.get(area);
  const place = facts.places.get(area) ?? noPlace;
  const limits = limitsOf(figure, subject);
  const {verdicts, reasons: verdictReasons} = verdictsOf(figure, subject, facts, area);
  const {beside, reasons: besideReasons} = besideOf(subject, area, year, setting);
  const trend = trendOf(subject, area, year);
  const unit = (one: number | null) => fixed(one, indicator.decimals + spare);
  const perOne = typeof counting === "string" ? null : counting.multiplier;
  const {spread, benchmark} = facts;
  const reasons = [
    ...(value === null || counted ? [] : [`interval:${uncountedWord(counting, figure)}`]),
    ...change.reasons,
    ...(change.plainZ !== null && inYear.phi === null ? ["change-test:few-areas"] : []),
    ...(test === undefined && change.plainZ !== null && inYear.phi !== null && setting.authorities.has(area)
      ? ["change-test:one-unit"]
      : []),
    ...place.reasons,
    ...verdictReasons,
    ...besideReasons,
    ...trend.reasons
  ];
  const row: Comparison = {
    indicator: indicator.indicator,
    area,
    year,
    period: observation.period,
    value: observation.value,
    status: observation.status,
    count: counted?.count ?? null,
    denominator: counted?.denominator ?? null,
    low: unit(limits.low),
    high: unit(limits.high),
    previous: change.previous,
    change: change.change,
    change_low: unit(change.change_low),
    change_high: unit(change.change_high),
    change_before: value === null ? null : (changes.get(year - 1)?.byArea.get(area)?.change ?? null),
    z: fixed(test?.z ?? null, 3),
    p: threeDigits(test?.p ?? null),
    q: threeDigits(test?.q ?? null),
    phi: fixed(inYear.phi, 3),
    n: inYear.n > 0 ? inYear.n : null,
    looks: test?.looks ?? null,
    rank: place.rank,
    rank_low: place.rank_low,
    rank_high: place.rank_high,
    tied: place.tied,
    of: place.of,
    position: place.position,
    percentile: fixed(place.percentile, 3),
    band: place.band,
    next_band: place.next_band,
    england: facts.england,
    england_exact: benchmark === null || perOne === null ? null : unit(benchmark * perOne),
    verdict_95: verdicts.verdict_95,
    verdict_998: verdicts.verdict_998,
    plain_95: verdicts.plain_95,
    plain_998: verdicts.plain_998,
    dispersion: fixed(spread?.phi ?? null, 3),
    tau: spread && perOne !== null ? fixed(tauInUnit(spread.between, subject, perOne), 3) : null,
    shrunken: unit(verdicts.shrunken),
    region: beside.region,
    region_value: beside.region_value,
    rest_of_region: unit(beside.rest_of_region),
    neighbours_mean: unit(beside.neighbours_mean),
    neighbours_median: unit(beside.neighbours_median),
    neighbours_pooled: unit(beside.neighbours_pooled),
    neighbours_n: beside.neighbours_n,
    neighbours_least: unit(beside.neighbours_least),
    neighbours_most: unit(beside.neighbours_most),
    trend: trend.trend,
    trend_method: trend.trend_method,
    trend_p: threeDigits(trend.trend_p),
    tier: null,
    chance_in: null,
    reasons: reasons.length > 0 ? reasons.join(" ") : null
  };
  const verdictBefore = () => {
    const before = subject.figures.get(year - 1)?.get(area);
    return before ? verdictsOf(before, subject, factsIn(year - 1), area).verdicts.verdict_998 : null;
  };
  return Object.assign(row, tierOfRow(row, {subject, setting, inYear, verdictBefore, rawPhi: () => rawPhi(year)}));
}

/** A function of a year that works each out once. */
function remembered<T>(work: (year: number) => T): (year: number) => T {
  const known = new Map<number, T>();
  return (year) => {
    if (!known.has(year)) known.set(year, work(year));
    return known.get(year) as T;
  };
}

/** The standard deviation between areas: of shares in points, of rates on the scale of the root of the rate. */
function tauInUnit(between: number, {counting}: Subject, perOne: number): number {
  const isRate = typeof counting !== "string" && counting.kind === "rate";
  return Math.sqrt(between) * (isRate ? Math.sqrt(perOne) : perOne);
}
