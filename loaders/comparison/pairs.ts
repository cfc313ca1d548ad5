import type {Comparison} from "../../src/domain/comparison.js";
import type {Indicator} from "../../src/domain/tables.js";
import {changeDispersion} from "../../src/stats/overdispersion.js";
import type {SmallPair} from "../../src/stats/tier.js";
import {countKey} from "./counts.js";
import type {Setting} from "./setting.js";

/** Families whose counts are not of children. */
const otherThanChildren: ReadonlySet<string> = new Set(["Workforce", "Finance", "Context"]);

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
  const isRaw = isCountOfChildren(indicator, setting);
  const rawPhi = new Map<number, number | null>();
  const rawPhiOf = (year: number) => {
    if (!rawPhi.has(year)) rawPhi.set(year, changeDispersion(rows.flatMap((row) => rawScore(row, year, setting))));
    return rawPhi.get(year) ?? null;
  };
  return (row) => {
    const before = row.change === null ? undefined : byKey.get(countKey(row.area, row.year - 1));
    const pair = before ? pairOf(row, before, isRaw, indicator) : null;
    return pair && {pair, phi: (isRaw ? rawPhiOf(row.year) : row.phi) ?? 1};
  };
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
