import {errorsOf} from "./chance-limits.js";
import type {Counted} from "./counted.js";
import {differenceLimits} from "./difference-limits.js";
import {type CountKind, widened} from "./overdispersion.js";

/** How sure a change is: beyond the limits of 99.8% or 95%, widened; beyond those of chance alone; or within them. */
export type Sureness = "998" | "95" | "chance" | "none";

/** What the counts of two years say of a change; limits in the unit of the figure. */
export interface CountedChange {
  /** Limits at 95% by chance alone. */
  plain: readonly [low: number, high: number];
  /** Limits at 95% widened for how much authorities' figures move; null where that could not be told. */
  wide: readonly [low: number, high: number] | null;
  /** Null where it could not be told how much authorities' figures move. */
  sureness: Sureness | null;
}

export interface CountedChangeOptions {
  kind: CountKind;
  /** What a figure of one per one is in its unit: 100 for shares in per cent, 10,000 for rates. */
  multiplier: number;
  /** Dispersion of all authorities' changes between the two years (`changeDispersion`); null where too few have counts. */
  phi: number | null;
}

/**
 * Tests the change between any two years of one area by its counts: the difference with limits at 95% by chance alone (`differenceLimits`), the same
 * widened by the root of phi, and z divided by that root set against 95% and 99.8%. Throws where a denominator is not above zero.
 */
export function countedChange(
  [later, earlier]: readonly [later: Counted, earlier: Counted],
  {kind, multiplier, phi}: CountedChangeOptions
): CountedChange {
  const limits = (errors: number) => {
    const {lower, upper} = differenceLimits(later, earlier, kind, errors);
    return [lower * multiplier, upper * multiplier] as const;
  };
  const plain = limits(errorsOf[95]);
  if (phi === null) return {plain, wide: null, sureness: null};
  const {z} = differenceLimits(later, earlier, kind, errorsOf[95]);
  return {plain, wide: limits(errorsOf[95] * Math.sqrt(Math.max(1, phi))), sureness: surenessOf(z, phi)};
}

function surenessOf(z: number, phi: number): Sureness {
  const size = Math.abs(widened(z, phi));
  if (size > errorsOf[998]) return "998";
  if (size > errorsOf[95]) return "95";
  return Math.abs(z) > errorsOf[95] ? "chance" : "none";
}
