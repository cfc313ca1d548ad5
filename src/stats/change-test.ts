import type {Counted} from "./counted.js";
import {type Difference, proportionDifference, rateDifference} from "./differences.js";
import type {ConfidenceOptions} from "./intervals.js";
import type {CountKind} from "./overdispersion.js";

/**
 * The difference of one area's counted figures of two years, later less earlier, per one, with limits at 95% and z: of
 * proportions by Newcombe's method, of rates by the score test. Two years of one stock (children in care on a day) share children: there
 * the test finds too little rather than too much. Throws where a denominator is not above zero.
 */
export function testedChange(
  later: Counted,
  earlier: Counted,
  kind: CountKind,
  {confidence = 0.95}: ConfidenceOptions = {}
): Difference {
  const difference = kind === "proportion" ? proportionDifference : rateDifference;
  return difference(later, earlier, {confidence});
}
