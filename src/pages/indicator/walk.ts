import {layoutRanking} from "../../charts/ranking.js";
import type {IndicatorModel} from "../../exhibits/indicator-model.js";
import {rankingOf} from "../../exhibits/ranking-model.js";
import {rankingOptions} from "../../exhibits/ranking-view.js";
import {placeWords} from "../../exhibits/ranking-words.js";
import {layOutTrend} from "../../exhibits/trend-form.js";
import {rankingTooltip, trendTooltip} from "../../exhibits/walk.js";
import {pickFromRanking} from "./ranking-pick.js";

/** Lets a reader walk through the trend of a page. */
export function walkTrend(model: IndicatorModel, page: HTMLElement, width: number): void {
  const trendPlot = page.querySelector<HTMLElement>('[data-part="trend"] .plot');
  if (trendPlot) trendTooltip(trendPlot, () => layOutTrend(model, {width}));
}

/** Lets a reader walk through the ranking of a page, and add authorities from it. */
export function walkRanking(
  model: IndicatorModel,
  page: HTMLElement,
  width: number,
  add: (area: string) => void
): void {
  const {indicator} = model;
  const ranking = rankingOf(model);
  const rankingPlot = page.querySelector<HTMLElement>('[data-part="ranking"] .plot');
  if (rankingPlot && ranking.length > 0) {
    const places = new Map(ranking.map((row) => [row.key, placeWords(row, model)]));
    rankingTooltip(rankingPlot, () => layoutRanking(ranking, rankingOptions(model, width)), {
      words: ({key}) => places.get(key) ?? "",
      format: indicator
    });
    pickFromRanking(rankingPlot, {chosen: model.chosen.map(({area}) => area), add});
  }
}

/** A chart that takes keys is no mere picture: a screen reader hands it the arrows. */
export function walkable(page: HTMLElement): void {
  for (const chart of page.querySelectorAll('.plot > svg[tabindex][role="img"]')) {
    chart.setAttribute("role", "application");
    chart.setAttribute("aria-roledescription", "chart");
  }
}
