import {plainWords} from "../identity/areas.js";
import type {JudgementName, PageText} from "../model.js";
import {gradeText, gradeWords} from "./grades.js";
import type {Statement} from "./statement.js";

const is = "(?:(?:is|are|was|were|as|has|have|been|judged|to|be|now|it|that|overall)\\s)*";

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

/** The judgements that sentences of a page give of the whole service and of the safeguarding board. */
export function sentenceStatements({page, lines}: PageText): Statement[] {
  const words = lines.map((line) => plainWords(line.replace(/[⁰¹²³⁴-⁹]/g, "")));
  const kept = words.filter((line) => line !== "");
  const found = new Map<string, Statement>();
  for (let start = 0; start < kept.length; start++) {
    for (const [judgement, pattern] of patterns) {
      const first = kept.slice(start, start + 1).join(" ");
      for (let count = 1; count <= mostLines; count++) {
        const text = kept.slice(start, start + count).join(" ");
        const match = pattern.exec(text);
        // It begins on the first line, or the next start finds it.
        if (!match?.[1] || match.index >= first.length) continue;
        const grade = gradeText(match[1]);
        found.set(`${judgement} ${grade}`, {judgement, grade, page, source: "sentence"});
        break;
      }
    }
  }
  return [...found.values()];
}
