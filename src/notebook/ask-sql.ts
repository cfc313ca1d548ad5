import {judgementOrder} from "../domain/judgements.js";
import {reportedBeside} from "../domain/reported-indicators.js";
import {areasWord, areaWord, nation} from "../domain/site.js";
import {figuresStated, gradedInspections, judgementsByYear, judgementTimeline} from "../query/questions.js";
import type {ChartState} from "../state/chart-state.js";
import {childrenIndicator} from "../stats/per-child.js";

/** The areas that a query is of: one input, or a list of them. */
export interface AskedAreas {
  /** Whether an area of a column is among them. */
  has: (column: string) => string;
  /** The first of them. */
  first: string;
  /** Its place among them, counted from 1. */
  place: (column: string) => string;
}

/** The one area of the input `area`. */
export const oneArea: AskedAreas = {has: (column) => `${column} = $area`, first: "$area", place: () => "1"};

/** The areas of the input `areas`, a list. */
export const manyAreas: AskedAreas = {
  has: (column) => `list_contains($areas, ${column})`,
  first: "list_extract($areas, 1)",
  place: (column) => `list_position($areas, ${column})`
};

/** No area: England stands alone. */
export const noArea: AskedAreas = {has: (column) => `${column} = '${nation}'`, first: `'${nation}'`, place: () => "1"};

/** An authority of today, by the alias of the table of areas. */
const isToday = (areas: string) => `${areas}.kind = 'authority' AND ${areas}.closed IS NULL`;

const latestYear = `(
    SELECT max(o.year)
    FROM observations AS o
    JOIN areas AS a ON a.area = o.area
    WHERE o.indicator = $indicator AND ${isToday("a")} AND o.value IS NOT NULL AND o.status <> 'doubted'
  )`;

/** A year as a query has it: the one asked for, or the latest in which an authority has a figure. */
const yearIs = (year: number | undefined) => (year === undefined ? latestYear : String(year));

/**
 * The lines of a trend: its areas, what they are set beside, and the middle half of authorities. `isSingle` leaves out what panels of several areas
 * do not show.
 */
export function linesSql(
  areas: AskedAreas,
  {compare, average, model, areas: chosen}: ChartState,
  isSingle: boolean
): string {
  const withEngland = (compare.includes(nation) || chosen.length === 0) && !chosen.includes(nation);
  const lines = [
    `SELECT area, 'focus' AS role, ${areas.place("area")} AS place FROM areas WHERE ${areas.has("area")}`,
    ...(withEngland && chosen.length > 0 ? [`SELECT '${nation}', '${nation}', 1000`] : []),
    ...(isSingle && compare.includes("region") && chosen.length > 0 ? [regionSql(areas)] : [])
  ];
  const withNeighbours = isSingle && compare.includes("neighbours") && chosen.length > 0;
  return `WITH shown AS (
  ${lines.join("\n  UNION ALL\n  ")}
), periods AS (
  SELECT DISTINCT indicator, period, year FROM observations WHERE indicator = $indicator
)
SELECT p.indicator, s.area, s.role, p.period, p.year, o.value, coalesce(o.status, 'missing') AS status,
  CAST(NULL AS DOUBLE) AS lower, CAST(NULL AS DOUBLE) AS upper, s.place
FROM shown AS s
CROSS JOIN periods AS p
LEFT JOIN observations AS o ON o.indicator = p.indicator AND o.area = s.area AND o.period = p.period
${withNeighbours ? neighboursSql(areas, {average, model}) : ""}UNION ALL
-- half of today's ${areasWord} lie between
SELECT o.indicator, 'Middle half of ${areasWord}', 'middle-half', o.period, o.year, NULL, 'final',
  quantile_cont(o.value, 0.25), quantile_cont(o.value, 0.75), 1003
FROM observations AS o
JOIN areas AS a ON a.area = o.area
WHERE o.indicator = $indicator AND ${isToday("a")} AND o.value IS NOT NULL AND o.status <> 'doubted'
GROUP BY o.indicator, o.period, o.year
HAVING count(*) >= 4
ORDER BY place, year`;
}

/** The region of the first area; for parts of London that are not published, London. */
function regionSql({first, has}: AskedAreas): string {
  return `SELECT area, 'region', 1001 FROM (
    SELECT r.area
    FROM areas AS a
    JOIN areas AS r ON r.area = a.region OR (r.area = 'london' AND a.region IN ('inner-london', 'outer-london'))
    WHERE a.area = ${first} AND r.kind <> 'country'
      AND r.area IN (
        SELECT o.area FROM observations AS o WHERE o.indicator = $indicator AND o.value IS NOT NULL AND o.status <> 'doubted'
      )
    ORDER BY r.kind = 'region'
    LIMIT 1
  ) AS nearest
  WHERE NOT (${has("area")})`;
}

/** The mean or the median of the first area's ten neighbours, where at least six of them have a figure. */
function neighboursSql({first}: AskedAreas, {average, model}: Pick<ChartState, "average" | "model">): string {
  const value = average === "median" ? "median(o.value)" : "avg(o.value)";
  const isEnough = "count(o.value) * 10 >= count(*) * 6";
  return `UNION ALL
-- of fewer than six neighbours in ten it would be somebody else's
SELECT p.indicator, 'Neighbours’ ${average}', 'neighbours', p.period, p.year, CASE WHEN ${isEnough} THEN ${value} END,
  CASE WHEN ${isEnough} THEN 'final' ELSE 'not-available' END, NULL, NULL, 1002
FROM neighbours AS n
CROSS JOIN periods AS p
LEFT JOIN observations AS o
  ON o.indicator = p.indicator AND o.area = n.neighbour AND o.period = p.period AND o.status <> 'doubted'
WHERE n.area = ${first} AND n.model = '${model}'
GROUP BY p.indicator, p.period, p.year
`;
}

/** What inspection reports state beside the official figures of an indicator, for its areas; null where nothing stands beside them. */
export function statedSql(indicator: string, areas: AskedAreas): string | null {
  const beside = reportedBeside(indicator);
  if (beside.length === 0) return null;
  return `SELECT r.area, f.indicator, f.value, f.unit, f.as_at, f.role, f.qualifier, r.published, f.report, f.page
FROM reported AS f
JOIN reports AS r ON r.report = f.report
WHERE ${areas.has("r.area")} AND f.indicator IN (${beside.map((one) => `'${one}'`).join(", ")})
  AND f.role IN ('current', 'previous')
ORDER BY r.area, r.published, f.as_at, f.value`;
}

/** Every authority of today in a year, with its place, and England beside them. */
export function authoritiesSql(areas: AskedAreas | null, year: number | undefined): string {
  const role = areas ? `CASE WHEN ${areas.has("a.area")} THEN 'focus' END` : "CAST(NULL AS VARCHAR)";
  return `WITH figures_of_year AS (
  SELECT i.indicator, i.better, i.unit, a.area, a.name, a.kind, o.period, ${yearIs(year)} AS year, o.value,
    coalesce(o.status, 'missing') AS status, ${role} AS role,
    a.kind = 'authority' AND o.value IS NOT NULL AND o.status <> 'doubted'
      AND i.unit NOT IN ('number', 'pounds', 'full-time-equivalents') AS is_ranked
  FROM indicators AS i
  CROSS JOIN areas AS a
  LEFT JOIN observations AS o ON o.indicator = i.indicator AND o.area = a.area AND o.year = ${yearIs(year)}
  WHERE i.indicator = $indicator AND (${isToday("a")} OR a.area = '${nation}')
)
SELECT indicator, area, name, coalesce(period, max(period) OVER ()) AS period, year, value, status, role,
  -- counts say how large an area is: they have no place
  CASE WHEN is_ranked THEN rank() OVER (
    PARTITION BY is_ranked ORDER BY CASE WHEN better = 'lower' THEN value ELSE -value END
  ) END AS rank
FROM figures_of_year
ORDER BY rank NULLS LAST, name`;
}

/** The counts behind the figures of a year, with what they say of England's. */
export function countsSql(areas: AskedAreas | null, year: number | undefined): string {
  return `SELECT c.indicator, c.area, c.period, c.year, c.value, c.count, c.denominator,
  c.verdict_95, c.verdict_998, c.plain_95, c.plain_998,
  ${areas ? `CASE WHEN ${areas.has("c.area")} THEN 'focus' END` : "CAST(NULL AS VARCHAR)"} AS role
FROM comparison AS c
JOIN areas AS a ON a.area = c.area
WHERE c.indicator = $indicator
  AND c.year = ${yearIs(year)}
  AND c.count IS NOT NULL
  AND (${isToday("a")} OR a.area = '${nation}')
ORDER BY c.area`;
}

/** The figures of every authority in every year with the counts behind them, and beside them England and the areas asked about. */
export function changesSql(areas: AskedAreas | null): string {
  const own = areas ? areas.has("a.area") : "false";
  return `SELECT c.indicator, c.area, c.period, c.year, c.value, c.status, c.count, c.denominator,
  CASE WHEN ${own} THEN 'focus' END AS role
FROM comparison AS c
JOIN areas AS a ON a.area = c.area
WHERE c.indicator = $indicator
  AND (${isToday("a")} OR a.area = '${nation}' OR ${own})
ORDER BY c.area, c.year`;
}

/** What reports state of a measure that no official statistic counts, the input `measure`. */
export function onlyStatedSql(): string {
  return figuresStated("").sql.trim().replaceAll("?", "$measure");
}

/** What inspectors judged of an area, as its timeline has it. */
export function judgedSql(): string {
  const {sql} = judgementTimeline("");
  return `SELECT a.area, j.*
FROM areas AS a
CROSS JOIN (
${sql.trim().replaceAll("?", "$area")}
) AS j
WHERE a.area = $area
ORDER BY j.date, j.report, list_position([${judgementOrder.map((one) => `'${one}'`).join(", ")}], j.judgement)`;
}

/** How many authorities had each grade at the end of each year. */
export function gradesSql(): string {
  return judgementsByYear().sql.trim().replaceAll("?", "'overall'");
}

/** How far every authority lay from England in the five years around its newest inspection of each group that has figures of all five. */
export function aroundSql(): string {
  return `WITH inspections AS (
${gradedInspections().sql.trim()}
), breaks AS (
  -- such as "2016: counted anew|2020: another source"
  SELECT CAST(SUBSTR(TRIM(part), 1, 4) AS INTEGER) AS year
  FROM (SELECT unnest(string_split(breaks, '|')) AS part FROM indicators WHERE indicator = $indicator AND breaks <> '') AS parts
), differences AS (
  SELECT o.indicator, o.area, o.year, o.value - e.value AS difference
  FROM observations AS o
  JOIN observations AS e ON e.indicator = o.indicator AND e.year = o.year AND e.area = '${nation}'
  WHERE o.indicator = $indicator
    AND o.value IS NOT NULL AND o.status <> 'doubted'
    AND e.value IS NOT NULL AND e.status <> 'doubted'
), whole AS (
  SELECT i.area, i.report, i.year,
    CASE WHEN i.grade < i.before THEN 'better' WHEN i.grade > i.before THEN 'worse' ELSE 'same' END AS outcome
  FROM inspections AS i
  JOIN areas AS a ON a.area = i.area
  JOIN differences AS d ON d.area = i.area AND d.year BETWEEN i.year - 2 AND i.year + 2
  WHERE ${isToday("a")}
    -- a break of the first year parts it from those before, which are not shown
    AND NOT EXISTS (SELECT 1 FROM breaks AS b WHERE b.year BETWEEN i.year - 1 AND i.year + 2)
  GROUP BY i.area, i.report, i.year, i.grade, i.before
  HAVING count(*) = 5
), newest AS (
  SELECT area, year, outcome
  FROM whole
  -- each ${areaWord} counts once in a group
  QUALIFY row_number() OVER (PARTITION BY area, outcome ORDER BY year DESC, report DESC) = 1
)
SELECT d.indicator, n.area, n.outcome, n.year AS inspected, d.year - n.year AS years_from_inspection, d.difference
FROM newest AS n
JOIN differences AS d ON d.area = n.area AND d.year BETWEEN n.year - 2 AND n.year + 2
ORDER BY n.outcome, n.area, d.year`;
}

/** The figures of areas over indicators. */
export function comparedSql(areas: AskedAreas, withEngland: boolean): string {
  const among = withEngland ? `(${areas.has("a.area")} OR a.area = '${nation}')` : areas.has("a.area");
  return `WITH periods AS (
  SELECT DISTINCT indicator, period, year FROM observations WHERE list_contains($indicators, indicator)
)
SELECT p.indicator, a.area, p.period, p.year, o.value, coalesce(o.status, 'missing') AS status
FROM areas AS a
CROSS JOIN periods AS p
LEFT JOIN observations AS o ON o.indicator = p.indicator AND o.area = a.area AND o.period = p.period
WHERE ${among}
ORDER BY list_position($indicators, p.indicator), coalesce(${areas.place("a.area")}, 0) = 0, ${areas.place("a.area")}, p.year`;
}

/** Two indicators of every authority in every year that both have, with its children. */
export function pairedSql(areas: AskedAreas | null): string {
  return `SELECT a.area, x.year, x.value AS x, y.value AS y, c.value AS children,
  x.indicator AS x_indicator, y.indicator AS y_indicator,
  ${areas ? `CASE WHEN ${areas.has("a.area")} THEN 'focus' END` : "CAST(NULL AS VARCHAR)"} AS role
FROM areas AS a
JOIN observations AS x ON x.area = a.area AND x.indicator = $across
JOIN observations AS y ON y.area = a.area AND y.indicator = $upright AND y.year = x.year
-- estimates of the population are of the middle of the year before
LEFT JOIN observations AS c ON c.area = a.area AND c.indicator = '${childrenIndicator}' AND c.year = least(
  x.year - 1, (SELECT max(year) FROM observations WHERE indicator = '${childrenIndicator}')
)
WHERE ${isToday("a")}
ORDER BY x.year, a.area`;
}
