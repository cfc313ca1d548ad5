import {expect, test} from "vitest";
import {findFigures} from "../../../../loaders/reports/figures/index.js";
import {madeReport, readFrom, readNarrative} from "./made.js";

test("numbers in words go past a hundred", () => {
  expect(readNarrative("At the time of the inspection, four hundred and ten children were looked after.")).toEqual([
    "children-in-care 410 current p1"
  ]);
  expect(
    readFrom([
      "Information about this local authority area",
      "",
      "• One thousand, two hundred and six children had been identified through assessment as being formally in need.",
      "• A hundred and five children were the subject of a child protection plan."
    ])
  ).toEqual(["children-in-need 1206 current p1", "child-protection-plans 105 current p1"]);
});

test("a day that no calendar has is not stored; its month stands", () => {
  expect(readNarrative("At 31 September 2015, 88% of care leavers were in suitable accommodation.")).toEqual([
    "care-leavers-suitable-accommodation 88 current 2015-09 p1"
  ]);
});

test("a difference is not taken for a level", () => {
  expect(
    readNarrative(
      "Children wait 560 days on average between entering care and moving in with an adoptive family. This is 73 days over the threshold."
    )
  ).toEqual(["adoption-entry-to-placement 560 current p1"]);
  expect(
    readNarrative(
      "Children wait 560 days on average between entering care and moving in with an adoptive family. This is 33 days better than the England average, and 12 days within the limit of others."
    )
  ).toEqual(["adoption-entry-to-placement 560 current p1"]);
  expect(readNarrative("Care proceedings take 31 weeks, more than the regional average by four weeks.")).toEqual([
    "care-proceedings 31 current p1"
  ]);
});

test("what is only forecast is no figure", () => {
  expect(readNarrative("The forecast average length of care proceedings is 24 weeks.")).toEqual([]);
  expect(
    readNarrative("Care proceedings take 33 weeks on average and are expected to fall to 27 weeks by the summer.")
  ).toEqual(["care-proceedings 33 current p1"]);
});

test("days of the scorecards that are one and the same everywhere tell which measure is spoken of", () => {
  expect(
    readNarrative(
      "The average time between a child entering care and moving in with an adoptive family is 530 days. This is more than it is for a match, and does not meet the national threshold of 121 days."
    )
  ).toEqual(["adoption-entry-to-placement 530 current p1", "adoption-order-to-match 121 target p1"]);
});

test("no time from entering care to placement is under 300 days", () => {
  expect(
    readNarrative("From entering care to being placed for adoption, children in one team waited 142 days.")
  ).toEqual([]);
});

test("both of two comparators have the one figure that is said of them", () => {
  expect(
    readNarrative("In Elmbury 21% of referrals are re-referrals, against both similar authorities and England at 24%.")
  ).toEqual(["re-referrals 21 current p1", "re-referrals 24 neighbours p1", "re-referrals 24 national p1"]);
});

test("figures are dealt out in order where comparators stand together, with and without a `respectively`", () => {
  expect(
    readNarrative(
      "The re-referral rate is 21%, better than statistical neighbours, the region and England at 24%, 25% and 23% respectively."
    )
  ).toEqual([
    "re-referrals 21 current p1",
    "re-referrals 24 neighbours p1",
    "re-referrals 25 region p1",
    "re-referrals 23 national p1"
  ]);
  expect(
    readNarrative("The re-referral rate is 21%, better than statistical neighbours and England (24% and 23%).")
  ).toEqual(["re-referrals 21 current p1", "re-referrals 24 neighbours p1", "re-referrals 23 national p1"]);
});

test("the total of whom some are counted is no figure of theirs", () => {
  expect(readNarrative("Most live nearby; 22% (44 out of 200) are placed more than 20 miles from home.")).toEqual([
    "care-20-miles-share 22 current p1"
  ]);
  expect(readNarrative("Almost half of the 18 young people who turned 18 remained with their foster carers.")).toEqual(
    []
  );
});

test("a share in brackets in a list is of what stands before it", () => {
  expect(
    readNarrative("Children have timely health assessments (84%), dental checks (79%) and immunisations (91%).")
  ).toEqual(["care-health-assessments 84 current p1", "care-dental-checks 79 current p1"]);
});

test("the topic moves on with a figure of something else", () => {
  expect(
    readNarrative(
      "In 2014–15, 10% of children looked after had three or more placements.",
      "Of those in care for two and a half years, 41% were in the same home for two years, against 67% nationally.",
      "Performance in this area is better now, at 63%."
    )
  ).toEqual(["care-three-placements 10 current 2014-15 p1"]);
});

test("a name with `One` in it counts nothing, nor does `one in eight`, nor `all but one`", () => {
  expect(
    readNarrative(
      "The number of children being adopted falls, as it does for One Adoption Elmshire.",
      "More than one in eight children left care under a special guardianship order.",
      "All but one care leaver is an unaccompanied asylum seeker."
    )
  ).toEqual([]);
});

test("of two dates each figure has its own, and the older is the earlier one", () => {
  expect(
    readNarrative(
      "In 2013–14, 17% of children had three or more placements in the year and by 2014–15, this had reduced to 13%."
    )
  ).toEqual(["care-three-placements 17 previous 2013-14 p1", "care-three-placements 13 current 2014-15 p1"]);
  expect(
    readNarrative(
      "In 2014–15, nine children were privately fostered, with five known to be privately fostered at the time of this inspection."
    )
  ).toEqual(["private-fostering 9 previous 2014-15 p1", "private-fostering 5 current p1"]);
});

test("first health assessments and a share of cases within a time are not carried on to", () => {
  expect(
    readNarrative(
      "Annual health assessments were done for 75% of children. The timeliness of initial health assessments is currently 54%.",
      "Care proceedings take 40 weeks. The data show that 66% of care proceedings conclude within 29 weeks."
    )
  ).toEqual(["care-health-assessments 75 current p1", "care-proceedings 40 current p1"]);
});

test("those who are counted may be others than the children of the area", () => {
  expect(readNarrative("This is low, as there are 370 children looked after over the age of seven.")).toEqual([]);
  expect(
    readNarrative(
      "Here 58% of care leavers are in education, employment or training, less than the overall figure for young people of 81%."
    )
  ).toEqual(["care-leavers-eet 58 current p1"]);
});

test("the contrary of what is looked for is not stored as it", () => {
  expect(
    readNarrative(
      "Here 42% of care leavers do not participate in education, employment or training.",
      "There is no plan for the 9% of care leavers who are not living in suitable accommodation.",
      "Too many initial child protection conferences (56%) are not convened within 15 working days."
    )
  ).toEqual(["neet-care 42 current p1"]);
});

test("a figure that is above the average, at so much, is the authority's; an average that is so much is not", () => {
  expect(
    readNarrative(
      "The percentage of children who had an annual health assessment was above the national average, at 93%."
    )
  ).toEqual(["care-health-assessments 93 current p1"]);
  expect(
    readNarrative(
      "Here 71% of care leavers are in education, employment or training, well above the national rate for all care leavers of 48%."
    )
  ).toEqual(["care-leavers-eet 71 current p1", "care-leavers-eet 48 national p1"]);
});

test("`in the last year` is of now, `last year` alone is not", () => {
  expect(readNarrative("In the last year, 14 children were adopted.")).toEqual(["adoptions 14 current p1"]);
  expect(readNarrative("Last year, 14 children were adopted.")).toEqual(["adoptions 14 previous p1"]);
});

test("what children do besides being in care does not count those in care", () => {
  expect(readNarrative("Already 120 children looked after have signed up to the new portal.")).toEqual([]);
  expect(readNarrative("Of 93 children looked after in fostering households, 40 have been there for a year.")).toEqual(
    []
  );
});

test("a movement since a date has that date at its start", () => {
  expect(
    readNarrative(
      "The number of children placed at home with parents has increased from 3 (2%) to 28 (9.5%) since April 2014."
    )
  ).toEqual(["care-with-parents 3 previous 2014-04 p1", "care-with-parents 28 current p1"]);
});

test("quarters of a year are no number, and the year is the date", () => {
  expect(
    readNarrative(
      "The number of children made subject to police powers of protection has risen from 11 in 2013–14 to 20 in the first three quarters of 2014–15."
    )
  ).toEqual(["police-protection 11 previous 2013-14 p1", "police-protection 20 current 2014-15 p1"]);
});

test("a share of those who were counted over a time has the end of that time", () => {
  expect(
    readNarrative(
      "Between April 2013 and the end of December 2014, a total of 272 children had family support. Of these, 48% showed improved outcomes."
    )
  ).toEqual(["family-support-improved 48 current 2014-12 p1"]);
});

test("a target has its own date, and the weeks of the law none", () => {
  expect(readNarrative("In 2012–13, 19 children were adopted, the current target is 20.")).toEqual([
    "adoptions 19 current 2012-13 p1",
    "adoptions 20 target p1"
  ]);
  expect(
    readNarrative("In 2015–16, care proceedings took 29 weeks on average, above the national target of 26 weeks.")
  ).toEqual(["care-proceedings 29 current 2015-16 p1", "care-proceedings 26 target p1"]);
});

test("those whose work is unknown are not counted as without work", () => {
  expect(
    readNarrative(
      "Of care leavers, over half (59%) are not in education, employment or training or their status is unknown."
    )
  ).toEqual([]);
});

test("both ends of a range are as sure as each other", () => {
  const found = findFigures(
    madeReport([
      "Executive summary",
      "",
      "Care proceedings are concluding within 23 to 24 weeks, better than the national average of 29 weeks."
    ]),
    {report: "999-2016-05-05", area: "elmbury", published: "2016-05-05", inspected_to: null}
  ).filter(({figure}) => figure.qualifier.startsWith("range"));
  expect(found.map(({figure}) => figure.value)).toEqual([23, 24]);
  expect(found[0]?.figure.sureness).toBe(found[1]?.figure.sureness);
});
