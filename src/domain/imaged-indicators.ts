import {isCount, leadIndicators} from "./leads.js";
import type {Indicator} from "./tables.js";

/** How many indicators have an image for every authority. */
export const imagedCount = 12;

/**
 * Slugs of the indicators that have an image for every authority: those at the head of an area's page, and then the other
 * headline ones in their order; no counts, which do not compare with England, and none without figures for authorities.
 */
export function imagedIndicators(
  indicators: readonly (Pick<Indicator, "indicator" | "family" | "headline" | "unit"> & {authorities?: number})[]
): string[] {
  const headline = indicators
    .filter((one) => one.headline !== null && !isCount(one) && one.authorities !== 0)
    .sort((a, b) => (a.headline ?? 0) - (b.headline ?? 0));
  const slugs = [...leadIndicators(indicators), ...headline.map(({indicator}) => indicator)];
  return [...new Set(slugs)].slice(0, imagedCount);
}
