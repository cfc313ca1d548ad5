import type {JudgementName, ReportFramework} from "../../../src/domain/tables.js";
import type {Judgement, ReportIdentity, ReportText} from "../model.js";
import {gradeNumber} from "./grades.js";
import {headingStatements} from "./headings.js";
import {splitPrevious} from "./previous-section.js";
import {sentenceStatements} from "./sentences.js";
import type {Statement} from "./statement.js";
import {tableStatements} from "./table.js";
import {toldJudgements} from "./told.js";
import {visitOutcome} from "./visit-outcome.js";

/** What a report judges, and where it says two things. */
export interface Judgements {
  judgements: Judgement[];
  /** A line each: the judgement, both grades and their pages. */
  disagreements: string[];
}

/** Visits, which give no grades. */
const visits: readonly ReportFramework[] = ["focused-visit", "monitoring-visit"];
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

/**
 * The judgements of a report, from its tables, sentences and headings, checked against each other, and those of earlier
 * inspections that it tells of.
 */
export function judgementsOf(text: ReportText, identity: ReportIdentity): Judgements {
  const {report, framework, published, inspected_from} = identity;
  const {own, previous} = splitPrevious(text.pages);
  const code = report.slice(0, report.indexOf("-"));
  const told = toldJudgements(own, previous, {code, before: inspected_from ?? published, statedBy: report});
  if (framework === "joint") return {judgements: told, disagreements: []};
  if (visits.includes(framework)) return {judgements: [visitOutcome(own, identity), ...told], disagreements: []};
  const statements = own.flatMap((page) => [
    ...tableStatements(page),
    ...sentenceStatements(page, {lscbOnly: page.page > summaryPages}),
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
  return {judgements: [...judgements, ...told], disagreements: [...new Set(disagreements)]};
}

function disagreement(judgement: JudgementName, used: Statement, other: Statement): string {
  const words = ({source, page, grade}: Statement) => `the ${source} on page ${page} says ${grade.replace("-", " ")}`;
  return `ambiguous judgement ${judgement}: ${words(used)}, ${words(other)}; the first is used`;
}
