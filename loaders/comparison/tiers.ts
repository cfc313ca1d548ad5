import type {Comparison} from "../../src/domain/comparison.js";
import type {Indicator} from "../../src/domain/tables.js";
import {chanceIn, chanceOfPair, widenedChance} from "../../src/stats/chance.js";
import {changeDispersion} from "../../src/stats/overdispersion.js";
import {type SmallPair, tierOf} from "../../src/stats/tier.js";
import {countKey} from "./counts.js";
import type {Setting} from "./setting.js";

/** Families whose counts are not of children. */
const otherThanChildren: ReadonlySet<string> = new Set(["Workforce", "Finance", "Context"]);

/** Odds beyond this are told as this: the model of chance is surely wrong before they are right. */
const rarest = 1000;

/** The rows of one indicator with their tiers, in the order given. */
export function withTiers(rows: readonly Comparison[], indicator: Indicator, setting: Setting): Comparison[] {
  const byKey = new Map(rows.map((row) => [countKey(row.area, row.year), row]));
  const isRaw = isCountOfChildren(indicator, setting);
  const rawPhi = new Map<number, number | null>();
  const rawPhiOf = (year: number) => {
    if (!rawPhi.has(year)) rawPhi.set(year, changeDispersion(rows.flatMap((row) => rawScore(row, year, setting))));
    return rawPhi.get(year) ?? null;
  };
  return rows.map((row) => {
    if (!setting.authorities.has(row.area)) return row;
    const before = row.change === null ? undefined : byKey.get(countKey(row.area, row.year - 1));
    const pair = before ? pairOf(row, before, isRaw, indicator) : null;
    const tier = tierOf({
      q: row.q,
      hasTrend: row.trend_method === "counts" && row.trend !== "no-clear-trend" && row.trend !== null,
      sides: [sideOf(row, indicator), sideOf(byKey.get(countKey(row.area, row.year - 1)), indicator)],
      pair
    });
    if (tier === null) return row;
    if (tier !== "D" || !pair) return {...row, tier};
    const phi = (isRaw ? rawPhiOf(row.year) : row.phi) ?? 1;
    const chance = widenedChance(chanceOfPair(pair.earlier, pair.later, pair.people && {people: pair.people}), phi);
    return {...row, tier, chance_in: Math.min(rarest, chanceIn(chance) ?? rarest)};
  });
}

/** Raw counts of children that no share or rate stands for. */
function isCountOfChildren({unit, family, indicator}: Indicator, {numerators}: Setting): boolean {
  return unit === "number" && !otherThanChildren.has(family) && !numerators.has(indicator);
}

function pairOf(row: Comparison, before: Comparison, isRaw: boolean, {family}: Indicator): SmallPair | null {
  if (isRaw) return {earlier: before.value as number, later: row.value as number};
  if (otherThanChildren.has(family) || row.count === null || before.count === null) return null;
  return {
    earlier: before.count,
    later: row.count,
    people: [before.denominator as number, row.denominator as number]
  };
}

/** How far a raw count changed, in units of what two Poisson counts differ by chance. */
function rawScore({area, year, value, previous}: Comparison, ofYear: number, {authorities}: Setting): number[] {
  if (year !== ofYear || value === null || previous === null || value + previous <= 0 || !authorities.has(area))
    return [];
  return [(value - previous) / Math.sqrt(value + previous)];
}

/** On which side of the widened limits at 99.8% a row lies; null where it has no verdict. */
function sideOf(row: Comparison | undefined, {better}: Indicator): number | null {
  const word = row?.verdict_998 ?? null;
  if (word === null) return null;
  if (word === "not-clearly-different") return 0;
  const isHigh = word === "higher" || word === (better === "lower" ? "worse" : "better");
  return isHigh ? 1 : -1;
}
