import type {GradeCount} from "../charts/grades.js";
import {gradeWords} from "../domain/judgements.js";
import {areasTitle, areasWord, inspectorate} from "../domain/site.js";
import {dateWords} from "../domain/words.js";
import type {GradesOfYear} from "../query/questions.js";

/** A grade that nobody here knows: no graded report is held and no list has it. */
const unknownWords = "not known here";

/** The counts of the years that are over: a year in which the newest known report came out is not whole. */
export function wholeYears(counts: readonly GradesOfYear[]): GradesOfYear[] {
  return counts.filter(({year, newest}) => year < Number(newest.slice(0, 4)));
}

/** The counts of grades as the pieces of a chart, each with its words; every year adds up to all authorities that there were. */
export function gradeMarks(counts: readonly GradesOfYear[]): GradeCount[] {
  return piecesOf(wholeYears(counts));
}

/** What stands around the spread of grades, and what it says to those who cannot see it. */
export function gradesWords(counts: readonly GradesOfYear[]) {
  const marks = gradeMarks(counts);
  const last = Math.max(...marks.map(({year}) => year));
  return {
    title: `Overall grades of ${areasWord} at the end of each year`,
    ...(marks.length > 0 && {finding: gradesFinding(marks, last)}),
    subtitle: `Number of ${areasWord} by the newest grade known by then; pale: none is known here`,
    notes: [
      "This site does not hold every early report, so of the first years it knows few grades. Grades of older scales, such as adequate, are grey.",
      ...newestNote(counts)
    ],
    source: `${inspectorate} inspection reports held on this site, and for newer ones a list of outcomes`,
    description: marks.length
      ? `${areasTitle} by overall grade at the end of ${last}: ${listOfCounts(marks.filter(({year}) => year === last))}.`
      : "No year is known whole."
  };
}

/** How many stand at the two ends of the scale, and how many did five years before, where nearly all grades of then are known. */
function gradesFinding(marks: readonly GradeCount[], last: number): string {
  const of = (year: number) => {
    const own = marks.filter((one) => one.year === year);
    const count = (matches: (one: GradeCount) => boolean) =>
      own.filter(matches).reduce((sum, {authorities}) => sum + authorities, 0);
    return {
      all: count(() => true),
      unknown: count(({isUnknown}) => isUnknown === true),
      outstanding: count(({grade}) => grade === 1),
      inadequate: count(({grade}) => grade === 4)
    };
  };
  const [now, before] = [of(last), of(last - 5)];
  const compared =
    before.all > 0 && before.unknown <= before.all / 10
      ? `; five years before, ${before.outstanding} and ${before.inadequate} of ${before.all}${before.unknown > 0 ? `, with ${before.unknown} not known here` : ""}`
      : "";
  return `At the end of ${last}, ${now.outstanding} of ${now.all} ${areasWord} were outstanding and ${now.inadequate} inadequate${compared}.`;
}

function piecesOf(counts: readonly GradesOfYear[]): GradeCount[] {
  const years = [...new Set(counts.map(({year}) => year))];
  return years.flatMap((year): GradeCount[] => {
    const own = counts.filter((one) => one.year === year);
    const known = own.filter(({grade_text}) => grade_text !== "not-known");
    const others = (own[0]?.existing ?? 0) - known.reduce((sum, {authorities}) => sum + authorities, 0);
    return [
      ...known.map(({grade, grade_text, authorities}) => ({
        year,
        grade,
        words: gradeWords(grade_text).toLowerCase(),
        authorities
      })),
      ...(others > 0 ? [{year, grade: null, words: unknownWords, authorities: others, isUnknown: true}] : [])
    ];
  });
}

/** How things stand on the newest day that is known: no total of a year, for that is not over. */
function newestNote(counts: readonly GradesOfYear[]): string[] {
  const newest = counts[0]?.newest;
  if (newest === undefined) return [];
  const last = Math.max(...counts.map(({year}) => year));
  const own = counts.filter(({year}) => year === last);
  const listed = own.reduce((sum, one) => sum + one.listed, 0);
  const held =
    listed > 0 ? ` The reports of ${listed} of them are not held here: their grades are known from a list.` : "";
  return [`By ${dateWords(newest)}, when the newest known report came out: ${listOfCounts(piecesOf(own))}.${held}`];
}

function listOfCounts(marks: readonly GradeCount[]): string {
  return marks.map(({words, authorities}) => `${authorities} ${words}`).join(", ");
}
