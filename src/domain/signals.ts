import type {Indicator} from "./tables.js";

/** The kinds of news in the order in which they are shown, and never mixed. */
export const tiers = ["A", "B", "C", "D"] as const;
export type SignalTier = (typeof tiers)[number];

/** A number for each kind of news. */
export type ByTier = Readonly<Record<SignalTier, number>>;

/** What a page has to know of an indicator to say what moved. */
export type SignalIndicator = Pick<
  Indicator,
  "indicator" | "name" | "short_name" | "family" | "unit" | "decimals" | "better" | "period_kind"
>;

/** One figure that stands out. What does not concern its kind of news is left out. */
export interface Signal {
  indicator: string;
  area: string;
  tier: SignalTier;
  period: string;
  value: number;
  /** Whether it rose, or in C lies above England. */
  isUp: boolean;
  /** Size in children, whole: of the change, of the change over five years (B), or of the distance from England (C). */
  children: number;
  /** What it is compared with, in the indicator's unit: of the year before (A, D), of four years before (B), England's from counts (C). */
  from: number;
  /** Period of that. */
  fromPeriod: string;
  /** 95% limits of the change by chance of counts alone, in the indicator's unit. */
  low?: number;
  high?: number;
  /** The change of the year before, where the figure has moved back from it. */
  back?: number;
  /** Benjamini and Hochberg's probability (A), or that of the trend (B). */
  chance?: number;
  /** Changes that were tested in the same release (A). */
  looks?: number;
  /** Children counted in both years, where the figure itself is not their number (D). */
  counts?: readonly [number, number];
  /** A change this large comes by chance about one time in so many (D). */
  chanceIn?: number;
}

/** How often was looked, and how many would be there by chance, by tier; for one authority and family. */
export interface SignalLooks {
  area: string;
  family: string;
  looks: ByTier;
  chance: ByTier;
}

/** A third or more of authorities that moved one way in a year: no news of any of them. */
export interface MovedTogether {
  indicator: string;
  isUp: boolean;
  /** What moved together: their changes of a year, or their trends over five. */
  kind: "change" | "trend";
  moved: number;
  of: number;
  /** How many would else be listed. */
  left: number;
}

/** A change of a figure that an inspection report states. */
export interface ReportedSignal {
  report: string;
  /** Day on which the report was published. */
  published: string;
  area: string;
  /** What is counted, and the family that it belongs to. */
  indicator: string;
  name: string;
  family: string;
  page: number;
  earlier: number;
  earlierAsAt: string | null;
  later: number;
  laterAsAt: string | null;
  chanceIn: number;
}

/** What a page says of an area. */
export interface SignalArea {
  area: string;
  name: string;
  /** Region in which it lies; null for England. */
  region: string | null;
}

/** The file `embed/data/signals/<year>.json`: all that stood out in the figures of a year. */
export interface SignalFile {
  form: 1;
  year: number;
  /** Every year that has a file, newest first. */
  years: readonly number[];
  /** Regions by name, then authorities of today by name. */
  areas: readonly SignalArea[];
  indicators: readonly SignalIndicator[];
  signals: readonly Signal[];
  looks: readonly SignalLooks[];
  together: readonly MovedTogether[];
  /** Of all years: reports state few. */
  reported: readonly ReportedSignal[];
  /** How many pairs of figures of reports were looked at, by authority. */
  reportedLooks: readonly {area: string; looks: number}[];
}
