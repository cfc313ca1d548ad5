/** What kind of news a figure is: a clear change, a persistent one, unlike most, or large on small numbers. */
export type Tier = "A" | "B" | "C" | "D";

/** What decides the tier of one figure; null where it is not known. */
export interface TierFacts {
  /** Benjamini and Hochberg's probability of its change within the release. */
  q: number | null;
  /** Whether a test on counts finds a trend over five years. */
  hasTrend: boolean;
  /** Side of the widened limits at 99.8% that it lies beyond, this year and the year before: -1 below, 1 above, 0 between. */
  sides: readonly [number | null, number | null];
  /** The counts of children of the year before and of this one, and how many they are of; equal where not given. */
  pair: SmallPair | null;
}

export interface SmallPair {
  earlier: number;
  later: number;
  people?: readonly [number, number];
}

/** Greatest q of a clear change: of those listed about a tenth is there by chance. */
export const clearChange = 0.1;
/** Least ratio, and least difference in children, of a large change on small numbers. */
export const largeRatio = 1.5;
export const fewestChildren = 5;

/**
 * The tier of a figure, the first that holds: A, its change is clear (q of at most 0.10); B, a trend over five years that counts
 * show; C, beyond the widened limits at 99.8% two years running, on one side; D, half as many again (or fewer) by at least five
 * children, whatever chance says. Null where none does.
 */
export function tierOf({q, hasTrend, sides, pair}: TierFacts): Tier | null {
  if (q !== null && q <= clearChange) return "A";
  if (hasTrend) return "B";
  const [now, before] = sides;
  if (now !== null && now !== 0 && now === before) return "C";
  return pair !== null && isLargeChange(pair) ? "D" : null;
}

/** Whether two counts of children differ by at least five, and the rates behind them by half as much again. */
export function isLargeChange({earlier, later, people = [1, 1]}: SmallPair): boolean {
  const [before, after] = [earlier / people[0], later / people[1]];
  const isFar = Math.max(before, after) >= largeRatio * Math.min(before, after);
  return isFar && Math.abs(later - earlier) >= fewestChildren;
}
