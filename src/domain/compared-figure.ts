import type {Comparison} from "./comparison.js";

/** What an area's page says of a figure: those columns of the table `comparison`. */
export const comparedColumns = [
  "indicator",
  "year",
  "value",
  "count",
  "denominator",
  "low",
  "high",
  "change",
  "change_before",
  "q",
  "rank",
  "rank_low",
  "rank_high",
  "tied",
  "of",
  "position",
  "verdict_95",
  "verdict_998",
  "shrunken",
  "trend",
  "trend_method",
  "reasons"
] as const satisfies readonly (keyof Comparison)[];

export type ComparedFigure = Pick<Comparison, (typeof comparedColumns)[number]>;
