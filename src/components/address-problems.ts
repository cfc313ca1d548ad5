import {markup} from "../dom/element.js";
import {earlierPeriods} from "../exhibits/earlier-periods.js";
import type {IndicatorModel} from "../exhibits/indicator-model.js";
import type {ChartState} from "../state/chart-state.js";

/** Most that is told of an address, which can be wrong in thousands of ways. */
const most = 8;

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

/** Tells the reader what of the page's address was not understood; nothing where all was. */
export function tellAddressProblems(problems: readonly string[], message: HTMLElement): void {
  const {ownerDocument: document} = message;
  const more = problems.length - most;
  const told = more > 1 ? [...problems.slice(0, most), `and ${more} more`] : problems;
  const words = `Part of this page’s address was not understood: ${told.join("; ")}`.replace(/[^?]$/, "$&.");
  message.replaceChildren(...(problems.length > 0 ? [markup(document).html("p", {class: "notice"}, [words])] : []));
}
