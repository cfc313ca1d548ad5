import {entriesOf, tool} from "./define.js";
import {notes} from "./notes.js";
import {publications} from "./publications.js";
import {referrals} from "./release-files.js";

const defaults = {
  family: "Early help and referrals",
  ...publications.inNeed,
  period_kind: "financial year",
  counts_of: "episodes",
  decimals: 0
} as const;

/** Indicators of the family "Early help and referrals". */
export const earlyHelpAndReferrals = entriesOf(defaults, [
  {
    indicator: "referrals-rate",
    name: "Referrals to children's social care per 10,000",
    short_name: "Referrals per 10,000",
    unit: "per-10000",
    decimals: 1,
    definition:
      "Requests in the year that social care help a child not already on its books, for every 10,000 residents under 18.",
    notes: notes.inNeedRate,
    numerator: "referrals",
    denominator: "children-population",
    sources: [tool("CPP_Total_Rateper10,000")]
  },
  {
    indicator: "referrals",
    name: "Referrals to children's social care",
    short_name: "Referrals",
    unit: "number",
    definition: "Requests in the year that social care help a child not already on its books, every one counted.",
    notes: notes.inNeedRounding,
    sources: [referrals("referral_count"), tool("CPP_Total_NumRef")]
  },
  {
    indicator: "re-referrals",
    name: "Referrals that repeat one of the 12 months before (%)",
    short_name: "Re-referrals within 12 months, %",
    unit: "percent",
    decimals: 1,
    better: "lower",
    definition: "Share of the year's referrals for children who had already been referred in the 12 months before.",
    notes: notes.inNeedRounding,
    numerator: "re-referrals-number",
    denominator: "referrals",
    sources: [referrals("rereferral_percent"), tool("ReReferral")]
  },
  {
    indicator: "re-referrals-number",
    name: "Referrals that repeat one of the 12 months before (number)",
    short_name: "Re-referrals within 12 months",
    unit: "number",
    definition: "The year's referrals for children who had already been referred in the 12 months before.",
    notes: notes.inNeedRounding,
    sources: [referrals("rereferral_count")],
    releasedWith: "ReReferral"
  },
  {
    indicator: "referred-children",
    name: "Children referred to children's social care",
    short_name: "Children referred",
    unit: "number",
    counts_of: "children",
    definition: "Children referred to social care at least once in the year, each counted once.",
    notes: notes.inNeedRounding,
    sources: [referrals("referral_child_count")],
    releasedWith: "CPP_Total_NumRef"
  },
  {
    indicator: "re-referred-children",
    name: "Referred children who had been referred in the 12 months before (%)",
    short_name: "Children re-referred, %",
    unit: "percent",
    counts_of: "children",
    decimals: 1,
    better: "lower",
    definition: "Share of the children referred in the year whose referral followed another of the 12 months before.",
    notes: notes.inNeedRounding,
    numerator: "re-referred-children-number",
    denominator: "referred-children",
    sources: [referrals("rereferral_child_percent")],
    releasedWith: "ReReferral"
  },
  {
    indicator: "re-referred-children-number",
    name: "Referred children who had been referred in the 12 months before (number)",
    short_name: "Children re-referred",
    unit: "number",
    counts_of: "children",
    definition: "Children referred in the year whose referral followed another of the 12 months before.",
    notes: notes.inNeedRounding,
    sources: [referrals("rereferral_child_count")],
    releasedWith: "ReReferral"
  },
  {
    indicator: "referrals-no-further-action",
    name: "Referrals closed with no further action (%)",
    short_name: "Referrals with no further action, %",
    unit: "percent",
    decimals: 1,
    definition: "Share of the year's referrals that were closed without an assessment or any other step.",
    notes: notes.inNeedRounding,
    numerator: "referrals-no-further-action-number",
    denominator: "referrals",
    sources: [referrals("no_further_action_percent"), tool("CIN_Refferals_NFA")]
  },
  {
    indicator: "referrals-no-further-action-number",
    name: "Referrals closed with no further action (number)",
    short_name: "Referrals with no further action",
    unit: "number",
    definition: "The year's referrals that were closed without an assessment or any other step.",
    notes: notes.inNeedRounding,
    sources: [referrals("no_further_action_count")],
    releasedWith: "CIN_Refferals_NFA"
  },
  {
    indicator: "referrals-not-in-need",
    name: "Referrals assessed as not in need (%)",
    short_name: "Assessed as not in need, %",
    unit: "percent",
    decimals: 1,
    definition: "Share of the year's referrals that led to an assessment which found that the child was not in need.",
    notes: notes.inNeedRounding,
    numerator: "referrals-not-in-need-number",
    denominator: "referrals",
    sources: [referrals("not_in_need_percent"), tool("Referrals_AssessedNotNeed")]
  },
  {
    indicator: "referrals-not-in-need-number",
    name: "Referrals assessed as not in need (number)",
    short_name: "Assessed as not in need",
    unit: "number",
    definition: "The year's referrals that led to an assessment which found that the child was not in need.",
    notes: notes.inNeedRounding,
    sources: [referrals("not_in_need_count")],
    releasedWith: "Referrals_AssessedNotNeed"
  },
  {
    indicator: "assessments-45-days",
    name: "Assessments completed within 45 working days (%)",
    short_name: "Assessments within 45 working days, %",
    unit: "percent",
    decimals: 1,
    better: "higher",
    definition:
      "Share of the assessments finished in the year that took no more than 45 working days from the referral.",
    notes: notes.inNeedGaps,
    sources: [tool("Continue_Assess_Comp")]
  },
  {
    indicator: "referrals-police",
    name: "Referrals that came from the police (%)",
    short_name: "Referrals from the police, %",
    unit: "percent",
    decimals: 1,
    definition: "Share of the year's referrals that the police made.",
    notes: notes.inNeedRounding,
    sources: [tool("RefBySource_Police_%")]
  },
  {
    indicator: "referrals-schools",
    name: "Referrals that came from schools (%)",
    short_name: "Referrals from schools, %",
    unit: "percent",
    decimals: 1,
    definition: "Share of the year's referrals that schools made.",
    notes: `Schools were closed to most pupils for parts of 2020 and 2021. ${notes.inNeedGaps}`,
    sources: [tool("RefBySource_Schl_%")]
  },
  {
    indicator: "referrals-health",
    name: "Referrals that came from health services (%)",
    short_name: "Referrals from health services, %",
    unit: "percent",
    decimals: 1,
    definition:
      "Share of the year's referrals made by family doctors, health visitors, hospitals or other health services.",
    notes: notes.inNeedRounding,
    sources: [tool("RefBySource_HealthServ_%")]
  }
]);
