import type {JudgementName, ReportFramework, ReportJudgement} from "../domain/tables.js";
import type {Question} from "../engine/question.js";

/** A judgement as the report that gives or tells it has it. */
export type JudgementOfReport = Omit<ReportJudgement, "stated_by"> & {
  /** True where the report only tells of an earlier inspection's. */
  is_told: boolean;
};

/** The judgements that a report gives, and after them those that it tells of earlier inspections, newest first. */
export function judgementsOfReport(report: string): Question<JudgementOfReport> {
  return {
    sql: `
SELECT report, judgement, grade, grade_text, page, CAST(stated_by IS NOT NULL AS BOOLEAN) AS is_told
FROM judgements
WHERE COALESCE(stated_by, report) = ?
ORDER BY is_told, report DESC, ${judgementOrder("judgement")}`,
    params: [report],
    tables: ["judgements"]
  };
}

/** A judgement on an authority, with when the inspection was. */
export interface DatedJudgement {
  /** The report itself; for an inspection that only a later report tells of, code and year or month. */
  report: string;
  judgement: JudgementName;
  grade: number | null;
  grade_text: string;
  /** Day of publication, or the year or month that a later report tells. */
  date: string;
  /** Null for an inspection that only a later report tells of. */
  framework: ReportFramework | null;
  /** Public address of the report that states it; null where not known. */
  url: string | null;
  page: number;
  /** The later report or document that tells of it; null where the report itself judges. */
  stated_by: string | null;
}

/**
 * Every judgement on an authority along time, oldest first: those of its reports, and of what later reports and other
 * documents tell of earlier inspections only what no report of those inspections says itself.
 */
export function judgementTimeline(area: string): Question<DatedJudgement> {
  return {
    sql: `
WITH own AS (
  SELECT report, framework, COALESCE(inspected_from, published) AS began, published, url
  FROM reports
  WHERE area = ?
), given AS (
  SELECT j.report, j.judgement, j.grade, j.grade_text, o.published AS date, o.framework, o.url, j.page, j.stated_by
  FROM judgements AS j
  JOIN own AS o ON o.report = j.report
  WHERE j.stated_by IS NULL
), told AS (
  SELECT
    j.report, j.judgement, j.grade, j.grade_text,
    SUBSTR(j.report, 5) AS date,
    CAST(NULL AS VARCHAR) AS framework,
    o.url, j.page, j.stated_by
  FROM judgements AS j
  JOIN areas AS a ON SUBSTR(j.report, 1, 3) = CAST(a.la_code AS VARCHAR)
  LEFT JOIN own AS o ON o.report = j.stated_by
  WHERE a.area = ?
    AND j.stated_by IS NOT NULL
    -- a year alone is told again where its month is told as well
    AND NOT EXISTS (
      SELECT 1
      FROM judgements AS m
      WHERE m.report LIKE j.report || '-%'
        AND m.stated_by IS NOT NULL
        AND m.judgement = j.judgement
        AND m.grade_text = j.grade_text
    )
    AND NOT EXISTS (
      SELECT 1
      FROM own AS r
      JOIN given AS g ON g.report = r.report
      -- the month that is told lies between the first day of an inspection whose report is here and its publication
      WHERE SUBSTR(j.report, 5) BETWEEN SUBSTR(r.began, 1, LENGTH(j.report) - 4) AND SUBSTR(r.published, 1, LENGTH(j.report) - 4)
    )
  -- several may tell of one inspection: the first report stands, before any other document
  QUALIFY ROW_NUMBER() OVER (PARTITION BY j.report, j.judgement ORDER BY j.stated_by) = 1
)
SELECT report, judgement, grade, grade_text, date, framework, url, page, stated_by
FROM (SELECT * FROM given UNION ALL SELECT * FROM told)
ORDER BY date, report, ${judgementOrder("judgement")}`,
    params: [area, area],
    tables: ["areas", "reports", "judgements"]
  };
}

/** How many authorities had a grade at the end of a year. */
export interface GradesOfYear {
  year: number;
  /** Null for words of another scale. */
  grade: number | null;
  grade_text: string;
  authorities: number;
  /** How many of them are known from a list of outcomes alone: their report is not held. */
  listed: number;
  /** How many authorities there were at the end of the year, those without a grade known among them. */
  existing: number;
  /** Day of the newest publication that is known, the same in every row: no year that it lies in is over. */
  newest: string;
}

/**
 * How overall grades are spread over authorities by year: each authority counts from its first graded report on, in every
 * year with the grade of its newest report until then. Only judgements that reports themselves give, and those of reports that a
 * list of outcomes has and that are not held.
 */
export function judgementsByYear(judgement: JudgementName = "overall"): Question<GradesOfYear> {
  return {
    sql: `
WITH given AS (
  SELECT r.area, r.published, j.grade, j.grade_text, FALSE AS is_listed
  FROM judgements AS j
  JOIN reports AS r ON r.report = j.report
  WHERE j.judgement = ?
    AND j.stated_by IS NULL
    -- a visit leaves the grade that there is
    AND j.grade_text NOT LIKE '%-visit'
  UNION ALL
  -- newer reports, of which only a list has the grade
  SELECT a.area, SUBSTR(j.report, 5) AS published, j.grade, j.grade_text, TRUE AS is_listed
  FROM judgements AS j
  JOIN areas AS a ON SUBSTR(j.report, 1, 3) = CAST(a.la_code AS VARCHAR)
  WHERE j.judgement = ?
    AND j.stated_by = 'outcomes-' || j.report
), graded AS (
  SELECT area, CAST(SUBSTR(published, 1, 4) AS INTEGER) AS year, published, grade, grade_text, is_listed
  FROM given
  -- of two reports in a year the later counts, and a report before the list
  QUALIFY ROW_NUMBER() OVER (PARTITION BY area, CAST(SUBSTR(published, 1, 4) AS INTEGER) ORDER BY published DESC, is_listed) = 1
), years AS (
  SELECT
    year,
    COALESCE((
      SELECT COUNT(*)
      FROM areas AS a
      WHERE a.kind = 'authority'
        AND (a.opened IS NULL OR CAST(SUBSTR(a.opened, 1, 4) AS INTEGER) <= y.year)
        AND (a.closed IS NULL OR y.year < CAST(SUBSTR(a.closed, 1, 4) AS INTEGER))
    ), 0) AS existing
  FROM (SELECT DISTINCT year FROM graded) AS y
), standing AS (
  SELECT y.year AS year, y.existing, g.grade, g.grade_text, g.is_listed
  FROM years AS y
  JOIN graded AS g ON g.year <= y.year
  JOIN areas AS a ON a.area = g.area
  -- an abolished authority counts until the year before it closed
  WHERE a.closed IS NULL OR y.year < CAST(SUBSTR(a.closed, 1, 4) AS INTEGER)
  QUALIFY ROW_NUMBER() OVER (PARTITION BY y.year, g.area ORDER BY g.year DESC) = 1
)
SELECT
  year, grade, grade_text,
  CAST(COUNT(*) AS INTEGER) AS authorities,
  CAST(COUNT(*) FILTER (WHERE is_listed) AS INTEGER) AS listed,
  CAST(existing AS INTEGER) AS existing,
  (SELECT MAX(published) FROM given) AS newest
FROM standing
GROUP BY year, existing, grade, grade_text
ORDER BY year, grade NULLS LAST, grade_text`,
    params: [judgement, judgement],
    tables: ["areas", "reports", "judgements"]
  };
}

/** A step of an authority from one overall grade to another. */
export interface Mover {
  area: string;
  name: string;
  from_report: string;
  from_published: string;
  from_grade: number;
  to_report: string;
  to_published: string;
  to_grade: number;
  /** How many grades better; negative where worse. */
  steps: number;
}

/** Every change of an authority's grade between two reports that follow each other, newest first, larger steps first. */
export function movers(judgement: JudgementName = "overall"): Question<Mover> {
  return {
    sql: `
WITH graded AS (
  SELECT
    r.area, r.report AS report, r.published, j.grade,
    LAG(r.report) OVER in_order AS from_report,
    LAG(r.published) OVER in_order AS from_published,
    LAG(j.grade) OVER in_order AS from_grade
  FROM judgements AS j
  JOIN reports AS r ON r.report = j.report
  WHERE j.judgement = ?
    AND j.stated_by IS NULL
    -- words of other scales do not compare
    AND j.grade IS NOT NULL
  WINDOW in_order AS (PARTITION BY r.area ORDER BY r.published)
)
SELECT
  g.area AS area,
  a.name, g.from_report, g.from_published, g.from_grade,
  g.report AS to_report,
  g.published AS to_published,
  g.grade AS to_grade,
  g.from_grade - g.grade AS steps
FROM graded AS g
JOIN areas AS a ON a.area = g.area
WHERE g.from_grade IS NOT NULL
  AND g.from_grade <> g.grade
ORDER BY g.published DESC, ABS(g.from_grade - g.grade) DESC, a.name`,
    params: [judgement],
    tables: ["areas", "reports", "judgements"]
  };
}

/** SQL that sorts judgements as reports do: overall first, then the parts. */
function judgementOrder(column: string): string {
  const order: readonly JudgementName[] = [
    "overall",
    "help-and-protection",
    "children-in-care",
    "children-in-care-and-care-leavers",
    "adoption",
    "care-leavers",
    "leadership",
    "lscb"
  ];
  return `CASE ${column} ${order.map((name, i) => `WHEN '${name}' THEN ${i}`).join(" ")} END`;
}
