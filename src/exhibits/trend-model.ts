import type {Area, Indicator} from "../domain/tables.js";
import type {ChartState} from "../state/chart-state.js";
import type {IndicatorModel} from "./indicator-model.js";

/** What a trend is drawn from and told by: no more than a chart can carry by itself. */
export interface TrendModel extends Pick<IndicatorModel, "trend" | "periods" | "years" | "breaks" | "band"> {
  indicator: Pick<Indicator, "name" | "unit" | "decimals" | "period_kind" | "source" | "last_release">;
  /** The chosen areas, in order. */
  chosen: readonly Pick<Area, "name" | "kind">[];
  /** The neighbours that could be compared with; only whether there are any counts. */
  neighbours: readonly unknown[];
  state: Pick<ChartState, "zero" | "average" | "model" | "compare" | "view">;
}
