import type {Indicator} from "../../domain/tables.js";
import type {SinceChange} from "../../figures/since-changes.js";
import type {FittedLine, RankCorrelation} from "../../stats/association.js";
import type {MeanInterval} from "../../stats/mean-interval.js";

/** Limits of a figure, in its unit. */
export interface WorkedLimits {
  lower: number;
  upper: number;
}

/** What examples of statistics of several figures, years or reports are told from; null for each that today's figures do not give. */
export interface WorkedBeside {
  /** The change of the share since an earlier year. */
  since: (SinceChange & {year: number; phi: number | null}) | null;
  /** The funnel where the authority's share stands, by chance alone and widened. */
  funnel: {plain: WorkedLimits; wide: WorkedLimits | null} | null;
  /** The rate as an index of its first year, and as a share of England's. */
  relative: {base: number; index: number; ofEngland: number | null} | null;
  /** A sum of pounds for each child. */
  perChild: {indicator: Pick<Indicator, "name">; period: string; pounds: number} | null;
  /** How far the rate lies from the median of the authority and its neighbours, in median absolute deviations. */
  distance: {median: number; distance: number} | null;
  /** Two indicators of all authorities. */
  pair: {x: Indicator; y: Indicator; period: string; ranks: RankCorrelation; line: FittedLine | null} | null;
  /** How authorities whose grade became better differed from England in the year of the inspection. */
  around: (MeanInterval & {indicator: Indicator}) | null;
  /** How long those graded as wanting waited for a better grade, in a sentence. */
  waits: string | null;
}
