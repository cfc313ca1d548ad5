import {entriesOf, tool} from "./define.js";
import {notes} from "./notes.js";
import {publications} from "./publications.js";
import {healthAndConvictions} from "./release-files.js";

const allAges = "Health assessments: Children looked after all ages";
const under5 = "Development assessments: Children looked after ages 0 to 4 years";
const strengths = "Ages 5 to 16 years with SDQ score";
const substances = "Substance misuse: Children looked after all ages";

const questionnaire =
  "From the strengths and difficulties questionnaire that carers fill in: 0 to 13 is normal, 14 to 16 borderline, 17 to 40 a cause for concern.";

const defaults = {
  family: "Health of children in care",
  ...publications.lookedAfter,
  period_kind: "financial year",
  counts_of: "children",
  decimals: 0,
  notes: notes.lookedAfterTwelveMonths
} as const;

/** Indicators of the family "Health of children in care". */
export const healthOfChildrenInCare = entriesOf(defaults, [
  {
    indicator: "care-health-assessments",
    name: "Children looked after with an up-to-date health assessment (%)",
    short_name: "Health assessment up to date, %",
    unit: "percent",
    better: "higher",
    definition: "Share of children a year or more in care who had every health assessment that was due in the year.",
    numerator: "care-health-assessments-number",
    denominator: "care-twelve-months",
    sources: [
      healthAndConvictions(allAges, "Had their annual health assessment", "children_percent"),
      tool("LACHealth%")
    ]
  },
  {
    indicator: "care-health-assessments-number",
    name: "Children looked after with an up-to-date health assessment (number)",
    short_name: "Health assessment up to date",
    unit: "number",
    definition: "Children a year or more in care who had every health assessment that was due in the year.",
    sources: [healthAndConvictions(allAges, "Had their annual health assessment", "children_count")],
    releasedWith: "LACHealth%"
  },
  {
    indicator: "care-dental-checks",
    name: "Children looked after with a dental check (%)",
    short_name: "Dental check in the year, %",
    unit: "percent",
    better: "higher",
    definition: "Share of children a year or more in care whose teeth a dentist looked at within the year.",
    notes: "Dentists were closed for much of the year to March 2021. A child who declines counts as not checked.",
    numerator: "care-dental-checks-number",
    denominator: "care-twelve-months",
    sources: [
      healthAndConvictions(allAges, "Had their teeth checked by a dentist", "children_percent"),
      tool("LACDental%")
    ]
  },
  {
    indicator: "care-dental-checks-number",
    name: "Children looked after with a dental check (number)",
    short_name: "Dental check in the year",
    unit: "number",
    definition: "Children a year or more in care whose teeth a dentist looked at within the year.",
    notes: "Dentists were closed for much of the year to March 2021. A child who declines counts as not checked.",
    sources: [healthAndConvictions(allAges, "Had their teeth checked by a dentist", "children_count")],
    releasedWith: "LACDental%"
  },
  {
    indicator: "care-immunisations",
    name: "Children looked after with up-to-date immunisations (%)",
    short_name: "Immunisations up to date, %",
    unit: "percent",
    better: "higher",
    definition: "Share of children a year or more in care who have had every vaccination due at their age.",
    numerator: "care-immunisations-number",
    denominator: "care-twelve-months",
    sources: [
      healthAndConvictions(allAges, "Had their immunisations up to date", "children_percent"),
      tool("LACVaccinations%")
    ]
  },
  {
    indicator: "care-immunisations-number",
    name: "Children looked after with up-to-date immunisations (number)",
    short_name: "Immunisations up to date",
    unit: "number",
    definition: "Children a year or more in care who have had every vaccination due at their age.",
    sources: [healthAndConvictions(allAges, "Had their immunisations up to date", "children_count")],
    releasedWith: "LACVaccinations%"
  },
  {
    indicator: "care-twelve-months",
    name: "Children looked after for 12 months or more",
    short_name: "In care 12 months or more",
    unit: "number",
    period_kind: "31 March",
    definition: "Children in care on 31 March who had been there for a year without a break.",
    notes: notes.lookedAfterRounding,
    sources: [healthAndConvictions(allAges, "Total all ages", "children_count")],
    releasedWith: "LACHealth%"
  },
  {
    indicator: "care-development-assessments",
    name: "Children under 5 looked after with an up-to-date development assessment (%)",
    short_name: "Development assessment up to date, %",
    unit: "percent",
    better: "higher",
    definition: "Share of under-fives a year or more in care whose development had been assessed as often as was due.",
    numerator: "care-development-assessments-number",
    denominator: "care-twelve-months-under-5",
    sources: [healthAndConvictions(under5, "Development assessments up to date", "children_percent")],
    releasedWith: "LACHealth%"
  },
  {
    indicator: "care-development-assessments-number",
    name: "Children under 5 looked after with an up-to-date development assessment (number)",
    short_name: "Development assessment up to date",
    unit: "number",
    definition: "Under-fives a year or more in care whose development had been assessed as often as was due.",
    sources: [healthAndConvictions(under5, "Development assessments up to date", "children_count")],
    releasedWith: "LACHealth%"
  },
  {
    indicator: "care-twelve-months-under-5",
    name: "Children under 5 looked after for 12 months or more",
    short_name: "Under 5 and in care 12 months or more",
    unit: "number",
    period_kind: "31 March",
    definition: "Under-fives in care on 31 March who had been there for a year without a break.",
    notes: notes.lookedAfterRounding,
    sources: [healthAndConvictions(under5, "Total ages 0 to 4 years", "children_count")],
    releasedWith: "LACHealth%"
  },
  {
    indicator: "care-strengths-difficulties",
    name: "Emotional and behavioural difficulties of children looked after, average score",
    short_name: "Strengths and difficulties score",
    unit: "score",
    decimals: 1,
    better: "lower",
    definition:
      "Average of the scores by which carers describe the feelings and behaviour of children aged 5 to 16 in care.",
    notes: questionnaire,
    sources: [healthAndConvictions(strengths, "SDQ average score", "children_count"), tool("Emotional_LAC")]
  },
  {
    indicator: "care-strengths-concern",
    name: "Children looked after whose difficulties score is a cause for concern (%)",
    short_name: "Difficulties a cause for concern, %",
    unit: "percent",
    better: "lower",
    definition:
      "Share of the children aged 5 to 16 in care with a score whose difficulties reach the range of concern.",
    notes: questionnaire,
    numerator: "care-strengths-concern-number",
    denominator: "care-strengths-scored-number",
    sources: [healthAndConvictions(strengths, "SDQ score is a cause for concern", "children_percent")],
    releasedWith: "Emotional_LAC"
  },
  {
    indicator: "care-strengths-concern-number",
    name: "Children looked after whose difficulties score is a cause for concern (number)",
    short_name: "Difficulties a cause for concern",
    unit: "number",
    definition: "Children aged 5 to 16 in care whose difficulties score reaches the range of concern.",
    notes: questionnaire,
    sources: [healthAndConvictions(strengths, "SDQ score is a cause for concern", "children_count")],
    releasedWith: "Emotional_LAC"
  },
  {
    indicator: "care-strengths-borderline",
    name: "Children looked after whose difficulties score is borderline (%)",
    short_name: "Difficulties borderline, %",
    unit: "percent",
    definition: "Share of the children aged 5 to 16 in care with a score whose difficulties are borderline.",
    notes: questionnaire,
    numerator: "care-strengths-borderline-number",
    denominator: "care-strengths-scored-number",
    sources: [healthAndConvictions(strengths, "SDQ score is borderline", "children_percent")],
    releasedWith: "Emotional_LAC"
  },
  {
    indicator: "care-strengths-borderline-number",
    name: "Children looked after whose difficulties score is borderline (number)",
    short_name: "Difficulties borderline",
    unit: "number",
    definition: "Children aged 5 to 16 in care whose difficulties score is borderline.",
    notes: questionnaire,
    sources: [healthAndConvictions(strengths, "SDQ score is borderline", "children_count")],
    releasedWith: "Emotional_LAC"
  },
  {
    indicator: "care-strengths-normal",
    name: "Children looked after whose difficulties score is normal (%)",
    short_name: "Difficulties in the normal range, %",
    unit: "percent",
    better: "higher",
    definition: "Share of the children aged 5 to 16 in care with a score whose difficulties are in the normal range.",
    notes: questionnaire,
    numerator: "care-strengths-normal-number",
    denominator: "care-strengths-scored-number",
    sources: [healthAndConvictions(strengths, "SDQ score is normal", "children_percent")],
    releasedWith: "Emotional_LAC"
  },
  {
    indicator: "care-strengths-normal-number",
    name: "Children looked after whose difficulties score is normal (number)",
    short_name: "Difficulties in the normal range",
    unit: "number",
    definition: "Children aged 5 to 16 in care whose difficulties score is in the normal range.",
    notes: questionnaire,
    sources: [healthAndConvictions(strengths, "SDQ score is normal", "children_count")],
    releasedWith: "Emotional_LAC"
  },
  {
    indicator: "care-strengths-scored",
    name: "Children looked after with a difficulties score (%)",
    short_name: "With a difficulties score, %",
    unit: "percent",
    better: "higher",
    definition: "Share of children aged 5 to 16 and a year or more in care for whom the authority gave a score.",
    notes: questionnaire,
    numerator: "care-strengths-scored-number",
    denominator: "care-twelve-months-5-to-16",
    sources: [healthAndConvictions(strengths, "SDQ score was received", "children_percent")],
    releasedWith: "Emotional_LAC"
  },
  {
    indicator: "care-strengths-scored-number",
    name: "Children looked after with a difficulties score (number)",
    short_name: "With a difficulties score",
    unit: "number",
    definition: "Children aged 5 to 16 and a year or more in care for whom the authority gave a score.",
    notes: questionnaire,
    sources: [healthAndConvictions(strengths, "SDQ score was received", "children_count")],
    releasedWith: "Emotional_LAC"
  },
  {
    indicator: "care-twelve-months-5-to-16",
    name: "Children aged 5 to 16 looked after for 12 months or more",
    short_name: "5 to 16 and in care 12 months or more",
    unit: "number",
    period_kind: "31 March",
    definition: "Children aged 5 to 16 in care on 31 March who had been there for a year without a break.",
    notes: notes.lookedAfterRounding,
    sources: [healthAndConvictions(strengths, "Total ages 5 to 16 years", "children_count")],
    releasedWith: "Emotional_LAC"
  },
  {
    indicator: "care-substance-misuse",
    name: "Children looked after with a substance misuse problem (%)",
    short_name: "Substance misuse problem, %",
    unit: "percent",
    better: "lower",
    definition:
      "Share of children a year or more in care who were found in the year to have a problem with drugs or alcohol.",
    numerator: "care-substance-misuse-number",
    denominator: "care-twelve-months",
    sources: [
      healthAndConvictions(substances, "Identified as having a substance misuse problem", "children_percent"),
      tool("LACSubstance")
    ]
  },
  {
    indicator: "care-substance-misuse-number",
    name: "Children looked after with a substance misuse problem (number)",
    short_name: "Substance misuse problem",
    unit: "number",
    definition: "Children a year or more in care who were found in the year to have a problem with drugs or alcohol.",
    sources: [healthAndConvictions(substances, "Identified as having a substance misuse problem", "children_count")],
    releasedWith: "LACSubstance"
  },
  {
    indicator: "care-substance-misuse-helped",
    name: "Children looked after with a substance misuse problem who received help (%)",
    short_name: "Substance misuse: received help, %",
    unit: "percent",
    better: "higher",
    definition: "Share of the children in care with a drug or alcohol problem who were given help with it.",
    numerator: "care-substance-misuse-helped-number",
    denominator: "care-substance-misuse-number",
    sources: [
      healthAndConvictions(
        substances,
        "Received an intervention for their substance misuse problem",
        "children_percent"
      )
    ],
    releasedWith: "LACSubstance"
  },
  {
    indicator: "care-substance-misuse-helped-number",
    name: "Children looked after with a substance misuse problem who received help (number)",
    short_name: "Substance misuse: received help",
    unit: "number",
    definition: "Children in care with a drug or alcohol problem who were given help with it.",
    sources: [
      healthAndConvictions(substances, "Received an intervention for their substance misuse problem", "children_count")
    ],
    releasedWith: "LACSubstance"
  },
  {
    indicator: "care-substance-misuse-refused",
    name: "Children looked after with a substance misuse problem who refused help (%)",
    short_name: "Substance misuse: refused help, %",
    unit: "percent",
    definition:
      "Share of the children in care with a drug or alcohol problem who were offered help and did not take it.",
    numerator: "care-substance-misuse-refused-number",
    denominator: "care-substance-misuse-number",
    sources: [healthAndConvictions(substances, "Offered intervention but refused it", "children_percent")],
    releasedWith: "LACSubstance"
  },
  {
    indicator: "care-substance-misuse-refused-number",
    name: "Children looked after with a substance misuse problem who refused help (number)",
    short_name: "Substance misuse: refused help",
    unit: "number",
    definition: "Children in care with a drug or alcohol problem who were offered help and did not take it.",
    sources: [healthAndConvictions(substances, "Offered intervention but refused it", "children_count")],
    releasedWith: "LACSubstance"
  }
]);
