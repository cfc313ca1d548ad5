import {findFigures} from "../../../../loaders/reports/figures/index.js";
import type {ReportText} from "../../../../loaders/reports/model.js";

/** A report of an authority that does not exist, its pages given as lines. */
export function madeReport(...pages: string[][]): ReportText {
  return {file: "made.txt", pages: pages.map((lines, index) => ({page: index + 1, lines}))};
}

/** What is read out of pages: `indicator value role as_at p<page> qualifier`, a line each. */
export function readFrom(...pages: string[][]): string[] {
  const identity = {report: "999-2016-05-05", area: "elmbury", published: "2016-05-05", inspected_to: null};
  return findFigures(madeReport(...pages), identity).map(({figure: f}) =>
    [f.indicator, f.value, f.role, f.as_at, `p${f.page}`, f.qualifier].filter((part) => part !== "").join(" ")
  );
}

/** What is read out of a section on the area that holds these lines. */
export const readArea = (...lines: string[]): string[] =>
  readFrom(["Information about this local authority area", "", ...lines]);

/** What is read out of a narrative that holds these lines. */
export const readNarrative = (...lines: string[]): string[] => readFrom(["Executive summary", "", ...lines]);
