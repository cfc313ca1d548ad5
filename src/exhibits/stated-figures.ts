import type {ReportedIndicator} from "../domain/reported-indicators.js";
import type {StatedFigure} from "../query/questions.js";

/** What reports state of one indicator, and which authorities are marked. */
export interface StatedFigures {
  indicator: ReportedIndicator;
  /** Every figure, whosever it is. */
  figures: readonly StatedFigure[];
  /** Slugs of the authorities that are marked, in order. */
  chosen: readonly string[];
}
