import {median} from "./summary.js";

/** How far a value lies from the median of its group: not far, far, or very far, above (positive) or below. */
export type MedianStep = -2 | -1 | 0 | 1 | 2;

/** Fewest values of a group of which a spread is told. */
const fewest = 6;

/**
 * How far each value lies from the median of all, in median absolute deviations, above it positive. Null for a missing value, and for all where
 * fewer than six are known or half of them are the same.
 */
export function distancesFromMedian(values: readonly (number | null)[]): (number | null)[] {
  const known = values.filter((value) => value !== null);
  const middle = median(known);
  const spread = middle === null ? null : median(known.map((value) => Math.abs(value - middle)));
  if (known.length < fewest || middle === null || !spread) return values.map(() => null);
  return values.map((value) => (value === null ? null : (value - middle) / spread));
}

/**
 * How far each value lies from the median of all, in median absolute deviations: up to one is 0 (half of the values, by definition), up
 * to three is 1, more is 2 (Hampel, "The influence curve and its role in robust estimation", JASA 69, 1974). Null for a missing value,
 * and for all where fewer than six are known or half of them are the same.
 */
export function stepsFromMedian(values: readonly (number | null)[]): (MedianStep | null)[] {
  return distancesFromMedian(values).map((distance) => {
    if (distance === null) return null;
    const size = Math.abs(distance) <= 1 ? 0 : Math.abs(distance) <= 3 ? 1 : 2;
    return (distance < 0 && size > 0 ? -size : size) as MedianStep;
  });
}
