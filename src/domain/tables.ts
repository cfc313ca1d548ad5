/**
 * The words that every part of Sightline shares: areas, indicators, observations.
 * The tables under `data/` and the Parquet files hold exactly these rows.
 */

import type {StatedKind} from "./period.js";

export {families} from "./site.js";

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
  /** 1 is the closest; of ten, 10 the least close. */
  rank: number;
  /** Null where the grouping does not say. */
  closeness: "extremely-close" | "very-close" | "close" | "somewhat-close" | "not-close" | null;
}

/** Units an indicator can have; how each is written is `src/domain/format.ts`'s business. */
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

/**
 * What an indicator counts, in its numerator where it is a share or a rate. `episodes` are what one child can have several of
 * in a year (referrals, enquiries, plans begun, placements); `children` are persons, each counted once.
 */
export type CountsOf =
  | "children"
  | "episodes"
  | "sessions"
  | "staff"
  | "cases"
  | "days"
  | "places"
  | "points"
  | "months"
  | "money";

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
  /** What it counts: children once each, episodes, money, or another of a closed list. */
  counts_of: CountsOf;
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

/** A value as published (`final`, `provisional`, `revised`), one that is doubted, or the reason why there is none. */
export type Status = ValueStatus | DoubtedStatus | MissingStatus;
export type ValueStatus = "final" | "provisional" | "revised";
/** The source prints a value, most often a zero, where it cannot have had a figure: shown, but neither ranked nor averaged. */
export type DoubtedStatus = "doubted";
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

/** Whether an area is an authority of today. */
export function isOfToday({kind, closed}: Pick<Area, "kind" | "closed">): boolean {
  return kind === "authority" && closed === null;
}

/** True when the observation has a value: the one guard that narrows it. */
export function hasValue<T extends {value: number | null}>(observation: T): observation is T & {value: number} {
  return observation.value !== null;
}

/** True when the observation has a value that can be ranked, averaged and compared: there is one, and it is not doubted. */
export function isSound<T extends {value: number | null; status: Status}>(
  observation: T
): observation is T & {value: number} {
  return observation.value !== null && observation.status !== "doubted";
}

/** What a missing status is called on a page, and what is said of a doubted value. */
export const missingWords: Record<MissingStatus | DoubtedStatus, string> = {
  doubted: "doubted",
  suppressed: "suppressed",
  "not-available": "not available",
  "not-applicable": "not applicable",
  low: "low: rounds to zero",
  unreliable: "unreliable",
  missing: "not published"
};

/** Ways of inspecting that reports follow. */
export type ReportFramework =
  | "sif"
  | "ilacs"
  | "focused-visit"
  | "monitoring-visit"
  | "joint"
  | "safeguarding-and-looked-after"
  | "child-protection"
  | "looked-after";

/** One row of the table `reports`. */
export interface Report {
  /** `<la_code>-<published>`: `877-2015-05-12`. */
  report: string;
  /** Slug of the authority inspected. */
  area: string;
  framework: ReportFramework;
  /** First day of the inspection; null where the report does not say. */
  inspected_from: string | null;
  /** Last day of the inspection; null where the report does not say. */
  inspected_to: string | null;
  /** Day on which the report was published. */
  published: string;
  /** Pages of its file. */
  pages: number;
  /** Public address; null where not known. */
  url: string | null;
}

/** Whose figure a report states, or when: the authority's newest one, an earlier one, or one it is compared with. */
export type ReportedRole = "current" | "previous" | "national" | "neighbours" | "region" | "target";

/** One row of the table `reported`. */
export interface ReportedFigure {
  report: string;
  /** Slug of an indicator of `reported-indicators.ts`. */
  indicator: string;
  value: number;
  unit: ReportedUnit;
  role: ReportedRole;
  /** Date as precise as stated: `2015-01-31`, `2014-03`, `2014`, `2013-14`; null where none is. */
  as_at: string | null;
  /** Page of the report's file, counted from 1. */
  page: number;
  /** Words joined by a space, such as `range-low` or `far-from-official`; null where there is nothing to say. */
  qualifier: string | null;
  /** What `as_at` is, for `2009-10` alone does not say whether it is a month or a year; null where there is no date. */
  as_at_kind: StatedKind | null;
}

/** Units of figures that reports state. */
export type ReportedUnit = "number" | "percent" | "per 10000" | "days" | "weeks";

/** What a report judges. */
export type JudgementName =
  | "overall"
  | "help-and-protection"
  | "children-in-care"
  | "children-in-care-and-care-leavers"
  | "adoption"
  | "care-leavers"
  | "leadership"
  | "lscb";

/** One row of the table `judgements`. */
export interface ReportJudgement {
  /** The report; for an earlier inspection that a later report tells of, `<la_code>-<year or month>`. */
  report: string;
  judgement: JudgementName;
  /** 1 outstanding, 2 good, 3 requires improvement, 4 inadequate; null for words of other scales, such as adequate. */
  grade: number | null;
  /** The grade in words: `outstanding`, `requires-improvement`, `adequate`; `focused-visit` for a visit that gives none. */
  grade_text: string;
  /** Page of the report or document that states it. */
  page: number;
  /** The later report or document that tells of it; null where the report itself judges. */
  stated_by: string | null;
}

/** One row of the table `documents`: a document other than a report that tells of inspections, such as a news article. */
export interface TellingDocument {
  /** Slug, by which `stated_by` names it. */
  document: string;
  /** Authority that it tells of. */
  area: string;
  publisher: string;
  /** Null where its text does not have it. */
  title: string | null;
  /** Day, month or year in which it came out; null where not known. */
  published: string | null;
  /** Year of the months that it names without one; null where it names years. */
  year: number | null;
  /** Public address. */
  url: string;
  /** Name of the file with its text, in the folder of sources. */
  file: string;
}

/** One row of the table `quantities`: any other number that a report states. */
export interface ReportQuantity {
  report: string;
  page: number;
  value: number;
  /** Unit as `reported` has it, and others such as `months`. */
  unit: string;
  /** The noun that it counts, as the report has it. */
  noun: string;
}
