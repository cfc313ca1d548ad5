import type {Tables} from "../tables/read.js";

/** An overall grade, as the newest report of an authority that gives one gives it. */
export interface NewestGrade {
  report: string;
  published: string;
  grade: number | null;
  text: string;
}

/** The newest overall grade of each authority among the reports that are here. */
export function newestGrades({reports, judgements}: Pick<Tables, "reports" | "judgements">): Map<string, NewestGrade> {
  const overall = new Map(
    judgements
      .filter(({judgement, stated_by}) => judgement === "overall" && stated_by === null)
      .map((row) => [row.report, row])
  );
  const newest = new Map<string, NewestGrade>();
  for (const {report, area, published} of [...reports].sort((a, b) => (a.published < b.published ? -1 : 1))) {
    const row = overall.get(report);
    if (row?.grade_text) newest.set(area, {report, published, grade: row.grade, text: row.grade_text});
  }
  return newest;
}
