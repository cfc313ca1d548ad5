import type {Counted} from "./counted.js";
import type {CountKind} from "./overdispersion.js";

/** What a figure is drawn towards, per one. */
export interface ShrinkageOptions {
  kind: CountKind;
  /** The average of all areas. */
  average: number;
  /** Variance between areas beyond chance, on the scale of `overdispersion`. */
  between: number;
}

/** A figure drawn towards the average as far as chance is in it. */
export interface Shrunken {
  value: number;
  /** Share of the differences between areas of this size that is not chance: 1 leaves the figure as it is, 0 leaves the average. */
  reliability: number;
}

/**
 * The shrunken estimate of a counted figure, per one: what is to be expected of the same area had the year been another, since whoever is
 * far from the average is there in part by chance (empirical Bayes with known variances; Efron and Morris 1975, JASA 70:311). On the
 * scale of shares for proportions, of the root of the rate for rates. Throws where there is nobody to count among.
 */
export function shrunken({count, denominator}: Counted, {kind, average, between}: ShrinkageOptions): Shrunken {
  if (!(denominator > 0)) throw new Error(`invalid denominator: ${denominator}: expected more than zero`);
  const variance = kind === "rate" ? 1 / (4 * denominator) : (average * (1 - average)) / denominator;
  const reliability = between + variance === 0 ? 1 : between / (between + variance);
  const drawn = (own: number, centre: number) => centre + reliability * (own - centre);
  const value = count / denominator;
  return {
    value: kind === "rate" ? drawn(Math.sqrt(value), Math.sqrt(average)) ** 2 : drawn(value, average),
    reliability
  };
}

/** Where a score is to be expected next time: as far from the centre as it is reliable (regression to the mean). */
export function expectedNext(z: number, reliability: number): number {
  return z * reliability;
}
