import {expect, test} from "vitest";
import {readFrom, readNarrative} from "./made.js";

test("a movement from one figure to another gives an earlier and a current one", () => {
  expect(readNarrative("Repeat referrals fell from 31% in 2013–14 to 18% in 2014/15.")).toEqual([
    "re-referrals 31 previous 2013-14 p1",
    "re-referrals 18 current 2014-15 p1"
  ]);
  expect(
    readNarrative("The average time from entering care to moving in with adopters went down from 700 days to 640.")
  ).toEqual(["adoption-entry-to-placement 700 previous p1", "adoption-entry-to-placement 640 current p1"]);
});

test("the ends of a range are two rows", () => {
  expect(readNarrative("Care proceedings take 27 to 29 weeks, against a target of 26 weeks.")).toEqual([
    "care-proceedings 27 current p1 range-low",
    "care-proceedings 29 current p1 range-high",
    "care-proceedings 26 target p1"
  ]);
});

test("comparators are told apart, also where they share a `respectively`", () => {
  expect(
    readNarrative(
      "In Elmbury 9% of children live more than 20 miles away, against statistical neighbours and England at 12% and 14% respectively."
    )
  ).toEqual([
    "care-20-miles-share 9 current p1",
    "care-20-miles-share 12 neighbours p1",
    "care-20-miles-share 14 national p1"
  ]);
});

test("the sentence after may compare without saying of what", () => {
  expect(
    readNarrative("In 2014–15, 88% of children in care had a dental check. This is above the national average of 86%.")
  ).toEqual(["care-dental-checks 88 current 2014-15 p1", "care-dental-checks 86 national 2014-15 p1"]);
});

test("how much something changed is no figure", () => {
  expect(readNarrative("Re-referrals show a 9.6% reduction, and repeat referrals fell by 12%.")).toEqual([]);
  expect(
    readNarrative("It takes 30 days longer than elsewhere for children to be matched with an adoptive family.")
  ).toEqual([]);
});

test("cases that inspectors read are no figures, an authority's own audit of assessments is", () => {
  expect(readNarrative("In three of 12 cases sampled, 25% of children had a dental check.")).toEqual([]);
  expect(readNarrative("Of the common assessments audited, 44% were good.")).toEqual([
    "common-assessments-good 44 current p1"
  ]);
});

test("of figures with different dates only the newest is current", () => {
  expect(
    readNarrative("In March 2014, 70% of care leavers were in suitable accommodation.", "By March 2015 this was 82%.")
  ).toEqual([
    "care-leavers-suitable-accommodation 70 previous 2014-03 p1",
    "care-leavers-suitable-accommodation 82 current 2015-03 p1"
  ]);
});

test("a part of the children in care is not the number of all of them", () => {
  expect(
    readFrom(
      [
        "Information about this local authority area",
        "",
        "• At 1 May 2016, 400 children were being looked after by the council."
      ],
      ["Executive summary", "", "There are 35 children in care in this scheme."]
    )
  ).toEqual(["children-in-care 400 current 2016-05-01 p1"]);
});

test("recommendations and what the inspectors explain of themselves are not read", () => {
  expect(readFrom(["Recommendations", "", "Ensure that 90% of children in care have a dental check."])).toEqual([]);
  expect(readFrom(["Information about this inspection", "", "We met 14 young people at university."])).toEqual([]);
});

test("a sentence goes on across a page, its head and its foot", () => {
  const page = (...lines: string[]) => ["Elmbury Council: inspection report", ...lines, "1"];
  expect(
    readFrom(
      ["Executive summary", "", ...page("The share of care leavers in education, employment or training")],
      page("rose to 57% in 2015."),
      page("Leaders listen.")
    )
  ).toEqual(["care-leavers-eet 57 current 2015 p2"]);
});
