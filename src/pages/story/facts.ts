import type {JudgementName, ReportJudgement} from "../../domain/tables.js";
import {reportedFigure, type StoryData} from "./figures.js";

/** The two gaps in percentage points that a page of a report states, wider first. Throws where it states another number of them. */
export function statedGaps({quantities}: StoryData, report: string, page: number): [number, number] {
  const [wide, narrow, ...others] = quantities
    .filter((one) => one.report === report && one.page === page && one.noun === "gap" && one.unit === "percent")
    .map(({value}) => value)
    .sort((a, b) => b - a);
  if (wide === undefined || narrow === undefined || others.length > 0)
    throw new Error(`missing gap: ${report}, page ${page}: expected two percentages of "gap" in data/quantities.csv`);
  return [wide, narrow];
}

/** What a report states of an indicator before and now. Throws where it states either not at all. */
export function beforeAndAfter(tables: StoryData, report: string, indicator: string) {
  return {
    before: reportedFigure(tables, {report, indicator, role: "previous"}),
    after: reportedFigure(tables, {report, indicator, role: "current"})
  };
}

/** The month of the newest release that official figures are of. */
export function newestRelease({indicators}: StoryData): string {
  return (
    indicators
      .map(({last_release}) => last_release ?? "")
      .sort()
      .at(-1) ?? ""
  );
}

/** The overall judgement of a report. Throws where it has none. */
export function overallOf({judgements}: StoryData, id: string): ReportJudgement {
  const name: JudgementName = "overall";
  const found = judgements.find((one) => one.report === id && one.judgement === name);
  if (!found) throw new Error(`missing judgement: ${name} of ${id}: expected a row of data/judgements.csv`);
  return found;
}
