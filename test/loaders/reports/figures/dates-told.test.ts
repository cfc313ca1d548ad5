import {expect, test} from "vitest";
import {readNarrative} from "./made.js";

const entry = "between entering care and moving in with an adoptive family";

test("figures are of the time of which the sentence before says that its data are", () => {
  expect(
    readNarrative(
      `The adoption scorecard for 2011–14 shows good performance. Children waited an average of 512 days ${entry}, within the national threshold of 547 days.`
    )
  ).toEqual([
    "adoption-entry-to-placement 512 current 2011-14 p1",
    "adoption-entry-to-placement 547 target 2011-14 p1"
  ]);
  expect(
    readNarrative(
      "Data for 2013–14 indicate better health assessments but fewer dental checks. Most children (84%) have timely health assessments. Dental checks are low at 63%."
    )
  ).toEqual(["care-health-assessments 84 current 2013-14 p1", "care-dental-checks 63 current 2013-14 p1"]);
});

test("the time told ends with a newer one, another matter or the paragraph", () => {
  const told = "Data for 2013–14 show that dental checks were late.";
  expect(readNarrative(`${told} Dental checks are now better, at 83%.`)).toEqual(["care-dental-checks 83 current p1"]);
  expect(readNarrative(`${told} Re-referrals were at 20%.`)).toEqual(["re-referrals 20 current p1"]);
  expect(readNarrative(told, "", "Dental checks are better at 83%.")).toEqual(["care-dental-checks 83 current p1"]);
});

test("the same period is that of the sentence before, unless it is one of another year", () => {
  expect(
    readNarrative(
      "Data for July to September 2016 show that 67% of first assessments were late. For review health assessments for the same period, the number completed in time was 74%."
    )
  ).toEqual(["care-health-assessments 74 current 2016-09 p1"]);
  expect(
    readNarrative("By September 2015, 45 children were adopted, compared with 50 in the same period the previous year.")
  ).toContain("adoptions 50 previous p1");
});

test("figures that moved in that time are of its beginning and end", () => {
  expect(
    readNarrative(
      "The number of adoptions rose from 20 in April 2014 to 30 in April 2015. The number of children in need has also risen in that time from 1,374 to 1,450."
    )
  ).toEqual([
    "adoptions 20 previous 2014-04 p1",
    "adoptions 30 current 2015-04 p1",
    "children-in-need 1374 previous 2014-04 p1",
    "children-in-need 1450 current 2015-04 p1"
  ]);
});

test("dates in a row are dealt out among numbers in a row, and those set against each other from the later on", () => {
  for (const words of [
    "In 2012–13 and 2013–14, 27 and 36 children were adopted.",
    "27 and 36 children were adopted in 2012–13 and 2013–14 respectively."
  ])
    expect(readNarrative(words)).toEqual(["adoptions 27 previous 2012-13 p1", "adoptions 36 current 2013-14 p1"]);
  expect(
    readNarrative(
      "Performance in 2014 was worse than in 2013, with the average time between a placement order and a match increasing from 337 to 358 days."
    )
  ).toEqual(["adoption-order-to-match 337 previous 2013 p1", "adoption-order-to-match 358 current 2014 p1"]);
});

test("what stands beside an earlier figure is compared with the newest", () => {
  expect(
    readNarrative(
      "At the time of the inspection, 16% of children were placed more than 20 miles from home. This is a reduction from 19% in 2013–14 and in line with the England average of 16%."
    )
  ).toContain("care-20-miles-share 16 national p1");
  expect(
    readNarrative(
      `The published figures (2011–14) show that the average time ${entry} was 779 days. Although this was an improvement on the figure for 2010–13 (786 days), it is longer than the national average (628 days).`
    )
  ).toEqual([
    "adoption-entry-to-placement 779 current 2011-14 p1",
    "adoption-entry-to-placement 786 previous 2010-13 p1",
    "adoption-entry-to-placement 628 national 2011-14 p1"
  ]);
});

test("what others had at the earlier time is of it", () => {
  expect(
    readNarrative(
      "Annual health assessments are at 94%, an improvement on 2013–14 when they were at 93% and the England average was 88%."
    )
  ).toContain("care-health-assessments 88 national 2013-14 p1");
});

test("what is so now or so far this year has no earlier date, and makes a dated figure the earlier", () => {
  const eet = "of young people leaving care were in education, employment or training";
  expect(readNarrative(`In 2014, 45% ${eet}; this is now 55%.`)).toEqual([
    "care-leavers-eet 45 previous 2014 p1",
    "care-leavers-eet 55 current p1"
  ]);
  for (const now of ["It has since risen to 19%.", "This year so far it is 19%.", "Current figures are 19%."])
    expect(readNarrative(`Repeat child protection plans were at 14% in 2013–14. ${now}`)).toEqual([
      "child-protection-plans-repeat 14 previous 2013-14 p1",
      "child-protection-plans-repeat 19 current p1"
    ]);
});

test("a later month without a year is of the year of the month before it", () => {
  expect(readNarrative("Re-referrals were 30% in April 2015 and 25% in July.")).toEqual([
    "re-referrals 30 previous 2015-04 p1",
    "re-referrals 25 current 2015-07 p1"
  ]);
  expect(readNarrative("Re-referrals were 30% in July 2015 and 25% in April.")).not.toContain(
    "re-referrals 25 current 2015-04 p1"
  );
});

test("a date further on in the words that a number opens or counts from is its own", () => {
  expect(readNarrative("At 20%, re-referrals in 2014–15 were below the England average of 24%.")).toEqual([
    "re-referrals 20 current 2014-15 p1",
    "re-referrals 24 national 2014-15 p1"
  ]);
  expect(readNarrative("At 20%, re-referrals are below the 2013–14 England average of 24%.")).toContain(
    "re-referrals 20 current p1"
  );
  expect(
    readNarrative("Five of the six young people who turned 18 during 2015 benefited from staying put arrangements.")
  ).toEqual(["staying-put 5 current 2015 p1"]);
  expect(readNarrative("Care proceedings took 30 weeks on average in the three years to March 2014.")).toEqual([
    "care-proceedings 30 current 2014-03 p1"
  ]);
});

test("what children leave or are to do is no time, nor is the day at which a sentence opens lost to the last months", () => {
  expect(
    readNarrative(
      "In all, 44 children ceased to be looked after in 2013–14 and 22 children were adopted from care in 2014."
    )
  ).toContain("adoptions 22 current 2014 p1");
  expect(readNarrative("Twenty-two children were adopted from care in 2014–15.")).toEqual([
    "adoptions 22 current 2014-15 p1"
  ]);
  expect(
    readNarrative("At 31 March 2014, 8% of children had three or more placement moves in the last 12 months.")
  ).toEqual(["care-three-placements 8 current 2014-03-31 p1"]);
  expect(
    readNarrative(
      "A low proportion of care leavers (31%), compared to similar authorities, were not in education, employment or training in 2015–16."
    )
  ).toEqual(["neet-care 31 current 2015-16 p1"]);
});

test("a month has its year after of, and what is compared with that of a month has none", () => {
  expect(readNarrative("In August to October of 2014, care proceedings took 24 weeks on average.")).toEqual([
    "care-proceedings 24 current 2014-10 p1"
  ]);
  expect(
    readNarrative(
      "More repeat child protection plans began in spring. This was at 23% in June 2015 against a national average of 16%."
    )
  ).toContain("child-protection-plans-repeat 16 national p1");
});

test("the year to date is not newer than a month of it", () => {
  expect(
    readNarrative(
      "Initial child protection conferences held in 15 days went from 37% in 2013–14 to 55% for the year to date, and 93% for September 2014."
    )
  ).toContain("conferences-in-timescale 93 current 2014-09 p1");
});

test("a target that is said to be so now has no earlier date", () => {
  expect(
    readNarrative(
      `During 2012–13 it took 821 days on average ${entry}. This must improve, since the national target is now 547 days.`
    )
  ).toContain("adoption-entry-to-placement 547 target p1");
});

test("what is told of the past year makes the average of years the earlier, and has not its date", () => {
  expect(
    readNarrative(
      "The average time from a placement order to a match for 2011 to 2014 was 111 days. The authority’s performance against this measure during the past year was reported as 238 days."
    )
  ).toEqual(["adoption-order-to-match 111 previous 2011-14 p1", "adoption-order-to-match 238 current p1"]);
});

test("a time that declined from that of years before has its own date last", () => {
  expect(
    readNarrative(
      `Performance on the 2011–14 adoption scorecard for the average time ${entry} declined from that for 2010–13, increasing from 647 days to 743 days.`
    )
  ).toEqual([
    "adoption-entry-to-placement 647 previous 2010-13 p1",
    "adoption-entry-to-placement 743 current 2011-14 p1"
  ]);
});

test("what a forecast would be a decline from is the newest there is", () => {
  expect(
    readNarrative(
      `The forecast average time ${entry} is 586 days in 2012–15. This would be a decline from the 575 days achieved in 2011–14.`
    )
  ).toEqual(["adoption-entry-to-placement 575 current 2011-14 p1"]);
});

test("what a figure stands as opposed to is the earlier one", () => {
  expect(
    readNarrative("The number of children adopted in 2015–16 was down on the year before, 12 as opposed to 15.")
  ).toEqual(["adoptions 12 current 2015-16 p1", "adoptions 15 previous p1"]);
});

test("a time that runs from a year to the inspection is not of that year", () => {
  expect(
    readNarrative(
      "Between 2013 and the beginning of the inspection the rate of children looked after rose (from 72 to 82 per 10,000 children, with an England average of 59.8 per 10,000)."
    )
  ).toContain("children-in-care-rate 59.8 national p1");
});

test("what a share is compared with in brackets is of those whom the sentence has named", () => {
  expect(
    readNarrative(
      "A higher percentage of children than the national average had three or more placement moves during 2013–14 (13% compared with 11%)."
    )
  ).toEqual(["care-three-placements 13 current 2013-14 p1", "care-three-placements 11 national 2013-14 p1"]);
});

test("sentences that go on with another number have the date at which the first opened, unless they tell of now", () => {
  const first = "During 2014–15, 92% of children looked after had an annual health assessment.";
  expect(
    readNarrative(`${first} Eighty-four per cent had had a dental check, below the English average of 86%.`)
  ).toEqual([
    "care-health-assessments 92 current 2014-15 p1",
    "care-dental-checks 84 current 2014-15 p1",
    "care-dental-checks 86 national 2014-15 p1"
  ]);
  expect(readNarrative(`${first} Twelve care leavers are at university.`)).toContain(
    "care-leavers-university 12 current p1"
  );
});

test("what is told of a group of a time is of it, and the latest of others is of no time that is told", () => {
  expect(
    readNarrative(`For the nine children adopted during 2014–15, the average time ${entry} is 519 days.`)
  ).toContain("adoption-entry-to-placement 519 current 2014-15 p1");
  expect(
    readNarrative(
      "In 2014–15, 10% of children had three or more placements. This is below the latest figure of 11% for England."
    )
  ).toContain("care-three-placements 11 national p1");
});
