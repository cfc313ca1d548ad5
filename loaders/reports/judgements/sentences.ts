import type {JudgementName} from "../../../src/domain/tables.js";
import {plainWords} from "../identity/areas.js";
import type {PageText} from "../model.js";
import {gradeText, gradeWords} from "./grades.js";
import type {Statement} from "./statement.js";

const is = "(?:(?:is|are|judged|as|to be|now|it|that|overall)\\s)*";

const patterns: readonly (readonly [JudgementName, RegExp])[] = [
  [
    "overall",
    new RegExp(
      `\\bthe overall judge?ment (?:is|for)(?: that)? (?:the )?(?:local authority |council )?(?:childrens services? )?(?:in [a-z ]{3,50}? )?${is}(${gradeWords})\\b`
    )
  ],
  [
    "overall",
    new RegExp(`\\bchildrens services(?: (?:in|for) (?:the )?[a-z ]{3,60}?)? ${is}(${gradeWords})(?: because\\b|$)`)
  ],
  [
    "lscb",
    new RegExp(
      `\\b(?:the )?(?:[a-z ]{3,40} )?(?:local )?safeguarding childrens? board(?: lscb)?(?: in (?:the )?[a-z ]{3,40}?)? ${is}(${gradeWords})\\b`
    )
  ],
  [
    "lscb",
    new RegExp(
      `\\bthe (?:effectiveness of the )?lscb(?: in (?:the )?[a-z ]{3,40}?)? ${is}(${gradeWords})(?: because\\b|$)`
    )
  ]
];

/** Lines that a sentence may take. */
const mostLines = 3;
const subject = /judge?ment|childrens services|safeguarding children|lscb/;
const anyGrade = /outstanding|good|adequate|requir/;

/** Options of `sentenceStatements`. */
export interface SentenceOptions {
  /** Whether only the safeguarding board is looked for, as in the body of a report (default false). */
  lscbOnly?: boolean;
}

/** The judgements that sentences of a page give of the whole service and of the safeguarding board. */
export function sentenceStatements({page, lines}: PageText, {lscbOnly = false}: SentenceOptions = {}): Statement[] {
  const kept = lines.map(plainWords).filter((line) => line !== "");
  const wanted = patterns.filter(([judgement]) => !lscbOnly || judgement === "lscb");
  const found = new Map<string, Statement>();
  for (const [start, first] of kept.entries()) {
    const text = kept.slice(start, start + mostLines).join(" ");
    if (!subject.test(text) || !anyGrade.test(text)) continue;
    for (const [judgement, pattern] of wanted) {
      const counts = Array.from({length: mostLines}, (_, index) => index + 1);
      const matches = counts.map((count) => pattern.exec(kept.slice(start, start + count).join(" ")));
      // A sentence begins on the first line, or the next start finds it.
      const match = matches.find((each) => each && each.index < first.length);
      if (!match?.[1]) continue;
      const grade = gradeText(match[1]);
      found.set(`${judgement} ${grade}`, {judgement, grade, page, source: "sentence"});
    }
  }
  return [...found.values()];
}
