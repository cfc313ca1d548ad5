import type {JudgementName} from "../../../src/domain/tables.js";
import type {GradeText} from "./grades.js";

/** One place of a report that gives a judgement. */
export interface Statement {
  judgement: JudgementName;
  grade: GradeText;
  page: number;
  /** The table at the beginning or the end, a sentence of the summary, or the heading of a section. */
  source: "table" | "sentence" | "heading";
}
