import {careLeaverCohorts, careLeaverPair} from "./care-leaver-pairs.js";
import {entriesOf, tool} from "./define.js";
import {notes} from "./notes.js";
import {publications} from "./publications.js";
import {careLeaverAccommodation, careLeaverActivity} from "./release-files.js";

const [older, younger] = careLeaverCohorts;
const suitable = {
  file: "accommodation",
  breakdown: "Accommodation considered suitable",
  slug: "suitable-accommodation",
  words: "in suitable accommodation",
  short: "Suitable accommodation",
  better: "higher"
} as const;
const unsuitable = {
  file: "accommodation",
  breakdown: "Accommodation considered unsuitable",
  slug: "unsuitable-accommodation",
  words: "in unsuitable accommodation",
  short: "Unsuitable accommodation",
  better: "lower"
} as const;
const unknownAccommodation = {
  file: "accommodation",
  breakdown: "No information",
  slug: "accommodation-not-known",
  words: "whose accommodation is not known",
  short: "Accommodation not known",
  better: "lower"
} as const;
const active = {
  file: "activity",
  breakdown: "Total in education, employment or training",
  slug: "eet",
  words: "in education, employment or training",
  short: "Education, work or training",
  better: "higher"
} as const;
const higher = {
  file: "activity",
  breakdown: "Higher education i.e. studies beyond A level",
  slug: "higher-education",
  words: "in higher education",
  short: "Higher education",
  better: "higher"
} as const;
const otherEducation = {
  file: "activity",
  breakdown: "Education other than higher education",
  slug: "other-education",
  words: "in education below higher education",
  short: "Other education",
  better: null
} as const;
const work = {
  file: "activity",
  breakdown: "In training or employment (excl. apprenticeship)",
  slug: "work",
  words: "in work or training other than an apprenticeship",
  short: "Work or training",
  better: null
} as const;
const apprenticeship = {
  file: "activity",
  breakdown: "In an apprenticeship",
  slug: "apprenticeship",
  words: "in an apprenticeship",
  short: "Apprenticeship",
  better: null
} as const;
const unknownActivity = {
  file: "activity",
  breakdown: "Total information not known",
  slug: "activity-not-known",
  words: "whose activity is not known",
  short: "Activity not known",
  better: "lower"
} as const;
const youngerOnly = [
  suitable,
  unsuitable,
  unknownAccommodation,
  active,
  higher,
  otherEducation,
  work,
  apprenticeship,
  unknownActivity
];

const defaults = {
  family: "Care leavers",
  ...publications.lookedAfter,
  period_kind: "financial year",
  counts_of: "children",
  decimals: 0
} as const;

/** Indicators of the family "Care leavers". */
export const careLeavers = entriesOf(defaults, [
  ...careLeaverPair(older, active, {
    definition: "Share of care leavers aged 19 to 21 known to study, work or train around their birthday.",
    percentCode: "CareLeaverEET",
    numberCode: "CareLeaverEETNum"
  }),
  ...careLeaverPair(older, suitable, {
    definition: "Share of care leavers aged 19 to 21 whose home was judged suitable around their birthday.",
    percentCode: "CareLeaverAcc",
    numberCode: "NoCareLeaverAcc"
  }),
  ...careLeaverPair(older, unsuitable),
  ...careLeaverPair(older, unknownAccommodation),
  {
    indicator: "care-leavers",
    name: "Care leavers aged 19 to 21 in the accommodation figures",
    short_name: "Care leavers 19 to 21",
    unit: "number",
    definition:
      "Young people formerly in care whose 19th, 20th or 21st birthday fell in the year, as the accommodation figures count them.",
    notes:
      "Those who had gone abroad, been deported or whose residence is not known are left out here and kept in the activity figures. Counts of 2016 and 2017 are rounded to the nearest 5.",
    sources: [careLeaverAccommodation(older.label, "Suitability total", "care_leaver_count"), tool("NoCareLeavers")]
  },
  {
    indicator: "care-leavers-activity",
    name: "Care leavers aged 19 to 21 in the activity figures",
    short_name: "Care leavers 19 to 21, activity figures",
    unit: "number",
    definition:
      "Young people formerly in care whose 19th, 20th or 21st birthday fell in the year, as the activity figures count them.",
    notes: notes.lookedAfterRounding,
    sources: [careLeaverActivity(older.label, "Total", "care_leaver_count")],
    releasedWith: "CareLeaverEET"
  },
  ...careLeaverPair(older, higher, {
    definition: "Share of care leavers aged 19 to 21 who were studying beyond A level around their birthday.",
    percentCode: "LAC_19_HE",
    numberCode: "LAC_19_HE_Num"
  }),
  ...careLeaverPair(older, otherEducation),
  ...careLeaverPair(older, work),
  ...careLeaverPair(older, apprenticeship),
  ...careLeaverPair(older, unknownActivity),
  {
    indicator: "care-leavers-not-in-touch",
    name: "Care leavers aged 19 to 21 with whom the authority is not in touch (%)",
    short_name: "Authority not in touch, 19 to 21, %",
    unit: "percent",
    better: "lower",
    definition: "Share of care leavers aged 19 to 21 with whom the authority had lost touch around their birthday.",
    notes: "Where a third party told the authority what the young person does, they are not counted as out of touch.",
    sources: [tool("CareLeavers_LA_NotInTouch")]
  },
  {
    indicator: "staying-put-share",
    name: "Care leavers aged 19 or 20 who stay with their former foster carers (%)",
    short_name: "Staying put with foster carers, %",
    unit: "percent",
    better: "higher",
    definition:
      "Share of care leavers aged 19 or 20, fostered until they were 18, who still live with the same carers.",
    notes: notes.lookedAfterRounding,
    sources: [tool("StayingPut")]
  },
  ...youngerOnly.flatMap((answer) => careLeaverPair(younger, answer)),
  {
    indicator: "care-leavers-17-18",
    name: "Care leavers aged 17 or 18 in the accommodation figures",
    short_name: "Care leavers 17 or 18",
    unit: "number",
    definition:
      "Young people formerly in care whose 17th or 18th birthday fell in the year, as the accommodation figures count them.",
    notes: notes.lookedAfterRounding,
    sources: [careLeaverAccommodation(younger.label, "Suitability total", "care_leaver_count")],
    releasedWith: "CareLeaverAcc"
  },
  {
    indicator: "care-leavers-activity-17-18",
    name: "Care leavers aged 17 or 18 in the activity figures",
    short_name: "Care leavers 17 or 18, activity figures",
    unit: "number",
    definition:
      "Young people formerly in care whose 17th or 18th birthday fell in the year, as the activity figures count them.",
    notes: notes.lookedAfterRounding,
    sources: [careLeaverActivity(younger.label, "Total", "care_leaver_count")],
    releasedWith: "CareLeaverEET"
  }
]);
