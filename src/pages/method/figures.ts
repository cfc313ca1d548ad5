import type {Comparison} from "../../domain/comparison.js";
import type {Indicator} from "../../domain/tables.js";
import type {WorkedBeside} from "./beside.js";

/** A figure of one area with the statistics that stand beside it, for a worked example. */
export interface WorkedFigure {
  indicator: Indicator;
  /** The area's name. */
  name: string;
  row: Comparison;
}

/** What examples are worked on: a percentage with a better direction, and a rate of children among all children. */
export interface WorkedFigures {
  share: WorkedFigure;
  rate: WorkedFigure;
  /** What rests on several figures, years or reports. */
  beside: WorkedBeside;
}
