import {quartiles} from "./summary.js";

/** How the figures of all authorities are spread, in their unit. */
export interface Spread {
  /** How many there are. */
  n: number;
  least: number;
  lower: number;
  median: number;
  upper: number;
  most: number;
}

/** The spread of figures, which ascend: their ends and their quartiles (type 7). Null for fewer than four. */
export function spreadOf(values: readonly number[]): Spread | null {
  const cuts = quartiles(values);
  return cuts && {n: values.length, least: values[0] as number, ...cuts, most: values.at(-1) as number};
}
