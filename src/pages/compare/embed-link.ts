import type {Href} from "../../domain/href.js";
import type {Comparison} from "../../exhibits/comparison-model.js";
import {embedAddress} from "../../state/builder-state.js";
import {type ChartState, defaultChartState} from "../../state/chart-state.js";
import {longest} from "../../state/request.js";

/**
 * The way to a snippet of a comparison, where other people's pages can show it: the values of one indicator are a trend, in one chart or
 * with a panel for each area. Null for all that a trend is not.
 */
export function embedOf({state, chosen, figures}: Comparison): Href | null {
  const [only] = figures;
  const slugs = chosen.map(({area}) => area);
  if (!only || figures.length > 1 || state.show !== "values" || slugs.join().length > longest.other) return null;
  const {from, to} = state;
  const chart: ChartState = {
    ...defaultChartState,
    areas: slugs,
    compare: state.england ? ["england"] : [],
    zero: state.zero ?? true,
    view: state.by === "area" ? "multiples" : "trend",
    ...(from !== undefined && {from}),
    ...(to !== undefined && {to})
  };
  return embedAddress("./", {chart: "trend", indicator: only.indicator.indicator, state: chart});
}
