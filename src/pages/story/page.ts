import {plot} from "../../components/figure.js";
import {live, type Part} from "../../components/live.js";
import {partOf, startWhenIdle, watchWidth} from "../../components/page-engine.js";
import {query} from "../../components/site-engine.js";
import {markup} from "../../dom/element.js";
import type {Href} from "../../domain/href.js";
import {type IndicatorModel, indicatorModel} from "../../exhibits/indicator-model.js";
import {interactLater} from "../../interaction/later.js";
import {allAreas, allValues, indicatorsNamed, neighboursOf, reportedFor} from "../../query/questions.js";
import {defaultChartState} from "../../state/chart-state.js";
import {leadInteraction, leadSvg} from "../area/leads.js";

/** Whom a story is about, and the way from its page to the site's root. */
export interface StoryOptions {
  /** Slug of the area. */
  area: string;
  root: Href;
}

/** What the trends of a story show, by slug of the indicator. */
type Trends = ReadonlyMap<string, IndicatorModel>;

/** Makes the trends of a story live: drawn at the width there is, and walked by pointer, touch and arrow keys. */
export function mountStory(page: HTMLElement, {area, root}: StoryOptions): void {
  const {ownerDocument: document} = page;
  // What is not about an indicator, such as the judgements along time, has no part and stays as it is.
  const slugs = [...page.querySelectorAll<HTMLElement>("figure [data-part]")].map(({dataset}) => dataset.part ?? "");
  const message = markup(document).html("div", {"data-part": "message", "aria-live": "polite"});
  page.querySelector("figure")?.before(message);
  const interact = interactLater(page);

  const trend = (slug: string): Part<Trends> => {
    // One of a pair is narrower than the page.
    const widthIn = (whole: number) => Math.min(whole, Math.floor(partOf(page, slug).clientWidth));
    return {
      name: slug,
      isWide: true,
      key: (trends) => trends.has(slug),
      view(trends, {width}) {
        const model = trends.get(slug);
        return model ? [plot(leadSvg(model, {document, root, width: widthIn(width)}), {document})] : [];
      },
      after(trends, {width}) {
        const model = trends.get(slug);
        const drawn = partOf(page, slug).querySelector<HTMLElement>(".plot");
        if (!model || !drawn) return;
        interact(slug, drawn, leadInteraction(model, {document, root, width: widthIn(width)}));
      }
    };
  };

  // A story is told without choices: all that its page has to know is what it shows.
  const story = live<null, Trends, Trends>(page, {
    parse: () => ({state: null, problems: []}),
    format: () => "",
    needs: (_, trends) => trends,
    parts: slugs.map(trend),
    attempt: (work) => engine.attempt(work)
  });
  const engine = startWhenIdle({
    message,
    ready: async () => story.begin(await trendsOf(area, slugs))
  });
  watchWidth(page, story.resize);
}

/** Asks for all that the trends of an area show. */
async function trendsOf(area: string, slugs: readonly string[]): Promise<Trends> {
  const [areas, indicators, neighbours] = await Promise.all([
    query(allAreas()),
    query(indicatorsNamed(slugs)),
    query(neighboursOf(area, defaultChartState.model))
  ]);
  const state = {...defaultChartState, areas: [area]};
  const models = indicators.map(async (indicator): Promise<[string, IndicatorModel]> => {
    const [observations, reported] = await Promise.all([
      query(allValues(indicator.indicator)),
      query(reportedFor(indicator.indicator))
    ]);
    return [indicator.indicator, indicatorModel({indicator, areas, observations, neighbours, reported}, state)];
  });
  return new Map(await Promise.all(models));
}
