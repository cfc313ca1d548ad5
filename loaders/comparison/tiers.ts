import type {Comparison} from "../../src/domain/comparison.js";
import {chanceIn, chanceOfPair, widenedChance} from "../../src/stats/chance.js";
import {changeDispersion} from "../../src/stats/overdispersion.js";
import {type SmallPair, tierOf} from "../../src/stats/tier.js";
import type {YearChanges} from "./changes.js";
import type {Setting, Subject} from "./setting.js";

/** Odds beyond this are told as this: the model of chance is surely wrong before they are right. */
export const rarest = 1000;

export interface TierContext {
  subject: Subject;
  setting: Setting;
  inYear: YearChanges;
  /** The verdict at 99.8% by widened limits of the year before; asked for where this year's is clear. */
  verdictBefore: () => Comparison["verdict_998"];
  /** Dispersion of the year's changes of a raw count; null for too few. */
  rawPhi: () => number | null;
}

/** The tier of a row that is whole but for it, and the odds where it is one of chance. */
export function tierOfRow(
  row: Comparison,
  {subject, setting, inYear, verdictBefore, rawPhi}: TierContext
): Pick<Comparison, "tier" | "chance_in"> {
  if (!setting.authorities.has(row.area)) return {tier: null, chance_in: null};
  const side = sideOf(row.verdict_998, subject);
  const isRaw = isCountOfChildren(subject, setting);
  const pair = row.change === null ? null : pairOf(row, subject, isRaw);
  const tier = tierOf({
    q: row.q,
    hasTrend: row.trend_method === "counts" && row.trend !== "no-clear-trend" && row.trend !== null,
    sides: [side, side ? sideOf(verdictBefore(), subject) : null],
    pair
  });
  if (tier !== "D" || !pair) return {tier, chance_in: null};
  const phi = (isRaw ? rawPhi() : inYear.phi) ?? 1;
  const chance = widenedChance(chanceOfPair(pair.earlier, pair.later, pair.people && {people: pair.people}), phi);
  return {tier, chance_in: Math.min(rarest, chanceIn(chance) ?? rarest)};
}

/** Dispersion of the changes of a raw count in one year, in units of what two Poisson counts differ by chance. */
export function rawDispersion({figures}: Subject, year: number, {byArea}: YearChanges, {authorities}: Setting) {
  const scores = [...byArea].flatMap(([area, {previous}]) => {
    const value = figures.get(year)?.get(area)?.value ?? null;
    if (value === null || previous === null || value + previous <= 0 || !authorities.has(area)) return [];
    return [(value - previous) / Math.sqrt(value + previous)];
  });
  return changeDispersion(scores);
}

/** Raw counts of children that no share or rate stands for. */
export function isCountOfChildren({indicator}: Pick<Subject, "indicator">, {numerators}: Setting): boolean {
  const {unit, counts_of} = indicator;
  return unit === "number" && counts_of === "children" && !numerators.has(indicator.indicator);
}

function pairOf(row: Comparison, {indicator, figures}: Subject, isRaw: boolean): SmallPair | null {
  if (isRaw) return {earlier: row.previous as number, later: row.value as number};
  const before = figures.get(row.year - 1)?.get(row.area)?.counted ?? null;
  if (indicator.counts_of !== "children" || row.count === null || before === null) return null;
  return {
    earlier: before.count,
    later: row.count,
    people: [before.denominator, row.denominator as number]
  };
}

/** On which side of limits a verdict lies; null without one. */
function sideOf(word: Comparison["verdict_998"], {indicator}: Subject): number | null {
  if (word === null) return null;
  if (word === "not-clearly-different") return 0;
  const isHigh = word === "higher" || word === (indicator.better === "lower" ? "worse" : "better");
  return isHigh ? 1 : -1;
}
