import {entriesOf, tool} from "./define.js";
import {notes} from "./notes.js";
import {publications} from "./publications.js";
import {adoptionStage} from "./release-files.js";

const englandOnly = "Published for England only, as years and months; shown here in months.";

const defaults = {
  family: "Adoption and guardianship",
  ...publications.lookedAfter,
  period_kind: "financial year",
  counts_of: "children",
  decimals: 0
} as const;

/** Indicators of the family "Adoption and guardianship". */
export const adoptionAndGuardianship = entriesOf(defaults, [
  {
    indicator: "adoptions",
    name: "Children adopted from care",
    short_name: "Children adopted",
    unit: "number",
    definition: "Children in care for whom an adoption order was made in the year.",
    notes: notes.lookedAfterRounding,
    sources: [tool("No_of LAC Adopted")]
  },
  {
    indicator: "adoptions-share",
    name: "Children leaving care who were adopted (%)",
    short_name: "Left care through adoption, %",
    unit: "percent",
    better: "higher",
    definition: "Share of those leaving care in the year who left because they were adopted.",
    notes: notes.lookedAfterRounding,
    numerator: "adoptions",
    denominator: "care-ceased",
    sources: [tool("%_of LAC Adopted")]
  },
  {
    indicator: "adoption-time-entry-to-adoption",
    name: "Average time from entry into care to adoption (months)",
    short_name: "Entry into care to adoption (months)",
    unit: "months",
    better: "lower",
    definition: "Average time between entering care and the adoption order, for children adopted in the year.",
    notes: englandOnly,
    sources: [adoptionStage("6. Total average time between entry into care and adoption", "Total", "years-and-months")],
    releasedWith: "No_of LAC Adopted"
  },
  {
    indicator: "adoption-time-entry-to-placement",
    name: "Average time from entry into care to placement for adoption (months)",
    short_name: "Entry into care to placement (months)",
    unit: "months",
    better: "lower",
    definition: "Average time between entering care and moving in with adopters, for children adopted in the year.",
    notes: englandOnly,
    sources: [
      adoptionStage(
        "4. Total average time between entry into care and date placed for adoption",
        "Total",
        "years-and-months"
      )
    ],
    releasedWith: "No_of LAC Adopted"
  },
  {
    indicator: "adoption-time-entry-to-decision",
    name: "Average time from entry into care to the decision to place for adoption (months)",
    short_name: "Entry into care to decision (months)",
    unit: "months",
    better: "lower",
    definition:
      "Average time between entering care and the decision that adoption is right, for children adopted in the year.",
    notes: englandOnly,
    sources: [
      adoptionStage(
        "1. Average time between entry into care and decision that child should be placed for adoption",
        "Total",
        "years-and-months"
      )
    ],
    releasedWith: "No_of LAC Adopted"
  },
  {
    indicator: "adoption-time-decision-to-match",
    name: "Average time from the decision to place for adoption to the match (months)",
    short_name: "Adoption decision to match (months)",
    unit: "months",
    better: "lower",
    definition:
      "Average time between the decision that adoption is right and finding adopters, for children adopted in the year.",
    notes: englandOnly,
    sources: [
      adoptionStage(
        "2. Average time between decision that child should be placed for adoption and matching of child and adopters",
        "Total",
        "years-and-months"
      )
    ],
    releasedWith: "No_of LAC Adopted"
  },
  {
    indicator: "adoption-time-match-to-placement",
    name: "Average time from the match to placement for adoption (months)",
    short_name: "Adoption match to placement (months)",
    unit: "months",
    better: "lower",
    definition: "Average time between finding adopters and moving in with them, for children adopted in the year.",
    notes: englandOnly,
    sources: [
      adoptionStage(
        "3. Average time between date of matching and date placed for adoption",
        "Total",
        "years-and-months"
      )
    ],
    releasedWith: "No_of LAC Adopted"
  },
  {
    indicator: "adoption-time-placement-to-adoption",
    name: "Average time from placement to adoption (months)",
    short_name: "Placement to adoption (months)",
    unit: "months",
    better: "lower",
    definition:
      "Average time between moving in with adopters and the adoption order, for children adopted in the year.",
    notes: englandOnly,
    sources: [
      adoptionStage(
        "5. Average time between date placed for adoption and the date child adopted",
        "Total",
        "years-and-months"
      )
    ],
    releasedWith: "No_of LAC Adopted"
  },
  {
    indicator: "adoptions-placed-within-12-months",
    name: "Children adopted who were placed within 12 months of the decision",
    short_name: "Placed within 12 months of decision",
    unit: "number",
    definition:
      "Children adopted in the year who moved in with adopters no more than 12 months after the decision on adoption.",
    notes: "Published for England only, rounded to the nearest 10.",
    sources: [
      adoptionStage(
        "Children adopted who were placed for adoption within 12 months of the LA decision to place the child for adoption",
        "Total"
      )
    ],
    releasedWith: "No_of LAC Adopted"
  },
  {
    indicator: "adoptions-unopposed",
    name: "Children adopted on an unopposed application (number)",
    short_name: "Adopted, application unopposed",
    unit: "number",
    definition: "Children in care adopted in the year without anybody opposing the application.",
    notes: notes.lookedAfterRounding,
    sources: [tool("LACnum_Adopt_AppUnop")]
  },
  {
    indicator: "adoptions-unopposed-share",
    name: "Children adopted on an unopposed application (%)",
    short_name: "Adopted, application unopposed, %",
    unit: "percent",
    definition: "Share of the adoptions from care in the year that nobody opposed.",
    notes: notes.lookedAfterRounding,
    numerator: "adoptions-unopposed",
    denominator: "adoptions",
    sources: [tool("LAC%_Adopt_AppUnop")]
  },
  {
    indicator: "adoptions-consent-dispensed",
    name: "Children adopted without the parents' consent (number)",
    short_name: "Adopted, consent dispensed with",
    unit: "number",
    definition: "Children in care adopted in the year after the court set the parents' consent aside.",
    notes: notes.lookedAfterRounding,
    sources: [tool("LACnum_Adopt_ConsentDisp")]
  },
  {
    indicator: "adoptions-consent-dispensed-share",
    name: "Children adopted without the parents' consent (%)",
    short_name: "Adopted, consent dispensed with, %",
    unit: "percent",
    definition: "Share of the adoptions from care in the year for which the court set the parents' consent aside.",
    notes: notes.lookedAfterRounding,
    numerator: "adoptions-consent-dispensed",
    denominator: "adoptions",
    sources: [tool("LAC%_Adopt_ConsentDisp")]
  },
  {
    indicator: "special-guardianship-ceased",
    name: "Children who left care through special guardianship (number)",
    short_name: "Left care to special guardians",
    unit: "number",
    definition: "Children who left care in the year because a court made somebody their special guardian.",
    notes: notes.lookedAfterRoundingTo5,
    sources: [tool("LAC_ceased_SGO")]
  },
  {
    indicator: "special-guardianship-ceased-share",
    name: "Children who left care through special guardianship (%)",
    short_name: "Left care to special guardians, %",
    unit: "percent",
    definition: "Share of those leaving care in the year for whom a court had named a special guardian.",
    notes: notes.lookedAfterRounding,
    numerator: "special-guardianship-ceased",
    denominator: "care-ceased",
    sources: [tool("LAC_ceased_SGO%")]
  },
  {
    indicator: "special-guardianship-foster-relative",
    name: "Special guardianship orders to former foster carers who are relatives or friends (%)",
    short_name: "Guardian was foster carer and kin, %",
    unit: "percent",
    definition:
      "Share of the year's special guardians from care who had fostered the child and were family or friends.",
    notes: notes.specialGuardianshipSplit,
    sources: [tool("LAC_SGO_FFC_Rel%")]
  },
  {
    indicator: "special-guardianship-foster-other",
    name: "Special guardianship orders to other former foster carers (%)",
    short_name: "Guardian was other foster carer, %",
    unit: "percent",
    definition:
      "Share of the year's special guardians from care who had fostered the child and were no relation or friend.",
    notes: notes.specialGuardianshipSplit,
    sources: [tool("LAC_SGO_FFC_Oth%")]
  },
  {
    indicator: "special-guardianship-other-relative",
    name: "Special guardianship orders to relatives or friends who were not foster carers (%)",
    short_name: "Guardian was kin, not foster carer, %",
    unit: "percent",
    definition:
      "Share of the year's special guardians from care who were family or friends and had not fostered the child.",
    notes: notes.specialGuardianshipSplit,
    sources: [tool("LAC_SGO_Car_Rel%")]
  },
  {
    indicator: "child-arrangements-ceased-share",
    name: "Children who left care through a child arrangements order (%)",
    short_name: "Left care by child arrangements order, %",
    unit: "percent",
    definition: "Share of those leaving care in the year because a court settled with whom they live.",
    notes: notes.lookedAfterRounding,
    sources: [tool("LAC_ceased_CAO%")]
  }
]);
