import {plainWords} from "../identity/areas.js";
import type {PageText} from "../model.js";
import {gradeText, gradeWords} from "./grades.js";
import {judgementNames} from "./names.js";
import type {Statement} from "./statement.js";

/** Lines that a heading may take. */
const mostLines = 4;
const anyGrade = /outstanding|good|adequate|requir/;
const opening = "^(?:the )?(?:graded judge?ment (?:for|about|of|on|is that) )?(?:the )?";
const verb = "(?: (?:is|are|it|that|judged|judged to be|as|they|has been))*";

const headings = judgementNames.map(({judgement, words}) => ({
  judgement,
  pattern: new RegExp(`${opening}(?:${words})(?: in [a-z ]{3,40}?)?${verb} (${gradeWords})$`)
}));

/** The judgements in headings of a page: a name and its grade, by themselves on one to four lines. */
export function headingStatements({page, lines}: PageText): Statement[] {
  const kept = lines.map(plainWords).filter((line) => line !== "");
  const found: Statement[] = [];
  for (let start = 0; start < kept.length; start++) {
    if (
      !/^(?:the (?:graded|experience|impact|effectiveness|lscb|local)|leadership|adoption|children (?:who|and|looked)|overall)/.test(
        kept[start] ?? ""
      )
    )
      continue;
    if (!anyGrade.test(kept.slice(start, start + mostLines).join(" "))) continue;
    for (let count = 1; count <= mostLines; count++) {
      const text = kept.slice(start, start + count).join(" ");
      const heading = headings.find(({pattern}) => pattern.test(text));
      const grade = heading?.pattern.exec(text)?.[1];
      // "Requires improvement" may go on with "to be good" on the next line; the grade is the same.
      if (heading && grade)
        found.push({judgement: heading.judgement, grade: gradeText(grade), page, source: "heading"});
      if (heading) break;
    }
  }
  return found;
}
