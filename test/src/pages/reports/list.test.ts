import {expect, test} from "vitest";
import {firstWithFigures} from "../../../../src/pages/reports/list.js";
import type {ListedReport} from "../../../../src/query/questions.js";

const report: ListedReport = {
  report: "877-2024-07-30",
  area: "warrington",
  name: "Warrington",
  framework: "ilacs",
  inspected_from: null,
  inspected_to: null,
  published: "2024-07-30",
  pages: 12,
  url: null,
  overall: null,
  overall_text: null,
  figures: 0
};

test("reports that state figures stand first, then those with a grade, then visits, the newest first of each", () => {
  const visit = {...report, report: "visit"};
  const graded = {...report, report: "graded", overall: 2, overall_text: "good"};
  const stating = {...graded, report: "stating", figures: 1};
  const older = {...stating, report: "older", figures: 90};
  const reports = [visit, graded, stating, {...visit, report: "earlier visit"}, older];
  expect(firstWithFigures(reports).map((one) => one.report)).toEqual([
    "stating",
    "older",
    "graded",
    "visit",
    "earlier visit"
  ]);
  expect(reports[0]).toBe(visit);
  expect(firstWithFigures([])).toEqual([]);
});
