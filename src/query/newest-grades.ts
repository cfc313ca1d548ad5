import type {Question} from "../engine/question.js";

/** The newest overall grade of an authority that is known. */
export interface NewestGrade {
  area: string;
  report: string;
  published: string;
  /** Null for one of another scale, and where a newer inspection is known without its grade. */
  grade: number | null;
  /** `not-known` where a list has a newer inspection without its overall grade. */
  grade_text: string;
  /** True where only a list of outcomes has it: the report is not held, and has no page. */
  is_listed: boolean;
}

/** The newest overall grade of every authority of which one is known, by area: of a report that is here, or of a list of outcomes. */
export function newestGrades(): Question<NewestGrade> {
  return {
    sql: `
WITH given AS (
  SELECT r.area, r.report AS report, r.published, j.grade, j.grade_text, FALSE AS is_listed
  FROM judgements AS j
  JOIN reports AS r ON r.report = j.report
  WHERE j.judgement = 'overall'
    AND j.stated_by IS NULL
    AND j.grade_text IS NOT NULL
    -- a visit leaves the grade that there is
    AND j.grade_text NOT LIKE '%-visit'
  UNION ALL
  -- newer reports, of which only a list has the grade
  SELECT a.area, j.report AS report, SUBSTR(j.report, 5) AS published, j.grade, j.grade_text, TRUE AS is_listed
  FROM judgements AS j
  JOIN areas AS a ON SUBSTR(j.report, 1, 3) = CAST(a.la_code AS VARCHAR)
  WHERE j.judgement = 'overall'
    AND j.stated_by = 'outcomes-' || j.report
)
SELECT area, report, published, grade, grade_text, is_listed
FROM given
-- a report that is here goes before a list
QUALIFY ROW_NUMBER() OVER (PARTITION BY area ORDER BY published DESC, is_listed, report DESC) = 1
ORDER BY area`,
    params: [],
    tables: ["areas", "reports", "judgements"]
  };
}
