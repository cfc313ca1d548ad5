import {betweenRankings} from "./between-rankings.js";
import {betweenMultiples, betweenTrends} from "./between-trends.js";
import {isMultiples, isRanking, isTrend, type Layout} from "./types.js";

/**
 * The layouts on the way from one to another, by the share of the way (0 to 1); at 1 all places are those of the new one. Null where there
 * is no way: from one kind of chart to another, to another width, or where one of them has nothing to draw.
 */
export function between(from: unknown, to: unknown): ((share: number) => Layout) | null {
  if (isTrend(from) && isTrend(to))
    return from.width !== to.width || from.message || to.message ? null : betweenTrends(from, to);
  if (isMultiples(from) && isMultiples(to)) return from.width === to.width ? betweenMultiples(from, to) : null;
  if (isRanking(from) && isRanking(to)) {
    const isDrawn = from.columns.length > 0 && to.columns.length > 0;
    return isDrawn && from.width === to.width ? betweenRankings(from, to) : null;
  }
  return null;
}
