/** A number without the decimals that are dust: a row is read, compared and packed by those that are left. Null for null. */
export function fixed(value: number | null, decimals: number): number | null {
  // Adding zero takes the sign from it.
  return value === null ? null : Number(value.toFixed(decimals)) + 0;
}

/** A probability to three digits: nobody reads more of one. Null for null. */
export function threeDigits(probability: number | null): number | null {
  return probability === null ? null : Number(probability.toPrecision(3));
}
