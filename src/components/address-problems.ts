import {markup} from "../dom/element.js";
import type {IndicatorModel} from "../exhibits/indicator-model.js";
import type {ChartState} from "../state/chart-state.js";

/** Years of an address that are years, but not of the indicator: in words for the reader. */
export function yearProblems(
  {from, to, year}: Pick<ChartState, "from" | "to" | "year">,
  {span: [first, last], rankable}: Pick<IndicatorModel, "span" | "rankable">
): string[] {
  const shown = `expected a year from ${first} to ${last}`;
  return [
    ...(from !== undefined && from > last ? [`no figures from ${from}, ${shown}`] : []),
    ...(to !== undefined && to < first ? [`no figures to ${to}, ${shown}`] : []),
    ...(year !== undefined && !rankable.some((period) => period.year === year)
      ? [`no ranking of ${year}, ${shown}`]
      : [])
  ];
}

/** Tells the reader what of the page's address was not understood; nothing where all was. */
export function tellAddressProblems(problems: readonly string[], message: HTMLElement): void {
  const {ownerDocument: document} = message;
  const words = `Part of this page’s address was not understood: ${problems.join("; ")}`.replace(/[^?]$/, "$&.");
  message.replaceChildren(...(problems.length > 0 ? [markup(document).html("p", {class: "notice"}, [words])] : []));
}
