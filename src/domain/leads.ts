import {families, type Indicator} from "./tables.js";

/** Charts at the head of an area's page: the leading indicator of each of the first families. */
export const leadCount = 6;

/** Whether the values are counts or sums, which grow with the size of an area: those of England dwarf any authority's. */
export function isCount({unit}: Pick<Indicator, "unit">): boolean {
  return unit === "number" || unit === "pounds" || unit === "full-time-equivalents";
}

/**
 * Slugs of the lead indicators: the first headline one of each of the first families, leaving out counts (they would say
 * only how large an area is) and, where that is known, those without a figure for any authority.
 */
export function leadIndicators(
  indicators: readonly (Pick<Indicator, "indicator" | "family" | "headline" | "unit"> & {authorities?: number})[]
): string[] {
  return families
    .flatMap((family) => {
      const [first] = indicators
        .filter((one) => one.family === family && one.headline !== null && !isCount(one) && one.authorities !== 0)
        .sort((a, b) => (a.headline ?? 0) - (b.headline ?? 0));
      return first ? [first.indicator] : [];
    })
    .slice(0, leadCount);
}
