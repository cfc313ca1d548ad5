import {entriesOf, tool} from "./define.js";
import {notes} from "./notes.js";
import {placementsBegun} from "./placements-begun.js";
import {publications} from "./publications.js";
import {lookedAfter, placementStability, socialWorkersOfChild} from "./release-files.js";

const onDay = "CLA on 31 March";
const twoYears = "CLA 2 years on 31 March";
const longTerm = "Children looked after continuously for at least 2.5 years on 31 March aged under 16 years";

const defaults = {
  family: "Children in care",
  ...publications.lookedAfter,
  period_kind: "31 March",
  counts_of: "children",
  decimals: 0
} as const;

/** Indicators of the family "Children in care". */
export const childrenInCare = entriesOf(defaults, [
  {
    indicator: "children-in-care-rate",
    name: "Children looked after per 10,000",
    short_name: "Children looked after per 10,000",
    unit: "per-10000",
    definition: "Children in the care of the authority on 31 March for every 10,000 residents under 18.",
    notes: notes.rateOfPopulation,
    numerator: "children-in-care",
    denominator: "children-population",
    sources: [lookedAfter("on 31 March", "rate_per_10000"), tool("LAC")]
  },
  {
    indicator: "children-in-care",
    name: "Children looked after",
    short_name: "Children looked after",
    unit: "number",
    definition:
      "Children in the care of the authority on 31 March, whether by court order or by agreement with parents.",
    notes: notes.lookedAfterRounding,
    sources: [lookedAfter("on 31 March", "children_count"), tool("LACnum")]
  },
  {
    indicator: "care-started-rate",
    name: "Children starting to be looked after per 10,000",
    short_name: "Starting to be looked after per 10,000",
    unit: "per-10000",
    period_kind: "financial year",
    definition: "Children who came into care during the year for every 10,000 residents under 18.",
    notes: notes.rateOfPopulation,
    numerator: "care-started",
    denominator: "children-population",
    sources: [lookedAfter("starting", "rate_per_10000"), tool("LAC_Start_Rate")]
  },
  {
    indicator: "care-started",
    name: "Children starting to be looked after",
    short_name: "Starting to be looked after",
    unit: "number",
    period_kind: "financial year",
    definition: "Children who came into care during the year, each counted once.",
    notes: notes.lookedAfterRounding,
    sources: [lookedAfter("starting", "children_count"), tool("LACnum_Start")]
  },
  {
    indicator: "care-ceased-rate",
    name: "Children ceasing to be looked after per 10,000",
    short_name: "Ceasing to be looked after per 10,000",
    unit: "per-10000",
    period_kind: "financial year",
    definition: "Children who left care during the year for every 10,000 residents under 18.",
    notes: notes.rateOfPopulation,
    numerator: "care-ceased",
    denominator: "children-population",
    sources: [lookedAfter("ceasing", "rate_per_10000"), tool("LAC_Cease_Rate")]
  },
  {
    indicator: "care-ceased",
    name: "Children ceasing to be looked after",
    short_name: "Ceasing to be looked after",
    unit: "number",
    period_kind: "financial year",
    definition: "Children who left care during the year, counted by the last time that each of them left.",
    notes:
      "A child whose care passes to another authority counts as ceasing in the first. Counts for England and the regions are rounded to the nearest 10.",
    sources: [lookedAfter("ceasing", "children_count"), tool("LACceased")]
  },
  {
    indicator: "care-unaccompanied",
    name: "Unaccompanied asylum-seeking children looked after",
    short_name: "Unaccompanied asylum-seeking children",
    unit: "number",
    definition: "Children in care on 31 March who came to the country without a parent or guardian and seek asylum.",
    notes: notes.lookedAfterRounding,
    sources: [tool("Unacc_Asylmn_Seek_Childn")]
  },
  {
    indicator: "care-unaccompanied-share",
    name: "Children looked after who are unaccompanied asylum seekers (%)",
    short_name: "Unaccompanied asylum seekers in care, %",
    unit: "percent",
    definition: "Share of the children in care on 31 March who came to the country alone and seek asylum.",
    notes: notes.lookedAfterRounding,
    numerator: "care-unaccompanied",
    denominator: "children-in-care",
    sources: [tool("Unacc_Asylmn_Seek_Childn%")]
  },
  {
    indicator: "care-started-unaccompanied-share",
    name: "Children starting to be looked after who are unaccompanied asylum seekers (%)",
    short_name: "Unaccompanied among those starting, %",
    unit: "percent",
    period_kind: "financial year",
    definition: "Share of the children coming into care during the year who came to the country alone and seek asylum.",
    notes: notes.lookedAfterRounding,
    sources: [tool("UASC_%_Starting")]
  },
  {
    indicator: "care-three-placements",
    name: "Children looked after with three or more placements in the year (%)",
    short_name: "Three or more placements in the year, %",
    unit: "percent",
    better: "lower",
    definition:
      "Share of the children in care on 31 March who lived in at least three placements in the 12 months before.",
    notes: notes.lookedAfterRounding,
    numerator: "care-three-placements-number",
    denominator: "children-in-care",
    sources: [
      placementStability(onDay, "With 3 or more placements during the year", "children_percent"),
      tool("LACStable_2016on")
    ]
  },
  {
    indicator: "care-three-placements-number",
    name: "Children looked after with three or more placements in the year (number)",
    short_name: "Three or more placements in the year",
    unit: "number",
    definition: "Children in care on 31 March who lived in at least three placements in the 12 months before.",
    notes: notes.lookedAfterRoundingTo5,
    sources: [
      placementStability(onDay, "With 3 or more placements during the year", "children_count"),
      tool("LACStableNum_2016on")
    ]
  },
  {
    indicator: "care-three-placements-two-years",
    name: "Children looked after with three or more placements in two years (%)",
    short_name: "Three or more placements in two years, %",
    unit: "percent",
    better: "lower",
    definition:
      "Share of the children whom the two-year measure covers who had at least three placements in those two years.",
    notes: notes.lookedAfterRounding,
    numerator: "care-three-placements-two-years-number",
    denominator: "care-two-years",
    sources: [
      placementStability(twoYears, "With 3 or more placements during the previous 2 years", "children_percent")
    ],
    releasedWith: "LACStable_2016on"
  },
  {
    indicator: "care-three-placements-two-years-number",
    name: "Children looked after with three or more placements in two years (number)",
    short_name: "Three or more placements in two years",
    unit: "number",
    definition: "Children whom the two-year measure covers who had at least three placements in those two years.",
    notes: notes.lookedAfterRounding,
    sources: [placementStability(twoYears, "With 3 or more placements during the previous 2 years", "children_count")],
    releasedWith: "LACStable_2016on"
  },
  {
    indicator: "care-two-years",
    name: "Children looked after for the two-year placement measure",
    short_name: "In the two-year placement measure",
    unit: "number",
    definition: "Children in care on 31 March whose placements of the past two years are counted.",
    notes: notes.lookedAfterRounding,
    sources: [placementStability(twoYears, "Total children", "children_count")],
    releasedWith: "LACStable_2016on"
  },
  {
    indicator: "care-same-placement",
    name: "Children looked after long term who lived with the same carer for two years (%)",
    short_name: "Same carer for two years, %",
    unit: "percent",
    better: "higher",
    definition:
      "Share of under-16s in care for two and a half years or more who have spent the last two with one carer or moved with them towards adoption.",
    notes: notes.lookedAfterRounding,
    numerator: "care-same-placement-number",
    denominator: "care-long-term",
    sources: [
      placementStability(longTerm, "Living with the same carer for at least 2 years", "children_percent"),
      tool("LAC_LongStable%")
    ]
  },
  {
    indicator: "care-same-placement-number",
    name: "Children looked after long term who lived with the same carer for two years (number)",
    short_name: "Same carer for two years",
    unit: "number",
    definition: "Under-16s in care for two and a half years or more who have spent the last two with one carer.",
    notes: notes.lookedAfterRounding,
    sources: [
      placementStability(longTerm, "Living with the same carer for at least 2 years", "children_count"),
      tool("LAC_LongStableNum")
    ]
  },
  {
    indicator: "care-long-term",
    name: "Children under 16 looked after for two and a half years or more",
    short_name: "Under 16 and in care 2.5 years or more",
    unit: "number",
    definition: "Under-16s in care on 31 March who had been there for two and a half years without a break.",
    notes: notes.lookedAfterRounding,
    sources: [placementStability(longTerm, "Total children", "children_count")],
    releasedWith: "LAC_LongStableNum"
  },
  {
    indicator: "care-three-social-workers",
    name: "Children looked after with three or more social workers in the year (%)",
    short_name: "Three or more social workers in year, %",
    unit: "percent",
    better: "lower",
    ...publications.stability,
    period_kind: "financial year",
    definition: "Share of children in care who had at least three different social workers within the year.",
    notes: "Published for 2024 only. A worker who comes back to the same child is counted once.",
    numerator: "care-three-social-workers-number",
    denominator: "care-social-workers-children",
    sources: [
      socialWorkersOfChild("3 or more social workers during the year", "percentage"),
      tool("Stability_SocialWorker")
    ]
  },
  {
    indicator: "care-three-social-workers-number",
    name: "Children looked after with three or more social workers in the year (number)",
    short_name: "Three or more social workers in year",
    unit: "number",
    ...publications.stability,
    period_kind: "financial year",
    definition: "Children in care on 31 March who had at least three different social workers within the year.",
    notes: "Published for 2024 only. Counts for England and the regions are rounded to the nearest 10.",
    sources: [socialWorkersOfChild("3 or more social workers during the year", "number")],
    releasedWith: "Stability_SocialWorker"
  },
  {
    indicator: "care-social-workers-children",
    name: "Children looked after in the measure of social workers",
    short_name: "In the measure of social workers",
    unit: "number",
    ...publications.stability,
    period_kind: "financial year",
    definition: "Children in care on 31 March whose social workers within the year are counted.",
    notes:
      "Published for 2024 only, without authorities that could not say. Counts for England and the regions are rounded to the nearest 10.",
    sources: [socialWorkersOfChild("Total children", "number")],
    releasedWith: "Stability_SocialWorker"
  },
  {
    indicator: "care-20-miles-share",
    name: "Children looked after placed more than 20 miles from home, outside the authority (%)",
    short_name: "Placed over 20 miles away, %",
    unit: "percent",
    better: "lower",
    definition:
      "Share of the children in care on 31 March who live beyond the authority and over 20 miles from their home.",
    notes: notes.lookedAfterRounding,
    sources: [tool("LACDistance")]
  },
  ...placementsBegun,
  {
    indicator: "care-foster-share",
    name: "Children looked after in foster care (%)",
    short_name: "In foster care, %",
    unit: "percent",
    better: "higher",
    definition:
      "Share of the children in care on 31 March who live with foster carers, relatives and friends among them.",
    notes: notes.lookedAfterRounding,
    sources: [tool("LAC_Foster_Placements")]
  },
  {
    indicator: "care-children-homes-share",
    name: "Children looked after in secure homes and children's homes (%)",
    short_name: "In secure and children's homes, %",
    unit: "percent",
    definition: "Share of the children in care on 31 March who live in a children's home or a secure home.",
    notes: notes.lookedAfterRounding,
    sources: [tool("LAC_SecHome_And_ChildHome")]
  },
  {
    indicator: "care-supported-accommodation-share",
    name: "Children looked after in supported or semi-independent accommodation (%)",
    short_name: "In supported accommodation, %",
    unit: "percent",
    definition:
      "Share of the children in care on 31 March who live in supported accommodation or, before 2024, semi-independently.",
    notes: notes.supportedAccommodation,
    breaks: "2024: registered supported accommodation replaced semi-independent and independent living",
    sources: [tool("LAC_Ind_SInd_Liv_Arr")]
  },
  {
    indicator: "care-with-parents-share",
    name: "Children looked after placed with parents (%)",
    short_name: "Placed with parents, %",
    unit: "percent",
    better: "higher",
    definition:
      "Share of the children in care on 31 March who live with a parent or someone else holding parental responsibility.",
    notes: notes.lookedAfterRounding,
    sources: [tool("LAC_Parents_OR_Others")]
  },
  {
    indicator: "care-other-residential-share",
    name: "Children looked after in other residential settings (%)",
    short_name: "In other residential settings, %",
    unit: "percent",
    definition:
      "Share of the children in care on 31 March in residential settings other than children's homes and schools.",
    notes: notes.lookedAfterRounding,
    sources: [tool("LAC_Other_Res_Settings")]
  },
  {
    indicator: "care-other-placements-share",
    name: "Children looked after in other placements (%)",
    short_name: "In other placements, %",
    unit: "percent",
    definition:
      "Share of the children in care on 31 March whose placement fits no other category, unregistered ones among them.",
    notes: notes.supportedAccommodation,
    breaks: "2024: placements with providers that had not registered moved here from semi-independent living",
    sources: [tool("LAC_Other_Place_Inc_Unreg")]
  },
  {
    indicator: "care-missing",
    name: "Children looked after who went missing (%)",
    short_name: "Went missing during the year, %",
    unit: "percent",
    period_kind: "financial year",
    definition: "Share of all children in care at any time in the year who were missing at least once.",
    notes: notes.missing,
    sources: [tool("Children_missing")]
  },
  {
    indicator: "care-away-without-authorisation",
    name: "Children looked after who were away from placement without authorisation (%)",
    short_name: "Away without authorisation, %",
    unit: "percent",
    period_kind: "financial year",
    definition:
      "Share of all children in care at any time in the year who were away without leave while their whereabouts were known.",
    notes: notes.away,
    sources: [tool("Children_Away")]
  },
  {
    indicator: "care-returned-home-planned",
    name: "Children who left care to return home as planned (%)",
    short_name: "Returned home as planned, %",
    unit: "percent",
    period_kind: "financial year",
    definition: "Share of those leaving care in the year who went back to their parents as their care plan foresaw.",
    notes: notes.lookedAfterRounding,
    sources: [tool("LAC_RetHome_CarePlan_%")]
  },
  {
    indicator: "care-returned-home-unplanned",
    name: "Children who left care to return home outside the plan (%)",
    short_name: "Returned home outside the plan, %",
    unit: "percent",
    period_kind: "financial year",
    definition: "Share of those leaving care in the year who went back to their parents although no plan foresaw it.",
    notes: notes.lookedAfterRounding,
    sources: [tool("LAC_RetHome_Not_CarePlan_%")]
  },
  {
    indicator: "foster-places",
    name: "Approved foster places",
    short_name: "Approved foster places",
    unit: "number",
    counts_of: "places",
    ...publications.fostering,
    definition: "Children for whom the authority's own approved foster households have room, taken or not.",
    notes:
      "Without family and friends carers and independent agencies, rounded to the nearest 5. Some authorities that share a fostering service have one figure together.",
    sources: [tool("Number_Foster_Places(New)")]
  },
  {
    indicator: "foster-places-filled",
    name: "Foster places filled",
    short_name: "Foster places filled",
    unit: "number",
    counts_of: "places",
    ...publications.fostering,
    definition: "Children who live in the authority's own approved foster households.",
    notes:
      "Without family and friends carers and independent agencies, rounded to the nearest 5. Some authorities that share a fostering service have one figure together.",
    sources: [tool("Number_Foster_Places_Filled(New)")]
  }
]);
