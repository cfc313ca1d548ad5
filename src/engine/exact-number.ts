/** Digits that a number holds whatever they are. */
const surestDigits = 15;

/** A whole number as a number where one holds it, and as it is beyond. */
export function wholeNumber(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

/** A decimal, of which `value` has the digits with `scale` of them behind the point: a number where it has at most 15 digits, else the text of all. */
export function decimal(value: bigint, scale: number): number | bigint | string {
  if (scale === 0) return wholeNumber(value);
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, "0");
  const text = `${value < 0n ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return digits.replace(/^0+/, "").replace(/0+$/, "").length <= surestDigits ? Number(text) : text;
}
