import {expect, test} from "vitest";
import {readNarrative} from "./made.js";

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
