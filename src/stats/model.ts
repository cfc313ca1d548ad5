/**
 * The words that every part of Sightline shares: areas, indicators, observations.
 * The tables under `data/` and the Parquet files hold exactly these rows.
 */

/** What an area is. `sub-region` is Inner or Outer London, whose `region` is London. */
export type AreaKind = "authority" | "region" | "sub-region" | "country";

/** One row of the table `areas`. */
export interface Area {
  /** Slug: `warrington`, `north-west`, `england`. */
  area: string;
  name: string;
  kind: AreaKind;
  /** Three-digit code of the Department for Education (877), or null where it has none. */
  la_code: number | null;
  /** Nine-character code of the Office for National Statistics (E06000007), or null. */
  ons_code: string | null;
  /** Slug of the region it lies in (for a London borough, Inner or Outer London); null for England. */
  region: string | null;
  /** ISO date from which the authority exists, where that is after 1 April 2009; null otherwise. */
  opened: string | null;
  /** ISO date on which the authority was abolished; null for those of today. */
  closed: string | null;
  /** Slugs of the authorities that followed an abolished one, separated by a space; null for those of today. */
  successors: string | null;
  /** Other and former names that people type, separated by "|"; null where there are none. */
  aliases: string | null;
}

/** Which of the two official groupings of statistical neighbours. */
export type NeighbourModel = "2025" | "2021";

/** One row of the table `neighbours`. */
export interface Neighbour {
  model: NeighbourModel;
  area: string;
  neighbour: string;
  /** 1 is the closest, 10 the least close. */
  rank: number;
  closeness: "extremely-close" | "very-close" | "close" | "somewhat-close" | "not-close";
}

/** Units an indicator can have; how each is written is `src/stats/format.ts`'s business. */
export type Unit =
  | "number"
  | "percent"
  | "per-10000"
  | "per-100000"
  | "pounds"
  | "pounds-per-week"
  | "score"
  | "months"
  | "full-time-equivalents"
  | "cases-per-worker";

/** One row of the table `indicators`. */
export interface Indicator {
  /** Slug: `children-in-care-rate`. */
  indicator: string;
  family: string;
  /** Full name, as a heading: "Children looked after per 10,000". */
  name: string;
  /** For tables and tight spaces, at most 40 characters. */
  short_name: string;
  unit: Unit;
  /** Decimals shown, everywhere. */
  decimals: number;
  /** Direction that is better, or null where neither is. */
  better: "higher" | "lower" | null;
  /** Position among the headline indicators (1 first), or null for the others. */
  headline: number | null;
  /** One sentence, our own words. */
  definition: string;
  /** What a careful reader must know (rounding, collection gaps), our own words; null where nothing. */
  notes: string | null;
  /** Name of the publication the figures come from. */
  source: string;
  /** Where the publication is found. */
  source_url: string;
  /** The indicator's code in the source. */
  source_code: string;
  /** What a period is: "31 March", "financial year", "academic year", "30 September", "January", "calendar year". */
  period_kind: string;
  /** Slug of the indicator that counts the numerator, where it is in the tables. */
  numerator: string | null;
  /** Slug of the indicator that counts the denominator, where it is in the tables. */
  denominator: string | null;
  /** Month of the last release, `2025-11`; null where not known. */
  last_release: string | null;
  /** Month of the next release, `2026-11`; null where not announced. */
  next_release: string | null;
  /** Breaks in the series, `year: reason` separated by "|": the values from that year on do not compare with those before. */
  breaks: string | null;
}

/** A value as published (`final`, `provisional`, `revised`), or the reason why there is none. */
export type Status = ValueStatus | MissingStatus;
export type ValueStatus = "final" | "provisional" | "revised";
/** `missing`: the source leaves it out and gives no reason (a dash or a blank). */
export type MissingStatus = "suppressed" | "not-available" | "not-applicable" | "low" | "unreliable" | "missing";

/** One row of the table `observations`. */
export interface Observation {
  indicator: string;
  area: string;
  /** The source's own words: `2024-25`, `2025`, `2015/16-17/18`. */
  period: string;
  /** The year in which the period ends: what the x axis uses. */
  year: number;
  /** Null exactly when `status` is a missing status. */
  value: number | null;
  status: Status;
}

/** Families in the order in which the site shows them. */
export const families = [
  "Children in care",
  "Child protection",
  "Early help and referrals",
  "NEET",
  "Adoption and guardianship",
  "Care leavers",
  "Children in need",
  "Health of children in care",
  "Education of children in care",
  "Education of children in need",
  "Workforce",
  "Finance",
  "Youth justice",
  "Context"
] as const;

/** True when the observation has a value: the one guard that narrows it. */
export function hasValue<T extends {value: number | null}>(observation: T): observation is T & {value: number} {
  return observation.value !== null;
}

/** What a missing status is called on a page. */
export const missingWords: Record<MissingStatus, string> = {
  suppressed: "suppressed",
  "not-available": "not available",
  "not-applicable": "not applicable",
  low: "low: rounds to zero",
  unreliable: "unreliable",
  missing: "not published"
};
