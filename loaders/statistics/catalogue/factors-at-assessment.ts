import {type Draft, entriesOf, share} from "./define.js";
import {notes} from "./notes.js";
import {publications} from "./publications.js";
import {assessmentFactor} from "./release-files.js";

/** What an assessment can find: our slug and words, the short ones, and the column of the file. */
interface Factor {
  slug: string;
  column: string;
  /** Follows "Assessments that found": "domestic abuse of a parent". */
  words: string;
  /** Of at most 34 letters, as a sentence begins. */
  short: string;
}

/** Factors that the file gives apart for the child and for a parent. */
const ofChildOrParent: readonly Factor[] = (
  [
    ["domestic-abuse", "Domestic_Abuse", "domestic abuse of", "Domestic abuse"],
    ["mental-health", "Mental_Health", "mental ill health of", "Mental health"],
    ["alcohol", "Alcohol_Misuse", "alcohol misuse by", "Alcohol misuse"],
    ["drugs", "Drug_Misuse", "drug misuse by", "Drug misuse"],
    ["learning-disability", "Learning_Disability", "a learning disability of", "Learning disability"],
    ["physical-disability", "Physical_Disability", "a physical disability or illness of", "Physical disability"]
  ] as const
).flatMap(([slug, column, words, short]): Factor[] => [
  {slug: `${slug}-child`, column: `${column}_child`, words: `${words} the child`, short: `${short}, child`},
  {slug: `${slug}-parent`, column: `${column}_parent`, words: `${words} a parent or carer`, short: `${short}, parent`}
]);

const others: readonly Factor[] = [
  {slug: "neglect", column: "Neglect", words: "neglect", short: "Neglect"},
  {slug: "emotional-abuse", column: "Emotional_Abuse", words: "emotional abuse", short: "Emotional abuse"},
  {
    slug: "physical-abuse-adult",
    column: "Physical_Abuse_adult_on_child",
    words: "physical abuse by an adult",
    short: "Physical abuse by an adult"
  },
  {
    slug: "physical-abuse-child",
    column: "Physical_Abuse_child_on_child",
    words: "physical abuse by another child",
    short: "Physical abuse by a child"
  },
  {
    slug: "sexual-abuse-adult",
    column: "Sexual_Abuse_adult_on_child",
    words: "sexual abuse by an adult",
    short: "Sexual abuse by an adult"
  },
  {
    slug: "sexual-abuse-child",
    column: "Sexual_Abuse_child_on_child",
    words: "sexual abuse by another child",
    short: "Sexual abuse by a child"
  },
  {
    slug: "sexual-exploitation",
    column: "Child_sexual_exploitation",
    words: "child sexual exploitation",
    short: "Sexual exploitation"
  },
  {
    slug: "criminal-exploitation",
    column: "Child_criminal_exploitation",
    words: "child criminal exploitation",
    short: "Criminal exploitation"
  },
  {slug: "gangs", column: "Gangs", words: "gangs", short: "Gangs"},
  {slug: "trafficking", column: "Trafficking", words: "trafficking", short: "Trafficking"},
  {slug: "missing", column: "Going_missing", words: "that a child goes missing", short: "Going missing"},
  {slug: "self-harm", column: "Self_harm", words: "self-harm", short: "Self-harm"},
  {
    slug: "behaviour",
    column: "Socially_unacceptable_behaviour",
    words: "socially unacceptable behaviour",
    short: "Unacceptable behaviour"
  },
  {slug: "young-carer", column: "Young_Carer", words: "that a child is a young carer", short: "Young carer"},
  {
    slug: "unaccompanied",
    column: "Unaccompanied_asylum_seeker",
    words: "that a child seeks asylum alone",
    short: "Unaccompanied asylum seeker"
  },
  {
    slug: "private-fostering",
    column: "Privately_fostered",
    words: "that a child is privately fostered",
    short: "Privately fostered"
  },
  {
    slug: "faith-abuse",
    column: "Faith_linked_abuse",
    words: "abuse linked to faith or belief",
    short: "Abuse linked to faith"
  },
  {
    slug: "genital-mutilation",
    column: "Female_Genital_Mutilation",
    words: "female genital mutilation",
    short: "Female genital mutilation"
  }
];

const whole = "assessments-with-factors";
const defaults = {
  family: "Factors at assessment",
  ...publications.inNeed,
  period_kind: "financial year",
  counts_of: "episodes",
  decimals: 1,
  notes: notes.factors
} as const;
const released = {releasedWith: "Continue_Assess_Comp"} as const;

/** Indicators of the family "Factors at assessment": every factor as a count and as a share of the assessments that named any. */
export const factorsAtAssessment = entriesOf(defaults, [
  ...[...ofChildOrParent, ...others].flatMap(({slug, column, words, short}): Draft[] => [
    {
      ...released,
      indicator: `factor-${slug}`,
      name: `Assessments that found ${words} (%)`,
      short_name: `${short}, %`,
      unit: "percent",
      definition: `Share of the year's spells of need with factors at assessment whose assessment found ${words}.`,
      notes: `Worked out from the published counts. ${notes.factors}`,
      numerator: `factor-${slug}-number`,
      denominator: whole,
      sources: [share(assessmentFactor(column), assessmentFactor("Episodes_with_assessment_factor"))]
    },
    {
      ...released,
      indicator: `factor-${slug}-number`,
      name: `Assessments that found ${words} (number)`,
      short_name: short,
      unit: "number",
      decimals: 0,
      definition: `The year's spells of need whose assessment found ${words}.`,
      sources: [assessmentFactor(column)]
    }
  ]),
  {
    ...released,
    indicator: whole,
    name: "Assessments that found any factor",
    short_name: "Assessments with any factor",
    unit: "number",
    decimals: 0,
    definition: "The year's spells of need whose assessment named at least one factor of the official list.",
    sources: [assessmentFactor("Episodes_with_assessment_factor")]
  }
]);
