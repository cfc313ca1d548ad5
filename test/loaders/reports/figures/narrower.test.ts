import {expect, test} from "vitest";
import {readArea, readFrom, readNarrative} from "./made.js";

test.each([
  "The rate of 88% for looked after children in education, employment or training is high.",
  "In care, 96% of children are registered with a dentist.",
  "Health assessments for children under five improved to 88% for those in care.",
  "The step-up rate was 15%, with a re-referral rate of 6%.",
  "Of those children placed in fostering provision, 53% are placed outside the local authority area.",
  "Fewer children in care now live more than 20 miles from home (13% of those placed since October).",
  "Currently 63% of children in care and care leavers in year 13 are participating in education and training.",
  "One in many: 22% of care leavers are not in employment, education or training because of their health.",
  "There are 25 agency staff currently covering vacancies and a further 17 covering leave."
])("no figure is taken of some of those whom an indicator counts: %s", (sentence) => {
  expect(readNarrative(sentence)).toEqual([]);
});

test("a figure beyond the average at which it is said to stand is the authority’s", () => {
  expect(
    readNarrative(
      "The percentage of care leavers in education, employment and training is higher than averages for care leavers nationally at 56%."
    )
  ).toEqual(["care-leavers-eet 56 current p1"]);
  expect(
    readNarrative(
      "Care proceedings fell to 32 weeks for ended cases and the figure for open cases is now better than the national average at 27 weeks."
    )
  ).toEqual(["care-proceedings 32 current p1", "care-proceedings 27 current p1"]);
});

test("time over which a figure is counted makes it no earlier one", () => {
  expect(
    readNarrative(
      "The average days between a child entering care and moving in with adopters, from 2012 to 2015, at 635 days, was shorter than the average time for the 2011 to 2014 period (669 days)."
    )
  ).toEqual([
    "adoption-entry-to-placement 635 current 2012-15 p1",
    "adoption-entry-to-placement 669 previous 2011-14 p1"
  ]);
});

test("what goes on from a sentence that names a thing is read", () => {
  expect(
    readNarrative(
      "Young people are encouraged to remain with carers through the staying put scheme. Sixty-one young people are in such placements."
    )
  ).toEqual(["staying-put 61 current p1"]);
  expect(
    readNarrative("Once the court has agreed that a child can be placed, a family is found within 153 days on average.")
  ).toEqual(["adoption-order-to-match 153 current p1"]);
});

test("the section on the area is one whatever its headings name", () => {
  const lines = (heading: string) => [
    "Summary of findings",
    "",
    heading,
    "",
    "• Approximately 40,100 children and young people under the age of 18 years live in Elmbury."
  ];
  for (const heading of [
    "Children living in Elmbury",
    "Children living in this area",
    "Children living in the borough"
  ])
    expect(readFrom(lines(heading))).toEqual(["children-population 40100 current p1 approximate"]);
});

test("a line that goes on with the name of an annex does not close a report", () => {
  expect(
    readArea(
      "• The proportion of children entitled to free school meals:",
      "",
      "• in primary schools is 35% (source:",
      "   annex table 2.8)",
      "",
      "• in secondary schools is 33%."
    )
  ).toEqual(["free-school-meals-primary 35 current p1", "free-school-meals-secondary 33 current p1"]);
});

test("what the section on the area counts is read in other orders of words", () => {
  expect(readArea("• a small number of children (26) were placed with parents")).toEqual([
    "care-with-parents 26 current p1"
  ]);
  expect(readArea("• 150, of whom 53 live out of the authority area, live with foster families")).toContain(
    "care-foster 150 current p1"
  );
  expect(readArea("• 146 (or 80%) of the looked after population live with foster families")).toContain(
    "care-foster 146 current p1"
  );
  expect(readArea("• there has been one adoption")).toEqual(["adoptions 1 current p1"]);
  expect(readArea("• four are children who are unaccompanied asylum-seeking children")).toEqual([
    "care-unaccompanied 4 current p1"
  ]);
  expect(
    readArea("• At 31 March 2015, the number of children living in a privately arranged foster placement was eight.")
  ).toEqual(["private-fostering 8 current 2015-03-31 p1"]);
});

test("what the section tells of others is no figure of those before", () => {
  expect(readArea("• 38 local children were placed in foster care more than 20 miles from home")).toEqual([]);
  expect(
    readArea(
      "• At 31 March 2012, 209 children were the subject of a child protection plan.",
      "",
      "• Three were in private fostering arrangements of five or fewer. The number at 31 March 2011 was zero."
    )
  ).not.toContain("child-protection-plans 0 current 2011-03-31 p1");
  expect(readArea("• 5.6% of the population of Elmbury record their religion as Jewish.")).toEqual([]);
});
