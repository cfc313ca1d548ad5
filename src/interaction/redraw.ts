import {drawMultiples} from "../charts/multiples.js";
import {drawRanking} from "../charts/ranking.js";
import {drawTrend, type TrendDrawOptions} from "../charts/trend.js";
import {isMultiples, isTrend, type Layout} from "./types.js";

/** What stands in a chart of a layout, whatever kind it is of, in the colours of the page. */
export function redrawn(layout: Layout, options: Pick<TrendDrawOptions, "document" | "root">): ChildNode[] {
  if (isTrend(layout)) return [...drawTrend(layout, options).childNodes];
  if (isMultiples(layout)) return [...drawMultiples(layout, options).childNodes];
  return [...drawRanking(layout, options).childNodes];
}
