import {entriesOf, tool} from "./define.js";
import {notes} from "./notes.js";
import {publications} from "./publications.js";
import {absenceCounts, absenceShare} from "./pupil-absence.js";
import {pupilGroups} from "./pupil-groups.js";
import {keyStage2Counts, keyStage4Counts} from "./pupil-results.js";
import {absence, keyStage2, keyStage4} from "./release-files.js";

const writing = "2018: the framework by which teachers assess writing changed";

const {inNeed, plan} = pupilGroups;

const defaults = {
  family: "Education of children in need",
  ...publications.outcomes,
  period_kind: "academic year",
  counts_of: "children",
  decimals: 1
} as const;

/** Indicators of the family "Education of children in need". */
export const educationOfChildrenInNeed = entriesOf(defaults, [
  {
    indicator: "in-need-good-development",
    name: "Children in need with a good level of development at age 5 (%)",
    short_name: "Good level of development in need, %",
    unit: "percent",
    better: "higher",
    definition: "Share of children in need who meet the main early learning goals at the end of reception.",
    sources: [tool("CIN_Good _Develop")]
  },
  {
    indicator: "protection-plan-good-development",
    name: "Children with a child protection plan with a good level of development at age 5 (%)",
    short_name: "Good level of development on a plan, %",
    unit: "percent",
    better: "higher",
    definition:
      "Share of children on a child protection plan who meet the main early learning goals at the end of reception.",
    notes: "Small numbers mean that many authorities are suppressed.",
    sources: [tool("CPP_Good_Develop")]
  },
  {
    indicator: "in-need-key-stage-2-combined",
    name: "Children in need at the expected standard in reading, writing and maths at age 11 (%)",
    short_name: "Reading, writing and maths in need, %",
    unit: "percent",
    decimals: 0,
    better: "higher",
    definition:
      "Share of year 6 pupils in need on 31 March at the expected standard in all of reading, writing and maths.",
    notes: notes.noTests,
    breaks: writing,
    numerator: "in-need-key-stage-2-combined-number",
    denominator: "in-need-key-stage-2-combined-pupils",
    sources: [keyStage2(inNeed.label, "pt_rwm_met_expected_standard"), tool("CIN_KS2_ExpStd_RWM")]
  },
  {
    indicator: "in-need-key-stage-2-reading",
    name: "Children in need at the expected standard in reading at age 11 (%)",
    short_name: "Reading at age 11 in need, %",
    unit: "percent",
    decimals: 0,
    better: "higher",
    definition: "Share of year 6 pupils in need on 31 March who reach the expected standard in the reading test.",
    notes: notes.noTests,
    numerator: "in-need-key-stage-2-reading-number",
    denominator: "in-need-key-stage-2-reading-pupils",
    sources: [keyStage2(inNeed.label, "pt_read_met_expected_standard"), tool("CIN_KS2_ExpStd_R")]
  },
  {
    indicator: "in-need-key-stage-2-writing",
    name: "Children in need at the expected standard in writing at age 11 (%)",
    short_name: "Writing at age 11 in need, %",
    unit: "percent",
    decimals: 0,
    better: "higher",
    definition:
      "Share of year 6 pupils in need on 31 March whose teachers judge their writing to be at the expected standard.",
    notes: notes.noTests,
    breaks: writing,
    numerator: "in-need-key-stage-2-writing-number",
    denominator: "in-need-key-stage-2-writing-pupils",
    sources: [keyStage2(inNeed.label, "pt_writta_met_expected_standard"), tool("CIN_KS2_ExpStd_W")]
  },
  {
    indicator: "in-need-key-stage-2-maths",
    name: "Children in need at the expected standard in maths at age 11 (%)",
    short_name: "Maths at age 11 in need, %",
    unit: "percent",
    decimals: 0,
    better: "higher",
    definition: "Share of year 6 pupils in need on 31 March who reach the expected standard in the maths tests.",
    notes: notes.noTests,
    numerator: "in-need-key-stage-2-maths-number",
    denominator: "in-need-key-stage-2-maths-pupils",
    sources: [keyStage2(inNeed.label, "pt_mat_met_expected_standard"), tool("CIN_KS2_ExpStd_M")]
  },
  {
    indicator: "in-need-key-stage-2-grammar",
    name: "Children in need at the expected standard in grammar, punctuation and spelling at age 11 (%)",
    short_name: "Grammar and spelling at 11 in need, %",
    unit: "percent",
    decimals: 0,
    better: "higher",
    definition:
      "Share of year 6 pupils in need on 31 March at the expected standard in grammar, punctuation and spelling.",
    notes: notes.noTests,
    numerator: "in-need-key-stage-2-grammar-number",
    denominator: "in-need-key-stage-2-grammar-pupils",
    sources: [keyStage2(inNeed.label, "pt_gps_met_expected_standard"), tool("CIN_KS2_ExpStd_GPS")]
  },
  {
    indicator: "protection-plan-key-stage-2-combined",
    name: "Children with a child protection plan at the expected standard at age 11 (%)",
    short_name: "Reading, writing and maths on a plan, %",
    unit: "percent",
    decimals: 0,
    better: "higher",
    definition:
      "Share of year 6 pupils on a child protection plan at the expected standard in all of reading, writing and maths.",
    notes: notes.noTests,
    numerator: "protection-plan-key-stage-2-combined-number",
    denominator: "protection-plan-key-stage-2-combined-pupils",
    sources: [keyStage2(plan.label, "pt_rwm_met_expected_standard"), tool("CPPO_KS2_RWM")]
  },
  {
    indicator: "in-need-attainment-8",
    name: "Average Attainment 8 score of children in need",
    short_name: "Attainment 8 in need",
    unit: "score",
    better: "higher",
    definition:
      "Average points that pupils in need earn at 16 over eight subjects, with English and maths counted twice.",
    notes: notes.teacherGrades,
    sources: [keyStage4(inNeed.label, "avg_att8"), tool("CIN_Avg_Attain8_KS4")]
  },
  {
    indicator: "protection-plan-attainment-8",
    name: "Average Attainment 8 score of children with a child protection plan",
    short_name: "Attainment 8 on a plan",
    unit: "score",
    better: "higher",
    definition:
      "Average points that pupils on a child protection plan earn at 16 over eight subjects, English and maths doubled.",
    notes: notes.teacherGrades,
    sources: [keyStage4(plan.label, "avg_att8"), tool("CPPO_KS4_A8")]
  },
  {
    indicator: "in-need-progress-8",
    name: "Average Progress 8 score of children in need",
    short_name: "Progress 8 in need",
    unit: "score",
    decimals: 2,
    better: "higher",
    definition: "How far pupils in need fall behind or go ahead, from 11 to 16, of all who began alike.",
    notes: "Not published for 2019/20 and 2020/21, nor for 2024/25, whose pupils had sat no tests at 11.",
    sources: [tool("CINProgKS2-4_Avg_Prog8")]
  },
  {
    indicator: "in-need-english-maths",
    name: "Children in need with grade 4 or above in English and maths (%)",
    short_name: "English and maths at 16 in need, %",
    unit: "percent",
    better: "higher",
    definition: "Share of 16 year-old pupils in need with GCSE grades 4 to 9 in both English and maths.",
    notes: notes.teacherGrades,
    numerator: "in-need-english-maths-number",
    denominator: "in-need-key-stage-4-pupils",
    sources: [keyStage4(inNeed.label, "pt_l2basics_94"), tool("CIN_EngMaths9-4")]
  },
  {
    indicator: "in-need-english-maths-strong",
    name: "Children in need with grade 5 or above in English and maths (%)",
    short_name: "Strong English and maths in need, %",
    unit: "percent",
    better: "higher",
    definition: "Share of 16 year-old pupils in need with GCSE grades 5 to 9 in both English and maths.",
    notes: notes.teacherGrades,
    numerator: "in-need-english-maths-strong-number",
    denominator: "in-need-key-stage-4-pupils",
    sources: [keyStage4(inNeed.label, "pt_l2basics_95"), tool("CIN_EngMaths9-5")]
  },
  {
    indicator: "in-need-baccalaureate-entries",
    name: "Children in need entered for the English Baccalaureate (%)",
    short_name: "English Baccalaureate entries in need, %",
    unit: "percent",
    better: "higher",
    definition:
      "Share of 16 year-old pupils in need who sit English, maths, sciences, a language and history or geography.",
    numerator: "in-need-baccalaureate-entries-number",
    denominator: "in-need-key-stage-4-pupils",
    sources: [keyStage4(inNeed.label, "pt_ebacc_e_ptq_ee"), tool("CIN_EngBacEntries")]
  },
  {
    indicator: "in-need-baccalaureate-points",
    name: "Average English Baccalaureate point score of children in need",
    short_name: "English Baccalaureate points in need",
    unit: "score",
    decimals: 2,
    better: "higher",
    definition:
      "Average points of pupils in need at 16 over the subjects of the English Baccalaureate, a missing one counted as none.",
    notes: notes.teacherGrades,
    sources: [keyStage4(inNeed.label, "avg_ebaccaps"), tool("CIN_EngBacAPS")]
  },
  {
    indicator: "in-need-absence",
    name: "School sessions missed by children in need (%)",
    short_name: "Sessions missed in need, %",
    unit: "percent",
    counts_of: "sessions",
    better: "lower",
    definition:
      "Share of possible half days of school that pupils in need missed over three terms, with or without leave.",
    notes: notes.absencePandemic,
    numerator: "in-need-absence-number",
    denominator: "in-need-absence-possible",
    sources: [absence(inNeed.label, "pt_overall"), tool("CINTotalAb_3Term")]
  },
  {
    indicator: "in-need-absence-authorised",
    name: "School sessions missed with leave by children in need (%)",
    short_name: "Sessions missed with leave in need, %",
    unit: "percent",
    counts_of: "sessions",
    better: "lower",
    definition:
      "Share of possible half days of school that pupils in need missed over three terms with leave, as when ill.",
    notes: notes.absencePandemic,
    numerator: "in-need-absence-authorised-number",
    denominator: "in-need-absence-possible",
    sources: [absence(inNeed.label, "pt_sess_authorised"), tool("CINAuthAb_3Term")]
  },
  {
    indicator: "in-need-absence-unauthorised",
    name: "School sessions missed without leave by children in need (%)",
    short_name: "Sessions missed without leave in need, %",
    unit: "percent",
    counts_of: "sessions",
    better: "lower",
    definition: "Share of possible half days of school that pupils in need missed over three terms without leave.",
    notes: notes.absencePandemic,
    numerator: "in-need-absence-unauthorised-number",
    denominator: "in-need-absence-possible",
    sources: [absence(inNeed.label, "pt_sess_unauthorised"), tool("CINUnauthAb_3Term")]
  },
  {
    indicator: "protection-plan-absence",
    name: "School sessions missed by children with a child protection plan (%)",
    short_name: "Sessions missed on a plan, %",
    unit: "percent",
    counts_of: "sessions",
    better: "lower",
    definition: "Share of possible half days of school that pupils on a child protection plan missed over three terms.",
    notes: notes.absencePandemic,
    numerator: "protection-plan-absence-number",
    denominator: "protection-plan-absence-possible",
    sources: [absence(plan.label, "pt_overall"), tool("CPPTotalAb_3Term")]
  },
  {
    indicator: "in-need-persistent-absence",
    name: "Children in need who are persistently absent from school (%)",
    short_name: "Persistently absent in need, %",
    unit: "percent",
    better: "lower",
    definition: "Share of pupils in need who missed a tenth or more of their own school sessions.",
    notes: notes.absencePandemic,
    numerator: "in-need-persistent-absence-number",
    denominator: "in-need-absence-pupils",
    sources: [absence(inNeed.label, "pt_pupils_pa_10_exact"), tool("CINPermAbsent_3Term")]
  },
  {
    indicator: "protection-plan-persistent-absence",
    name: "Children with a child protection plan who are persistently absent from school (%)",
    short_name: "Persistently absent on a plan, %",
    unit: "percent",
    better: "lower",
    definition: "Share of pupils on a child protection plan who missed a tenth or more of their own school sessions.",
    notes: notes.absencePandemic,
    numerator: "protection-plan-persistent-absence-number",
    denominator: "protection-plan-absence-pupils",
    sources: [absence(plan.label, "pt_pupils_pa_10_exact"), tool("CPPPerAbs_3Term")]
  },
  {
    indicator: "in-need-suspensions",
    name: "Children in need suspended from school (%)",
    short_name: "Suspended from school in need, %",
    unit: "percent",
    decimals: 2,
    better: "lower",
    definition: "Share of pupils in need who were suspended from school at least once in the year.",
    notes: notes.suspensionsPandemic,
    sources: [tool("CINFixedExclusion")]
  },
  {
    indicator: "in-need-permanent-exclusions",
    name: "Children in need permanently excluded from school (%)",
    short_name: "Permanently excluded in need, %",
    unit: "percent",
    decimals: 2,
    better: "lower",
    definition: "Share of pupils in need whom a school excluded for good in the year.",
    notes: notes.suspensionsPandemic,
    sources: [tool("CINPermExclusion")]
  },
  {
    indicator: "in-need-free-school-meals",
    name: "School-age children in need eligible for free school meals (%)",
    short_name: "Free school meals in need, %",
    unit: "percent",
    better: "lower",
    definition: "Share of the school-age children in need who may claim free school meals.",
    notes: notes.freeSchoolMeals,
    sources: [tool("CINFSM")]
  },
  {
    indicator: "in-need-special-needs-support",
    name: "School-age children in need who receive special educational needs support (%)",
    short_name: "Special needs support in need, %",
    unit: "percent",
    definition:
      "Share of the school-age children in need who get extra help in school without an education, health and care plan.",
    sources: [tool("CINSEN_SUP")]
  },
  {
    indicator: "in-need-special-needs-plan",
    name: "School-age children in need with an education, health and care plan (%)",
    short_name: "Education, health, care plan in need, %",
    unit: "percent",
    definition:
      "Share of the school-age children in need whose special needs are set out in a plan or, formerly, a statement.",
    sources: [tool("CINStatement")]
  },
  {
    indicator: "in-need-no-special-needs",
    name: "School-age children in need without special educational needs (%)",
    short_name: "No special needs in need, %",
    unit: "percent",
    definition: "Share of the school-age children in need for whom no special educational needs are recorded.",
    sources: [tool("CINNoSEN")]
  },
  absenceShare(plan, "absence-authorised"),
  absenceShare(plan, "absence-unauthorised"),
  ...absenceCounts(inNeed),
  ...absenceCounts(plan),
  ...keyStage2Counts(inNeed, ["combined", "reading", "writing", "maths", "grammar"]),
  ...keyStage2Counts(plan, ["combined"]),
  ...keyStage4Counts(inNeed),
  {
    indicator: "in-need-baccalaureate-entries-number",
    name: "Children in need entered for the English Baccalaureate (number)",
    short_name: "English Baccalaureate entries in need",
    unit: "number",
    decimals: 0,
    definition:
      "Sixteen-year-old pupils in need who sit English, maths, sciences, a language and history or geography.",
    notes: notes.gradeCounts,
    sources: [keyStage4(inNeed.label, "t_ebacc_e_ptq_ee")],
    releasedWith: "CIN_EngBacEntries"
  }
]);
