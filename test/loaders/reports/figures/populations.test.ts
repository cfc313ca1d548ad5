import {expect, test} from "vitest";
import {readArea, readNarrative} from "./made.js";

test.each([
  "There are approximately 850 children living with parents in temporary accommodation in the borough.",
  "There are 120 children living with parents who misuse substances.",
  "There are 230 children living with parents on low incomes.",
  "Some 140 children are living with their parents, whose tenancies are at risk.",
  "The service supports 95 children placed with parents who are prisoners, and looked after children too.",
  "In the borough, 150 children are in need of a dentist.",
  "There are 160 children in need of a school place.",
  "There are 60 children looked after by their grandparents.",
  "There are 75 children being looked after by friends of the family.",
  "There are 210 children looked after by other local authorities who live in the borough.",
  "There are 180 children subject to a child protection plan for neglect.",
  "There are 170 children subject to child protection plans whose parents misuse substances.",
  "There are 110 children on child protection plans under the category of emotional abuse."
])("no figure is taken of others than an indicator counts: %s", (sentence) => {
  expect(readNarrative(sentence)).toEqual([]);
});

test("those whom an indicator counts are read as before", () => {
  expect(readNarrative("Of the children looked after, 64 children are placed with parents.")).toEqual([
    "care-with-parents 64 current p1"
  ]);
  expect(
    readNarrative("There are 72 children in care who are subject to care orders and placed with their parents.")
  ).toEqual([]);
  expect(readNarrative("In all, 81 children are placed with parents under care orders.")).toEqual([
    "care-with-parents 81 current p1"
  ]);
  expect(readNarrative("There are 420 children on child protection plans.")).toEqual([
    "child-protection-plans 420 current p1"
  ]);
  expect(readNarrative("There are 350 children looked after by the council.")).toEqual([
    "children-in-care 350 current p1"
  ]);
  expect(readNarrative("There are 1,250 children in need.")).toEqual(["children-in-need 1250 current p1"]);
});

test("what is projected or expected is no figure yet", () => {
  expect(
    readNarrative(
      "Adoptions have fallen from 10 children in 2015–16 to a projected six children being adopted by March 2017."
    )
  ).toEqual(["adoptions 10 previous 2015-16 p1"]);
  expect(readNarrative("Care proceedings still under way are expected to conclude at 30 weeks on average.")).toEqual(
    []
  );
});

test("health of children of some ages is not that of all", () => {
  expect(
    readNarrative(
      "Some 85.9% of children over the age of 16 have their health assessments completed within the timescales."
    )
  ).toEqual([]);
  expect(readNarrative("Here 85.9% of children looked after have an up-to-date health assessment.")).toEqual([
    "care-health-assessments 85.9 current p1"
  ]);
});

test("young people who have left care are no unaccompanied children in care", () => {
  expect(
    readNarrative("The council supports 158 care leavers. Of these, 68 (43%) are unaccompanied young asylum seekers.")
  ).toEqual([]);
});

test("a date is reached over the commas of education, employment and training", () => {
  expect(
    readNarrative("Of care leavers, 66% were in employment, education and training in the third quarter of 2017–18.")
  ).toEqual(["care-leavers-eet 66 current 2017-18 p1"]);
});

test("what is estimated is a figure, and the weeks that are expected are a target", () => {
  expect(readArea("• An estimated 7,716 children and young people under the age of 18 live in Elmbury.")).toEqual([
    "children-population 7716 current p1"
  ]);
  expect(readNarrative("Care proceedings took 32 weeks on average against the expected 26 weeks.")).toEqual([
    "care-proceedings 32 current p1",
    "care-proceedings 26 target p1"
  ]);
});

test("several authorities together are none of them", () => {
  expect(
    readNarrative(
      "Tri-borough performance is variable, with care proceedings at 29 weeks in 2014–15, against an England average of 30 weeks."
    )
  ).toEqual(["care-proceedings 30 national 2014-15 p1"]);
});

test("of these, told twice, are of those before the first", () => {
  expect(
    readNarrative(
      "The authority supports 157 care leavers. Of these, 61 were aged 16 to 18. Of these, 68 are unaccompanied young people."
    )
  ).toEqual([]);
});
