import type {Counted} from "./counted.js";
import {normalLimit} from "./distributions.js";
import type {ConfidenceOptions} from "./intervals.js";
import type {CountKind} from "./overdispersion.js";

/** Between which places an area can stand. */
export interface RankLimits {
  /** The best place: one more than there are areas that are clearly better. */
  best: number;
  /** The worst place: as many places from the last as there are areas that are clearly worse. */
  worst: number;
}

export interface RankOptions extends ConfidenceOptions {
  kind: CountKind;
  /** Direction that is better; without one there is no rank, and no interval of it. */
  better: "higher" | "lower";
}

/**
 * Limits of the rank of each area, in the order given: how many others are clearly better or worse, by the pooled test of the
 * difference of each two (proportions, or Poisson rates) at `confidence`, 0.95 by default. Those of which the counts are not known
 * (null) take a place and are clearly on neither side; they themselves get none. The cheap form of the intervals of Al
 * Mohamad, Goeman and van Zwet (2022, Biometrics 78:647), without their allowance for all pairs at once.
 */
export function rankLimits(
  areas: readonly (Counted | null)[],
  {kind, better, confidence = 0.95}: RankOptions
): (RankLimits | null)[] {
  const limit = normalLimit(confidence) ** 2;
  const sign = better === "higher" ? 1 : -1;
  const ahead = areas.map(() => 0);
  const behind = areas.map(() => 0);
  areas.forEach((one, i) => {
    for (let j = i + 1; j < areas.length; j++) {
      const other = areas[j];
      if (!one || !other || !isApart(one, other, kind, limit)) continue;
      const isAhead = sign * (one.count / one.denominator - other.count / other.denominator) > 0;
      ahead[isAhead ? j : i] = (ahead[isAhead ? j : i] as number) + 1;
      behind[isAhead ? i : j] = (behind[isAhead ? i : j] as number) + 1;
    }
  });
  return areas.map((one, i) =>
    one === null ? null : {best: 1 + (ahead[i] as number), worst: areas.length - (behind[i] as number)}
  );
}

/** Whether the square of the pooled test's z lies beyond a limit. */
function isApart(one: Counted, other: Counted, kind: CountKind, limit: number): boolean {
  const pooled = (one.count + other.count) / (one.denominator + other.denominator);
  const variance =
    (kind === "proportion" ? pooled * (1 - pooled) : pooled) * (1 / one.denominator + 1 / other.denominator);
  return (one.count / one.denominator - other.count / other.denominator) ** 2 > limit * variance;
}
