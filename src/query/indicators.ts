import type {Indicator, Observation} from "../domain/tables.js";
import type {Question} from "../engine/question.js";
import {placeholders} from "../engine/question.js";

/** An indicator with how far its values reach. */
export interface IndicatorWithReach extends Indicator {
  /** First year in which any authority of today has a value; null where none ever has. */
  first_year: number | null;
  /** Last such year. */
  latest_year: number | null;
  /** That year's period in the source's own words. */
  latest_period: string | null;
  /** How many of today's authorities have a value in the latest year. */
  authorities: number;
}

/** Everything that the table of indicators says of one. */
const columns = `
  indicator, family, name, short_name, unit, decimals, better, headline, definition, notes,
  source, source_url, source_code, period_kind, counts_of, numerator, denominator, last_release, next_release,
  breaks`;

/** Every indicator, headline ones first in their order, with the years it has and how many authorities its latest year. */
export function allIndicators(): Question<IndicatorWithReach> {
  return {
    sql: `
WITH counts AS (
  SELECT o.indicator, o.year, MAX(o.period) AS period, COUNT(*) AS authorities
  FROM observations AS o
  JOIN areas AS a ON a.area = o.area
  WHERE a.kind = 'authority'
    -- abolished authorities would lend their years to series that today's do not have
    AND a.closed IS NULL
    AND o.value IS NOT NULL
    AND o.status <> 'doubted'
  GROUP BY o.indicator, o.year
), reach AS (
  SELECT
    indicator,
    MIN(year) AS first_year,
    MAX(year) AS latest_year,
    max_by(period, year) AS latest_period,
    max_by(authorities, year) AS authorities
  FROM counts
  GROUP BY indicator
)
SELECT
  i.indicator AS indicator,
  i.family, i.name, i.short_name, i.unit, i.decimals, i.better, i.headline, i.definition, i.notes,
  i.source, i.source_url, i.source_code, i.period_kind, i.counts_of, i.numerator, i.denominator, i.last_release, i.next_release,
  i.breaks,
  r.first_year,
  r.latest_year,
  r.latest_period,
  CAST(COALESCE(r.authorities, 0) AS INTEGER) AS authorities
FROM indicators AS i
LEFT JOIN reach AS r ON r.indicator = i.indicator
ORDER BY i.headline NULLS LAST, i.family, i.name, i.indicator`,
    params: [],
    tables: ["areas", "indicators", "observations"]
  };
}

/** The rows of the indicators named, by their slugs; without their reach, which takes a look at every observation. */
export function indicatorsNamed(indicators: readonly string[]): Question<Indicator> {
  return {
    sql: `
SELECT ${columns}
FROM indicators
WHERE indicator IN (${placeholders(indicators)})
ORDER BY indicator`,
    params: [...indicators],
    tables: ["indicators"]
  };
}

/** The rows of the indicators at the head of an area's page. */
export function leadRows(): Question<Indicator> {
  return {
    sql: `
SELECT ${columns}
FROM indicators
WHERE indicator IN (SELECT indicator FROM leads)
ORDER BY indicator`,
    params: [],
    tables: ["indicators", "leads"]
  };
}

/** Every observation of those indicators, all areas and all periods. */
export function leadValues(): Question<Observation> {
  return {
    sql: `
SELECT indicator, area, period, year, value, status
FROM leads
ORDER BY indicator, area, year, period`,
    params: [],
    tables: ["leads"]
  };
}

/** One value of an indicator; the indicator itself is the question's. */
export type AreaObservation = Omit<Observation, "indicator">;

/** Every observation of an indicator for the areas named, by area in the order of their slugs and then by year. */
export function seriesOf(indicator: string, areas: readonly string[]): Question<AreaObservation> {
  return {
    sql: `
SELECT area, period, year, value, status
FROM observations
WHERE indicator = ?
  AND area IN (${placeholders(areas)})
ORDER BY area, year, period`,
    params: [indicator, ...areas],
    tables: ["observations"]
  };
}

/** Every observation of an indicator, all areas and all periods: what a ranking and the table of values need. */
export function allValues(indicator: string): Question<AreaObservation> {
  return {
    sql: `
SELECT area, period, year, value, status
FROM observations
WHERE indicator = ?
ORDER BY area, year, period`,
    params: [indicator],
    tables: ["observations"]
  };
}
