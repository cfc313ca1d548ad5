import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {TimelineMark} from "../../../src/charts/timeline.js";
import type {Child} from "../../../src/dom/element.js";
import {leadIndicators} from "../../../src/domain/leads.js";
import type {Area} from "../../../src/domain/tables.js";
import type {TimelineFile} from "../../../src/embed/judgements-for.js";
import {timelineMarks} from "../../../src/exhibits/timeline-marks.js";
import {trendDescription} from "../../../src/exhibits/trend-words.js";
import {leadYears, timelinePart} from "../../../src/pages/area/judgements.js";
import {membersModel} from "../../../src/pages/area/members-model.js";
import {membersPart} from "../../../src/pages/area/members-table.js";
import {areaModel} from "../../../src/pages/area/model.js";
import {
  areaControls,
  areaHeadingPart,
  areaScaffold,
  familiesPart,
  leadsPart,
  topicsPart
} from "../../../src/pages/area/view.js";
import {
  judgementTimeline,
  latestForArea,
  neighboursOf,
  neighbourValuesForArea,
  peersForArea,
  sparklinesForArea
} from "../../../src/query/questions.js";
import {defaultChartState} from "../../../src/state/chart-state.js";
import {type Draw, rowNamed, type Work} from "../work.js";
import {fillParts, inert} from "./parts.js";

/** The page of one area; it also writes the file that the area's embedded timeline is drawn from. */
export const draw: Draw = async (work, name) => {
  const {answers, document, dist, areas, indicators, england, leads, documents} = work;
  const options = {document, root: "../"} as const;
  const area = rowNamed(areas, "area", name);
  const slug = area.area;
  const neighbours = await answers.ask(neighboursOf(slug, defaultChartState.model));
  const [latest, own, peers, neighbourValues, judgements] = await Promise.all([
    answers.ask(latestForArea(slug)),
    answers.ask(sparklinesForArea(slug)),
    answers.ask(peersForArea(slug)),
    answers.ask(neighbourValuesForArea(slug, {model: defaultChartState.model})),
    answers.ask(judgementTimeline(slug))
  ]);
  const model = areaModel(
    {areas, indicators, england, leads, area, latest, own, peers, neighbours, neighbourValues, judgements},
    {average: defaultChartState.average, model: defaultChartState.model}
  );
  await writeTimeline(dist, area, timelineMarks(judgements));
  const scaffold = areaScaffold(document);
  fillParts(scaffold, {
    heading: areaHeadingPart(model, options),
    topics: topicsPart(model, {...options, judged: judgements.length > 0}),
    controls: neighbours.length > 0 ? [inert(areaControls(document).element)] : [],
    members: members(area, work),
    leads: [leadsPart(model, options)],
    judgements: timelinePart(judgements, {...options, area, years: leadYears(model), documents}),
    families: familiesPart(model, options)
  });
  const lead = model.leadModels[0];
  return {
    title: `${area.name}: children’s services indicators`,
    description: lead
      ? trendDescription(lead)
      : `Children’s services indicators of ${area.name}, with England, region and statistical neighbours.`,
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

/** What the embedded timeline of an area is drawn from: `embed/data/judgements/<area>.json`. */
async function writeTimeline(dist: string, {area, name}: Area, marks: readonly TimelineMark[]): Promise<void> {
  const folder = join(dist, "embed/data/judgements");
  await mkdir(folder, {recursive: true});
  const file: TimelineFile = {form: 1, name, marks};
  await writeFile(join(folder, `${area}.json`), JSON.stringify(file));
}
