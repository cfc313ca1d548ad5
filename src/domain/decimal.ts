/**
 * Arithmetic on figures as they are written. Binary sums of decimals carry a dust that tips a half over in one engine and
 * not in the next: here values are whole numbers of their last decimal, added without end, and divided once.
 */

/** Digits that a number holds without doubt: cutting off what is beyond them moves no rounding of fewer digits. */
const certainDigits = 15;
/** Decimals that a quotient keeps beyond those of what is divided. */
const spareDecimals = 20;

/** The arithmetic mean of figures, each as it is written; null where there are none. */
export function exactMean(values: readonly number[]): number | null {
  return values.length === 0 ? null : quotient(values, values.length);
}

/** Later less earlier, as the two are written: 66.3 less 65.2 is 1.1, which binary has not. */
export function exactDifference(later: number, earlier: number): number {
  return quotient([later, -earlier], 1);
}

/**
 * A number rounded to decimals as it is written, halves away from zero: 1.005 is 1.01 and −0.25 is −0.3, so that a fall
 * is written as the rise of the same size.
 */
export function roundHalf(value: number, decimals: number): number {
  const size = Math.round(shifted(Math.abs(value), decimals)) / 10 ** decimals;
  return size === 0 ? 0 : Math.sign(value) * size;
}

/** The sum of the values over a whole number. */
function quotient(values: readonly number[], divisor: number): number {
  let decimals = 0;
  while (values.some((value) => shifted(value, decimals) % 1)) decimals += 1;
  const sum = values.reduce((total, value) => total + BigInt(shifted(value, decimals)), 0n);
  const digits = String((sum * 10n ** BigInt(spareDecimals)) / BigInt(divisor));
  const kept = digits.slice(0, certainDigits + Number(sum < 0n));
  return shifted(kept, digits.length - kept.length - decimals - spareDecimals);
}

/** A number with its point moved by places as its text has it: no multiplication rounds it. */
function shifted(value: number | string, places: number): number {
  const [digits, exponent] = String(value).split("e");
  return Number(`${digits}e${Number(exponent ?? 0) + places}`);
}
