import {entriesOf, sum, tool} from "./define.js";
import {notes} from "./notes.js";
import {publications} from "./publications.js";
import {socialWorkers} from "./release-files.js";

const collection = "2017: collected for each social worker instead of as totals";
const caseHolders = "2024: case holders who hold no case are recorded in another role";

const defaults = {
  family: "Workforce",
  ...publications.workforce,
  period_kind: "30 September",
  counts_of: "staff",
  decimals: 1,
  notes: notes.workforceMissing
} as const;
const duringYear = {period_kind: "year to 30 September"} as const;

/** Indicators of the family "Workforce". */
export const workforce = entriesOf(defaults, [
  {
    indicator: "social-workers",
    name: "Children's social workers in post, full-time equivalents",
    short_name: "Social workers in post",
    unit: "full-time-equivalents",
    definition: "Child and family social workers whom the authority employs on 30 September, by hours worked.",
    breaks: collection,
    sources: [socialWorkers("inpost_fte"), tool("Work_Force_NoSW")]
  },
  {
    indicator: "social-workers-headcount",
    name: "Children's social workers in post",
    short_name: "Social workers in post, people",
    unit: "number",
    decimals: 0,
    definition:
      "Child and family social workers whom the authority employs on 30 September, each person counted as one.",
    sources: [socialWorkers("inpost_headcount")],
    releasedWith: "Work_Force_NoSW"
  },
  {
    indicator: "social-worker-vacancies",
    name: "Social worker vacancy rate (%)",
    short_name: "Social worker vacancies, %",
    unit: "percent",
    better: "lower",
    definition: "Vacant posts as a share of all posts for child and family social workers on 30 September.",
    breaks: collection,
    numerator: "social-worker-vacancies-number",
    denominator: "social-worker-posts",
    sources: [socialWorkers("vacancy_rate_fte"), tool("Work_Force_Vac_Rate")]
  },
  {
    indicator: "social-worker-posts",
    name: "Posts for social workers, filled and vacant, full-time equivalents",
    short_name: "Posts for social workers",
    unit: "full-time-equivalents",
    definition: "Posts for child and family social workers on 30 September: those in post and the vacancies together.",
    notes: `Worked out as the sum of the two. ${notes.workforceMissing}`,
    sources: [sum(socialWorkers("inpost_fte"), socialWorkers("vacancy_fte"))],
    releasedWith: "Work_Force_Vac_Rate"
  },
  {
    indicator: "social-worker-vacancies-number",
    name: "Social worker vacancies, full-time equivalents",
    short_name: "Social worker vacancies",
    unit: "full-time-equivalents",
    definition:
      "Posts for child and family social workers that stand vacant on 30 September, covered by an agency or not.",
    sources: [socialWorkers("vacancy_fte")],
    releasedWith: "Work_Force_Vac_Rate"
  },
  {
    indicator: "social-worker-turnover",
    name: "Social worker turnover rate (%)",
    short_name: "Social worker turnover, %",
    unit: "percent",
    better: "lower",
    ...duringYear,
    definition: "Social workers who left in the year as a share of those in post at its end.",
    numerator: "social-worker-leavers",
    denominator: "social-workers",
    breaks: collection,
    sources: [socialWorkers("turnover_rate_fte"), tool("Work_Force_TO_Rate")]
  },
  {
    indicator: "social-worker-starters",
    name: "Social workers starting in the year, full-time equivalents",
    short_name: "Social workers starting",
    unit: "full-time-equivalents",
    ...duringYear,
    definition: "Child and family social workers who took up a post with the authority in the year.",
    sources: [socialWorkers("starters_fte"), tool("Social_Work_Starters")]
  },
  {
    indicator: "social-worker-leavers",
    name: "Social workers leaving in the year, full-time equivalents",
    short_name: "Social workers leaving",
    unit: "full-time-equivalents",
    ...duringYear,
    definition: "Child and family social workers who gave up their post with the authority in the year.",
    sources: [socialWorkers("leavers_fte"), tool("Social_Work_Leavers")]
  },
  {
    indicator: "social-worker-agency",
    name: "Agency social worker rate (%)",
    short_name: "Agency social workers, %",
    unit: "percent",
    better: "lower",
    definition: "Agency staff as a share of all who work as child and family social workers on 30 September.",
    breaks: collection,
    numerator: "agency-social-workers",
    denominator: "social-workers-with-agency",
    sources: [socialWorkers("agency_rate_fte"), tool("Work_Force_Agecy_Rate")]
  },
  {
    indicator: "social-workers-with-agency",
    name: "Social workers in post and from agencies, full-time equivalents",
    short_name: "Social workers in post and agency",
    unit: "full-time-equivalents",
    definition:
      "All who work as child and family social workers on 30 September: those in post and those from agencies together.",
    notes: `Worked out as the sum of the two. ${notes.workforceMissing}`,
    sources: [sum(socialWorkers("inpost_fte"), socialWorkers("agency_fte"))],
    releasedWith: "Work_Force_Agecy_Rate"
  },
  {
    indicator: "agency-social-workers",
    name: "Agency social workers, full-time equivalents",
    short_name: "Agency social workers",
    unit: "full-time-equivalents",
    definition: "Agency staff who work as child and family social workers on 30 September, by hours worked.",
    sources: [socialWorkers("agency_fte")],
    releasedWith: "Work_Force_Agecy_Rate"
  },
  {
    indicator: "agency-social-workers-headcount",
    name: "Agency social workers",
    short_name: "Agency social workers, people",
    unit: "number",
    decimals: 0,
    definition: "Agency staff who work as child and family social workers on 30 September, each person counted as one.",
    sources: [socialWorkers("agency_headcount")],
    releasedWith: "Work_Force_Agecy_Rate"
  },
  {
    indicator: "social-worker-agency-cover",
    name: "Agency social workers who cover vacancies (%)",
    short_name: "Agency workers covering vacancies, %",
    unit: "percent",
    definition: "Share of the agency social workers on 30 September who fill a vacant post.",
    numerator: "social-worker-agency-cover-number",
    denominator: "agency-social-workers",
    sources: [socialWorkers("agency_cover_rate_fte"), tool("Work_Force_AgencyCover")]
  },
  {
    indicator: "social-worker-agency-cover-number",
    name: "Agency social workers who cover vacancies, full-time equivalents",
    short_name: "Agency workers covering vacancies",
    unit: "full-time-equivalents",
    definition: "Agency social workers who fill a vacant post on 30 September, by hours worked.",
    sources: [socialWorkers("agency_cover_fte")],
    releasedWith: "Work_Force_AgencyCover"
  },
  {
    indicator: "social-worker-vacancies-covered",
    name: "Social worker vacancies covered by agency workers (%)",
    short_name: "Vacancies covered by agency, %",
    unit: "percent",
    better: "higher",
    definition: "Share of the vacant posts for social workers on 30 September that agency staff fill.",
    numerator: "social-worker-agency-cover-number",
    denominator: "social-worker-vacancies-number",
    sources: [socialWorkers("vacancy_agency_cover_rate_fte"), tool("Vacancies_cover")]
  },
  {
    indicator: "social-worker-caseload",
    name: "Average caseload, cases per social worker",
    short_name: "Cases per social worker",
    unit: "cases-per-worker",
    better: "lower",
    definition: "Cases held on 30 September for each full-time social worker who holds any, agency staff among them.",
    numerator: "social-worker-cases",
    denominator: "social-workers-with-cases",
    breaks: "2017: divided by the social workers who hold cases, agency staff among them, instead of by all",
    sources: [socialWorkers("caseload_fte"), tool("Work_Force_AvgNumCase_SW")]
  },
  {
    indicator: "social-worker-cases",
    name: "Cases held by social workers",
    short_name: "Cases held by social workers",
    unit: "number",
    counts_of: "cases",
    decimals: 0,
    definition: "Cases that child and family social workers hold on 30 September, agency staff among them.",
    breaks: collection,
    sources: [socialWorkers("cases"), tool("Work_Force_Num_CaseHeld")]
  },
  {
    indicator: "social-workers-with-cases",
    name: "Social workers who hold cases, full-time equivalents",
    short_name: "Social workers who hold cases",
    unit: "full-time-equivalents",
    definition: "Child and family social workers who hold at least one case on 30 September, agency staff among them.",
    sources: [socialWorkers("case_holders_fte")],
    releasedWith: "Work_Force_AvgNumCase_SW"
  },
  {
    indicator: "social-worker-absence",
    name: "Social worker absence rate (%)",
    short_name: "Social worker absence, %",
    unit: "percent",
    counts_of: "days",
    better: "lower",
    ...duringYear,
    definition: "Working days that social workers lost to sickness in the year as a share of all their working days.",
    breaks: collection,
    sources: [socialWorkers("absence_rate_fte"), tool("Work_Force_SWAbsence")]
  },
  {
    indicator: "social-worker-days-lost",
    name: "Working days that social workers lost to sickness",
    short_name: "Working days lost to sickness",
    unit: "number",
    counts_of: "days",
    ...duringYear,
    definition: "Working days that child and family social workers lost to sickness in the year, by hours worked.",
    sources: [socialWorkers("working_days_lost_fte")],
    releasedWith: "Work_Force_SWAbsence"
  },
  {
    indicator: "social-worker-case-holders",
    name: "Social workers in case holder roles (%)",
    short_name: "Social workers in case holder roles, %",
    unit: "percent",
    better: "higher",
    definition: "Share of the child and family social workers on 30 September whose role it is to hold cases.",
    breaks: caseHolders,
    sources: [tool("Social_Work_Caseholders_%")]
  },
  {
    indicator: "social-worker-qualified-no-cases",
    name: "Qualified social workers without cases (%)",
    short_name: "Social workers without cases, %",
    unit: "percent",
    definition: "Share of the child and family social workers on 30 September in a qualified role without cases.",
    breaks: caseHolders,
    sources: [tool("Social_Work_Qualified_no_cases_%")]
  },
  {
    indicator: "social-worker-senior",
    name: "Senior practitioners among social workers (%)",
    short_name: "Senior practitioners, %",
    unit: "percent",
    definition:
      "Share of the child and family social workers on 30 September who are senior or advanced practitioners.",
    sources: [tool("Social_Work_SeniorPractitioner_%")]
  }
]);
