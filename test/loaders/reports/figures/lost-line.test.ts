import {expect, test} from "vitest";
import {readNarrative} from "./made.js";

const ended = "Leaders know their services well.";

test("a paragraph that has lost its first line is not part of the one before", () => {
  expect(
    readNarrative(
      "Of care leavers, all are known to the council.",
      "significantly from 11 in 2013–14 to 20 in 2014–15. All children subject to police powers had been at risk."
    )
  ).toEqual(["police-protection 11 previous 2013-14 p1", "police-protection 20 current 2014-15 p1"]);
});

test("the end of a lost line is guessed where the name of a figure goes on from it", () => {
  expect(
    readNarrative(
      ended,
      "care and moving in with its adoptive family has improved from 679 days to 653 as at May 2015."
    )
  ).toEqual(["adoption-entry-to-placement 679 previous p1", "adoption-entry-to-placement 653 current 2015-05 p1"]);
  expect(readNarrative(ended, "after by the council. This number has increased from 234 in March 2014.")).toEqual([
    "children-in-care 234 previous 2014-03 p1"
  ]);
});

test("a movement whose name is lost is read where what follows speaks of one figure only", () => {
  expect(
    readNarrative(
      ended,
      "significantly from 1 (6%) to 28 (9.5%) since April 2014. Most decisions for children to be placed at home are right."
    )
  ).toEqual(["care-with-parents 1 previous 2014-04 p1", "care-with-parents 28 current p1"]);
  expect(
    readNarrative(
      ended,
      "reduced slightly, from 10.3% to 9.2% between March 2014 and January 2015. Staff support placements. Disruption meetings are held."
    )
  ).toEqual(["care-three-placements 10.3 previous 2014-03 p1", "care-three-placements 9.2 current 2015-01 p1"]);
  expect(readNarrative(ended, "significantly from 11 in 2013–14 to 20 in 2014–15. Leaders are pleased.")).toEqual([]);
});

test("a whole paragraph after a full stop is read as ever", () => {
  expect(readNarrative(ended, "At 31 March 2015, 88% of care leavers were in suitable accommodation.")).toEqual([
    "care-leavers-suitable-accommodation 88 current 2015-03-31 p1"
  ]);
});
