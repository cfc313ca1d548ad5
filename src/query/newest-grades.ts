import type {Question} from "./question.js";

/** The newest overall grade of an authority among the reports that are here. */
export interface NewestGrade {
  area: string;
  report: string;
  published: string;
  /** Null for one of another scale. */
  grade: number | null;
  grade_text: string;
}

/** The newest overall grade of every authority that has one, by area. */
export function newestGrades(): Question<NewestGrade> {
  return {
    sql: `
SELECT r.area, r.report, r.published, j.grade, j.grade_text
FROM judgements AS j
JOIN reports AS r ON r.report = j.report
WHERE j.judgement = 'overall'
  AND j.stated_by IS NULL
  AND j.grade_text IS NOT NULL
QUALIFY ROW_NUMBER() OVER (PARTITION BY r.area ORDER BY r.published DESC, r.report DESC) = 1
ORDER BY r.area`,
    params: []
  };
}
