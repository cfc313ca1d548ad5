import {expect, test} from "vitest";
import type {ReportText} from "../../../../loaders/reports/model.js";
import {quantitiesOf} from "../../../../loaders/reports/quantities/index.js";

const text = (...lines: string[]): ReportText => ({
  file: "made.txt",
  pages: [{page: 4, lines: ["Executive summary", "", ...lines]}]
});
const brief = (...lines: string[]) => quantitiesOf(text(...lines)).map(({value, unit, noun}) => [value, unit, noun]);

test("a quantity has its number, its unit, its page and the noun that it counts", () => {
  expect(quantitiesOf(text("The town runs 14 youth clubs."), {report: "999-2016-01-01"})).toEqual([
    {report: "999-2016-01-01", page: 4, value: 14, unit: "number", noun: "youth clubs"}
  ]);
});

test("the noun of a share is what it is a share of, or the subject where nothing follows", () => {
  expect(brief("Mentors see 35% of the young carers each month.")).toEqual([
    [35, "percent", "young carers each month"]
  ]);
  expect(brief("School attendance is 94.5%.")).toEqual([[94.5, "percent", "school attendance"]]);
});

test("a noun is never long enough to be prose", () => {
  const [only] = quantitiesOf(text("We met 12 keen local volunteer youth club football coaches from Elmbury."));
  expect(only?.noun.split(" ").length).toBeLessThanOrEqual(5);
});

test("dates, ages, sums of money and page numbers are no quantities", () => {
  expect(brief("In May 2015, people aged 16 to 18 got £300 under section 17.", "", "12")).toEqual([]);
});

test("a number that a figure holds is left out on its page only", () => {
  const made = text("The town runs 14 youth clubs and 9 parks.");
  expect(quantitiesOf(made, {figures: [{value: 14, page: 4}]}).map(({value}) => value)).toEqual([9]);
  expect(quantitiesOf(made, {figures: [{value: 14, page: 5}]}).map(({value}) => value)).toEqual([14, 9]);
});

test("a text without numbers has no quantities", () => {
  expect(brief("Leaders know their services well.")).toEqual([]);
});

test("numbers of telephones and of inspectors are no quantities", () => {
  expect(
    brief(
      "Store Street, Elmbury T: 0300 123 1231 Textphone: 0161 618 8524 E: enquiries@example.org",
      "",
      "This inspection was made by seven of Her Majesty’s inspectors."
    )
  ).toEqual([]);
});

test("counts in brackets, parts of a whole and both ends of a movement are kept", () => {
  expect(brief("The number of youth clubs is low (8).")).toEqual([[8, "number", "number youth clubs"]]);
  expect(brief("Here 13 of the 21 clubs have a garden.")).toEqual([
    [13, "number", "clubs"],
    [21, "number", "clubs"]
  ]);
  expect(brief("The number of clubs rose from 12 in 2013 to 15 in 2014.")).toEqual([
    [12, "number", "number clubs"],
    [15, "number", "number clubs"]
  ]);
});

test("a share and the count of it in brackets count the same", () => {
  expect(brief("Noise featured in 49% (190) of all complaints.")).toEqual([
    [49, "percent", "complaints"],
    [190, "number", "complaints"]
  ]);
  expect(brief("In the large majority (73%) of diaries, the view of members is captured.")).toEqual([
    [73, "percent", "diaries"]
  ]);
  expect(brief("The town knows the children who are missing lessons (18 at the time of writing).")).toEqual([
    [18, "number", "missing lessons"]
  ]);
});

test("parts of a whole in words and movements keep both numbers", () => {
  expect(brief("There were gaps in six out of ten diaries.")).toEqual([
    [6, "number", "diaries"],
    [10, "number", "diaries"]
  ]);
  expect(brief("Attendance at clubs declined from 25% in 2013 to 16% in 2014.")).toEqual([
    [25, "percent", "attendance clubs"],
    [16, "percent", "attendance clubs"]
  ]);
});

test("a number without a noun counts what the sentence that it goes on from counts", () => {
  expect(brief("The town has 14 clubs. This has increased from nine in 2013.")).toEqual([
    [14, "number", "clubs"],
    [9, "number", "clubs"]
  ]);
  expect(brief("The town has 14 clubs. Elsewhere: 9.")).toEqual([[14, "number", "clubs"]]);
});

test("children who are looked after are counted by their whole name", () => {
  expect(brief("The town has 14 children looked after by others.")).toEqual([[14, "number", "children looked after"]]);
});
