import type {Comparison} from "../../src/domain/comparison.js";
import {modelNote} from "../../src/domain/neighbour-models.js";
import {
  areasTitle,
  areasWord,
  areaWord,
  nationName,
  peopleTitle,
  peopleWord,
  personWord
} from "../../src/domain/site.js";
import {missingWords, type Status} from "../../src/domain/tables.js";
import {slug} from "./forms.js";
import {defineTable, type Table} from "./table.js";

const verdicts = {
  better: "",
  worse: "",
  higher: "neither direction is better",
  lower: "neither direction is better",
  "not-clearly-different": "not evidence of sameness"
};
const statusValues: Readonly<Record<Status, string>> = {final: "", provisional: "", revised: "", ...missingWords};

/** What statistics say of every figure; worked out at the build and never read from `data/`. */
export const comparison: Table<Comparison> = defineTable<Comparison>({
  name: "comparison",
  description:
    "What statistics say of an indicator's figure for an area in a year, and the words for what they cannot.",
  key: ["indicator", "area", "year"],
  order: ["indicator", "area", "year"],
  columns: {
    indicator: {type: "text", nullable: false, form: slug, description: "The indicator."},
    area: {type: "text", nullable: false, form: slug, description: "The area."},
    year: {type: "integer", nullable: false, description: "Year in which the period ends."},
    period: {type: "text", nullable: false, description: "The period in the source's own words."},
    value: {
      type: "number",
      nullable: true,
      description: "The value as published, as in observations; a doubted one is shown, and no statistic takes it."
    },
    status: {
      type: "text",
      nullable: false,
      values: statusValues,
      description: "How firm the value is, or why there is none, as in observations."
    },
    count: {
      type: "number",
      nullable: true,
      description: `${peopleTitle} (or people) counted behind the value; empty where that is not known, or where what is counted can come up more than once for a ${personWord}.`
    },
    denominator: {
      type: "number",
      nullable: true,
      description: `${peopleTitle} (or people) among whom they are counted; for rates the estimate of the middle of the year before.`
    },
    low: {
      type: "number",
      nullable: true,
      description:
        "Lower limit of the value at 95%, from the counts: Wilson's for a percentage, the exact one for a rate."
    },
    high: {type: "number", nullable: true, description: "Upper limit of the value at 95%."},
    previous: {type: "number", nullable: true, description: "Value of the year before; empty over a gap or a break."},
    change: {type: "number", nullable: true, description: "Value less that of the year before."},
    change_low: {
      type: "number",
      nullable: true,
      description:
        "Lower limit of the change at 95%, by chance of counts alone: Newcombe's for percentages, the score test's for rates."
    },
    change_high: {type: "number", nullable: true, description: "Upper limit of the change at 95%."},
    change_before: {
      type: "number",
      nullable: true,
      description: "The change of the year before: much of a large change goes back."
    },
    z: {
      type: "number",
      nullable: true,
      description:
        "The change in units of its error, which is widened by the root of phi where that is above 1; empty where the change is no more than one unit of the last decimal shown."
    },
    p: {
      type: "number",
      nullable: true,
      description: "Probability of a change at least as large when nothing has changed, from z."
    },
    q: {
      type: "number",
      nullable: true,
      description:
        "The same among all looks at the release, by Benjamini and Hochberg: of changes with at most 0.1 about a tenth are there by chance."
    },
    phi: {
      type: "number",
      nullable: true,
      description: `How much more the changes of all ${areasWord} in the year vary than chance of counts would have them; empty for fewer than 30.`
    },
    n: {type: "integer", nullable: true, description: "Changes that phi rests on."},
    looks: {
      type: "integer",
      nullable: true,
      description: "Changes that were tested in figures of the same publication for the same year."
    },
    rank: {
      type: "integer",
      nullable: true,
      description: `Place among the ${areasWord} of today, 1 the best, equal values sharing the best place; empty without a direction, for counts and sums, and among fewer than 100.`
    },
    rank_low: {
      type: "integer",
      nullable: true,
      description: `Best place that the ${areaWord} can have: one more than there are ${areasWord} clearly better at 95%.`
    },
    rank_high: {type: "integer", nullable: true, description: "Worst place that it can have."},
    tied: {type: "integer", nullable: true, description: `Other ${areasWord} with the same value.`},
    of: {type: "integer", nullable: true, description: `${areasTitle} of today with a value.`},
    position: {
      type: "integer",
      nullable: true,
      description: "Place from the highest value where neither direction is better; says nothing of merit."
    },
    percentile: {
      type: "number",
      nullable: true,
      description: `Share of the ${areasWord} that lie below, those with the same value counted half.`
    },
    band: {
      type: "text",
      nullable: true,
      values: {A: "the best quarter", B: "", C: "", D: "the worst quarter"},
      description: "Quarter between the cuts of type 7; a value on a cut belongs below it."
    },
    next_band: {
      type: "number",
      nullable: true,
      description: "Value that reaches the next better band; empty in the best."
    },
    england: {type: "number", nullable: true, description: `${nationName}'s published value.`},
    england_exact: {
      type: "number",
      nullable: true,
      description: `${nationName}'s value from its counts: what verdicts are against.`
    },
    verdict_95: {
      type: "text",
      nullable: true,
      values: verdicts,
      description: `Against ${nationName} at 95%, limits widened by tau: what areas differ beyond chance.`
    },
    verdict_998: {type: "text", nullable: true, values: verdicts, description: "The same at 99.8%."},
    plain_95: {
      type: "text",
      nullable: true,
      values: verdicts,
      description: `Against ${nationName} at 95% by chance of counts alone.`
    },
    plain_998: {type: "text", nullable: true, values: verdicts, description: "The same at 99.8%."},
    dispersion: {
      type: "number",
      nullable: true,
      description: `How much more ${areasWord} differ from ${nationName} than chance of counts would have them.`
    },
    tau: {
      type: "number",
      nullable: true,
      description: `Standard deviation between ${areasWord} beyond chance: of a percentage in its points, of a rate on the scale of its square root.`
    },
    shrunken: {
      type: "number",
      nullable: true,
      description: `The value drawn towards ${nationName} as far as chance is in it: what to expect of another such year.`
    },
    region: {
      type: "text",
      nullable: true,
      form: slug,
      description: "Region that it is set beside: the area's own, or London where its part of London has no value."
    },
    region_value: {type: "number", nullable: true, description: "That region's published value."},
    rest_of_region: {
      type: "number",
      nullable: true,
      description: `The region's other ${areasWord} together, from counts.`
    },
    neighbours_mean: {
      type: "number",
      nullable: true,
      description: `Mean of the statistical neighbours' values${modelNote("2025")}; empty where fewer than six of ten have one.`
    },
    neighbours_median: {type: "number", nullable: true, description: "Median of the same."},
    neighbours_pooled: {
      type: "number",
      nullable: true,
      description: `All of the neighbours' counts over all of their denominators; empty where they cover less than nine tenths of their ${peopleWord}.`
    },
    neighbours_n: {type: "integer", nullable: true, description: "Neighbours with a value."},
    neighbours_least: {
      type: "number",
      nullable: true,
      description: `Mean with one ${personWord} put in for each suppressed count; empty where none is suppressed.`
    },
    neighbours_most: {
      type: "number",
      nullable: true,
      description: `Mean with five ${peopleWord} put in for each suppressed count.`
    },
    trend: {
      type: "text",
      nullable: true,
      values: {increasing: "", decreasing: "", "no-clear-trend": "not evidence that nothing changed"},
      description: "Trend over the five years to this one."
    },
    trend_method: {
      type: "text",
      nullable: true,
      values: {
        counts: "a test for a trend in counts, its error widened by what they scatter about it",
        line: "a line through the values and Student's t on three degrees of freedom, not tested against chance of counts"
      },
      description: "How the trend was found."
    },
    trend_p: {
      type: "number",
      nullable: true,
      description: "Probability of such a trend when there is none, by that method."
    },
    tier: {
      type: "text",
      nullable: true,
      values: {
        A: "a clear change, q at most 0.1",
        B: "a trend that counts show",
        C: "beyond the widened limits at 99.8% two years running",
        D: `a change by half or more, of at least five ${peopleWord}, whatever chance says`
      },
      description: "What kind of news the figure is, the first that holds."
    },
    chance_in: {
      type: "integer",
      nullable: true,
      description:
        "In tier D: a change this large comes by chance about one time in so many when nothing has changed, 1000 standing for all beyond."
    },
    reasons: {
      type: "text",
      nullable: true,
      description: "What could not be given and why, as statistic:reason, several separated by a space."
    }
  }
});
