import {isCount} from "../../src/domain/leads.js";
import type {Indicator} from "../../src/domain/tables.js";
import type {CountKind} from "../../src/stats/overdispersion.js";

/** Why an indicator has no interval: what it is instead of a share or a rate of counted children. */
export type Uncounted = "raw-count" | "no-counts" | "episodes" | "not-a-share";

/** How the counts behind an indicator are read. */
export interface Counting {
  kind: CountKind;
  /** What its values are per: 100 for a percentage, 10,000 for a rate. */
  multiplier: number;
  numerator: string;
  denominator: string;
  /** Years from the figure's to the denominator's: rates of the year to March divide by the estimate of the June before. */
  shift: 0 | -1;
}

const multipliers: Partial<Record<Indicator["unit"], number>> = {
  percent: 100,
  "per-10000": 10_000,
  "per-100000": 100_000
};
/** What one child can have several of in a year: referrals, enquiries, conferences. */
const repeated = /(^|-)(referrals|enquiries|conferences|applications|episodes|assessments-all)(-|$)/;

/** How the counts of an indicator are read, or why they are not: no counts, sums, or episodes, of which one child can have several. */
export function countingOf(indicator: Indicator, indicators: ReadonlyMap<string, Indicator>): Counting | Uncounted {
  const {numerator, denominator, unit} = indicator;
  if (isCount(indicator)) return "raw-count";
  if (numerator === null || denominator === null) return "no-counts";
  if ([numerator, denominator].some((slug) => repeated.test(slug))) return "episodes";
  const multiplier = multipliers[unit];
  if (multiplier === undefined) return "not-a-share";
  const isEstimate = indicators.get(denominator)?.period_kind === "30 June";
  return {
    kind: unit === "percent" ? "proportion" : "rate",
    multiplier,
    numerator,
    denominator,
    shift: isEstimate ? -1 : 0
  };
}
