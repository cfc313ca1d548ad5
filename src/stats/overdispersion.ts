import type {Counted} from "./counted.js";
import {type Dispersion, dispersion, rootOfRate} from "./dispersion.js";

/** What counts are of: a part of so many (a percentage), or events among people (a rate). */
export type CountKind = "proportion" | "rate";

/** Fewest areas from which a dispersion between areas, or of their changes, is worked out. */
export const fewestAreas = 30;

/**
 * How much more counted figures of areas differ about an average than chance would have them: phi, and the variance between
 * areas beyond chance (tau squared; Spiegelhalter 2005, Quality and Safety in Health Care 14:347, the tenth of z scores
 * at each end drawn in). On the scale of shares for proportions; on that of the root of the rate, per one person, for rates.
 * Null for fewer than thirty areas, or an average of nobody or of everybody.
 */
export function overdispersion(areas: readonly Counted[], average: number, kind: CountKind): Dispersion | null {
  if (areas.length < fewestAreas || !(average > 0) || (kind === "proportion" && average >= 1)) return null;
  const scaled = areas.map(({count, denominator}) =>
    kind === "rate"
      ? rootOfRate(count, denominator)
      : {value: count / denominator, variance: (average * (1 - average)) / denominator}
  );
  return dispersion(scaled, kind === "rate" ? Math.sqrt(average) : average);
}

/**
 * Dispersion of the changes that an indicator made in one year: the mean of the squared z scores of all areas, those beyond the
 * ninth tenth of their sizes drawn in to it (the quasi-likelihood allowance of Marshall, Best, Bottle and Aylin 2004, JRSS A
 * 167:541). Null for fewer than thirty changes.
 */
export function changeDispersion(scores: readonly number[]): number | null {
  if (scores.length < fewestAreas) return null;
  const sizes = scores.map(Math.abs).sort((a, b) => a - b);
  const place = 0.9 * (sizes.length - 1);
  const below = sizes[Math.floor(place)] as number;
  const cap = below + ((sizes[Math.ceil(place)] as number) - below) * (place % 1);
  return sizes.reduce((total, size) => total + Math.min(size, cap) ** 2, 0) / sizes.length;
}

/** A z score with its error widened by a dispersion; one below 1, which is itself chance, narrows nothing. */
export function widened(z: number, phi: number): number {
  return z / Math.sqrt(Math.max(1, phi));
}
