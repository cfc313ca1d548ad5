import {type GradeCount, gradesChart} from "../charts/grades.js";
import {themePalette} from "../charts/palette.js";
import {areasTitle, areasWord} from "../domain/site.js";
import type {GradesOfYear} from "../query/questions.js";
import {exhibit, type Size} from "./exhibit.js";
import {gradeMarks, gradesWords} from "./grades-words.js";
import {gradesRows} from "./judgement-csv.js";

interface Grades {
  counts: readonly GradesOfYear[];
  marks: readonly GradeCount[];
}

/** How many authorities had each overall grade at the end of each year. */
export const grades = exhibit<"grades", Grades, {marks: readonly GradeCount[]} & Size>({
  name: "grades",
  label: `Grades of ${areasWord}`,
  about: "grades",
  embeds: true,
  params: [],
  needs: [],
  page: "judgements",
  prepare: (counts) => ({counts, marks: gradeMarks(counts)}),
  say({counts}) {
    const {description: _, ...said} = gradesWords(counts);
    return said;
  },
  describe: ({counts}) => gradesWords(counts).description,
  layout: ({marks}, size) => ({marks, ...size}),
  draw: ({marks, width}, {document, palette = themePalette, description}) =>
    gradesChart(marks, {document, palette, width, description}),
  table: ({marks}) => [
    ["Year", "Grade", areasTitle],
    ...marks.map(({year, words, authorities}) => [String(year), words, String(authorities)])
  ],
  rows: ({counts}) => gradesRows(counts),
  fileName: () => `grades-of-${areasWord}`
});
