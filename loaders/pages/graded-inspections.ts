import {ascending, group} from "d3-array";
import type {GradedInspection} from "../../src/domain/inspections.js";
import type {Tables} from "../tables/read.js";

/** Every inspection of an authority that has an overall grade, as the report held here of the one before it does; oldest first. */
export function gradedInspections({reports, judgements}: Pick<Tables, "reports" | "judgements">): GradedInspection[] {
  const grades = new Map(
    judgements
      .filter(({judgement, stated_by, grade}) => judgement === "overall" && stated_by === null && grade !== null)
      .map(({report, grade}) => [report, grade as number])
  );
  const graded = reports.flatMap((one) => {
    const grade = grades.get(one.report);
    return grade === undefined ? [] : [{...one, grade}];
  });
  return [...group(graded, ({area}) => area).values()].flatMap((own) => {
    const inOrder = [...own].sort((a, b) => ascending(a.published, b.published));
    return inOrder.slice(1).map(({area, report, inspected_to, published, grade}, i) => ({
      area,
      report,
      year: Number((inspected_to ?? published).slice(0, 4)),
      grade,
      before: inOrder[i]?.grade as number
    }));
  });
}
