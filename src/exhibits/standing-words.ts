import type {Standing} from "../stats/summary.js";

/** A number as a place: 1st, 2nd, 3rd, 11th, 22nd. */
export function ordinal(number: number): string {
  const tens = number % 100;
  const suffix = tens >= 11 && tens <= 13 ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th");
  return `${number}${suffix}`;
}

/** A standing in words: "34th highest of 151", "joint 3rd best of 150". */
export function standingWords({rank, of, tied, basis}: Standing): string {
  return `${tied > 0 ? "joint " : ""}${ordinal(rank)} ${basis === "merit" ? "best" : "highest"} of ${of}`;
}
