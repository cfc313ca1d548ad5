import {isCount} from "../domain/leads.js";
import type {CountsOf, Indicator} from "../domain/tables.js";
import type {CountKind} from "./overdispersion.js";

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

/** What shares and rates are per: 100 for a percentage, 10,000 for a rate; none where a unit is neither. */
export const multipliers: Readonly<Partial<Record<Indicator["unit"], number>>> = {
  percent: 100,
  "per-10000": 10_000,
  "per-100000": 100_000
};
/** Periods that end in March: their rates divide by the estimate for the middle of the year before. */
const endInMarch: ReadonlySet<string> = new Set(["31 March", "financial year"]);
/** Of what an interval can be made: persons, each counted once. */
const persons: ReadonlySet<CountsOf> = new Set(["children", "staff"]);

/** How the counts of an indicator are read, or why they are not: no counts, sums, or episodes, of which one child can have several. */
export function countingOf(indicator: Indicator, indicators: ReadonlyMap<string, Indicator>): Counting | Uncounted {
  const {numerator, denominator, unit, counts_of} = indicator;
  if (isCount(indicator)) return "raw-count";
  if (numerator === null || denominator === null) return "no-counts";
  // One child has many sessions as well.
  if (counts_of === "episodes" || counts_of === "sessions") return "episodes";
  if (!persons.has(counts_of)) return "not-a-share";
  const multiplier = multipliers[unit];
  if (multiplier === undefined) return "not-a-share";
  return {
    kind: unit === "percent" ? "proportion" : "rate",
    multiplier,
    numerator,
    denominator,
    shift: yearsToDenominator(indicator, indicators.get(denominator))
  };
}

/** Years from a figure's to its denominator's: an estimate for the middle of the year before stands behind what ends in March. */
export function yearsToDenominator(
  {period_kind}: Pick<Indicator, "period_kind">,
  denominator: Pick<Indicator, "period_kind"> | undefined
): 0 | -1 {
  return denominator?.period_kind === "30 June" && endInMarch.has(period_kind) ? -1 : 0;
}
