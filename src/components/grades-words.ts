import type {GradeCount} from "../charts/grades.js";
import type {GradesOfYear} from "../query/questions.js";
import {gradeWords} from "./report-words.js";

/** The counts of grades as the pieces of a chart, each with its words. */
export function gradeMarks(counts: readonly GradesOfYear[]): GradeCount[] {
  return counts.map(({year, grade, grade_text, authorities}) => ({
    year,
    grade,
    words: gradeWords(grade_text).toLowerCase(),
    authorities
  }));
}

/** What stands around the spread of grades, and what it says to those who cannot see it. */
export function gradesWords(counts: readonly GradesOfYear[]) {
  const last = Math.max(...counts.map(({year}) => year));
  return {
    title: "Overall grades of authorities at the end of each year",
    subtitle: "Number of authorities with a graded report by then",
    notes: [
      "This site does not hold every early report, so the first years count fewer authorities. Grades of older scales, such as adequate, are grey."
    ],
    source: "Ofsted inspection reports held on this site",
    description: `Authorities by overall grade at the end of ${last}: ${gradeMarks(counts)
      .filter(({year}) => year === last)
      .map(({words, authorities}) => `${authorities} ${words}`)
      .join(", ")}.`
  };
}
