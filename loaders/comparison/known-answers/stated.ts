import type {Inputs} from "./answer.js";

/** How near an answer must be: exact but for the last digit of binary arithmetic, so far, so far in parts, or as the answer is rounded. */
export type Tolerance = {kind: "exact" | "abs" | "rel"; size: number} | {kind: "rounded"};

/** One known answer as its file states it. */
export interface Stated {
  line: number;
  statistic: string;
  case: string;
  inputs: Inputs;
  expected: Inputs;
  /** For each number of `expected` half a unit of its last digit as written. */
  units: Inputs;
  tolerance: Tolerance;
  /** The file holds what another tool gives where it is wrong or means something else: ours must differ. */
  mustDiffer: boolean;
}

/** A row that is not of the form, and why. */
export interface Malformed {
  line: number;
  statistic: string;
  case: string;
  problem: string;
}
