const inNeedGaps =
  "Hackney gave no figures for 2021 and 2022, and its 2020 figures stand in for them in the totals; Hampshire's of 2024 were too unreliable to publish.";

const outturn = "“OT” after a year means outturn: what was spent, not what was budgeted.";
const cashTerms =
  "Cash terms, not adjusted for inflation. In 2024-25 Wandsworth and Middlesbrough are not in the totals of England and their regions, because of the quality of their returns.";

/** Notes that several indicators share, by what they are about. */
export const notes = {
  lookedAfterRounding:
    "Counts for England and the regions are rounded to the nearest 10, percentages and rates to whole numbers; small counts are suppressed.",
  lookedAfterRoundingTo5:
    "Counts for England and the regions are rounded to the nearest 10, those of authorities in 2016 and 2017 to the nearest 5; small counts are suppressed.",
  lookedAfterTwelveMonths:
    "Covers children looked after without a break for at least 12 months at 31 March. Percentages are rounded to whole numbers.",
  rateOfPopulation:
    "The population is the estimate for the middle of the year before; rates up to 2018 were worked out from earlier estimates than those on this site. Published as a whole number.",
  inNeedGaps,
  inNeedRounding: `Counts for England and the regions are rounded to the nearest 10. ${inNeedGaps}`,
  inNeedRate: `The population is the estimate for the middle of the year before. ${inNeedGaps}`,
  plansOften: "A child is counted each time a plan starts or ends in the year.",
  noTests: "National tests were cancelled in 2019/20 and 2020/21, so there are no figures for those years.",
  teacherGrades: "Grades of 2019/20 and 2020/21 were given by schools instead of examinations and were higher.",
  absencePandemic:
    "There are no figures for 2019/20. In 2020/21, sessions missed because of coronavirus were recorded apart and are not counted as absence.",
  absenceCounts:
    "Counts for England and the regions are rounded to the nearest 10. There are none for 2019/20; in 2020/21, sessions missed because of coronavirus were not counted as absence.",
  testCounts:
    "Counts for England and the regions are rounded to the nearest 10; small counts are suppressed. National tests were cancelled in 2019/20 and 2020/21.",
  gradeCounts:
    "Counts for England and the regions are rounded to the nearest 10; small counts are suppressed. Grades of 2019/20 and 2020/21 were given by schools.",
  factors: `One assessment can name several factors, so that the shares add up to more than 100. West Sussex has factors of few of its assessments in 2023. ${inNeedGaps}`,
  placementsOften:
    "A child who moves is counted at every move. Counts for England and the regions are rounded to the nearest 10; small counts are suppressed.",
  schoolMoves:
    "Children of the school ages that the measure covers. Not published for 2020. Counts for England and the regions are rounded to the nearest 10.",
  suspensionsPandemic: "Schools were open to few pupils for parts of 2019/20 and 2020/21, which lowered the figures.",
  supportedAccommodation:
    "Providers had to register from 28 October 2023; the change was hard to record, so 2024 must be read with care.",
  specialGuardianshipSplit: "Small numbers mean that most authorities are suppressed.",
  missing:
    "A growing number of authorities record every incident as missing, so this is somewhat too high and away without authorisation too low.",
  away: "A growing number of authorities record every incident as missing, so this is somewhat too low.",
  workforceMissing: "Westminster and Kensington and Chelsea have no figures for 2025.",
  unitCost: `An approximation, rounded to the nearest 5 pounds: spending of a whole year divided by a count on one day. ${outturn}`,
  residentialUnitCost: `An approximation, rounded to the nearest 5 pounds: spending divided by days of care. ${outturn}`,
  cashTerms,
  spending: `${cashTerms} ${outturn}`,
  participation:
    "An average of December, January and February. Where many are not known, the share not in education, employment or training is less certain.",
  freeSchoolMeals:
    "Since April 2018 pupils have kept their entitlement while universal credit is rolled out, which raises the share."
} as const;
