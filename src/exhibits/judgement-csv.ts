import type {CsvCell} from "../dom/csv.js";
import type {Area} from "../domain/tables.js";
import type {DatedJudgement, GradesOfYear} from "../query/questions.js";
import {codesOf} from "./chart-csv.js";
import {gradeMarks} from "./grades-words.js";

type Rows = (readonly CsvCell[])[];

/** The judgements of a timeline as rows, oldest first: what was judged, when, how, and where it stands. */
export function timelineRows(
  judgements: readonly DatedJudgement[],
  area: Pick<Area, "name" | "la_code" | "ons_code">
): Rows {
  return [
    [
      "area",
      "la_code",
      "ons_code",
      "judgement",
      "date",
      "grade",
      "words",
      "framework",
      "report",
      "page",
      "stated_by",
      "address"
    ],
    ...judgements.map(({judgement, date, grade, grade_text, framework, report, page, stated_by, url}) => [
      area.name,
      ...codesOf(area),
      judgement,
      date,
      grade,
      grade_text,
      framework,
      report,
      page,
      stated_by,
      url
    ])
  ];
}

/** How many authorities had each grade as rows, a year after the other. */
export function gradesRows(counts: readonly GradesOfYear[]): Rows {
  return [
    ["year", "grade", "words", "authorities"],
    ...gradeMarks(counts).map(({year, grade, words, authorities}) => [
      year,
      grade,
      words.replaceAll(" ", "-"),
      authorities
    ])
  ];
}
