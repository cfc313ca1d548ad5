import {reportedBeside, reportedIndicators} from "../domain/reported-indicators.js";
import {nation} from "../domain/site.js";
import type {Report, ReportedFigure, ReportFramework, Status} from "../domain/tables.js";
import {placeholders, type Question} from "../engine/question.js";
import {figureYear} from "./figure-year.js";

/** A report as a list shows it. */
export interface ListedReport extends Report {
  /** Name of the authority. */
  name: string;
  /** Grade of its overall judgement; null where it gives none or one of another scale. */
  overall: number | null;
  /** The overall judgement in words; null where it gives none. */
  overall_text: string | null;
  /** How many figures it states, those of comparators among them. */
  figures: number;
}

const listedColumns = `
  r.report AS report,
  r.area AS area,
  r.framework, r.inspected_from, r.inspected_to, r.published, r.pages, r.url,
  a.name,
  j.grade AS overall,
  j.grade_text AS overall_text,
  CAST(COALESCE(f.figures, 0) AS INTEGER) AS figures
FROM reports AS r
JOIN areas AS a ON a.area = r.area
LEFT JOIN (SELECT report, COUNT(*) AS figures FROM reported GROUP BY report) AS f ON f.report = r.report
LEFT JOIN judgements AS j ON j.report = r.report AND j.judgement = 'overall' AND j.stated_by IS NULL AND j.grade_text NOT LIKE '%-visit'`;

/** Every report, newest first. */
export function allReports(): Question<ListedReport> {
  return {
    sql: `\nSELECT${listedColumns}\nORDER BY r.published DESC, r.report`,
    params: [],
    tables: ["areas", "reports", "reported", "judgements"]
  };
}

/** What a report says: how many grades it gives, and which figures it states. */
export interface ReportContents {
  report: string;
  grades: number;
  /** Slugs of the reported indicators, with spaces between; empty for none. */
  indicators: string;
}

/** What every report says, by name. */
export function reportContents(): Question<ReportContents> {
  return {
    sql: `
SELECT
  r.report AS report,
  CAST(COALESCE(j.grades, 0) AS INTEGER) AS grades,
  COALESCE(f.indicators, '') AS indicators
FROM reports AS r
LEFT JOIN (
  SELECT report, COUNT(*) AS grades
  FROM judgements
  WHERE stated_by IS NULL
    AND grade_text NOT LIKE '%-visit'
  GROUP BY report
) AS j ON j.report = r.report
LEFT JOIN (
  SELECT report, STRING_AGG(DISTINCT indicator, ' ' ORDER BY indicator) AS indicators
  FROM reported
  GROUP BY report
) AS f ON f.report = r.report
ORDER BY r.report`,
    params: [],
    tables: ["reports", "reported", "judgements"]
  };
}

/** One report; no row where there is none of that name. */
export function reportRow(report: string): Question<ListedReport> {
  return {
    sql: `\nSELECT${listedColumns}\nWHERE r.report = ?`,
    params: [report],
    tables: ["areas", "reports", "reported", "judgements"]
  };
}

/** A figure of a report, with the official one beside it. */
export interface FigureOfReport extends Omit<ReportedFigure, "report"> {
  /** Slug of the official indicator that it is set beside; null where there is none. */
  official: string | null;
  /** Year of the official series that its date falls to; null where the date is not known. */
  year: number | null;
  /** The official figure's period in the source's own words; null where there is no official figure. */
  official_period: string | null;
  /** The official figure of that year; null where there is none, or `official_status` says why, doubt included. */
  official_value: number | null;
  official_status: Status | null;
  /** What a period of the official series is, such as 31 March; null where there is no official figure. */
  period_kind: string | null;
  /** True where both are of the same day or year; false where the official one is only the nearest. */
  is_same_date: boolean;
}

/**
 * Every figure that a report states, by indicator, role and date, with the official figure of the nearest period: the
 * authority's own, or England's beside a national one.
 */
export function figuresOfReport(report: string): Question<FigureOfReport> {
  return {
    sql: `
WITH stated AS (
  SELECT
    f.indicator, f.value, f.unit, f.role, f.as_at, f.page, f.qualifier, f.as_at_kind,
    ${officialCase("f.indicator")} AS official,
    CASE
      WHEN f.role IN ('current', 'previous') THEN r.area
      WHEN f.role = 'national' THEN '${nation}'
      WHEN f.role = 'region' THEN a.region
    END AS compared,
    COALESCE(f.as_at, CASE WHEN f.role = 'previous' THEN NULL ELSE COALESCE(r.inspected_from, r.published) END) AS dated,
    COALESCE(f.as_at_kind, 'day') AS date_kind
  FROM reported AS f
  JOIN reports AS r ON r.report = f.report
  JOIN areas AS a ON a.area = r.area
  WHERE f.report = ?
), figures AS (
  SELECT
    indicator, value, unit, role, as_at, page, qualifier, as_at_kind, official, compared,
    ${figureYear("dated", "date_kind")} AS year
  FROM stated
)
SELECT
  f.indicator AS indicator,
  f.value AS value,
  f.unit AS unit,
  f.role, f.as_at, f.page, f.qualifier, f.as_at_kind,
  f.official,
  f.year AS year,
  o.period AS official_period,
  CASE WHEN o.status <> 'doubted' THEN o.value END AS official_value,
  o.status AS official_status,
  CASE WHEN o.period IS NOT NULL THEN i.period_kind END AS period_kind,
  COALESCE(
    CASE
      WHEN o.period IS NULL THEN FALSE
      WHEN i.period_kind = '31 March' AND f.as_at_kind IN ('day', 'month') THEN f.as_at IN (f.year || '-03-31', f.year || '-03')
      WHEN f.as_at_kind = 'year' THEN i.period_kind = 'calendar year'
      -- a span of one year, such as 2013-14, and of several where the official period is the same
      WHEN f.as_at_kind = 'span' THEN f.as_at = o.period
        OR (CAST(SUBSTR(f.as_at, 1, 4) AS INTEGER) = f.year - 1 AND i.period_kind IN ('financial year', 'academic year'))
    END,
    FALSE
  ) AS is_same_date
FROM figures AS f
LEFT JOIN indicators AS i ON i.indicator = f.official
LEFT JOIN observations AS o ON o.indicator = f.official AND o.area = f.compared AND o.year = f.year
ORDER BY f.indicator, f.role, f.as_at NULLS FIRST, f.value, f.page, f.qualifier NULLS FIRST, f.as_at_kind NULLS FIRST`,
    params: [report],
    tables: ["areas", "indicators", "reports", "reported", "observations"]
  };
}

/** A figure that a report states for one of some areas, ready to be drawn beside the official series. */
export interface ReportedPoint extends ReportedFigure {
  /** The authority inspected. */
  area: string;
  framework: ReportFramework;
  inspected_from: string | null;
  published: string;
  url: string | null;
}

/** Figures of authorities beside an official indicator, their own and not those compared with, by area and publication. */
export function reportedFor(official: string): Question<ReportedPoint> {
  const beside = reportedBeside(official);
  const indicators = beside.length ? beside : [official];
  return {
    sql: `
SELECT
  f.report, f.indicator, f.value, f.unit, f.role, f.as_at, f.page, f.qualifier, f.as_at_kind,
  r.area, r.framework, r.inspected_from, r.published, r.url
FROM reported AS f
JOIN reports AS r ON r.report = f.report
WHERE f.indicator IN (${placeholders(indicators)})
  -- what an authority is compared with belongs to other areas, and is in their own series
  AND f.role IN ('current', 'previous')
ORDER BY r.area, r.published, f.indicator, f.as_at NULLS FIRST, f.role, f.value, f.page, f.qualifier NULLS FIRST, f.as_at_kind NULLS FIRST`,
    params: indicators,
    tables: ["reports", "reported"]
  };
}

/** CASE over the closed list of reported indicators whose official one has another name, or none. */
function officialCase(column: string): string {
  const pairs = reportedIndicators.filter(({indicator, official}) => official !== null && official !== indicator);
  const same = reportedIndicators.filter(({indicator, official}) => official === indicator);
  const renamed = pairs.map(({indicator, official}) => `WHEN '${indicator}' THEN '${official}'`).join(" ");
  const kept = same.map(({indicator}) => `'${indicator}'`).join(", ");
  return `CASE ${column} ${renamed} ELSE CASE WHEN ${column} IN (${kept}) THEN ${column} END END`;
}
