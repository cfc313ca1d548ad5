import {exactDifference} from "../domain/decimal.js";
import type {Break} from "./breaks.js";
import type {Change} from "./change.js";
import {type Counted, type Difference, proportionDifference, rateDifference} from "./differences.js";
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

/**
 * The change to a year from any earlier one, in the indicator's unit; null where either has no value, where the later is not
 * after the earlier, or where a break lies between them. Years between them may lack a value.
 */
export function changeSince(
  points: readonly {year: number; value: number | null}[],
  fromYear: number,
  toYear: number,
  {breaks = []}: {breaks?: readonly Pick<Break, "year">[]} = {}
): Change | null {
  const valueAt = (year: number) => points.find((point) => point.year === year)?.value ?? null;
  const [from, to] = [valueAt(fromYear), valueAt(toYear)];
  if (from === null || to === null || toYear <= fromYear) return null;
  if (breaks.some(({year}) => year > fromYear && year <= toYear)) return null;
  return {value: exactDifference(to, from), fromYear, toYear};
}
