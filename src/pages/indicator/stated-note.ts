import {type Child, markup} from "../../dom/element.js";
import {reportedPath} from "../../domain/judgements.js";
import {reportedNear} from "../../domain/only-reported.js";
import {areasWord, areaWord, nationName} from "../../domain/site.js";
import type {IndicatorWithReach, StatedCount} from "../../query/questions.js";
import type {ViewOptions} from "../view-options.js";

/** The way from an official indicator to what reports state of nearly the same; nothing where none does. */
export function statedNote(
  {indicator, first_year}: Pick<IndicatorWithReach, "indicator" | "first_year">,
  counts: readonly StatedCount[],
  {document, root}: Pick<ViewOptions, "document" | "root">
): Child[] {
  const {html} = markup(document);
  return reportedNear(indicator).flatMap((reported) => {
    const count = counts.find((one) => one.indicator === reported.indicator);
    if (!count) return [];
    const {figures, authorities} = count;
    const held = `${figures} ${figures === 1 ? "figure" : "figures"} of ${authorities} ${authorities === 1 ? areaWord : areasWord} ${figures === 1 ? "stands" : "stand"} in inspection reports: `;
    return [
      html("p", {class: "facts"}, [
        first_year === null ? `${nationName} only; ${held}` : `Nearly the same: ${held}`,
        html("a", {href: `${root}${reportedPath(reported.indicator)}`}, [reported.name])
      ])
    ];
  });
}
