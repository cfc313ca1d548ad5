import type {Comparison} from "../../src/domain/comparison.js";
import type {Indicator} from "../../src/domain/tables.js";
import {changeDispersion} from "../../src/stats/overdispersion.js";
import type {SmallPair} from "../../src/stats/tier.js";
import {countKey} from "../comparison/counts.js";
import type {Setting} from "../comparison/setting.js";
import {isCountOfChildren} from "../comparison/tiers.js";

/** The children of two years that follow each other, and how much more such pairs vary than chance would have them (1: no more). */
export interface Paired {
  pair: SmallPair;
  phi: number;
}

/**
 * What looks up the pair of children behind a row's change: those that are counted for it, or the figure itself where it is a raw
 * count of children. It gives null where a row has no change, no counts, or counts of other things than children.
 */
export function pairing(
  rows: readonly Comparison[],
  indicator: Indicator,
  setting: Setting
): (row: Comparison) => Paired | null {
  const byKey = new Map(rows.map((row) => [countKey(row.area, row.year), row]));
  const isRaw = isCountOfChildren({indicator}, setting);
  const scores = new Map<number, number[]>();
  for (const {area, year, value, previous} of isRaw ? rows : []) {
    if (value === null || previous === null || value + previous <= 0 || !setting.authorities.has(area)) continue;
    scores.set(year, [...(scores.get(year) ?? []), (value - previous) / Math.sqrt(value + previous)]);
  }
  const rawPhi = new Map([...scores].map(([year, own]) => [year, changeDispersion(own)]));
  return (row) => {
    const before = row.change === null ? undefined : byKey.get(countKey(row.area, row.year - 1));
    const pair = before ? pairOf(row, before, isRaw, indicator) : null;
    return pair && {pair, phi: (isRaw ? rawPhi.get(row.year) : row.phi) ?? 1};
  };
}

function pairOf(row: Comparison, before: Comparison, isRaw: boolean, {counts_of}: Indicator): SmallPair | null {
  if (isRaw) return {earlier: row.previous as number, later: row.value as number};
  if (counts_of !== "children" || row.count === null || before.count === null) return null;
  return {
    earlier: before.count,
    later: row.count,
    people: [before.denominator as number, row.denominator as number]
  };
}
