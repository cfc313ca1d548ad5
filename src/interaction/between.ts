import {betweenPlain} from "./between-plain.js";
import {betweenRankings} from "./between-rankings.js";
import {betweenMultiples, betweenTrends} from "./between-trends.js";
import {isMultiples, isRanking, isTrend} from "./types.js";

/**
 * The layouts on the way from one to another, by the share of the way (0 to 1); at 1 all places are those of the new one. Null where there
 * is no way: from one kind of chart to another, to another width, or where one of them has nothing to draw.
 */
export function between(from: unknown, to: unknown): ((share: number) => unknown) | null {
  if (!hasWidth(from) || !hasWidth(to) || from.width !== to.width) return null;
  if (isTrend(from) && isTrend(to)) return from.message || to.message ? null : betweenTrends(from, to);
  if (isMultiples(from) && isMultiples(to)) return betweenMultiples(from, to);
  if (isRanking(from) && isRanking(to))
    return from.columns.length > 0 && to.columns.length > 0 ? betweenRankings(from, to) : null;
  // Of other kinds it is known only that the same numbers have the same names.
  return Object.keys(from).join() === Object.keys(to).join() ? betweenPlain(from, to) : null;
}

function hasWidth(layout: unknown): layout is {width: number} {
  return typeof layout === "object" && layout !== null && "width" in layout;
}
