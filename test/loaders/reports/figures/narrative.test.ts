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

test("a comparison may go on in the next sentence, whatever it opens with", () => {
  expect(
    readNarrative(
      "Children with a placement order are matched sooner than before. The latest figure of 214 days is well over the target of 130 days."
    )
  ).toEqual(["adoption-order-to-match 214 current p1", "adoption-order-to-match 130 target p1"]);
  expect(
    readNarrative("The number of children being adopted goes down. It fell from 12 children in 2014–15 to seven.")
  ).toEqual(["adoptions 12 previous 2014-15 p1", "adoptions 7 current p1"]);
});

test("what a sentence says of somebody else is not carried on", () => {
  expect(
    readNarrative(
      "In 2014–15, 88% of initial conferences were on time.",
      "At the end of June 2015, 41% of all children on a plan were there because of drink."
    )
  ).toEqual(["conferences-in-timescale 88 current 2014-15 p1"]);
  expect(
    readNarrative("In 2014, 6.5% were persistently absent. In 2015 the attendance of the oldest was poor, at 88%.")
  ).toEqual(["care-persistent-absence 6.5 current 2014 p1"]);
});

test("a share in brackets may stand behind those whose share it is", () => {
  expect(
    readNarrative(
      "Elmbury places many children outside its borough, and a majority live outside the local authority boundary (61%)."
    )
  ).toEqual(["care-outside-area-share 61 current p1"]);
});

test("first health assessments and reviews are not those that are counted", () => {
  expect(
    readNarrative("In Elmbury 62% of initial health assessments and 96% of annual health assessments are on time.")
  ).toEqual(["care-health-assessments 96 current p1"]);
  expect(readNarrative("On time were 83% of initial and 97% of review child protection conferences.")).toEqual([
    "conferences-in-timescale 83 current p1"
  ]);
});

test("a rate beside a count may be that of others", () => {
  expect(
    readNarrative(
      "At 30 June 2014 there were 310 children looked after, a rate of 95 per 10,000, well over the national level of 60 per 10,000."
    )
  ).toEqual([
    "children-in-care 310 current 2014-06-30 p1",
    "children-in-care-rate 95 current 2014-06-30 p1",
    "children-in-care-rate 60 national 2014-06-30 p1"
  ]);
});

test("what is only foreseen, and the share of cases within a time, are no figures", () => {
  expect(readNarrative("In 2014, 93% of annual health checks were done, and this is anticipated to be 96%.")).toEqual([
    "care-health-assessments 93 current 2014 p1"
  ]);
  expect(readNarrative("Of care proceedings, 29% of cases were completed within 26 weeks.")).toEqual([]);
});

test("`currently` may stand between those who are counted and where they are", () => {
  expect(readNarrative("Care leavers do well: 14 young people are currently studying for degrees.")).toEqual([
    "care-leavers-university 14 current p1"
  ]);
});

test("two years joined by `to` are a span, a year and a figure are not", () => {
  expect(readNarrative("The number of care leavers at university grew from nine in 2014 to 17 in 2015.")).toEqual([
    "care-leavers-university 9 previous 2014 p1",
    "care-leavers-university 17 current 2015 p1"
  ]);
});

test("a number may stand between commas, apart from what is said of it", () => {
  expect(readNarrative("A growing group of care leavers, now 16, remain in ‘staying put’ arrangements.")).toEqual([
    "staying-put 16 current p1"
  ]);
});

test("a figure that is higher than last year’s is not last year’s", () => {
  expect(
    readNarrative(
      "Many care leavers are in education, training or employment. At 71% this is better than the previous year’s figure of 64%."
    )
  ).toEqual(["care-leavers-eet 71 current p1", "care-leavers-eet 64 previous p1"]);
});

test("reports of 2013 on looked after children are read past their areas for improvement", () => {
  const figure = "In June 2013, 26% of care leavers were not in education, employment or training.";
  for (const heading of [
    "Outcomes for looked after children and young people",
    "Quality of provision",
    "Leadership and management"
  ])
    expect(readFrom(["Areas for improvement", "", "1. Visits are regular.", "", heading, "", figure])).toEqual([
      "neet-care 26 current 2013-06 p1"
    ]);
  expect(readFrom(["Record of main findings", "", figure])).toEqual([]);
});
