import {expect, test} from "vitest";
import {readNarrative} from "./made.js";

const eet = "of care leavers are in education, employment or training";

test("a comparator has the date of the figure of a year that it stands beside", () => {
  expect(readNarrative(`In 2013–14, 50% ${eet}, below similar areas at 53% and the England average of 55%.`)).toEqual([
    "care-leavers-eet 50 current 2013-14 p1",
    "care-leavers-eet 53 neighbours 2013-14 p1",
    "care-leavers-eet 55 national 2013-14 p1"
  ]);
  expect(readNarrative("Re-referrals were 18% in 2014–15, compared with 21% for statistical neighbours.")).toEqual([
    "re-referrals 18 current 2014-15 p1",
    "re-referrals 21 neighbours 2014-15 p1"
  ]);
});

test("comparators that are joined share the date that follows the last", () => {
  expect(
    readNarrative(
      "Repeat child protection plans (21%, compared with a statistical neighbour average of 14% and England average of 17% in 2013–14) are many."
    )
  ).toEqual([
    "child-protection-plans-repeat 21 current p1",
    "child-protection-plans-repeat 14 neighbours 2013-14 p1",
    "child-protection-plans-repeat 17 national 2013-14 p1"
  ]);
});

test("a day or a month is the authority’s own, as is a figure of no date", () => {
  expect(readNarrative("A re-referral rate of 25% in May 2015 is above the national average of 23%.")).toEqual([
    "re-referrals 25 current 2015-05 p1",
    "re-referrals 23 national p1"
  ]);
  expect(
    readNarrative(
      "Re-referral rates fell from 37% in 2013–14 to 22% currently, lower than statistical neighbours at 25%."
    )
  ).toEqual(["re-referrals 37 previous 2013-14 p1", "re-referrals 22 current p1", "re-referrals 25 neighbours p1"]);
});

test("what is counted over a time is of the end of it", () => {
  expect(readNarrative("Eight children were adopted between 1 April 2016 and 30 September 2016.")).toEqual([
    "adoptions 8 current 2016-09-30 p1"
  ]);
  expect(readNarrative("In care, 12% of children had three or more placement moves in the year to July 2015.")).toEqual(
    ["care-three-placements 12 current 2015-07 p1"]
  );
  expect(
    readNarrative("Court proceedings took 60 weeks between April 2014 and March 2015 and now average 29 weeks.")
  ).toEqual(["care-proceedings 60 previous 2015-03 p1", "care-proceedings 29 current p1"]);
});

test("the date at which a sentence opens is not that of what the figure moved from", () => {
  expect(readNarrative("In December 2014, re-referrals had reduced from 13% to 10%.")).toEqual([
    "re-referrals 13 previous p1",
    "re-referrals 10 current 2014-12 p1"
  ]);
  const days = "the time between a child entering care and moving in with an adoptive family";
  expect(
    readNarrative(`In 2012–15 ${days} had reduced from 651 days to 607 days, compared to the 2011–14 period.`)
  ).toEqual([
    "adoption-entry-to-placement 651 previous 2011-14 p1",
    "adoption-entry-to-placement 607 current 2012-15 p1"
  ]);
  expect(
    readNarrative(
      "There was an increase in the number of child protection cases between July 2013 and March 2014 from 230 to 380."
    )
  ).toEqual(["child-protection-plans 230 previous 2013-07 p1", "child-protection-plans 380 current 2014-03 p1"]);
});

test("a date stands with its number in the words in which reports state it", () => {
  const order = "The time between receiving court authority and a match with adopters";
  for (const [words, date] of [
    ["was 134 days for the three-year average 2010 to 2013", "2010-13"],
    ["was 134 days in the three years from 2011–2013", "2011-13"],
    ["during 2014 and 2015 was 134 days", "2014-15"]
  ])
    expect(readNarrative(`${order} ${words}.`)).toEqual([`adoption-order-to-match 134 current ${date} p1`]);
  expect(readNarrative("Proceedings in court fell from 30 weeks, in Q3 2015–16, to 27 weeks.")).toEqual([
    "care-proceedings 30 previous 2015-16 p1",
    "care-proceedings 27 current p1"
  ]);
  expect(readNarrative("Re-referrals are at 8%. This is an improvement from 2014–15, when it was 11%.")).toEqual([
    "re-referrals 8 current p1",
    "re-referrals 11 previous 2014-15 p1"
  ]);
  expect(readNarrative("Proceedings in court took 67 weeks in mid-2013 and were at 36% in 2013–4.")).toContain(
    "care-proceedings 67 current 2013 p1"
  );
});

test("the same period and a quarter of the year are those that were named", () => {
  expect(
    readNarrative(
      "In the three-year period 2011 to 2014, children waited 573 days between entering care and being placed for adoption.",
      "",
      "In the same period children waited 203 days between the court’s authority to place and a match being made."
    )
  ).toContain("adoption-order-to-match 203 current 2011-14 p1");
  expect(
    readNarrative(
      "The length of care proceedings fell to 37 weeks in 2013–14. The second quarter data for 2014–15 show 34 weeks compared to 32 weeks in the first quarter of the year."
    )
  ).toContain("care-proceedings 32 previous 2014-15 p1");
});

test("what an improvement on an earlier figure is compared with is of the newest, unless the earlier one is gone on about", () => {
  const now = "The length of care proceedings was 30 weeks in 2014–15.";
  expect(
    readNarrative(
      `${now} This is an improvement on 36 weeks in 2013–14, and in line with the England average of 31 weeks.`
    )
  ).toContain("care-proceedings 31 national 2014-15 p1");
  expect(
    readNarrative(
      `${now} This is an improvement on 36 weeks in 2013–14, which was better than the England average of 38 weeks.`
    )
  ).toContain("care-proceedings 38 national 2013-14 p1");
});

test("a newer figure told later makes the one before it the earlier", () => {
  const first = "The average time between a placement order and a match was 99 days in 2011–14.";
  expect(
    readNarrative(`${first} Again, for reasons that are known, current in-year performance has declined to 281 days.`)
  ).toContain("adoption-order-to-match 281 current p1");
  expect(
    readNarrative(
      `${first} For the most recent period, April to September 2015, a further fall to 91 days is reported.`
    )
  ).toEqual(["adoption-order-to-match 99 previous 2011-14 p1", "adoption-order-to-match 91 current 2015-09 p1"]);
});
