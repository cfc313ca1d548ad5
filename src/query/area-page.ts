import {nation} from "../domain/site.js";
import type {Status} from "../domain/tables.js";
import type {Question} from "../engine/question.js";

/** What an area has in one indicator: the last period it has a row for, and the wider areas in that same period. */
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
}

/** For every indicator that has a row for the area: its latest value, and those of the wider areas. */
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
    a.region AS nearest,
    -- the wider area of a region is England, which has its own column
    NULLIF(r.region, '${nation}') AS wider
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
    s.nearest, s.wider
  FROM history AS h
  CROSS JOIN subject AS s
  WHERE h.age = 1
), onward AS MATERIALIZED (
  SELECT
    o.indicator AS indicator,
    o.area AS area,
    o.year AS year,
    o.value AS value,
    o.year = own.year AS is_current,
    o.area = own.nearest AS is_nearest,
    o.area = own.wider AS is_wider
  FROM sound AS o
  -- years after the area's last say only how far the indicator reaches
  JOIN own ON own.indicator = o.indicator AND o.year >= own.year
  WHERE o.value IS NOT NULL
), peers AS (
  SELECT
    o.indicator, o.year, o.value,
    r.is_authority,
    o.is_current AND o.area = '${nation}' AS is_england,
    o.is_current AND o.is_nearest AS is_nearest,
    o.is_current AND o.is_wider AS is_wider
  FROM onward AS o
  JOIN roles AS r ON r.area = o.area
), summary AS (
  SELECT
    indicator,
    MAX(CASE WHEN is_authority THEN year END) AS indicator_year,
    MAX(CASE WHEN is_england THEN value END) AS england,
    MAX(CASE WHEN is_nearest THEN value END) AS nearest_value,
    MAX(CASE WHEN is_wider THEN value END) AS wider_value
  FROM peers
  GROUP BY indicator
)
SELECT
  own.indicator AS indicator,
  own.period,
  own.year,
  own.value,
  own.status,
  own.doubted,
  s.indicator_year,
  s.england,
  -- Inner and Outer London are not published for every indicator: London stands in
  CASE WHEN s.nearest_value IS NULL AND s.wider_value IS NOT NULL THEN own.wider ELSE own.nearest END AS region,
  COALESCE(s.nearest_value, s.wider_value) AS region_value
FROM own
LEFT JOIN summary AS s ON s.indicator = own.indicator
ORDER BY own.indicator`,
    params: [area, area],
    tables: ["areas", "observations"]
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
