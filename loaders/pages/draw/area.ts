import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import type {TimelineMark} from "../../../src/charts/timeline.js";
import {
  mergedFigures,
  type NeighbourFigures,
  packNeighbours,
  packProfile
} from "../../../src/components/area-profile.js";
import type {Child} from "../../../src/dom/element.js";
import {leadIndicators} from "../../../src/domain/leads.js";
import {shownModels} from "../../../src/domain/neighbour-models.js";
import {indicatorsTitle, indicatorsWords, nationName} from "../../../src/domain/site.js";
import type {Area, NeighbourModel} from "../../../src/domain/tables.js";
import type {TimelineFile} from "../../../src/embed/judgements-for.js";
import {timelineMarks} from "../../../src/exhibits/timeline-marks.js";
import {trendDescription} from "../../../src/exhibits/trend-words.js";
import {leadYears, timelinePart} from "../../../src/pages/area/judgements.js";
import {membersModel} from "../../../src/pages/area/members-model.js";
import {membersPart} from "../../../src/pages/area/members-table.js";
import {areaModel, spreadsOf} from "../../../src/pages/area/model.js";
import {profilePart} from "../../../src/pages/area/profile-view.js";
import {statedLinks} from "../../../src/pages/area/stated-links.js";
import {areaControls, areaHeadingPart, areaScaffold, leadsPart, topicsPart} from "../../../src/pages/area/view.js";
import {movedSection} from "../../../src/pages/signals/section.js";
import {
  judgementTimeline,
  latestForArea,
  neighboursOf,
  neighbourValuesForArea,
  peersForArea,
  sparklinesForArea,
  statedCounts,
  valuesAmongNeighbours
} from "../../../src/query/questions.js";
import {defaultChartState} from "../../../src/state/chart-state.js";
import {type Draw, rowNamed, type Work} from "../work.js";
import {fillParts, inert} from "./parts.js";

/** The page of one area; it also writes the files that the area's embedded timeline and its live profile are drawn from. */
export const draw: Draw = async (work, name) => {
  const {answers, document, dist, areas, indicators, england, leads, documents, signals} = work;
  const options = {document, root: "../"} as const;
  const area = rowNamed(areas, "area", name);
  const slug = area.area;
  const neighbours = await answers.ask(neighboursOf(slug, defaultChartState.model));
  const [latest, own, peers, neighbourValues, judgements, comparison] = await Promise.all([
    answers.ask(latestForArea(slug)),
    answers.ask(sparklinesForArea(slug)),
    answers.ask(peersForArea(slug)),
    answers.ask(neighbourValuesForArea(slug, {model: defaultChartState.model})),
    answers.ask(judgementTimeline(slug)),
    work.comparisonOf(slug)
  ]);
  const spreads = spreadsOf(peers);
  const model = areaModel(
    {
      areas,
      indicators,
      england,
      leads,
      area,
      latest,
      own,
      spreads,
      neighbours,
      neighbourValues,
      judgements,
      comparison
    },
    {average: defaultChartState.average, model: defaultChartState.model}
  );
  await writeFigures(dist, `judgements/${slug}`, timelineOf(area, timelineMarks(judgements)));
  await writeFigures(dist, `neighbours/${slug}`, packNeighbours(await figuresOfNeighbours(slug, work)));
  await writeFigures(dist, `comparison/${slug}`, packProfile({comparison, latest, spreads}));
  const scaffold = areaScaffold(document);
  fillParts(scaffold, {
    heading: areaHeadingPart(model, options),
    moved: movedSection(await signals(), area, options),
    topics: topicsPart(model, {...options, judged: judgements.length > 0}),
    controls: neighbours.length > 0 ? [inert(areaControls(document).element)] : [],
    members: members(area, work),
    leads: [leadsPart(model, options)],
    judgements: timelinePart(judgements, {...options, area, years: leadYears(model), documents}),
    stated: statedLinks(area, {counts: await answers.ask(statedCounts(slug)), indicators}, options),
    families: profilePart(model, options)
  });
  const lead = model.leadModels[0];
  return {
    title: `${area.name}: ${indicatorsWords}`,
    description: lead
      ? trendDescription(lead)
      : `${indicatorsTitle} of ${area.name}, with ${nationName}${shownModels().length > 0 ? ", region and statistical neighbours" : " and region"}.`,
    view: scaffold
  };
};

/** The table of what a region is made up of, in the first of the leading indicators. */
function members(area: Area, {document, areas, indicators, leads, grades}: Work): Child[] {
  if (area.kind === "authority") return [];
  const indicator = indicators.find((one) => one.indicator === leadIndicators(indicators)[0]);
  if (!indicator) return [];
  const observations = leads.get(indicator.indicator) ?? [];
  return membersPart(membersModel({area, areas, indicator, observations, grades}), {document, root: "../"});
}

/** What an area and its neighbours of both models have, each asked for as the pages' own parts are. */
async function figuresOfNeighbours(slug: string, {answers}: Work): Promise<NeighbourFigures> {
  const of = async (model: NeighbourModel) => {
    const neighbours = await answers.ask(neighboursOf(slug, model));
    const values = neighbours.length > 0 ? await answers.ask(valuesAmongNeighbours(slug, model)) : [];
    return {neighbours: neighbours.map(({neighbour}) => neighbour), values};
  };
  const [newer, older] = await Promise.all([of("2025"), of("2021")]);
  return {
    neighbours: {2025: newer.neighbours, 2021: older.neighbours},
    values: mergedFigures({2025: newer.values, 2021: older.values})
  };
}

/** What the embedded timeline of an area is drawn from. */
function timelineOf({name}: Area, marks: readonly TimelineMark[]): TimelineFile {
  return {form: 1, name, marks};
}

/** Writes a file that a page or an embedded chart of an area reads: `embed/data/<name>.json`. */
async function writeFigures(dist: string, name: string, figures: unknown): Promise<void> {
  const file = join(dist, "embed/data", `${name}.json`);
  await mkdir(dirname(file), {recursive: true});
  await writeFile(file, JSON.stringify(figures));
}
