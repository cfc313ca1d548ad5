import {expect, test} from "vitest";
import {reportMarks} from "../../../../loaders/reports/doubt/report-marks.js";
import {settledFigures} from "../../../../loaders/reports/figures/index.js";
import {madeReport} from "../figures/made.js";

/** Marks of the figures of a narrative of these paragraphs. */
function marksIn(...paragraphs: string[]): string[][] {
  const found = settledFigures(madeReport(["Executive summary", "", ...paragraphs.flatMap((one) => [one, ""])]));
  return found.map((figure) => reportMarks(figure, found));
}

test("a figure that another paragraph states too is marked, one that its own paragraph repeats is not", () => {
  const first = "Re-referrals are at 20%.";
  expect(marksIn(first, "The rate of re-referrals is 20%.")).toEqual([expect.arrayContaining(["stated-again"])]);
  for (const paragraphs of [[first], [`${first} The rate of re-referrals is 20%.`]])
    expect(marksIn(...paragraphs).flat()).not.toContain("stated-again");
});
