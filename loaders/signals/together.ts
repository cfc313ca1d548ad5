import {group} from "d3-array";
import type {MovedTogether, Signal} from "../../src/domain/signals.js";
import {isLargeChange} from "../../src/stats/tier.js";
import type {Looked} from "./looked.js";

/** Share of authorities from which on they moved together. */
const together = 1 / 3;
/** Fewest authorities among whom a share says something. */
const fewest = 30;

/**
 * The indicators of a year of which over a third of authorities moved one way: a definition, a way of recording or a common cause
 * may have changed, so none of them is news. A change counts where it is clear by chance of counts alone, or large; a trend where
 * counts show it. `found` are the signals among them, of which those left out are counted.
 */
export function movedTogether(looked: readonly Looked[], found: readonly Signal[]): MovedTogether[] {
  const signals = group(found, ({indicator}) => indicator);
  return [...group(looked, ({row}) => row.indicator)].flatMap(([indicator, own]) => {
    const ways = {
      change: own.flatMap((one) => changeWay(one) ?? []),
      trend: own.flatMap(({row}) => (row.trend_method === "counts" ? [trendWay(row.trend)] : []))
    };
    return (["change", "trend"] as const).flatMap((kind) =>
      [true, false].flatMap((isUp): MovedTogether[] => {
        const of = ways[kind].length;
        const moved = ways[kind].filter((way) => way === (isUp ? 1 : -1)).length;
        if (of < fewest || moved <= together * of) return [];
        const left = (signals.get(indicator) ?? []).filter(
          (one) => one.isUp === isUp && (kind === "trend" ? one.tier === "B" : one.tier === "A" || one.tier === "D")
        ).length;
        return left > 0 ? [{indicator, isUp, kind, moved, of, left}] : [];
      })
    );
  });
}

/** Which way a figure's change went, 0 where that is neither clear nor large; null where there was nothing to look at. */
function changeWay({row: {change, change_low, change_high}, paired}: Looked): number | null {
  if (change === null || (change_low === null && paired === null)) return null;
  const isClear = change_low !== null && change_high !== null && (change_low > 0 || change_high < 0);
  return isClear || (paired !== null && isLargeChange(paired.pair)) ? Math.sign(change) : 0;
}

function trendWay(trend: Looked["row"]["trend"]): number {
  return trend === "increasing" ? 1 : trend === "decreasing" ? -1 : 0;
}
