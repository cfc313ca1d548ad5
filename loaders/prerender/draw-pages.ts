import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {parseHTML} from "linkedom";
import type {TimelineMark} from "../../src/charts/timeline.js";
import type {Child} from "../../src/dom/element.js";
import {html} from "../../src/dom/element.js";
import {leadIndicators} from "../../src/domain/leads.js";
import type {Area} from "../../src/domain/tables.js";
import type {TimelineFile} from "../../src/embed/timeline-kind.js";
import {indicatorModel} from "../../src/exhibits/indicator-model.js";
import {timelineMarks} from "../../src/exhibits/timeline-view.js";
import {trendDescription} from "../../src/exhibits/trend-words.js";
import {leadYears, timelinePart} from "../../src/pages/area/judgements.js";
import {membersModel} from "../../src/pages/area/members-model.js";
import {membersPart} from "../../src/pages/area/members-table.js";
import {type AreaData, areaModel} from "../../src/pages/area/model.js";
import {
  areaControls,
  areaHeadingPart,
  areaScaffold,
  familiesPart,
  leadsPart,
  topicsPart
} from "../../src/pages/area/view.js";
import {indicatorControls} from "../../src/pages/indicator/controls.js";
import {rankingFilter} from "../../src/pages/indicator/ranking-filter.js";
import {indicatorScaffold} from "../../src/pages/indicator/scaffold.js";
import {
  aboutPart,
  headingPart,
  rankingPart,
  tablePart,
  trendPart,
  type ViewOptions
} from "../../src/pages/indicator/view.js";
import {
  type AreaObservation,
  allAreas,
  allIndicators,
  allReports,
  allValues,
  type IndicatorWithReach,
  judgementTimeline,
  latestForArea,
  neighboursOf,
  neighbourValuesForArea,
  newestGrades,
  peersForArea,
  sparklinesForArea
} from "../../src/query/questions.js";
import {defaultChartState} from "../../src/state/chart-state.js";
import {type Answers, openAnswers} from "../tables/answers.js";
import {dataFolder} from "../tables/index.js";
import {readDocuments, type Tables} from "../tables/read.js";
import {fillPage, type PageContent} from "./pages.js";
import {judgementsContent, reportContent, reportsContent} from "./report-pages.js";

/** Where the built site is, and which share of its pages is drawn. */
export interface PagesOptions {
  /** Folder of the built site. */
  dist: string;
  /** This share, counted from 0. */
  share: number;
  /** How many shares there are. */
  of: number;
}

/**
 * Draws the charts and tables of a share of the area and indicator pages into their HTML, with the functions that later
 * make them interactive. One document serves all: what is drawn is serialised and thrown away.
 */
export async function drawPages({dist, share, of}: PagesOptions): Promise<void> {
  const answers = await openAnswers(dist);
  const {document} = parseHTML("<!doctype html><html><body></body></html>");
  const options: ViewOptions = {document, root: "../"};
  const mine = (_: unknown, i: number) => i % of === share;
  try {
    const [areas, indicators, england] = await Promise.all([
      answers.query(allAreas()),
      answers.query(allIndicators()),
      answers.query(sparklinesForArea("england"))
    ]);
    const leads = new Map<string, AreaObservation[]>();
    for (const indicator of leadIndicators(indicators)) leads.set(indicator, await answers.query(allValues(indicator)));
    for (const indicator of indicators.filter(mine)) {
      await fillPage(dist, await indicatorContent(indicator, areas, {answers, options}));
    }
    const documents = await readDocuments(dataFolder);
    for (const area of areas.filter(mine)) {
      await fillPage(
        dist,
        await areaContent(area, {areas, indicators, england, leads, documents}, {answers, options, dist})
      );
    }
    const reports = await answers.query(allReports());
    const work = {answers, document, documents, grades: await answers.query(newestGrades())};
    for (const report of reports.filter(mine)) await fillPage(dist, await reportContent(report, work));
    if (share === 0) {
      await fillPage(dist, await reportsContent(reports, areas, work));
      await fillPage(dist, await judgementsContent(work));
    }
  } finally {
    answers.close();
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
  const state = () => defaultChartState;
  const controls = indicatorControls(options.document, {...options, index: unavailable, change: () => {}, state});
  controls.update(model);
  const filter = rankingFilter(options.document, {change: () => {}});
  filter.update(model);
  filter.element.prepend(controls.ranking);
  fill(scaffold, {
    heading: headingPart(model, options),
    picker: [inert(controls.element)],
    trend: [trendPart(model, options)],
    filter: [inert(filter.element)],
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
  {documents, ...shared}: Pick<AreaData, "areas" | "indicators" | "england" | "leads"> & Pick<Tables, "documents">,
  {answers, options, dist}: Work & {dist: string}
): Promise<PageContent> {
  const slug = area.area;
  const neighbours = await answers.query(neighboursOf(slug, defaultChartState.model));
  const [latest, own, peers, neighbourValues, judgements] = await Promise.all([
    answers.query(latestForArea(slug)),
    answers.query(sparklinesForArea(slug)),
    answers.query(peersForArea(slug)),
    answers.query(neighbourValuesForArea(slug, {model: defaultChartState.model})),
    answers.query(judgementTimeline(slug))
  ]);
  const model = areaModel(
    {...shared, area, latest, own, peers, neighbours, neighbourValues, judgements},
    {average: defaultChartState.average, model: defaultChartState.model}
  );
  const members = await membersContent(area, shared, {answers, options});
  await writeTimeline(dist, area, timelineMarks(judgements));
  const scaffold = areaScaffold(options.document);
  fill(scaffold, {
    heading: areaHeadingPart(model, options),
    topics: topicsPart(model, {...options, judged: judgements.length > 0}),
    controls: neighbours.length > 0 ? [inert(areaControls(options.document).element)] : [],
    members,
    leads: [leadsPart(model, options)],
    judgements: timelinePart(judgements, {...options, area: slug, years: leadYears(model), documents}),
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

/** The table of what a region is made up of, in the first of the leading indicators. */
async function membersContent(
  area: Area,
  {areas, indicators, leads}: Pick<AreaData, "areas" | "indicators" | "leads">,
  {answers, options}: Work
): Promise<Child[]> {
  if (area.kind === "authority") return [];
  const indicator = indicators.find((one) => one.indicator === leadIndicators(indicators)[0]);
  if (!indicator) return [];
  const observations = leads.get(indicator.indicator) ?? [];
  const grades = await answers.query(newestGrades());
  return membersPart(membersModel({area, areas, indicator, observations, grades}), options);
}

/** What the embedded timeline of an area is drawn from: `embed/data/judgements/<area>.json`. */
async function writeTimeline(dist: string, {area, name}: Area, marks: readonly TimelineMark[]): Promise<void> {
  const folder = join(dist, "embed/data/judgements");
  await mkdir(folder, {recursive: true});
  const file: TimelineFile = {form: 1, name, marks};
  await writeFile(join(folder, `${area}.json`), JSON.stringify(file));
}

/** Keeps the place of controls that the page's script brings to life. */
function inert(controls: HTMLElement): HTMLElement {
  controls.setAttribute("inert", "");
  return controls;
}

function unavailable(): Promise<never> {
  return Promise.reject(new Error("the search is not available while pages are drawn"));
}

function fill(scaffold: HTMLElement, parts: Readonly<Record<string, readonly Child[]>>): void {
  for (const [name, children] of Object.entries(parts)) {
    const part = scaffold.querySelector(`[data-part="${name}"]`);
    if (!part) throw new Error(`missing part of the page: ${name}`);
    part.append(...html(scaffold.ownerDocument, "div", {}, children).childNodes);
  }
}
