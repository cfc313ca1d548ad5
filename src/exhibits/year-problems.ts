import type {ChartState} from "../state/chart-state.js";
import {earlierPeriods} from "./earlier-periods.js";
import type {IndicatorModel} from "./indicator-model.js";

/** Years of an address that are years, but not of the indicator: in words for the reader. */
export function yearProblems(
  {from, to, year, since}: Pick<ChartState, "from" | "to" | "year" | "since">,
  {span: [first, last], rankable, ranked, indicator}: Pick<IndicatorModel, "span" | "rankable" | "ranked" | "indicator">
): string[] {
  const shown = `expected a year from ${first} to ${last}`;
  return [
    ...(from !== undefined && from > last ? [`no figures from ${from}, ${shown}`] : []),
    ...(to !== undefined && to < first ? [`no figures to ${to}, ${shown}`] : []),
    ...(year !== undefined && !rankable.some((period) => period.year === year)
      ? [`no ranking of ${year}, ${shown}`]
      : []),
    ...(since !== undefined && !earlierPeriods({rankable, ranked, indicator}).some((period) => period.year === since)
      ? [`no change since ${since}, expected a year before the one shown, after any break`]
      : [])
  ];
}
