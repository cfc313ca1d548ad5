import {describe, expect, it} from "vitest";
import {gradeMarks, gradesWords} from "../../../src/exhibits/grades-words.js";
import {timelineMarks} from "../../../src/exhibits/timeline-marks.js";
import {newestFinding} from "../../../src/exhibits/timeline-words.js";
import type {DatedJudgement, GradesOfYear} from "../../../src/query/questions.js";

const count = (
  year: number,
  grade: number | null,
  grade_text: string,
  authorities: number,
  listed = 0
): GradesOfYear => ({
  year,
  grade,
  grade_text,
  authorities,
  listed,
  existing: 10,
  newest: "2026-06-18"
});
const counts = [
  count(2024, 2, "good", 3),
  count(2025, 1, "outstanding", 4, 1),
  count(2025, 2, "good", 5),
  count(2025, null, "not-known", 1, 1),
  count(2026, 1, "outstanding", 6, 3)
];

describe("the spread of grades", () => {
  it("totals no year that is not over, and every year to all authorities that there were", () => {
    const marks = gradeMarks(counts);
    expect([...new Set(marks.map(({year}) => year))]).toEqual([2024, 2025]);
    for (const year of [2024, 2025])
      expect(marks.filter((one) => one.year === year).reduce((sum, one) => sum + one.authorities, 0)).toBe(10);
    expect(gradesWords(counts).description).toBe(
      "Authorities by overall grade at the end of 2025: 4 outstanding, 5 good, 1 not known here."
    );
  });

  it("says in a sentence how many stand at the ends of the scale, and five years before only where grades were known", () => {
    const now = "At the end of 2025, 4 of 10 authorities were outstanding and 0 inadequate";
    expect(gradesWords(counts)).toMatchObject({finding: `${now}.`});
    const earlier = [count(2020, 1, "outstanding", 2), count(2020, 2, "good", 5), count(2020, 4, "inadequate", 2)];
    expect(gradesWords([...earlier, ...counts])).toMatchObject({
      finding: `${now}; five years before, 2 and 2 of 10, with 1 not known here.`
    });
    expect(gradesWords([count(2020, 1, "outstanding", 8), ...counts])).toMatchObject({finding: `${now}.`});
  });

  it("says how things stand on the newest day, and how many grades are from a list", () => {
    expect(gradesWords(counts).notes.at(-1)).toBe(
      "By 18 June 2026, when the newest known report came out: 6 outstanding, 4 not known here. The reports of 3 of them are not held here: their grades are known from a list."
    );
  });
});

describe("a grade that is known from a list", () => {
  const judgement = (date: string, grade: number, stated_by: string | null): DatedJudgement => ({
    report: `877-${date}`,
    judgement: "leadership",
    grade,
    grade_text: grade === 1 ? "outstanding" : "good",
    date,
    framework: null,
    url: null,
    page: 1,
    stated_by
  });
  const overall = {judgement: "overall"} as const;

  it("ends the bars of what was judged before, also of parts that it does not have, and says whence it is", () => {
    const marks = timelineMarks([
      judgement("2019-08-19", 2, null),
      {...judgement("2025-06-18", 1, "outcomes-877-2025-06-18"), ...overall}
    ]);
    expect(marks.find(({date}) => date === "2019-08-19")?.until).toBe("2025-06-18");
    expect(marks.find(({date}) => date === "2025-06-18")?.told).toBe(true);
    expect(newestFinding(marks)).toBe(
      "Newest, of 18 June 2025. Known from a list of outcomes. Overall effectiveness: outstanding."
    );
  });
});
