import {entriesOf, tool} from "./define.js";
import {notes} from "./notes.js";
import {publications} from "./publications.js";
import {absenceCounts, absenceShare} from "./pupil-absence.js";
import {pupilGroups} from "./pupil-groups.js";
import {keyStage2Counts, keyStage4Counts} from "./pupil-results.js";
import {absence, keyStage2, keyStage4, schoolMoves} from "./release-files.js";
import {movesBetweenSchools} from "./school-moves.js";

const writing = "2018: the framework by which teachers assess writing changed";
const progress =
  "Compared with pupils of the same starting point, so that 0 is the average of all. Not published from 2023/24, because those pupils sat no earlier tests.";

const {care} = pupilGroups;

const defaults = {
  family: "Education of children in care",
  ...publications.outcomes,
  period_kind: "academic year",
  counts_of: "children",
  decimals: 1
} as const;

/** Indicators of the family "Education of children in care". */
export const educationOfChildrenInCare = entriesOf(defaults, [
  {
    indicator: "care-good-development",
    name: "Children looked after with a good level of development at age 5 (%)",
    short_name: "Good level of development in care, %",
    unit: "percent",
    better: "higher",
    definition:
      "Share of children a year or more in care who meet the main early learning goals at the end of reception.",
    notes: "Small numbers mean that most authorities are suppressed.",
    sources: [tool("LAC_Good_Develop")]
  },
  {
    indicator: "care-key-stage-2-combined",
    name: "Children looked after at the expected standard in reading, writing and maths at age 11 (%)",
    short_name: "Reading, writing and maths in care, %",
    unit: "percent",
    decimals: 0,
    better: "higher",
    definition:
      "Share of year 6 pupils a year or more in care at the expected standard in all of reading, writing and maths.",
    notes: notes.noTests,
    breaks: writing,
    numerator: "care-key-stage-2-combined-number",
    denominator: "care-key-stage-2-combined-pupils",
    sources: [keyStage2(care.label, "pt_rwm_met_expected_standard"), tool("LAC_KS2_ExpStd_RWM")]
  },
  {
    indicator: "care-key-stage-2-reading",
    name: "Children looked after at the expected standard in reading at age 11 (%)",
    short_name: "Reading at age 11 in care, %",
    unit: "percent",
    decimals: 0,
    better: "higher",
    definition: "Share of year 6 pupils a year or more in care who reach the expected standard in the reading test.",
    notes: notes.noTests,
    numerator: "care-key-stage-2-reading-number",
    denominator: "care-key-stage-2-reading-pupils",
    sources: [keyStage2(care.label, "pt_read_met_expected_standard"), tool("LAC_KS2_ExpStd_R")]
  },
  {
    indicator: "care-key-stage-2-writing",
    name: "Children looked after at the expected standard in writing at age 11 (%)",
    short_name: "Writing at age 11 in care, %",
    unit: "percent",
    decimals: 0,
    better: "higher",
    definition:
      "Share of year 6 pupils a year or more in care whose teachers judge their writing to be at the expected standard.",
    notes: notes.noTests,
    breaks: writing,
    numerator: "care-key-stage-2-writing-number",
    denominator: "care-key-stage-2-writing-pupils",
    sources: [keyStage2(care.label, "pt_writta_met_expected_standard"), tool("LAC_KS2_ExpStd_W")]
  },
  {
    indicator: "care-key-stage-2-maths",
    name: "Children looked after at the expected standard in maths at age 11 (%)",
    short_name: "Maths at age 11 in care, %",
    unit: "percent",
    decimals: 0,
    better: "higher",
    definition: "Share of year 6 pupils a year or more in care who reach the expected standard in the maths tests.",
    notes: notes.noTests,
    numerator: "care-key-stage-2-maths-number",
    denominator: "care-key-stage-2-maths-pupils",
    sources: [keyStage2(care.label, "pt_mat_met_expected_standard"), tool("LAC_KS2_ExpStd_M")]
  },
  {
    indicator: "care-key-stage-2-grammar",
    name: "Children looked after at the expected standard in grammar, punctuation and spelling at age 11 (%)",
    short_name: "Grammar and spelling at 11 in care, %",
    unit: "percent",
    decimals: 0,
    better: "higher",
    definition:
      "Share of year 6 pupils a year or more in care at the expected standard in grammar, punctuation and spelling.",
    notes: notes.noTests,
    numerator: "care-key-stage-2-grammar-number",
    denominator: "care-key-stage-2-grammar-pupils",
    sources: [keyStage2(care.label, "pt_gps_met_expected_standard"), tool("LAC_KS2_ExpStd_GPS")]
  },
  {
    indicator: "care-key-stage-2-progress-reading",
    name: "Progress of children looked after in reading between ages 7 and 11, score",
    short_name: "Progress in reading to 11 in care",
    unit: "score",
    decimals: 2,
    better: "higher",
    definition:
      "Average progress in reading from age 7 to 11 of pupils a year or more in care, against all who began alike.",
    notes: progress,
    sources: [tool("LAC_KS2_AVG_Prog8_R")]
  },
  {
    indicator: "care-key-stage-2-progress-writing",
    name: "Progress of children looked after in writing between ages 7 and 11, score",
    short_name: "Progress in writing to 11 in care",
    unit: "score",
    decimals: 2,
    better: "higher",
    definition:
      "Average progress in writing from age 7 to 11 of pupils a year or more in care, against all who began alike.",
    notes: progress,
    sources: [tool("LAC_KS2_AVG_Prog8_W")]
  },
  {
    indicator: "care-key-stage-2-progress-maths",
    name: "Progress of children looked after in maths between ages 7 and 11, score",
    short_name: "Progress in maths to 11 in care",
    unit: "score",
    decimals: 2,
    better: "higher",
    definition:
      "Average progress in maths from age 7 to 11 of pupils a year or more in care, against all who began alike.",
    notes: progress,
    sources: [tool("LAC_KS2_AVG_Prog8_M")]
  },
  {
    indicator: "care-attainment-8",
    name: "Average Attainment 8 score of children looked after",
    short_name: "Attainment 8 in care",
    unit: "score",
    better: "higher",
    definition:
      "Average points that pupils a year or more in care earn at 16 over eight subjects, English and maths doubled.",
    notes: notes.teacherGrades,
    sources: [keyStage4(care.label, "avg_att8"), tool("LAC_KS4_AVG_Attain8")]
  },
  {
    indicator: "care-progress-8",
    name: "Average Progress 8 score of children looked after",
    short_name: "Progress 8 in care",
    unit: "score",
    decimals: 2,
    better: "higher",
    definition: "How far pupils a year or more in care fall behind or go ahead, from 11 to 16, of all who began alike.",
    notes: "Not published for 2019/20 and 2020/21, nor for 2024/25, whose pupils had sat no tests at 11.",
    sources: [tool("LAC_KS4_AVG_Prog8")]
  },
  {
    indicator: "care-english-maths",
    name: "Children looked after with grade 4 or above in English and maths (%)",
    short_name: "English and maths at 16 in care, %",
    unit: "percent",
    better: "higher",
    definition: "Share of 16 year-old pupils a year or more in care with GCSE grades 4 to 9 in both English and maths.",
    notes: notes.teacherGrades,
    numerator: "care-english-maths-number",
    denominator: "care-key-stage-4-pupils",
    sources: [keyStage4(care.label, "pt_l2basics_94"), tool("LAC_EngMaths9-4")]
  },
  {
    indicator: "care-absence",
    name: "School sessions missed by children looked after (%)",
    short_name: "Sessions missed in care, %",
    unit: "percent",
    counts_of: "sessions",
    better: "lower",
    definition:
      "Share of possible half days of school that pupils a year or more in care missed, with or without leave.",
    notes: notes.absencePandemic,
    numerator: "care-absence-number",
    denominator: "care-absence-possible",
    sources: [absence(care.label, "pt_overall"), tool("LAC_Over_Abs")]
  },
  {
    indicator: "care-absence-unauthorised",
    name: "School sessions missed without leave by children looked after (%)",
    short_name: "Sessions missed without leave in care, %",
    unit: "percent",
    counts_of: "sessions",
    better: "lower",
    definition: "Share of possible half days of school that pupils a year or more in care missed without leave.",
    notes: notes.absencePandemic,
    numerator: "care-absence-unauthorised-number",
    denominator: "care-absence-possible",
    sources: [absence(care.label, "pt_sess_unauthorised"), tool("LAC_Unauth")]
  },
  {
    indicator: "care-persistent-absence",
    name: "Children looked after who are persistently absent from school (%)",
    short_name: "Persistently absent in care, %",
    unit: "percent",
    better: "lower",
    definition: "Share of pupils a year or more in care who missed a tenth or more of their own school sessions.",
    notes: notes.absencePandemic,
    numerator: "care-persistent-absence-number",
    denominator: "care-absence-pupils",
    sources: [absence(care.label, "pt_pupils_pa_10_exact"), tool("LAC_Pers_Abs")]
  },
  {
    indicator: "care-suspensions",
    name: "Children looked after suspended from school (%)",
    short_name: "Suspended from school in care, %",
    unit: "percent",
    decimals: 2,
    better: "lower",
    definition: "Share of pupils a year or more in care who were suspended from school at least once in the year.",
    notes: notes.suspensionsPandemic,
    sources: [tool("LAC_Fixed_ Ex")]
  },
  {
    indicator: "care-school-moves",
    name: "Children looked after who changed school in mid-year (%)",
    short_name: "Changed school in mid-year in care, %",
    unit: "percent",
    decimals: 0,
    better: "lower",
    ...publications.stability,
    period_kind: "financial year",
    definition: "Share of children in care on 31 March who moved school in the year outside the summer break.",
    notes: "Not published for 2020. The source repeats one figure for every area in 2018 and 2019, which is not shown.",
    numerator: "care-school-moves-number",
    denominator: "care-school-moves-pupils",
    sources: [
      schoolMoves("CLA on 31 March", "Mid-year moves", "With one or more mid-year moves during the year", "percentage"),
      tool("Stability_School", [
        {
          areas: "all",
          periods: ["2018", "2019"],
          reason: "every area has the same figure, 12 in 2018 and 5 in 2019"
        }
      ])
    ]
  },
  ...movesBetweenSchools,
  {
    indicator: "care-special-needs-support",
    name: "Children looked after who receive special educational needs support (%)",
    short_name: "Special needs support in care, %",
    unit: "percent",
    definition:
      "Share of pupils a year or more in care who get extra help in school without an education, health and care plan.",
    sources: [tool("LAC_SEN")]
  },
  {
    indicator: "care-special-needs-plan",
    name: "Children looked after with an education, health and care plan (%)",
    short_name: "Education, health, care plan in care, %",
    unit: "percent",
    definition:
      "Share of pupils a year or more in care whose special needs are set out in a plan or, formerly, a statement.",
    sources: [tool("LAC_SEN_Statement")]
  },
  {
    indicator: "care-english-maths-strong",
    name: "Children looked after with grade 5 or above in English and maths (%)",
    short_name: "Strong English and maths in care, %",
    unit: "percent",
    better: "higher",
    definition: "Share of 16 year-old pupils a year or more in care with GCSE grades 5 to 9 in both English and maths.",
    notes: notes.teacherGrades,
    numerator: "care-english-maths-strong-number",
    denominator: "care-key-stage-4-pupils",
    sources: [keyStage4(care.label, "pt_l2basics_95")],
    releasedWith: care.releasedWith.keyStage4
  },
  absenceShare(care, "absence-authorised"),
  ...absenceCounts(care),
  ...keyStage2Counts(care, ["combined", "reading", "writing", "maths", "grammar"]),
  ...keyStage4Counts(care)
]);
