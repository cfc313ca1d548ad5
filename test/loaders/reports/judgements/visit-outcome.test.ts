import {expect, test} from "vitest";
import {visitOutcome} from "../../../../loaders/reports/judgements/visit-outcome.js";

const visit = {report: "999-2021-05-05", framework: "focused-visit"} as const;
const outcomeOf = (...pages: string[][]) => {
  const {grade, grade_text, page} = visitOutcome(
    pages.map((lines, i) => ({page: i + 1, lines})),
    visit
  );
  return [grade, grade_text, page];
};

test("a visit is a visit, and gives no grade", () => {
  expect(outcomeOf(["Focused visit to Elmbury", "Inspectors saw good work."])).toEqual([null, "focused-visit", 1]);
});

test("areas for priority action under their own heading are its outcome, on their page", () => {
  expect(
    outcomeOf(["Focused visit to Elmbury"], ["Areas for priority action:", "• the time that contacts wait"])
  ).toEqual([null, "priority-action-visit", 2]);
});

test("a heading under which there are none, and those of an earlier visit in a sentence, are not", () => {
  expect(
    outcomeOf(["Areas for priority action", "", "There are no priority actions following this focused visit."])
  ).toEqual([null, "focused-visit", 1]);
  expect(outcomeOf(["Much has been done on the areas for priority action of the last visit."])).toEqual([
    null,
    "focused-visit",
    1
  ]);
});
