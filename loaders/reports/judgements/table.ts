import {plainWords} from "../identity/areas.js";
import type {PageText} from "../model.js";
import {type GradeText, gradeText, gradeWords} from "./grades.js";
import {judgementNamed, startsName} from "./names.js";
import type {Statement} from "./statement.js";

/** A piece of a grade that a narrow column breaks into lines: `Requires`, then `improvement`. */
const piece =
  /^(?:outstanding|good|inadequate|adequate|not judged|requires?(?: improvement(?: to(?: be(?: good)?)?)?)?|improvement(?: to(?: be(?: good)?)?)?|to be good|be good)$/;
const grades = new RegExp(`\\b(?:${gradeWords}|not judged)\\b`, "g");
/** A name that goes on in the next line. */
const openName =
  /^(?:the )?(?:experiences? and progress of(?: children)?|impact of leaders on social work practice with)$/;

/** The columns of a table as they are read down, up to a line. */
interface Zone {
  names: string[];
  grades: string[];
}

/**
 * The judgements of the tables on a page: names in the left column and grades in the right one, each broken into lines
 * of its own. Names and grades are read down their columns and paired in order, only where there are as many of both.
 */
export function tableStatements({page, lines}: PageText): Statement[] {
  const found: Zone[] = [];
  let zone: Zone = {names: [], grades: []};
  const close = () => {
    if (zone.names.length) found.push(zone);
    zone = {names: [], grades: []};
  };
  for (const line of lines) {
    const {name, grade} = toCells(line);
    const last = zone.names.at(-1);
    if (!name && !grade) {
      // What stands above a gap before the first name ends a sentence.
      if (last === undefined) close();
    } else if (!name) zone.grades.push(grade);
    else if (last !== undefined && continues(last, name)) {
      zone.names[zone.names.length - 1] = `${last} ${name}`;
      zone.grades.push(grade);
    } else if (startsName(name)) {
      zone.names.push(name);
      zone.grades.push(grade);
    } else close();
    if (!zone.names.length && name) zone = {names: [], grades: []};
  }
  close();
  return found.flatMap(pair).map(([judgement, grade]) => ({judgement, grade, page, source: "table" as const}));
}

/** Whether words complete a name, or carry on one that is not complete. */
function continues(name: string, words: string): boolean {
  if (openName.test(name)) return true;
  if (judgementNamed(`${name} ${words}`)) return true;
  return !judgementNamed(name) && !startsName(words) && name.length + words.length < 100;
}

function pair({names, grades: pieces}: Zone): [Statement["judgement"], GradeText][] {
  const words = pieces.join(" ").replace(/\s+/g, " ");
  const given = words.match(grades) ?? [];
  const named = names.map(judgementNamed);
  // The sentence after a table can begin as a name does.
  while (named.at(-1) === null) named.pop();
  if (named.length !== given.length) return [];
  return named.flatMap((judgement, index) => {
    const grade = given[index] ?? "not judged";
    return judgement && grade !== "not judged"
      ? [[judgement, gradeText(grade)] as [Statement["judgement"], GradeText]]
      : [];
  });
}

/** The two cells of a line: a grade ends it, after a gap or after the whole of a name. */
function toCells(line: string): {name: string; grade: string} {
  const text = line.replace(/\bgrade [1-4]\s*$/i, "").trim();
  const gap = text.lastIndexOf("  ");
  const last = plainWords(text.slice(gap + 1));
  if (piece.test(last)) return {name: plainWords(text.slice(0, Math.max(gap, 0))), grade: last};
  const words = plainWords(text);
  const ending = wholeLine.exec(words);
  const name = ending?.[1] ?? "";
  return ending?.[2] && judgementNamed(name) ? {name, grade: ending[2]} : {name: words, grade: ""};
}

const wholeLine = new RegExp(`^(.*\\S) (${gradeWords})$`);
