import type {JudgementName} from "../../../src/domain/tables.js";
import {areasIn, knownAreas} from "../identity/areas.js";
import {monthNumber} from "../identity/dates.js";
import type {Judgement, PageText} from "../model.js";
import {gradeNumber, gradeText, gradeWords} from "./grades.js";
import {judgementNamed} from "./names.js";
import {type Sentence, sentencesOf} from "./told-sentences.js";

/** Whose past is told, and by what. */
export interface TellingOptions {
  /** Code of the authority. */
  code: string;
  /** ISO date before which the inspections told of were. */
  before: string;
  /** The report that tells. */
  statedBy: string;
}

interface Told {
  /** `2009-11` or `2009`. */
  date: string;
  judgement: JudgementName;
  grade_text: string;
  page: number;
}

const months = "january|february|march|april|may|june|july|august|september|october|november|december";
const datePattern = new RegExp(`\\b(?:(${months}) )?((?:19|20)\\d\\d)\\b(?! ?[-–/])`, "g");
const gradePattern = new RegExp(`\\b(${gradeWords})\\b`, "g");
const judged = /\b(?:judged|rated|graded|found|judge?ments?|rating)\b|\binspectors? (?:judge|found)/;
const inspected = /\binspect|\bofsted\b|\bjudg|\brated\b|\brating\b/;
/** What else is inspected or judged in an authority's area, what is wished for, and what headings leave in a sentence. */
const others =
  /\b(?:homes?|schools?|academ|foster|adopt|agenc(?:y|ies)|board|lscb|provi(?:sion|der)|units?|nurser|college|audit|centres?|training|youth offending|probation|predecessor|monitoring visit|peer|should|target|cases?|teams?|department|key judge?ment|no longer)/;
/** A sentence of something named before it, which may be anything. */
const pointsBack =
  /^(?:\d+ )?(?:this|it|both|one|two|three|four|five|six|these|those|the (?:first|second|third|fourth|former|latter))\b(?! (?:is|was) an? (?:re ?)?inspection)/;
/** All services, whatever else a sentence goes on to speak of. */
const whole =
  /\b(?:overall(?! effectiveness of services for)|all (?:services|areas|aspects|inspected services|the judge?ment areas|judge?ment areas))\b/;
/** Parts of the service that a sentence is about, where neither protection nor care is meant. */
const otherPart = /\bcare[- ](?:leavers|experienced)|\bimpact of leaders\b.*\bjudged|\bleadership\b.*\bjudged/;
/** Names of inspections, which name services without a grade for any. */
const inspectionName =
  /\b(?:(?:re ?)?inspections? of )?safeguarding and (?:services for )?(?:looked after children|children looked after)(?: services)?(?: arrangements)?(?: inspections?| slac)?|\bslac\b|\bchildren in need of help and protection(?: including)?(?: children (?:in care|looked after))(?: and care leavers)?/g;
const protection = /\bsafeguarding|\bprotection\b/;
const care = /\blooked[- ]after|\bchildren in care\b/;
/** Since then one inspection judges all services, and what is told of a part is not the whole. */
const firstSingleInspection = "2013-11";

/** The judgements of earlier inspections that a document tells of: in its section on them, and in its prose. */
export function toldJudgements(
  prose: readonly PageText[],
  section: readonly PageText[],
  {code, before, statedBy}: TellingOptions
): Judgement[] {
  const told = [
    ...section.flatMap(({page, lines}) => listed(page, lines)),
    ...sentencesOf(section).flatMap(fromSentence),
    ...sentencesOf(prose)
      .filter(({text}) => !namesAnother(text, code, before))
      .flatMap(fromSentence)
  ].filter(({date}) => date < before.slice(0, date.length));
  return inOrder(withOverall(told)).map(({date, judgement, grade_text, page}) => ({
    report: `${code}-${date}`,
    judgement,
    grade: grade_text.endsWith("-progress") ? null : gradeNumber(gradeText(grade_text.replace("-", " "))),
    grade_text,
    page,
    stated_by: statedBy
  }));
}

/** A list of judgements, a line each, under a sentence that says when the report on them came out. */
function listed(page: number, lines: readonly string[]): Told[] {
  const found: Told[] = [];
  let date: string | undefined;
  let heading = "";
  for (const line of lines) {
    const [name = "", words = ""] = line.split(":").map(plain);
    const judgement = judgementNamed(name.replace(/^the /, ""));
    const grade = new RegExp(`^(${gradeWords})$`).exec(words)?.[1];
    if (judgement && grade) {
      if (date) found.push({date, judgement, grade_text: gradeText(grade), page});
    } else {
      heading = /^\s*•/.test(line) ? plain(line) : `${heading} ${plain(line)}`;
      date = datesIn(heading).at(-1);
    }
  }
  return found;
}

function fromSentence({text, page}: Sentence): Told[] {
  const words = plain(text);
  if (!judged.test(words) || !inspected.test(words)) return [];
  if (others.test(words) || pointsBack.test(words)) return [];
  if (otherPart.test(words.replace(inspectionName, " ")) && !whole.test(words)) return [];
  const dates = datesIn(words);
  const grades = gradesIn(words);
  if (!dates.length || !grades.length) return [];
  const [date] = dates;
  if (dates.length === 1 && date) return fromOneInspection(words, date, grades, page);
  // "inadequate in 2010 and adequate in 2012": as many grades as dates, each before its date.
  if (dates.length !== grades.length || !eachBeforeItsDate(words)) return [];
  const parts = partsIn(words);
  if (parts.length > 1) return [];
  return dates.flatMap((each, index) => {
    const grade = grades[index];
    return grade ? [{date: each, judgement: parts[0] ?? "overall", grade_text: grade, page} as const] : [];
  });
}

function fromOneInspection(words: string, date: string, given: readonly string[], page: number): Told[] {
  const graded = given.filter((grade) => !grade.endsWith("-progress"));
  const grades = graded.length ? graded : given;
  const parts = partsIn(words);
  const [grade] = grades;
  if (new Set(grades).size === 1 && grade) {
    const judgements: JudgementName[] = parts.length && !whole.test(words) ? parts : ["overall"];
    return judgements.map((judgement) => ({date, judgement, grade_text: grade, page}));
  }
  if (grades.length !== parts.length) return [];
  return parts.flatMap((judgement, index) => {
    const own = grades[index];
    return own ? [{date, judgement, grade_text: own, page}] : [];
  });
}

/** The services that a sentence names, in its order. */
function partsIn(words: string): JudgementName[] {
  const text = words.replace(inspectionName, " ");
  const found = [
    {judgement: "help-and-protection" as const, at: text.search(protection)},
    {judgement: "children-in-care" as const, at: text.search(care)}
  ];
  return found
    .filter(({at}) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({judgement}) => judgement);
}

function datesIn(words: string): string[] {
  const found = [...words.matchAll(datePattern)].map(([, month, year]) =>
    month ? `${year}-${String(monthNumber(month)).padStart(2, "0")}` : (year ?? "")
  );
  return [...new Set(found)];
}

function gradesIn(words: string): string[] {
  return [...words.matchAll(gradePattern)].flatMap((match) => {
    const [grade = ""] = match;
    const after = words.slice(match.index + grade.length);
    if (/^ progress\b/.test(after)) return /^(?:in)?adequate$/.test(grade) ? [`${grade}-progress`] : [];
    if (/^ (?:features|elements|or better|practice|enough|quality|support|care|help|work|areas)\b/.test(after))
      return [];
    return [gradeText(grade)];
  });
}

function eachBeforeItsDate(words: string): boolean {
  const marks = words
    .replace(gradePattern, "<g>")
    .replace(datePattern, "<d>")
    .match(/<[gd]>/g);
  return (marks ?? []).join("").replaceAll("<g><d>", "") === "";
}

/** An inspection of the time when each service had one of its own is as good as what it judged, where that is one grade. */
function withOverall(told: readonly Told[]): Told[] {
  const dates = new Set(told.map(({date}) => date));
  return [...dates].flatMap((date) => {
    const own = told.filter((each) => each.date === date);
    const [first] = own;
    const isOne = new Set(own.map(({grade_text}) => grade_text)).size === 1;
    const lacks = !own.some(({judgement}) => judgement === "overall");
    return first && isOne && lacks && date < firstSingleInspection
      ? [...own, {...first, judgement: "overall" as const}]
      : own;
  });
}

/** One row for each date and judgement; a grade before a word of progress, the first statement before later ones. */
function inOrder(told: readonly Told[]): Told[] {
  const kept = new Map<string, Told>();
  for (const each of told) {
    const key = `${each.date} ${each.judgement}`;
    const held = kept.get(key);
    if (!held || (held.grade_text.endsWith("-progress") && !each.grade_text.endsWith("-progress"))) kept.set(key, each);
  }
  const rows = [...kept.values()];
  const isRepeated = ({date, judgement, grade_text}: Told) =>
    date.length === 4 &&
    rows.some((row) => row.date.startsWith(`${date}-`) && row.judgement === judgement && row.grade_text === grade_text);
  return rows.filter((row) => !isRepeated(row)).sort((a, b) => (a.date < b.date ? -1 : 1));
}

function namesAnother(text: string, code: string, before: string): boolean {
  if (!judged.test(text)) return false;
  const named = areasIn(text, before, knownAreas());
  return named.length > 0 && !named.some((area) => area.code === code);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’'‘“”"]/g, "")
    .replace(/[•\-–−()]/g, " ")
    .replace(/, (?=progress\b)/g, ", the ")
    .replace(/[.,;:]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
