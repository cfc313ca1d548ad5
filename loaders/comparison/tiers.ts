import type {Comparison} from "../../src/domain/comparison.js";
import type {Indicator} from "../../src/domain/tables.js";
import {chanceIn, chanceOfPair, widenedChance} from "../../src/stats/chance.js";
import {tierOf} from "../../src/stats/tier.js";
import {countKey} from "./counts.js";
import {pairing} from "./pairs.js";
import type {Setting} from "./setting.js";

/** Odds beyond this are told as this: the model of chance is surely wrong before they are right. */
const rarest = 1000;

/** The rows of one indicator with their tiers, in the order given. */
export function withTiers(rows: readonly Comparison[], indicator: Indicator, setting: Setting): Comparison[] {
  const byKey = new Map(rows.map((row) => [countKey(row.area, row.year), row]));
  const pairOf = pairing(rows, indicator, setting);
  return rows.map((row) => {
    if (!setting.authorities.has(row.area)) return row;
    const paired = pairOf(row);
    const tier = tierOf({
      q: row.q,
      hasTrend: row.trend_method === "counts" && row.trend !== "no-clear-trend" && row.trend !== null,
      sides: [sideOf(row, indicator), sideOf(byKey.get(countKey(row.area, row.year - 1)), indicator)],
      pair: paired?.pair ?? null
    });
    if (tier === null) return row;
    if (tier !== "D" || !paired) return {...row, tier};
    const {pair, phi} = paired;
    const chance = widenedChance(chanceOfPair(pair.earlier, pair.later, pair.people && {people: pair.people}), phi);
    return {...row, tier, chance_in: Math.min(rarest, chanceIn(chance) ?? rarest)};
  });
}

/** On which side of the widened limits at 99.8% a row lies; null where it has no verdict. */
function sideOf(row: Comparison | undefined, {better}: Indicator): number | null {
  const word = row?.verdict_998 ?? null;
  if (word === null) return null;
  if (word === "not-clearly-different") return 0;
  const isHigh = word === "higher" || word === (better === "lower" ? "worse" : "better");
  return isHigh ? 1 : -1;
}
