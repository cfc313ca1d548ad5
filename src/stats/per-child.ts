import {roundHalf} from "../domain/decimal.js";
import {peopleIndicator} from "../domain/site.js";
import type {Indicator} from "../domain/tables.js";

/** Slug of the indicator that counts residents aged 0 to 17, an estimate for the middle of each year. */
export const childrenIndicator = peopleIndicator;

/**
 * A sum of a year of account for each resident aged 0 to 17, in whole pounds: by the estimate for the middle of the year
 * before the one in which the account ends, which lies within it, as official rates do. Null where either is not known.
 */
export function poundsPerChild(
  sum: {year: number; value: number | null},
  children: readonly {year: number; value: number | null}[],
  {unit, period_kind}: Pick<Indicator, "unit" | "period_kind">
): number | null {
  if (unit !== "pounds" || period_kind !== "financial year" || sum.value === null) return null;
  const count = children.find(({year}) => year === sum.year - 1)?.value ?? null;
  return count === null || count <= 0 ? null : roundHalf(sum.value / count, 0);
}
