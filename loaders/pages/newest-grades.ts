import {desc} from "arquero";
import {isVisit} from "../../src/domain/judgements.js";
import {listedDocument} from "../../src/domain/listed.js";
import type {NewestGrade} from "../../src/query/questions.js";
import {frameOf} from "../files/frame.js";
import type {Tables} from "../tables/read.js";

/** The newest overall grade of each authority that is known: what `newestGrades` in `src/query` asks, of tables as they are read. */
export function newestGrades({
  areas,
  reports,
  judgements
}: Pick<Tables, "areas" | "reports" | "judgements">): Map<string, NewestGrade> {
  const held = new Map(reports.map((report) => [report.report, report]));
  const codes = new Map(areas.map(({area, la_code}) => [String(la_code), area]));
  const given = judgements
    .filter(({judgement, grade_text}) => judgement === "overall" && grade_text !== null && !isVisit(grade_text))
    .flatMap(({report, grade, grade_text, stated_by}): NewestGrade[] => {
      const own = held.get(report);
      if (stated_by === null)
        return own ? [{area: own.area, report, published: own.published, grade, grade_text, is_listed: false}] : [];
      const area = codes.get(report.slice(0, 3));
      return area && stated_by === listedDocument(report)
        ? [{area, report, published: report.slice(4), grade, grade_text, is_listed: true}]
        : [];
    });
  // Of one day the report that is here stands last, and so stays.
  const newest = frameOf(given, ["area", "report", "published", "grade", "grade_text", "is_listed"])
    .groupby("area")
    .orderby("published", desc("is_listed"), "report")
    .slice(-1)
    .objects() as NewestGrade[];
  return new Map(newest.map((one) => [one.area, one]));
}
