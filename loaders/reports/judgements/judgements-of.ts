import type {Framework, Judgement, JudgementName, ReportIdentity, ReportText} from "../model.js";
import {gradeNumber} from "./grades.js";
import {headingStatements} from "./headings.js";
import {sentenceStatements} from "./sentences.js";
import type {Statement} from "./statement.js";
import {tableStatements} from "./table.js";

/** What a report judges, and where it says two things. */
export interface Judgements {
  judgements: Judgement[];
  /** A line each: the judgement, both grades and their pages. */
  disagreements: string[];
}

/** Visits that give no grades. */
const ungraded: readonly Framework[] = ["focused-visit", "monitoring-visit", "joint"];
/** Pages on which a report sums up its judgements. */
const summaryPages = 8;
const order: readonly JudgementName[] = [
  "overall",
  "help-and-protection",
  "children-in-care",
  "children-in-care-and-care-leavers",
  "adoption",
  "care-leavers",
  "leadership",
  "lscb"
];
const trust: readonly Statement["source"][] = ["table", "sentence", "heading"];

/** The judgements of a report, from its tables, sentences and headings, checked against each other. */
export function judgementsOf(text: ReportText, {report, framework}: ReportIdentity): Judgements {
  if (ungraded.includes(framework)) return {judgements: [], disagreements: []};
  const statements = text.pages.flatMap((page) => [
    ...tableStatements(page),
    ...(page.page <= summaryPages
      ? sentenceStatements(page)
      : sentenceStatements(page).filter(({judgement}) => judgement === "lscb")),
    ...headingStatements(page)
  ]);
  const judgements: Judgement[] = [];
  const disagreements: string[] = [];
  for (const judgement of order) {
    const given = statements.filter((statement) => statement.judgement === judgement);
    const [first] = [...given].sort((a, b) => trust.indexOf(a.source) - trust.indexOf(b.source) || a.page - b.page);
    if (!first) continue;
    const {grade, page} = first;
    judgements.push({report, judgement, grade: gradeNumber(grade), grade_text: grade, page, stated_by: ""});
    const others = given.filter((statement) => statement.grade !== grade);
    disagreements.push(...others.map((other) => disagreement(judgement, first, other)));
  }
  return {judgements, disagreements: [...new Set(disagreements)]};
}

function disagreement(judgement: JudgementName, used: Statement, other: Statement): string {
  const words = ({source, page, grade}: Statement) => `the ${source} on page ${page} says ${grade.replace("-", " ")}`;
  return `ambiguous judgement ${judgement}: ${words(used)}, ${words(other)}; the first is used`;
}
