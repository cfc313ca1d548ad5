import {exactDifference, exactMean} from "../domain/decimal.js";

/** Figures of at most so many decimals are whole numbers of their last one. */
const places = 10_000;

/** The exact mean of figures (`exactMean`), without its long arithmetic where whole numbers do: what tables of many means need. */
export function quickMean(values: readonly number[]): number | null {
  const whole = wholeOf(values);
  const thousandfold = whole ? whole.reduce((total, value) => total + value, 0) * 1000 : Number.NaN;
  const mean = thousandfold / values.length;
  return values.length > 0 && Number.isSafeInteger(thousandfold) && Number.isInteger(mean)
    ? mean / (1000 * places)
    : exactMean(values);
}

/** Later less earlier, exactly as they are written (`exactDifference`), likewise. */
export function quickDifference(later: number, earlier: number): number {
  const whole = wholeOf([later, earlier]);
  return whole ? ((whole[0] as number) - (whole[1] as number)) / places : exactDifference(later, earlier);
}

/** Values in units of the fourth decimal; null where one has more decimals, or is too large to count in them. */
function wholeOf(values: readonly number[]): number[] | null {
  const whole = values.map((value) => Math.round(value * places));
  return whole.every((one, i) => Number.isSafeInteger(one) && one / places === values[i]) ? whole : null;
}
