import {chanceOfPair, widenedChance} from "./chance.js";
import {fewestChildren, largeRatio, type SmallPair} from "./tier.js";

/**
 * How often five years without a trend are called one by the test on counts with its error widened: the rate in 400,000 simulated
 * series whose years are independent and scatter twice as much as counts alone, which the median indicator's do (1.97). Where one
 * year carries over into the next it is two or three times as often, so this is the least.
 */
export const falseTrendRate = 0.0123;

/** How often a figure is beyond limits at 99.8% in a year when only the differences between authorities are at work. */
export const beyondRate = 0.002;

/**
 * The probability that two years of so many children in all differ by half or more, and by at least five children, when nothing
 * has changed: that of the least uneven split that does, by the exact conditional test, its error widened by `phi`; 0 where no
 * split does.
 */
export function chanceOfLarge({earlier, later, people = [1, 1]}: SmallPair, phi: number): number {
  const total = earlier + later;
  const share = people[1] / (people[0] + people[1]);
  const options = [leastSplit(total, share, 1), leastSplit(total, share, -1)].filter((split) => split !== null);
  const chances = options.map((after) => widenedChance(chanceOfPair(total - after, after, {people}), phi));
  return Math.max(0, ...chances);
}

/** The children of the later year in the least uneven split in one direction that counts as large; null where there is none. */
function leastSplit(total: number, share: number, way: 1 | -1): number | null {
  const odds = share / (1 - share);
  // Of rates: later over earlier is the ratio times the people.
  const ratio = way === 1 ? largeRatio * odds : odds / largeRatio;
  const byRatio = (total * ratio) / (1 + ratio);
  const byNumber = (total + way * fewestChildren) / 2;
  const after = way === 1 ? Math.ceil(Math.max(byRatio, byNumber)) : Math.floor(Math.min(byRatio, byNumber));
  return after >= 0 && after <= total ? after : null;
}
