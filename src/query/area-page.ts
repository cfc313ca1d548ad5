import type {NeighbourModel, Status} from "../stats/model.js";
import type {Question} from "./question.js";

/** Where an area stands in one indicator: the last period it has a row for, and the comparators in that same period. */
export interface LatestForArea {
  indicator: string;
  period: string;
  year: number;
  /** Null exactly when `status` says why. */
  value: number | null;
  status: Status;
  /** Last year in which any authority of today has a value: later than `year` where the area's figures ended sooner. */
  indicator_year: number | null;
  /** The area's value one year before, or null where there is none; whether the two compare is for the caller. */
  previous_value: number | null;
  /** England's value in the same period. */
  england: number | null;
  /** Slug of the region compared with: Inner or Outer London where it has a value, else London; null for England. */
  region: string | null;
  region_value: number | null;
  neighbours_mean: number | null;
  neighbours_median: number | null;
  /** How many of the ten statistical neighbours had a value. */
  neighbours_n: number;
  /** Competition rank among today's authorities by the indicator's direction (highest first where it has none); null without one. */
  rank: number | null;
  /** How many of today's authorities share the value with it, itself included; null without a rank. */
  tied: number | null;
  /** How many of today's authorities had a value. */
  authorities: number;
  /** Lowest value, quartiles (type 7) and highest among today's authorities. */
  lowest: number | null;
  lower_quartile: number | null;
  middle: number | null;
  upper_quartile: number | null;
  highest: number | null;
}

export interface LatestForAreaOptions {
  /** The grouping whose neighbours are averaged; default "2025". */
  model?: NeighbourModel;
}

/** For every indicator that has a row for the area: its latest value, the comparators and its place among authorities. */
export function latestForArea(area: string, {model = "2025"}: LatestForAreaOptions = {}): Question<LatestForArea> {
  return {
    sql: `
WITH authorities AS (
  SELECT area
  FROM areas
  WHERE kind = 'authority'
    AND closed IS NULL
), own AS (
  SELECT indicator, ARG_MAX(period, year) AS period, MAX(year) AS year
  FROM observations
  WHERE area = ?
  GROUP BY indicator
), regions AS (
  SELECT a.region AS nearest, r.region AS wider
  FROM areas AS a
  LEFT JOIN areas AS r ON r.area = a.region
  WHERE a.area = ?
), peers AS (
  SELECT
    o.indicator, o.area, o.value,
    RANK() OVER (
      PARTITION BY o.indicator
      ORDER BY CASE WHEN i.better = 'lower' THEN o.value ELSE -o.value END
    ) AS rank,
    COUNT(*) OVER (PARTITION BY o.indicator, o.value) AS tied
  FROM observations AS o
  JOIN own ON own.indicator = o.indicator AND own.period = o.period
  JOIN authorities AS a ON a.area = o.area
  JOIN indicators AS i ON i.indicator = o.indicator
  WHERE o.value IS NOT NULL
), spread AS (
  SELECT
    indicator,
    COUNT(*) AS authorities,
    MIN(value) AS lowest,
    QUANTILE_CONT(value, 0.25) AS lower_quartile,
    QUANTILE_CONT(value, 0.5) AS middle,
    QUANTILE_CONT(value, 0.75) AS upper_quartile,
    MAX(value) AS highest
  FROM peers
  GROUP BY indicator
), similar AS (
  SELECT o.indicator, COUNT(o.value) AS n, AVG(o.value) AS mean, MEDIAN(o.value) AS median
  FROM observations AS o
  JOIN own ON own.indicator = o.indicator AND own.period = o.period
  JOIN neighbours AS n ON n.neighbour = o.area
  WHERE n.area = ?
    AND n.model = ?
  GROUP BY o.indicator
), reach AS (
  SELECT o.indicator, MAX(o.year) AS year
  FROM observations AS o
  JOIN authorities AS a ON a.area = o.area
  WHERE o.value IS NOT NULL
  GROUP BY o.indicator
)
SELECT
  own.indicator,
  own.period,
  own.year,
  o.value,
  o.status,
  reach.year AS indicator_year,
  before.value AS previous_value,
  england.value AS england,
  -- Inner and Outer London are not published for every indicator: London stands in
  CASE WHEN nearest.value IS NULL AND wider.value IS NOT NULL THEN regions.wider ELSE regions.nearest END AS region,
  COALESCE(nearest.value, wider.value) AS region_value,
  similar.mean AS neighbours_mean,
  similar.median AS neighbours_median,
  CAST(COALESCE(similar.n, 0) AS INTEGER) AS neighbours_n,
  CAST(peers.rank AS INTEGER) AS rank,
  CAST(peers.tied AS INTEGER) AS tied,
  CAST(COALESCE(spread.authorities, 0) AS INTEGER) AS authorities,
  spread.lowest,
  spread.lower_quartile,
  spread.middle,
  spread.upper_quartile,
  spread.highest
FROM own
CROSS JOIN regions
JOIN observations AS o
  ON o.indicator = own.indicator AND o.period = own.period AND o.area = ?
LEFT JOIN observations AS before
  ON before.indicator = own.indicator AND before.year = own.year - 1 AND before.area = o.area
LEFT JOIN observations AS england
  ON england.indicator = own.indicator AND england.period = own.period AND england.area = 'england'
LEFT JOIN observations AS nearest
  ON nearest.indicator = own.indicator AND nearest.period = own.period AND nearest.area = regions.nearest
LEFT JOIN observations AS wider
  ON wider.indicator = own.indicator AND wider.period = own.period
  -- the wider area of a region is England, which has its own column
  AND wider.area = regions.wider AND regions.wider <> 'england'
LEFT JOIN peers ON peers.indicator = own.indicator AND peers.area = o.area
LEFT JOIN spread ON spread.indicator = own.indicator
LEFT JOIN similar ON similar.indicator = own.indicator
LEFT JOIN reach ON reach.indicator = own.indicator
ORDER BY own.indicator`,
    params: [area, area, area, model, area]
  };
}

/** One point of a sparkline; points without a value are left in, so that a gap shows. */
export interface SparklinePoint {
  indicator: string;
  year: number;
  value: number | null;
}

/** Every period of every indicator that an area has a row for, by indicator and year. */
export function sparklinesForArea(area: string): Question<SparklinePoint> {
  return {
    sql: `
SELECT indicator, year, value
FROM observations
WHERE area = ?
ORDER BY indicator, year, period`,
    params: [area]
  };
}
