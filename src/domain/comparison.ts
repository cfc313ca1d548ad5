import type {ReportedUnit, Status} from "./tables.js";

/** What the table `comparison` calls a verdict; the absence of a clear difference is not evidence of sameness. */
export type ComparedVerdict = "better" | "worse" | "higher" | "lower" | "not-clearly-different";
export type ComparedTrend = "increasing" | "decreasing" | "no-clear-trend";

/** One row of the table `comparison`: what statistics say of an indicator's figure for an area in a year. */
export interface Comparison {
  indicator: string;
  area: string;
  year: number;
  period: string;
  value: number | null;
  status: Status;
  count: number | null;
  denominator: number | null;
  low: number | null;
  high: number | null;
  previous: number | null;
  change: number | null;
  change_low: number | null;
  change_high: number | null;
  change_before: number | null;
  z: number | null;
  p: number | null;
  q: number | null;
  phi: number | null;
  n: number | null;
  looks: number | null;
  rank: number | null;
  rank_low: number | null;
  rank_high: number | null;
  tied: number | null;
  of: number | null;
  position: number | null;
  percentile: number | null;
  band: "A" | "B" | "C" | "D" | null;
  next_band: number | null;
  england: number | null;
  england_exact: number | null;
  verdict_95: ComparedVerdict | null;
  verdict_998: ComparedVerdict | null;
  plain_95: ComparedVerdict | null;
  plain_998: ComparedVerdict | null;
  dispersion: number | null;
  tau: number | null;
  shrunken: number | null;
  region: string | null;
  region_value: number | null;
  rest_of_region: number | null;
  neighbours_mean: number | null;
  neighbours_median: number | null;
  neighbours_pooled: number | null;
  neighbours_n: number | null;
  neighbours_least: number | null;
  neighbours_most: number | null;
  trend: ComparedTrend | null;
  trend_method: "counts" | "line" | null;
  trend_p: number | null;
  tier: "A" | "B" | "C" | "D" | null;
  chance_in: number | null;
  reasons: string | null;
}

/** One row of the table `reported_changes`: a figure of a report beside the authority's earlier one that the same report states. */
export interface ReportedChange {
  report: string;
  indicator: string;
  area: string;
  /** Page of the report on which the newer figure stands. */
  page: number;
  unit: ReportedUnit;
  earlier: number;
  earlier_as_at: string | null;
  later: number;
  later_as_at: string | null;
  change: number;
  /** Probability of two counts at least as far apart when nothing has changed; null where the figures are no counts. */
  p: number | null;
  tier: "D" | null;
  chance_in: number | null;
  /** Why there is no p, or what else keeps the pair out of the tier. */
  reason: ReportedReason | null;
}

/** `not-a-count`: a share, rate or time; `in-doubt`: a figure fails a check or is approximate; `several`: the report states others too; `far-apart`: more than two years lie between. */
export type ReportedReason = "not-a-count" | "in-doubt" | "several" | "far-apart";
