import {areasWord, peopleWord, personWord} from "../domain/site.js";
import type {CountedArea, CountsReason, YearCounts} from "../figures/counts-file.js";
import {type ChanceLimitsOptions, chanceLimits, errorsOf} from "../stats/chance-limits.js";
import type {Reason} from "./exhibit.js";
import type {IndicatorModel} from "./indicator-model.js";

/** Fewest authorities about which limits are drawn. */
const fewest = 30;

/** Why no limits of chance are drawn, as a clause. */
const reasons: Readonly<Record<CountsReason, string>> = {
  "raw-count":
    "counts and sums say how large an area is, so there is no average about which limits of chance could stand",
  "no-counts": `the numbers of ${peopleWord} behind these figures are not known, so neither are the limits of chance`,
  episodes: `these figures count episodes, of which one ${personWord} can have several, so limits of chance would be too narrow and none are drawn`,
  "not-a-share":
    "these figures are not shares or rates of persons who are each counted once, so no limits of chance are drawn"
};

/** An authority on a funnel. */
export interface FunnelArea extends CountedArea {
  name: string;
  /** Its figure from its counts, in the indicator's unit. */
  value: number;
  /** Where it stands by the limits that are shown. */
  side: number;
}

/** The authorities of a year about England, with the limits of chance. */
export interface FunnelModel {
  of: IndicatorModel;
  areas: readonly FunnelArea[];
  counts: YearCounts;
  /** Which limits are shown: widened for how much authorities differ, or of chance alone. */
  limits: "widened" | "plain";
  /** England from counts, in the indicator's unit. */
  average: number;
  multiplier: number;
  /** The limits at a denominator, in the indicator's unit. */
  limitsAt: (denominator: number, level: 95 | 998) => {lower: number; upper: number};
}

/** What a funnel shows of a year, or why it shows nothing. */
export function funnelModel(of: IndicatorModel): FunnelModel | Reason {
  const {counts, state, ranked} = of;
  if (!counts) return {reason: "the counts behind these figures have not come"};
  if ("reason" in counts) return {reason: reasons[counts.reason]};
  const period = ranked?.period ?? "this year";
  const year = counts.years.find((one) => one.year === ranked?.year);
  if (!year) return {reason: `the numbers of ${peopleWord} behind the figures of ${period} are not known`};
  const {average, between} = year;
  if (year.areas.length < fewest || between === null)
    return {
      reason: `the counts of only ${year.areas.length} ${areasWord} are known for ${period}: from fewer than ${fewest} it cannot be told how much they differ`
    };
  const {kind, multiplier} = counts;
  const limits = state.limits ?? "widened";
  const options: Omit<ChanceLimitsOptions, "errors"> = {kind, average, between: limits === "widened" ? between : 0};
  return {
    of,
    counts: year,
    limits,
    average: average * multiplier,
    multiplier,
    areas: year.areas.map((one) => ({
      ...one,
      name: of.byArea.get(one.area)?.name ?? one.area,
      value: (one.count / one.denominator) * multiplier,
      side: (limits === "widened" ? one.widened : one.plain) ?? 0
    })),
    limitsAt(denominator, level) {
      const {lower, upper} = chanceLimits(denominator, {...options, errors: errorsOf[level]});
      return {lower: lower * multiplier, upper: upper * multiplier};
    }
  };
}
