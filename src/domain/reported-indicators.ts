import type {ReportedUnit} from "./tables.js";

/** An indicator that inspection reports state figures of. */
export interface ReportedIndicator {
  /** Slug; that of the official indicator where both count the same. */
  indicator: string;
  family: ReportedFamily;
  name: string;
  unit: ReportedUnit;
  /** Direction that is better, or null where neither is. */
  better: "higher" | "lower" | null;
  /** Slug of the official indicator it is set beside, or null where no official statistic counts it. */
  official: string | null;
}

/** Families of reported indicators in the order in which the site shows them. */
export const reportedFamilies = [
  "Context",
  "Child protection",
  "Children in care",
  "Adoption",
  "Early help",
  "NEET",
  "Workforce"
] as const;
export type ReportedFamily = (typeof reportedFamilies)[number];

/** Every indicator that is looked for in reports, family by family. */
export const reportedIndicators: readonly ReportedIndicator[] = [
  define("children-population", "Context", "Children and young people under 18", "number", null, "children-population"),
  define("population-under-18-share", "Context", "Under-18s as a share of the total population", "percent", null, null),
  define("child-poverty", "Context", "Children living in poverty", "percent", "lower", "child-poverty"),
  define(
    "free-school-meals-primary",
    "Context",
    "Primary pupils entitled to free school meals",
    "percent",
    null,
    "free-school-meals-primary"
  ),
  define(
    "free-school-meals-secondary",
    "Context",
    "Secondary pupils entitled to free school meals",
    "percent",
    null,
    "free-school-meals-secondary"
  ),
  define("minority-ethnic", "Context", "Children from minority ethnic groups", "percent", null, null),
  define(
    "english-additional-language-primary",
    "Context",
    "Primary pupils with English as an additional language",
    "percent",
    null,
    "english-additional-language-primary"
  ),
  define(
    "english-additional-language-secondary",
    "Context",
    "Secondary pupils with English as an additional language",
    "percent",
    null,
    "english-additional-language-secondary"
  ),
  define("children-in-need", "Child protection", "Children assessed as in need", "number", null, "children-in-need"),
  define(
    "child-protection-plans",
    "Child protection",
    "Children subject to a child protection plan",
    "number",
    null,
    "child-protection-plans"
  ),
  define(
    "private-fostering",
    "Child protection",
    "Children living in a privately arranged fostering placement",
    "number",
    null,
    null
  ),
  define(
    "child-protection-plans-repeat",
    "Child protection",
    "Child protection plans that are a second or later plan",
    "percent",
    "lower",
    "child-protection-plans-repeat"
  ),
  define(
    "child-protection-plans-repeat-two-years",
    "Child protection",
    "Second or later plans starting within two years of the first",
    "percent",
    "lower",
    null
  ),
  define(
    "conferences-in-timescale",
    "Child protection",
    "Initial child protection conferences held within 15 working days",
    "percent",
    "higher",
    "conferences-in-timescale"
  ),
  define(
    "re-referrals",
    "Child protection",
    "Referrals that repeat an earlier one within 12 months",
    "percent",
    "lower",
    "re-referrals"
  ),
  define(
    "police-protection",
    "Child protection",
    "Children made subject to police powers of protection",
    "number",
    "lower",
    null
  ),
  define("children-in-care", "Children in care", "Children looked after", "number", null, "children-in-care"),
  define(
    "children-in-care-rate",
    "Children in care",
    "Children looked after per 10,000 children under 18",
    "per 10000",
    null,
    "children-in-care-rate"
  ),
  define(
    "care-outside-area",
    "Children in care",
    "Children looked after living outside the local authority area",
    "number",
    "lower",
    null
  ),
  define(
    "care-outside-area-share",
    "Children in care",
    "Share of children looked after living outside the local authority area",
    "percent",
    "lower",
    null
  ),
  define(
    "care-20-miles",
    "Children in care",
    "Children looked after living 20 or more miles away",
    "number",
    "lower",
    null
  ),
  define(
    "care-20-miles-share",
    "Children in care",
    "Share of children looked after placed more than 20 miles from home",
    "percent",
    "lower",
    "care-20-miles-share"
  ),
  define(
    "care-residential-homes",
    "Children in care",
    "Children looked after in residential children’s homes",
    "number",
    null,
    null
  ),
  define(
    "care-residential-homes-outside-share",
    "Children in care",
    "Share of those in residential homes who live outside the area",
    "percent",
    "lower",
    null
  ),
  define(
    "care-residential-schools",
    "Children in care",
    "Children looked after in residential special schools",
    "number",
    null,
    null
  ),
  define(
    "care-residential-schools-outside-share",
    "Children in care",
    "Share of those in residential special schools who live outside the area",
    "percent",
    "lower",
    null
  ),
  define("care-foster", "Children in care", "Children looked after living with foster families", "number", null, null),
  define(
    "care-foster-outside-share",
    "Children in care",
    "Share of those with foster families who live outside the area",
    "percent",
    "lower",
    null
  ),
  define("care-with-parents", "Children in care", "Children looked after living with parents", "number", null, null),
  define(
    "care-with-parents-outside-share",
    "Children in care",
    "Share of those with parents who live outside the area",
    "percent",
    null,
    null
  ),
  define(
    "care-unaccompanied",
    "Children in care",
    "Unaccompanied asylum-seeking children looked after",
    "number",
    null,
    "care-unaccompanied"
  ),
  define(
    "care-ceased",
    "Children in care",
    "Children who ceased to be looked after in the last 12 months",
    "number",
    null,
    "care-ceased"
  ),
  define(
    "care-returned-share",
    "Children in care",
    "Share of those who ceased and later returned to care",
    "percent",
    "lower",
    null
  ),
  define(
    "care-returned",
    "Children in care",
    "Children who ceased and later returned to care",
    "number",
    "lower",
    null
  ),
  define(
    "care-independent-living",
    "Children in care",
    "Children who left care and moved on to independent living",
    "number",
    null,
    null
  ),
  define(
    "care-multiple-occupation",
    "Children in care",
    "Children who left care and now live in houses of multiple occupation",
    "number",
    "lower",
    null
  ),
  define(
    "care-three-placements",
    "Children in care",
    "Children looked after with three or more placements in a year",
    "percent",
    "lower",
    "care-three-placements"
  ),
  define(
    "care-health-assessments",
    "Children in care",
    "Children looked after with an up-to-date health assessment",
    "percent",
    "higher",
    "care-health-assessments"
  ),
  define(
    "care-dental-checks",
    "Children in care",
    "Children looked after with an up-to-date dental check",
    "percent",
    "higher",
    "care-dental-checks"
  ),
  define(
    "care-persistent-absence",
    "Children in care",
    "Children looked after who are persistently absent from school",
    "percent",
    "lower",
    "care-persistent-absence"
  ),
  define("adoptions", "Adoption", "Adoptions in the last 12 months", "number", null, "adoptions"),
  define(
    "special-guardianship",
    "Adoption",
    "Children who became subject of special guardianship orders in the last 12 months",
    "number",
    null,
    null
  ),
  define(
    "adoption-entry-to-placement",
    "Adoption",
    "Average days from entering care to moving in with an adoptive family",
    "days",
    "lower",
    null
  ),
  define(
    "adoption-order-to-match",
    "Adoption",
    "Average days from placement order to a match with an adoptive family",
    "days",
    "lower",
    null
  ),
  define("care-proceedings", "Adoption", "Average length of care proceedings", "weeks", "lower", null),
  define(
    "common-assessments-good",
    "Early help",
    "Common Assessment Framework assessments audited as good",
    "percent",
    "higher",
    null
  ),
  define(
    "family-support-improved",
    "Early help",
    "Children with better outcomes after family support",
    "percent",
    "higher",
    null
  ),
  define(
    "troubled-families-improved",
    "Early help",
    "Troubled families showing significant improvement",
    "percent",
    "higher",
    null
  ),
  define(
    "neet-16-18",
    "NEET",
    "All 16- to 18-year-olds not in education, employment or training",
    "percent",
    "lower",
    "neet-16-17"
  ),
  define(
    "neet-care",
    "NEET",
    "Care leavers or looked-after 16- to 18-year-olds not in education, employment or training",
    "percent",
    "lower",
    "care-leavers-neet"
  ),
  define(
    "care-leavers-eet",
    "NEET",
    "Care leavers aged 19 to 21 in education, employment or training",
    "percent",
    "higher",
    "care-leavers-eet"
  ),
  define(
    "care-leavers-suitable-accommodation",
    "NEET",
    "Care leavers in suitable accommodation",
    "percent",
    "higher",
    "care-leavers-suitable-accommodation"
  ),
  define("care-leavers-university", "NEET", "Care leavers in higher education", "number", "higher", null),
  define("staying-put", "NEET", "Young people who stayed with their foster carers after 18", "number", "higher", null),
  define("social-workers", "Workforce", "Social workers employed", "number", null, "social-workers"),
  define("agency-social-workers", "Workforce", "Agency social workers", "number", "lower", "agency-social-workers")
];

/** The reported indicators that stand beside an official one: its own slug, or another for nearly the same measure. */
export function reportedBeside(official: string): readonly string[] {
  return reportedIndicators.filter((row) => row.official === official).map(({indicator}) => indicator);
}

function define(
  indicator: string,
  family: ReportedFamily,
  name: string,
  unit: ReportedUnit,
  better: ReportedIndicator["better"],
  official: string | null
): ReportedIndicator {
  return {indicator, family, name, unit, better, official};
}
