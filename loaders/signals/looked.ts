import type {Comparison} from "../../src/domain/comparison.js";
import type {Indicator} from "../../src/domain/tables.js";
import type {Paired} from "./pairs.js";

/** A figure of an authority with all that its news is worked out from. */
export interface Looked {
  row: Comparison;
  indicator: Indicator;
  paired: Paired | null;
  /** The row of the year before, and that of four years before; null where there is none. */
  before: Comparison | null;
  start: Comparison | null;
}
