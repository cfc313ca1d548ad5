import {entriesOf, tool} from "./define.js";
import {notes} from "./notes.js";
import {publications} from "./publications.js";
import {healthAndConvictions} from "./release-files.js";

const convictions = "Convictions: Children looked after Ages 10 to 17 years";
const convicted = "Convicted or subject to youth cautions, or youth conditional cautions during the year";

const defaults = {
  family: "Youth justice",
  ...publications.youthJustice,
  period_kind: "financial year",
  counts_of: "children",
  decimals: 1
} as const;

/** Indicators of the family "Youth justice". */
export const youthJustice = entriesOf(defaults, [
  {
    indicator: "first-time-entrants-rate",
    name: "First-time entrants to the youth justice system per 100,000",
    short_name: "First-time entrants per 100,000",
    unit: "per-100000",
    decimals: 0,
    better: "lower",
    period_kind: "calendar year",
    definition:
      "Children who received their first caution or conviction in the year for every 100,000 residents aged 10 to 17.",
    notes:
      "Estimated from the home address that the police recorded. The source gives for England the sum of its regions instead of a rate, which is not shown.",
    sources: [
      tool("FirstYJS", [
        {
          areas: ["England"],
          periods: "all",
          reason: "the figure is the sum of the rates of the nine regions, no rate of England"
        }
      ])
    ]
  },
  {
    indicator: "children-cautioned-sentenced-rate",
    name: "Children cautioned or sentenced per 10,000",
    short_name: "Cautioned or sentenced per 10,000",
    unit: "per-10000",
    better: "lower",
    definition: "Children cautioned or sentenced in the year for every 10,000 residents aged 10 to 17.",
    notes: "Published for 2024-25 only, and not for England.",
    sources: [tool("YJS_Caution-Sentence10-17_YO")]
  },
  {
    indicator: "reoffending-15-17",
    name: "Young offenders aged 15 to 17 who reoffend (%)",
    short_name: "Reoffending, aged 15 to 17, %",
    unit: "percent",
    decimals: 2,
    better: "lower",
    definition: "Share of those aged 15 to 17 with a caution, sentence or release who offended again within 12 months.",
    notes: "Not published for England in this source.",
    sources: [tool("ReoffYO15-17")]
  },
  {
    indicator: "reoffending-10-14",
    name: "Young offenders aged 10 to 14 who reoffend (%)",
    short_name: "Reoffending, aged 10 to 14, %",
    unit: "percent",
    decimals: 2,
    better: "lower",
    definition: "Share of those aged 10 to 14 with a caution, sentence or release who offended again within 12 months.",
    notes: "Not published for England in this source.",
    sources: [tool("ReoffYO")]
  },
  {
    indicator: "care-convictions",
    name: "Children looked after who were convicted or cautioned (%)",
    short_name: "Convicted or cautioned in care, %",
    unit: "percent",
    decimals: 0,
    better: "lower",
    ...publications.lookedAfter,
    definition:
      "Share of children aged 10 to 17 and a year or more in care who were convicted or given a youth caution in the year.",
    notes: notes.lookedAfterTwelveMonths,
    numerator: "care-convictions-number",
    denominator: "care-twelve-months-10-to-17",
    sources: [healthAndConvictions(convictions, convicted, "children_percent"), tool("LAC_Convictions")]
  },
  {
    indicator: "care-convictions-number",
    name: "Children looked after who were convicted or cautioned (number)",
    short_name: "Convicted or cautioned in care",
    unit: "number",
    decimals: 0,
    ...publications.lookedAfter,
    definition:
      "Children aged 10 to 17 and a year or more in care who were convicted or given a youth caution in the year.",
    notes: notes.lookedAfterTwelveMonths,
    sources: [healthAndConvictions(convictions, convicted, "children_count")],
    releasedWith: "LAC_Convictions"
  },
  {
    indicator: "care-twelve-months-10-to-17",
    name: "Children aged 10 to 17 looked after for 12 months or more",
    short_name: "10 to 17 and in care 12 months or more",
    unit: "number",
    decimals: 0,
    ...publications.lookedAfter,
    period_kind: "31 March",
    definition: "Children aged 10 to 17 in care on 31 March who had been there for a year without a break.",
    notes: notes.lookedAfterRounding,
    sources: [healthAndConvictions(convictions, "Total ages 10 to 17 years", "children_count")],
    releasedWith: "LAC_Convictions"
  }
]);
