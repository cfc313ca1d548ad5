import type {Status} from "../domain/tables.js";
import type {Question} from "../engine/question.js";

/** Where an area stands in one indicator: the last period it has a row for, and the comparators in that same period. */
export interface LatestForArea {
  indicator: string;
  period: string;
  year: number;
  /** Null exactly when `status` says why; a doubted value is set aside in `doubted`. */
  value: number | null;
  status: Status;
  /** The value that the source prints where the status is `doubted`; null otherwise. */
  doubted: number | null;
  /** Last year, from `year` on, in which any authority of today has a value: later where the area's figures ended sooner. */
  indicator_year: number | null;
  /** England's value in the same period. */
  england: number | null;
  /** Slug of the region compared with: Inner or Outer London where it has a value, else London; null for England. */
  region: string | null;
  region_value: number | null;
  /** Competition rank among today's authorities by the indicator's direction (highest first where it has none); null without one. */
  rank: number | null;
  /** How many of today's authorities share the value with it, itself included; null without a rank. */
  tied: number | null;
  /** How many of today's authorities had a value. */
  authorities: number;
}

/** For every indicator that has a row for the area: its latest value, the wider areas and its place among authorities. */
export function latestForArea(area: string): Question<LatestForArea> {
  return {
    sql: `
WITH roles AS (
  SELECT
    a.area,
    a.kind = 'authority' AND a.closed IS NULL AS is_authority
  FROM areas AS a
), subject AS (
  SELECT
    a.area,
    a.kind = 'authority' AND a.closed IS NULL AS is_authority,
    a.region AS nearest,
    -- the wider area of a region is England, which has its own column
    NULLIF(r.region, 'england') AS wider
  FROM areas AS a
  LEFT JOIN areas AS r ON r.area = a.region
  WHERE a.area = ?
), sound AS (
  -- a doubted value is neither ranked nor averaged, but shown
  SELECT
    o.indicator, o.area, o.period, o.year, o.status,
    CASE WHEN o.status <> 'doubted' THEN o.value END AS value,
    CASE WHEN o.status = 'doubted' THEN o.value END AS doubted
  FROM observations AS o
), history AS (
  SELECT
    o.indicator, o.period, o.year, o.value, o.status, o.doubted,
    ROW_NUMBER() OVER (PARTITION BY o.indicator ORDER BY o.year DESC, o.period DESC) AS age
  FROM sound AS o
  WHERE o.area = ?
), own AS (
  SELECT
    h.indicator, h.period, h.year, h.value, h.status, h.doubted,
    i.better,
    s.is_authority, s.nearest, s.wider
  FROM history AS h
  JOIN indicators AS i ON i.indicator = h.indicator
  CROSS JOIN subject AS s
  WHERE h.age = 1
), onward AS MATERIALIZED (
  SELECT
    o.indicator, o.area, o.year, o.value,
    o.year = own.year AS is_current,
    o.area = own.nearest AS is_nearest,
    o.area = own.wider AS is_wider,
    CASE WHEN own.better = 'lower' THEN o.value < own.value ELSE o.value > own.value END AS is_ahead,
    o.value = own.value AS is_level
  FROM sound AS o
  -- years after the area's last say only how far the indicator reaches
  JOIN own ON own.indicator = o.indicator AND o.year >= own.year
  WHERE o.value IS NOT NULL
), peers AS (
  SELECT
    o.indicator, o.year, o.value, o.is_ahead, o.is_level,
    r.is_authority,
    o.is_current AND o.area = 'england' AS is_england,
    o.is_current AND o.is_nearest AS is_nearest,
    o.is_current AND o.is_wider AS is_wider,
    o.is_current AND r.is_authority AS is_peer
  FROM onward AS o
  JOIN roles AS r ON r.area = o.area
), summary AS (
  SELECT
    indicator,
    MAX(year) FILTER (WHERE is_authority) AS indicator_year,
    MAX(value) FILTER (WHERE is_england) AS england,
    MAX(value) FILTER (WHERE is_nearest) AS nearest_value,
    MAX(value) FILTER (WHERE is_wider) AS wider_value,
    COUNT(*) FILTER (WHERE is_peer AND is_ahead) AS ahead,
    COUNT(*) FILTER (WHERE is_peer AND is_level) AS tied,
    COUNT(*) FILTER (WHERE is_peer) AS authorities
  FROM peers
  GROUP BY indicator
)
SELECT
  own.indicator,
  own.period,
  own.year,
  own.value,
  own.status,
  own.doubted,
  s.indicator_year,
  s.england,
  -- Inner and Outer London are not published for every indicator: London stands in
  CASE WHEN s.nearest_value IS NULL AND s.wider_value IS NOT NULL THEN own.wider ELSE own.nearest END AS region,
  COALESCE(s.nearest_value, s.wider_value) AS region_value,
  CASE WHEN own.is_authority AND own.value IS NOT NULL THEN CAST(s.ahead + 1 AS INTEGER) END AS rank,
  CASE WHEN own.is_authority AND own.value IS NOT NULL THEN CAST(s.tied AS INTEGER) END AS tied,
  CAST(COALESCE(s.authorities, 0) AS INTEGER) AS authorities
FROM own
LEFT JOIN summary AS s ON s.indicator = own.indicator
ORDER BY own.indicator`,
    params: [area, area],
    tables: ["areas", "indicators", "observations"]
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
SELECT
  indicator,
  year,
  -- a line does not run through a doubted value
  CASE WHEN status <> 'doubted' THEN value END AS value
FROM observations
WHERE area = ?
ORDER BY indicator, year, period`,
    params: [area],
    tables: ["observations"]
  };
}
