import {plainWords} from "../identity/areas.js";
import type {JudgementName, PageText} from "../model.js";
import {type GradeText, gradeText, gradeWords} from "./grades.js";
import {judgementNamed, startsName} from "./names.js";
import type {Statement} from "./statement.js";

/** A piece of a grade that a narrow column breaks into lines: `Requires`, then `improvement`. */
const piece =
  /^(?:outstanding|good|inadequate|adequate|requires(?: improvement(?: to(?: be(?: good)?)?)?)?|improvement(?: to(?: be(?: good)?)?)?|to be good|be good)$/;
const grades = new RegExp(`\\b(?:${gradeWords})\\b`, "g");

interface Cells {
  name: string;
  grade: string;
}

/**
 * The judgements of the tables on a page: names in the left column and grades in the right one, each broken into lines
 * of its own. Names and grades are read down their columns and paired in order, only where there are as many of both.
 */
export function tableStatements({page, lines}: PageText): Statement[] {
  return zones(lines.map(toCells)).flatMap((zone) =>
    pair(zone).map(([judgement, grade]) => ({judgement, grade, page, source: "table" as const}))
  );
}

/** Runs of lines that can belong to one table. */
function zones(rows: readonly Cells[]): Cells[][] {
  const found: Cells[][] = [];
  let zone: Cells[] = [];
  const close = () => {
    if (zone.some(({name}) => startsName(name)) && zone.some(({grade}) => grade)) found.push(zone);
    zone = [];
  };
  for (const row of rows) {
    const begun = zone.some(({name}) => startsName(name));
    if (!row.name && !row.grade) continue;
    if (startsName(row.name) || (row.grade && !row.name) || (begun && continuesName(zone, row.name))) zone.push(row);
    else close();
  }
  close();
  return found;
}

/** Whether words complete the name that stands last in a zone. */
function continuesName(zone: readonly Cells[], words: string): boolean {
  const start = zone.findLastIndex(({name}) => startsName(name));
  const name = joined([...zone.slice(start), {name: words, grade: ""}]);
  return judgementNamed(name) !== null || (judgementNamed(joined(zone.slice(start))) === null && name.length < 120);
}

function pair(zone: readonly Cells[]): [JudgementName, GradeText][] {
  const starts = zone.flatMap(({name}, index) => (startsName(name) ? [index] : []));
  const names = starts.flatMap((start, index) => judgementNamed(joined(zone.slice(start, starts[index + 1]))) ?? []);
  const words = zone
    .map(({grade}) => grade)
    .join(" ")
    .replace(/\s+/g, " ");
  const given = [...words.matchAll(grades)].map(([grade]) => gradeText(grade));
  if (names.length !== starts.length || names.length !== given.length) return [];
  return names.flatMap((name, index) => {
    const grade = given[index];
    return grade ? [[name, grade] as [JudgementName, GradeText]] : [];
  });
}

function joined(rows: readonly Cells[]): string {
  return rows
    .map(({name}) => name)
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
}

/** The two cells of a line; a grade ends it, after a gap or after the whole of a name. */
function toCells(line: string): Cells {
  const text = line
    .replace(/[⁰¹²³⁴-⁹]/g, "")
    .replace(/\bgrade [1-4]\s*$/i, "")
    .trim();
  const [, before = "", gap = "", last = ""] = /^(.*?)(\s{2,}|^)(\S+(?: \S+)*)$/.exec(text) ?? [];
  const words = plainWords(last);
  if (piece.test(words) && (gap || !before)) return {name: plainWords(before), grade: words};
  const ending = new RegExp(`^(.*\\S) (${gradeWords})$`).exec(plainWords(text));
  const name = ending?.[1] ?? "";
  return judgementNamed(name) && ending?.[2] ? {name, grade: ending[2]} : {name: plainWords(text), grade: ""};
}
