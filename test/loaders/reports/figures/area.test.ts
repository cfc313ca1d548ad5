import {expect, test} from "vitest";
import {readArea, readFrom} from "./made.js";

test("a count, its rate in brackets and the earlier ones of the next sentence each have their date", () => {
  expect(
    readArea(
      "• At 30 June 2015, 412 children were being looked after by the council (a rate of",
      "  71.5 per 10,000 children). This is a fall from 1,090 (80 per 10,000 children) at",
      "  31 March 2014."
    )
  ).toEqual([
    "children-in-care 412 current 2015-06-30 p1",
    "children-in-care-rate 71.5 current 2015-06-30 p1",
    "children-in-care 1090 previous 2014-03-31 p1",
    "children-in-care-rate 80 previous 2014-03-31 p1"
  ]);
});

test("points of a list go on from the sentence that opens it", () => {
  expect(
    readArea(
      "• The share of pupils entitled to free school meals:",
      "   – in primary schools is 21% (the national average is 15%)",
      "   – in secondary schools is 19.5% (the national average is 13%)"
    )
  ).toEqual([
    "free-school-meals-primary 21 current p1",
    "free-school-meals-primary 15 national p1",
    "free-school-meals-secondary 19.5 current p1",
    "free-school-meals-secondary 13 national p1"
  ]);
});

test("where children live has the date of all children in care, and the page on which the number stands", () => {
  expect(
    readFrom(
      [
        "Information about this local authority area",
        "",
        "• At 1 May 2016, 90 children are being looked after by the council (a rate of 40 per 10,000). Of this number:",
        "  • 30 (or 33%) live outside the local authority area",
        "",
        "                                                       1"
      ],
      [
        "  • twenty-one live in residential children’s homes, of whom 62% live out of the",
        "    authority area",
        "  • four live in residential special schools3, all of whom live outside the area",
        "  • two live with parents, of whom none live out of the authority area",
        "  • none are unaccompanied asylum-seeking children",
        "3",
        "  Schools that take children for 295 days or fewer.",
        "                                                       2"
      ]
    )
  ).toEqual([
    "children-in-care 90 current 2016-05-01 p1",
    "children-in-care-rate 40 current 2016-05-01 p1",
    "care-outside-area 30 current 2016-05-01 p1",
    "care-outside-area-share 33 current 2016-05-01 p1",
    "care-residential-homes 21 current 2016-05-01 p2",
    "care-residential-homes-outside-share 62 current 2016-05-01 p2",
    "care-residential-schools 4 current 2016-05-01 p2",
    "care-residential-schools-outside-share 100 current 2016-05-01 p2",
    "care-with-parents 2 current 2016-05-01 p2",
    "care-with-parents-outside-share 0 current 2016-05-01 p2",
    "care-unaccompanied 0 current 2016-05-01 p2"
  ]);
});

test("what happened in the last twelve months has no date", () => {
  expect(
    readArea(
      "• At 1 May 2016, 90 children were being looked after by the council. Of this number:",
      "  • 60 live with foster families, of whom 25% live out of the authority area",
      "• In the last 12 months:",
      "  • there have been seven adoptions",
      "  • 12 children became subjects of special guardianship orders",
      "  • 50 children ceased to be looked after, of whom 6% subsequently returned to be looked after",
      "  • no children ceased to be looked after and moved on to independent living"
    ).slice(3)
  ).toEqual([
    "adoptions 7 current p1",
    "special-guardianship 12 current p1",
    "care-ceased 50 current p1",
    "care-returned-share 6 current p1",
    "care-independent-living 0 current p1"
  ]);
});

test("a suppressed figure keeps that it is one", () => {
  expect(
    readArea("• At 1 May 2016, fewer than five children lived in a privately arranged fostering placement.")
  ).toEqual(["private-fostering 5 current 2016-05-01 p1 fewer-than"]);
});

test("a sentence that lost its number is not given the next one", () => {
  expect(
    readArea(
      " At 1 May 2016, 88 children had been identified through assessment as being in need of a",
      "specialist service. This is a reduction from",
      " At 1 May 2016, 41 children were the subject of a child protection plan.",
      "of whom 20% live out of the authority area"
    )
  ).toEqual(["children-in-need 88 current 2016-05-01 p1", "child-protection-plans 41 current 2016-05-01 p1"]);
});

test("homes that the council runs, inspections and reviews are no figures", () => {
  expect(
    readArea(
      "• The council runs four children’s homes. Three were judged good in 2015.",
      "• Since the last inspection, two serious case reviews were finished."
    )
  ).toEqual([]);
});

test("a slip of the pen costs no figure", () => {
  expect(
    readArea(
      "• At 31 March 2016, 360 children (provisional data) are being looked after by the local authority (a rate of 80 per 10,000 children). Of this number:",
      "• 81 (or 79%) currently live outside the local authority area",
      "• 20 ( or 5%) live in residential children’s homes, of whom 47.7%% live out the authority area",
      "• two live in residential special schools, and both live out of the authority area"
    )
  ).toEqual([
    "children-in-care 360 current 2016-03-31 p1",
    "children-in-care-rate 80 current 2016-03-31 p1",
    "care-outside-area 81 current p1",
    "care-outside-area-share 79 current 2016-03-31 p1",
    "care-residential-homes 20 current 2016-03-31 p1",
    "care-residential-homes-outside-share 47.7 current 2016-03-31 p1",
    "care-residential-schools 2 current 2016-03-31 p1",
    "care-residential-schools-outside-share 100 current 2016-03-31 p1"
  ]);
});

test("parts of a sample are not those who live elsewhere", () => {
  expect(readArea("• 46 out of 94 wards are among the poorest.")).toEqual([]);
});

test("what is counted over a time has the date to which its list runs", () => {
  expect(readArea("• In the 12 months to 31 March 2013:", "• there were 15 adoptions")).toEqual([
    "adoptions 15 current 2013-03-31 p1"
  ]);
  expect(readArea("• Since 1 April 2014:", "• there were 15 adoptions")).toEqual(["adoptions 15 current p1"]);
});
