import {careLeaverCohorts, careLeaverPair} from "./care-leaver-pairs.js";
import {entriesOf, tool} from "./define.js";
import {notes} from "./notes.js";
import {publications} from "./publications.js";

const [older, younger] = careLeaverCohorts;
const inactive = {
  file: "activity",
  breakdown: "Total not in education, employment or training",
  slug: "neet",
  words: "not in education, employment or training",
  short: "Care leavers not active",
  better: "lower"
} as const;
const reasons = [
  {
    file: "activity",
    breakdown: "Not in education, training or employment, owing to illness or disability",
    slug: "neet-illness",
    words: "not in education, employment or training because of illness or disability",
    short: "Not active: illness",
    better: null
  },
  {
    file: "activity",
    breakdown: "Not in education, training or employment, owing to pregnancy or parenting",
    slug: "neet-parenting",
    words: "not in education, employment or training because of pregnancy or parenting",
    short: "Not active: parenting",
    better: null
  },
  {
    file: "activity",
    breakdown: "Not in education, training or employment, owing to other reasons",
    slug: "neet-other",
    words: "not in education, employment or training for other reasons",
    short: "Not active: other reasons",
    better: "lower"
  }
] as const;

const youngPeople = {...publications.participation, period_kind: "December to February", decimals: 1} as const;
const defaults = {
  family: "NEET",
  ...publications.lookedAfter,
  period_kind: "financial year",
  counts_of: "children",
  decimals: 0
} as const;

/** Indicators of the family "NEET". */
export const neet = entriesOf(defaults, [
  {
    indicator: "neet-16-17",
    name: "16- and 17-year-olds not in education, employment or training (%)",
    short_name: "Not in education or work, 16 and 17, %",
    unit: "percent",
    better: "lower",
    ...youngPeople,
    definition: "Share of residents aged 16 and 17 who neither study, work nor train, estimated for the winter months.",
    notes: notes.participation,
    sources: [tool("16-17 NEET")]
  },
  {
    indicator: "neet-or-not-known-16-17",
    name: "16- and 17-year-olds not in education, employment or training, or not known (%)",
    short_name: "Not in education, work or not known, %",
    unit: "percent",
    better: "lower",
    ...youngPeople,
    definition:
      "Share of residents aged 16 and 17 who neither study, work nor train or of whom the authority does not know.",
    notes: notes.participation,
    sources: [tool("16-17_not known_NEET")]
  },
  {
    indicator: "activity-not-known-16-17",
    name: "16- and 17-year-olds whose activity is not known (%)",
    short_name: "Activity not known, 16 and 17, %",
    unit: "percent",
    better: "lower",
    ...youngPeople,
    definition:
      "Share of residents aged 16 and 17 of whom the authority does not know whether they study, work or train.",
    notes: notes.participation,
    sources: [tool("16-17_not known")]
  },
  ...careLeaverPair(older, inactive, {
    definition:
      "Share of care leavers aged 19 to 21 known to be neither studying, working nor training around their birthday.",
    percentCode: "CareLeaversNEET"
  }),
  ...reasons.flatMap((reason) => careLeaverPair(older, reason)),
  ...careLeaverPair(younger, inactive),
  ...reasons.flatMap((reason) => careLeaverPair(younger, reason))
]);
