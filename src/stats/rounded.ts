import {type ConfidenceOptions, type Limits, rateInterval} from "./intervals.js";

/** The whole counts that a published figure can stand for; null where none can. */
export interface PossibleCounts {
  least: number;
  most: number;
}

/** A published figure as it is rounded. */
export interface RoundedFigure {
  value: number;
  /** Decimals of the published figure; default 0. */
  decimals?: number;
  /** What the figure is per: 100 for a percentage, 10,000 for a rate. */
  multiplier: number;
}

/** The whole counts among `denominator` that round, half up, to a published figure; null where no count does. */
export function possibleCounts(
  {value, decimals = 0, multiplier}: RoundedFigure,
  denominator: number
): PossibleCounts | null {
  const half = 0.5 / 10 ** decimals;
  // Half up: the lower end of the interval belongs to it, the upper one does not.
  const least = Math.max(0, Math.ceil(cut(((value - half) * denominator) / multiplier)));
  const most = Math.ceil(cut(((value + half) * denominator) / multiplier)) - 1;
  return least <= most ? {least, most} : null;
}

/**
 * The widest limits that any of the counts behind a published rate can have: what is known where the count itself is
 * not. Null where no count rounds to the rate.
 */
export function outerLimits(
  figure: RoundedFigure,
  people: number,
  {confidence = 0.95, method = "exact"}: ConfidenceOptions & {method?: "exact" | "official"} = {}
): (Limits & PossibleCounts) | null {
  const counts = possibleCounts(figure, people);
  if (counts === null) return null;
  const options = {confidence, method, multiplier: figure.multiplier};
  const {lower} = rateInterval(counts.least, people, options);
  const {upper} = rateInterval(counts.most, people, options);
  return {...counts, lower, upper};
}

/** The change between two published figures, and between which true changes it lies (neither is reached). */
export function roundedChange(
  from: number,
  to: number,
  decimals: number
): {change: number; least: number; most: number} {
  const unit = 1 / 10 ** decimals;
  const change = cut(to - from);
  return {change, least: cut(change - unit), most: cut(change + unit)};
}

/** Without the last digits, in which binary arithmetic errs. */
function cut(value: number): number {
  return Number(value.toPrecision(13));
}
