import {drawTrend} from "../../charts/trend.js";
import {plot} from "../../components/figure.js";
import {startWhenIdle, watchWidth} from "../../components/page-engine.js";
import {markup} from "../../dom/element.js";
import {query} from "../../engine/engine.js";
import {trendWalk} from "../../exhibits/chart-stops.js";
import {type IndicatorModel, indicatorModel} from "../../exhibits/indicator-model.js";
import {type Interact, interactLater} from "../../interaction/later.js";
import {allAreas, allValues, indicatorsNamed, neighboursOf, reportedFor} from "../../query/questions.js";
import {defaultChartState} from "../../state/chart-state.js";
import {leadLayout, leadSvg} from "../area/view.js";

/** Whom a story is about, and the way from its page to the site's root. */
export interface StoryOptions {
  /** Slug of the area. */
  area: string;
  root: string;
}

/** Makes the trends of a story live: drawn at the width there is, and walked by pointer, touch and arrow keys. */
export function mountStory(page: HTMLElement, {area, root}: StoryOptions): void {
  const {ownerDocument: document} = page;
  const figures = [...page.querySelectorAll<HTMLElement>("figure[data-figure]")];
  const message = markup(document).html("div", {"aria-live": "polite"});
  figures[0]?.before(message);
  const interact = interactLater(page);
  startWhenIdle({
    message,
    ready: async () => {
      const slugs = figures.map(({dataset}) => dataset.figure ?? "");
      const [areas, indicators, neighbours] = await Promise.all([
        query(allAreas()),
        query(indicatorsNamed(slugs)),
        query(neighboursOf(area, defaultChartState.model))
      ]);
      // What is not about an indicator, such as the judgements along time, stays as it is.
      await Promise.all(
        indicators.map(async (indicator) => {
          const [observations, reported] = await Promise.all([
            query(allValues(indicator.indicator)),
            query(reportedFor(indicator.indicator))
          ]);
          const model = indicatorModel(
            {indicator, areas, observations, neighbours, reported},
            {...defaultChartState, areas: [area]}
          );
          for (const figure of figures.filter(({dataset}) => dataset.figure === indicator.indicator))
            followWidth(figure, model, {document, root, interact});
        })
      );
    }
  });
}

/** Draws a trend in its figure whenever the width changes, in place of the drawings for the widths of print. */
function followWidth(
  figure: HTMLElement,
  model: IndicatorModel,
  {interact, ...options}: {document: Document; root: string; interact: Interact}
): void {
  watchWidth(figure, (width) => {
    const [first, ...others] = figure.querySelectorAll<HTMLElement>(":scope > .plot");
    const live = plot(leadSvg(model, {...options, width}), options);
    first?.replaceWith(live);
    for (const other of others) other.remove();
    const layout = () => leadLayout(model, width);
    interact(figure, live, {
      layout,
      walk: () => trendWalk(layout()),
      draw: (numbers) => drawTrend(numbers, options)
    });
  });
}
