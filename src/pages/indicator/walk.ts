import type {Href} from "../../domain/href.js";
import {type Exhibit, isReason} from "../../exhibits/exhibit.js";
import type {IndicatorModel} from "../../exhibits/indicator-model.js";
import {interactLater} from "../../interaction/later.js";
import type {YearsChoice} from "../../interaction/types.js";
import {pickFromPlot} from "./pick.js";

/** Where charts stand, and what a reader changes on them. */
interface WalksOptions {
  /** Way to the site's root, ending in a slash. */
  root: Href;
  /** Adds an area to the charts. */
  add: (area: string) => void;
  /** Shows other years. */
  years: YearsChoice["choose"];
}

/**
 * Lets a reader walk through what exhibits show on a page, each time that they are drawn, choose years on those along the years, and
 * add the areas that a chart of every area has no colour for yet.
 */
export function exhibitWalks(page: HTMLElement, {root, add, years}: WalksOptions) {
  const {ownerDocument: document} = page;
  const interact = interactLater(page);
  return ({name, needs, params, show}: Exhibit<"indicator">, model: IndicatorModel, width: number): void => {
    const plot = page.querySelector<HTMLElement>(`[data-part="${name}"] .plot`);
    const shown = show(model);
    if (!plot || isReason(shown) || !shown.walk) return;
    const {walk, layout, redraw} = shown;
    interact(name, plot, {
      layout: () => layout({width}),
      walk: () => walk({width}),
      draw: (numbers) => redraw(numbers, {document, base: root}),
      ...(params.includes("from") && {years: {span: model.span, shown: model.years, choose: years}}),
      ready() {
        if (needs.includes("every")) pickFromPlot(plot, {chosen: model.chosen.map(({area}) => area), add});
      }
    });
  };
}
