import {readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {parseHTML} from "linkedom";
import type {Child} from "../../src/charts/element.js";
import {html} from "../../src/charts/element.js";
import {type AreaData, areaModel, leadIndicators} from "../../src/components/area-model.js";
import {areaHeadingPart, areaScaffold, familiesPart, leadsPart} from "../../src/components/area-view.js";
import {indicatorModel, trendDescription} from "../../src/components/indicator-model.js";
import {
  aboutPart,
  headingPart,
  indicatorScaffold,
  rankingPart,
  tablePart,
  trendPart,
  type ViewOptions
} from "../../src/components/indicator-view.js";
import {
  allAreas,
  allIndicators,
  allValues,
  type IndicatorWithReach,
  latestForArea,
  neighboursOf,
  peersForArea,
  seriesOf,
  sparklinesForArea
} from "../../src/query/questions.js";
import {defaultChartState} from "../../src/state/chart-state.js";
import type {Area} from "../../src/stats/model.js";
import {type Answers, openAnswers} from "./answers.js";
import {fillPage, finishPage, type PageContent} from "./pages.js";

/** Where the built site is, and who is told how far the work has come. */
export interface PrerenderOptions {
  /** Folder of the built site. */
  dist: string;
  /** Told after each page; default none. */
  onProgress?: (done: number, total: number) => void;
}

/**
 * Draws the charts and tables of every area and indicator page into its HTML, with the functions that later make them
 * interactive. One process and one document serve all pages: what is drawn is serialised and thrown away.
 */
export async function prerender({dist, onProgress = () => {}}: PrerenderOptions): Promise<void> {
  const answers = await openAnswers(dist);
  const {document} = parseHTML("<!doctype html><html><body></body></html>");
  const options: ViewOptions = {document, root: "../"};
  try {
    const [areas, indicators, england] = await Promise.all([
      answers.query(allAreas()),
      answers.query(allIndicators()),
      answers.query(sparklinesForArea("england"))
    ]);
    const total = areas.length + indicators.length;
    let done = 0;
    for (const indicator of indicators) {
      await fillPage(dist, await indicatorContent(indicator, areas, {answers, options}));
      onProgress(++done, total);
    }
    for (const area of areas) {
      await fillPage(dist, await areaContent(area, {areas, indicators, england}, {answers, options}));
      onProgress(++done, total);
    }
  } finally {
    answers.close();
  }
  for (const file of await readdir(dist, {recursive: true})) {
    if (!file.endsWith(".html")) continue;
    const path = join(dist, file);
    await writeFile(path, finishPage(await readFile(path, "utf8")));
  }
}

interface Work {
  answers: Answers;
  options: ViewOptions;
}

async function indicatorContent(
  indicator: IndicatorWithReach,
  areas: readonly Area[],
  {answers, options}: Work
): Promise<PageContent> {
  const observations = await answers.query(allValues(indicator.indicator));
  const model = indicatorModel({indicator, areas, observations, neighbours: []}, defaultChartState);
  const scaffold = indicatorScaffold(options.document);
  fill(scaffold, {
    heading: headingPart(model, options),
    trend: [trendPart(model, options)],
    ranking: [rankingPart(model, options)],
    table: tablePart(model, options),
    about: aboutPart(model, options)
  });
  return {
    path: `indicator/${indicator.indicator}`,
    title: indicator.name,
    description: trendDescription(model),
    html: scaffold.outerHTML
  };
}

async function areaContent(
  area: Area,
  shared: Pick<AreaData, "areas" | "indicators" | "england">,
  {answers, options}: Work
): Promise<PageContent> {
  const slug = area.area;
  const neighbours = await answers.query(neighboursOf(slug, defaultChartState.model));
  const lines = [slug, "england", ...(area.region ? [area.region] : []), ...neighbours.map(({neighbour}) => neighbour)];
  const [latest, own, peers] = await Promise.all([
    answers.query(latestForArea(slug, {model: defaultChartState.model})),
    answers.query(sparklinesForArea(slug)),
    answers.query(peersForArea(slug))
  ]);
  const leads = new Map<string, AreaData["leads"] extends ReadonlyMap<string, infer Rows> ? Rows : never>();
  for (const indicator of leadIndicators(shared.indicators)) {
    leads.set(indicator, await answers.query(seriesOf(indicator, [...new Set(lines)])));
  }
  const model = areaModel(
    {...shared, area, latest, own, peers, neighbours, leads},
    {average: defaultChartState.average, model: defaultChartState.model}
  );
  const scaffold = areaScaffold(options.document);
  fill(scaffold, {
    heading: areaHeadingPart(model, options),
    leads: [leadsPart(model, options)],
    families: familiesPart(model, options)
  });
  const lead = model.leadModels[0];
  return {
    path: `area/${slug}`,
    title: `${area.name}: children’s services indicators`,
    description: lead
      ? trendDescription(lead)
      : `Children’s services indicators of ${area.name}, with England, region and statistical neighbours.`,
    html: scaffold.outerHTML
  };
}

function fill(scaffold: HTMLElement, parts: Readonly<Record<string, readonly Child[]>>): void {
  for (const [name, children] of Object.entries(parts)) {
    const part = scaffold.querySelector(`[data-part="${name}"]`);
    if (!part) throw new Error(`missing part of the page: ${name}`);
    part.append(...html(scaffold.ownerDocument, "div", {}, children).childNodes);
  }
}
