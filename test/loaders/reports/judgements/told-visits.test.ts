import {describe, expect, test} from "vitest";
import {toldVisits} from "../../../../loaders/reports/judgements/told-visits.js";

function told(text: string, year: number | null = 2021): string[] {
  const pages = [{page: 1, lines: text.split("\n")}];
  return toldVisits(pages, {code: "877", statedBy: "a-newspaper-2022", year}).map(
    ({report, judgement, grade, grade_text, page, stated_by}) =>
      `${report} ${judgement} ${grade} ${grade_text} ${page} ${stated_by}`
  );
}

describe("visits that a document tells of", () => {
  test("stand in the month of their sentence, in the document's year where it names none, without a grade", () => {
    const expected = ["877-2021-12 overall null focused-visit 1 a-newspaper-2022"];
    expect(told("Inspectors paid a focused visit to the town in December and liked\nwhat they saw.")).toEqual(expected);
    expect(told("A focused visit in December 2021 went well.", null)).toEqual(expected);
    expect(told("The monitoring visit of March 2020 went well.")).toEqual([
      "877-2020-03 overall null monitoring-visit 1 a-newspaper-2022"
    ]);
  });

  test("are told once, however often they are named", () => {
    expect(told("A focused visit in December went well. This focused visit in December was short.")).toHaveLength(1);
  });

  test.each([
    ["a month in another sentence", "A focused visit went well. It rained in December."],
    ["no visit", "Services were judged good in August 2019."],
    ["no month", "The follow-up focused visit shows that all is well."]
  ])("are none where there is %s", (_, text) => {
    expect(told(text)).toEqual([]);
  });

  test("are none where neither sentence nor document has a year", () => {
    expect(told("A focused visit in December went well.", null)).toEqual([]);
  });
});
