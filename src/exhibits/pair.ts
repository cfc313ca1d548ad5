import type {Area, Indicator} from "../domain/tables.js";
import type {AreaObservation} from "../query/questions.js";

/** Two indicators, of which a reader asks whether authorities that are high on one are high on the other. */
export interface Pair {
  x: PairedFigures;
  y: PairedFigures;
  areas: readonly Area[];
  /** Children of every area and year, by which circles are sized; empty where not known. */
  children: readonly Pick<AreaObservation, "area" | "year" | "value">[];
  /** Slugs of the areas that are marked. */
  chosen: readonly string[];
  /** The year asked for; default the latest of both. */
  year?: number;
  /** Figures between which the chart is drawn larger; what is said is of all authorities. */
  zoom?: {x: readonly [number, number]; y: readonly [number, number]};
}

/** One of two indicators with all its figures. */
export interface PairedFigures {
  indicator: Indicator;
  observations: readonly AreaObservation[];
}
