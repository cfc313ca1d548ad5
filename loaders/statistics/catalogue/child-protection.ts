import {entriesOf, tool} from "./define.js";
import {notes} from "./notes.js";
import {publications} from "./publications.js";
import {plansByDuration, plansStarting} from "./release-files.js";

const defaults = {
  family: "Child protection",
  ...publications.inNeed,
  period_kind: "financial year",
  counts_of: "children",
  decimals: 0
} as const;

/** Indicators of the family "Child protection". */
export const childProtection = entriesOf(defaults, [
  {
    indicator: "child-protection-plans-rate",
    name: "Children with a child protection plan per 10,000",
    short_name: "Child protection plans per 10,000",
    unit: "per-10000",
    decimals: 1,
    period_kind: "31 March",
    definition: "Children protected by a child protection plan on 31 March for every 10,000 residents under 18.",
    notes: notes.inNeedRate,
    numerator: "child-protection-plans",
    denominator: "children-population",
    sources: [tool("CPP_rate")]
  },
  {
    indicator: "child-protection-plans",
    name: "Children with a child protection plan",
    short_name: "Child protection plans",
    unit: "number",
    period_kind: "31 March",
    definition: "Children protected by a child protection plan on 31 March.",
    notes: notes.inNeedRounding,
    sources: [plansByDuration("CPP_At31"), tool("CPP_Num")]
  },
  {
    indicator: "child-protection-plans-started-rate",
    name: "Child protection plans started per 10,000",
    short_name: "Plans started per 10,000",
    unit: "per-10000",
    counts_of: "episodes",
    decimals: 1,
    better: "lower",
    definition: "Child protection plans that began in the year for every 10,000 residents under 18.",
    notes: notes.inNeedRate,
    numerator: "child-protection-plans-started",
    denominator: "children-population",
    sources: [tool("CPP_Abuse_Rate")]
  },
  {
    indicator: "child-protection-plans-started",
    name: "Child protection plans started",
    short_name: "Plans started",
    unit: "number",
    counts_of: "episodes",
    definition: "Child protection plans that began in the year, every plan of a child counted.",
    notes: notes.inNeedRounding,
    sources: [plansStarting("CPP_start"), tool("CPP_Abuse")]
  },
  {
    indicator: "child-protection-plans-ended-rate",
    name: "Child protection plans ended per 10,000",
    short_name: "Plans ended per 10,000",
    unit: "per-10000",
    counts_of: "episodes",
    decimals: 1,
    definition: "Child protection plans that came to an end in the year for every 10,000 residents under 18.",
    notes: notes.inNeedRate,
    sources: [tool("DeRegCPR")]
  },
  {
    indicator: "child-protection-plans-repeat",
    name: "Child protection plans that are a second or later plan (%)",
    short_name: "Second or later plans, %",
    unit: "percent",
    counts_of: "episodes",
    decimals: 1,
    better: "lower",
    definition:
      "Share of the plans that began in the year for children who had been on a plan before, however long ago.",
    notes: notes.plansOften,
    numerator: "child-protection-plans-repeat-number",
    denominator: "child-protection-plans-started",
    sources: [plansStarting("CPP_subsequent_percent"), tool("PrevRegCPR")]
  },
  {
    indicator: "child-protection-plans-repeat-number",
    name: "Child protection plans that are a second or later plan (number)",
    short_name: "Second or later plans",
    unit: "number",
    counts_of: "episodes",
    definition: "Plans that began in the year for children who had been on a plan before, however long ago.",
    notes: notes.inNeedRounding,
    sources: [plansStarting("CPP_subsequent"), tool("ReRegCPR")]
  },
  {
    indicator: "child-protection-plans-two-years",
    name: "Child protection plans that have lasted two years or more (%)",
    short_name: "Plans of two years or more, %",
    unit: "percent",
    decimals: 1,
    better: "lower",
    period_kind: "31 March",
    definition: "Share of the plans in force on 31 March that had by then lasted two years or more.",
    notes: notes.inNeedRounding,
    numerator: "child-protection-plans-two-years-number",
    denominator: "child-protection-plans",
    sources: [plansByDuration("2_years_or_more_percent"), tool("CPPlans2yrsActive")]
  },
  {
    indicator: "child-protection-plans-two-years-number",
    name: "Child protection plans that have lasted two years or more (number)",
    short_name: "Plans of two years or more",
    unit: "number",
    period_kind: "31 March",
    definition: "Plans in force on 31 March that had by then lasted two years or more.",
    notes: notes.inNeedRounding,
    sources: [plansByDuration("2_years_or_more")],
    releasedWith: "CPPlans2yrsActive"
  },
  {
    indicator: "child-protection-plans-one-year",
    name: "Child protection plans that have lasted one year to two (%)",
    short_name: "Plans of one year to two, %",
    unit: "percent",
    decimals: 1,
    period_kind: "31 March",
    definition: "Share of the plans in force on 31 March that had by then lasted one year but less than two.",
    notes: notes.inNeedRounding,
    numerator: "child-protection-plans-one-year-number",
    denominator: "child-protection-plans",
    sources: [plansByDuration("1_year_less_than_2_years_percent")],
    releasedWith: "CPP_Num"
  },
  {
    indicator: "child-protection-plans-one-year-number",
    name: "Child protection plans that have lasted one year to two (number)",
    short_name: "Plans of one year to two",
    unit: "number",
    period_kind: "31 March",
    definition: "Plans in force on 31 March that had by then lasted one year but less than two.",
    notes: notes.inNeedRounding,
    sources: [plansByDuration("1_year_less_than_2_years")],
    releasedWith: "CPP_Num"
  },
  {
    indicator: "child-protection-plans-six-months",
    name: "Child protection plans that have lasted six months to a year (%)",
    short_name: "Plans of six months to a year, %",
    unit: "percent",
    decimals: 1,
    period_kind: "31 March",
    definition: "Share of the plans in force on 31 March that had by then lasted over six months but less than a year.",
    notes: notes.inNeedRounding,
    numerator: "child-protection-plans-six-months-number",
    denominator: "child-protection-plans",
    sources: [plansByDuration("more_than_6_months_less_than_1_year_percent")],
    releasedWith: "CPP_Num"
  },
  {
    indicator: "child-protection-plans-six-months-number",
    name: "Child protection plans that have lasted six months to a year (number)",
    short_name: "Plans of six months to a year",
    unit: "number",
    period_kind: "31 March",
    definition: "Plans in force on 31 March that had by then lasted over six months but less than a year.",
    notes: notes.inNeedRounding,
    sources: [plansByDuration("more_than_6_months_less_than_1_year")],
    releasedWith: "CPP_Num"
  },
  {
    indicator: "child-protection-plans-three-months",
    name: "Child protection plans that have lasted three to six months (%)",
    short_name: "Plans of three to six months, %",
    unit: "percent",
    decimals: 1,
    period_kind: "31 March",
    definition: "Share of the plans in force on 31 March that had by then lasted over three months and up to six.",
    notes: notes.inNeedRounding,
    numerator: "child-protection-plans-three-months-number",
    denominator: "child-protection-plans",
    sources: [plansByDuration("more_than_3_months_6_months_percent")],
    releasedWith: "CPP_Num"
  },
  {
    indicator: "child-protection-plans-three-months-number",
    name: "Child protection plans that have lasted three to six months (number)",
    short_name: "Plans of three to six months",
    unit: "number",
    period_kind: "31 March",
    definition: "Plans in force on 31 March that had by then lasted over three months and up to six.",
    notes: notes.inNeedRounding,
    sources: [plansByDuration("more_than_3_months_6_months")],
    releasedWith: "CPP_Num"
  },
  {
    indicator: "child-protection-plans-new",
    name: "Child protection plans that have lasted up to three months (%)",
    short_name: "Plans of up to three months, %",
    unit: "percent",
    decimals: 1,
    period_kind: "31 March",
    definition: "Share of the plans in force on 31 March that had by then lasted three months or less.",
    notes: notes.inNeedRounding,
    numerator: "child-protection-plans-new-number",
    denominator: "child-protection-plans",
    sources: [plansByDuration("3_months_or_less_percent")],
    releasedWith: "CPP_Num"
  },
  {
    indicator: "child-protection-plans-new-number",
    name: "Child protection plans that have lasted up to three months (number)",
    short_name: "Plans of up to three months",
    unit: "number",
    period_kind: "31 March",
    definition: "Plans in force on 31 March that had by then lasted three months or less.",
    notes: notes.inNeedRounding,
    sources: [plansByDuration("3_months_or_less")],
    releasedWith: "CPP_Num"
  },
  {
    indicator: "child-protection-plans-ended-two-years",
    name: "Child protection plans that ended after two years or more (%)",
    short_name: "Plans ended after two years or more, %",
    unit: "percent",
    counts_of: "episodes",
    decimals: 1,
    better: "lower",
    definition: "Share of the plans that came to an end in the year after lasting two years or more.",
    notes: notes.plansOften,
    sources: [tool("CPPlans2yrs")]
  },
  {
    indicator: "child-protection-plans-ended-two-years-number",
    name: "Child protection plans that ended after two years or more (number)",
    short_name: "Plans ended after two years or more",
    unit: "number",
    counts_of: "episodes",
    definition: "Plans that came to an end in the year after lasting two years or more.",
    notes: notes.inNeedRounding,
    sources: [tool("CPRDuration")]
  },
  {
    indicator: "child-protection-plans-reviewed",
    name: "Child protection plans reviewed on time (%)",
    short_name: "Plans reviewed on time, %",
    unit: "percent",
    decimals: 1,
    better: "higher",
    period_kind: "31 March",
    definition: "Share of the plans three months old or more on 31 March whose reviews had all been held when due.",
    notes: "A first review is due within three months and later ones within six months of the one before.",
    numerator: "child-protection-plans-reviewed-number",
    denominator: "child-protection-plans-due-review",
    sources: [tool("RevCP")]
  },
  {
    indicator: "child-protection-plans-reviewed-number",
    name: "Child protection plans reviewed on time (number)",
    short_name: "Plans reviewed on time",
    unit: "number",
    period_kind: "31 March",
    definition: "Plans three months old or more on 31 March whose reviews had all been held when due.",
    notes: notes.inNeedRounding,
    sources: [tool("CPP_Reviewed_InReqTimeScl")]
  },
  {
    indicator: "child-protection-plans-due-review",
    name: "Child protection plans of three months or more",
    short_name: "Plans of three months or more",
    unit: "number",
    period_kind: "31 March",
    definition: "Plans in force on 31 March that were three months old or more, so that a review was due.",
    notes: notes.inNeedRounding,
    sources: [tool("CPP_31March_3MnthorMore")]
  },
  {
    indicator: "section-47-enquiries-rate",
    name: "Section 47 enquiries per 10,000",
    short_name: "Section 47 enquiries per 10,000",
    unit: "per-10000",
    counts_of: "episodes",
    decimals: 1,
    definition:
      "Enquiries begun in the year into whether a child suffers significant harm, for every 10,000 residents under 18.",
    notes: notes.inNeedRate,
    sources: [tool("Section_47")]
  },
  {
    indicator: "child-protection-conferences-rate",
    name: "Initial child protection conferences per 10,000",
    short_name: "Initial conferences per 10,000",
    unit: "per-10000",
    counts_of: "episodes",
    decimals: 1,
    definition:
      "First conferences on whether a child needs a plan, held in the year, for every 10,000 residents under 18.",
    notes: notes.inNeedRate,
    sources: [tool("ISCP_Conf")]
  },
  {
    indicator: "conferences-in-timescale",
    name: "Initial child protection conferences held within 15 working days (%)",
    short_name: "Conferences within 15 working days, %",
    unit: "percent",
    counts_of: "episodes",
    decimals: 1,
    better: "higher",
    definition:
      "Share of the initial conferences of the year that met no later than 15 working days after the enquiry began.",
    notes: notes.inNeedGaps,
    sources: [tool("CP_conf_15days")]
  },
  {
    indicator: "conferences-10-days-number",
    name: "Initial child protection conferences held within 10 working days",
    short_name: "Conferences within 10 working days",
    unit: "number",
    counts_of: "episodes",
    definition: "Initial conferences of the year that met no later than 10 working days after the enquiry began.",
    notes: notes.inNeedRounding,
    sources: [tool("10_ICPC")]
  },
  {
    indicator: "conferences-15-days-number",
    name: "Initial child protection conferences held after 11 to 15 working days",
    short_name: "Conferences after 11 to 15 days",
    unit: "number",
    counts_of: "episodes",
    definition: "Initial conferences of the year that met between 11 and 15 working days after the enquiry began.",
    notes: notes.inNeedRounding,
    sources: [tool("15_ICPC")]
  },
  {
    indicator: "conferences-20-days-number",
    name: "Initial child protection conferences held after 16 to 20 working days",
    short_name: "Conferences after 16 to 20 days",
    unit: "number",
    counts_of: "episodes",
    definition: "Initial conferences of the year that met between 16 and 20 working days after the enquiry began.",
    notes: notes.inNeedRounding,
    sources: [tool("20_ICPC")]
  },
  {
    indicator: "conferences-over-20-days-number",
    name: "Initial child protection conferences held after 21 working days or more",
    short_name: "Conferences after 21 days or more",
    unit: "number",
    counts_of: "episodes",
    definition: "Initial conferences of the year that met 21 working days or more after the enquiry began.",
    notes: notes.inNeedRounding,
    sources: [tool("21_ICPC")]
  },
  {
    indicator: "care-applications-rate",
    name: "Care applications per 10,000",
    short_name: "Care applications per 10,000",
    unit: "per-10000",
    counts_of: "episodes",
    decimals: 1,
    ...publications.careApplications,
    definition: "Applications to a court for a care order in the year for every 10,000 residents under 18.",
    notes: null,
    sources: [tool("CareApplications")]
  }
]);
