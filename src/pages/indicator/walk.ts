import type {Exhibit} from "../../exhibits/exhibit.js";
import {isReason} from "../../exhibits/exhibit.js";
import type {IndicatorModel} from "../../exhibits/indicator-model.js";
import {walk} from "../../exhibits/walk.js";
import {pickFromPlot} from "./pick.js";

/** Lets a reader walk through what an exhibit shows on a page, and add the areas that it has no colour for yet. */
export function walkExhibit(
  {name, needs, show}: Exhibit<"indicator">,
  model: IndicatorModel,
  {page, width, add}: {page: HTMLElement; width: number; add: (area: string) => void}
): void {
  const plot = page.querySelector<HTMLElement>(`[data-part="${name}"] .plot`);
  const shown = show(model);
  if (!plot || isReason(shown) || !shown.walk) return;
  const {walk: through} = shown;
  walk(plot, () => through({width}));
  if (needs.includes("every")) pickFromPlot(plot, {chosen: model.chosen.map(({area}) => area), add});
}

/** A chart that takes keys is no mere picture: a screen reader hands it the arrows. */
export function walkable(page: HTMLElement): void {
  for (const chart of page.querySelectorAll('.plot > svg[tabindex][role="img"]')) {
    chart.setAttribute("role", "application");
    chart.setAttribute("aria-roledescription", "chart");
  }
}
