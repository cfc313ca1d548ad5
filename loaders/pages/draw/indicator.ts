import {furtherExhibits} from "../../../src/exhibits/further-exhibits.js";
import {indicatorExhibits} from "../../../src/exhibits/indicator-exhibits.js";
import {indicatorModel} from "../../../src/exhibits/indicator-model.js";
import {trendDescription} from "../../../src/exhibits/trend-words.js";
import {indicatorControls} from "../../../src/pages/indicator/controls.js";
import {provenancePart} from "../../../src/pages/indicator/provenance.js";
import {rankingFilter} from "../../../src/pages/indicator/ranking-filter.js";
import {indicatorScaffold} from "../../../src/pages/indicator/scaffold.js";
import {statedNote} from "../../../src/pages/indicator/stated-note.js";
import {aboutPart, exhibitContent, headingPart, stillPart, tablePart} from "../../../src/pages/indicator/view.js";
import {allValues, statedCounts} from "../../../src/query/questions.js";
import {defaultChartState} from "../../../src/state/chart-state.js";
import {type Draw, rowNamed} from "../work.js";
import {fillParts, inert} from "./parts.js";

/** The page of one indicator, with England's trend. */
export const draw: Draw = async ({answers, document, areas, indicators, provenanceOf}, name) => {
  const options = {document, root: "../"} as const;
  const indicator = rowNamed(indicators, "indicator", name);
  const observations = await answers.ask(allValues(indicator.indicator));
  const model = indicatorModel({indicator, areas, observations, neighbours: []}, defaultChartState);
  const scaffold = indicatorScaffold(document);
  const state = () => defaultChartState;
  const controls = indicatorControls(document, {...options, index: unavailable, change: () => {}, state});
  controls.update(model);
  const filter = rankingFilter(document, {change: () => {}});
  filter.update(model);
  filter.element.prepend(controls.ranking);
  // What stands beside charts that come later comes with them.
  controls.map.remove();
  controls.limits.remove();
  fillParts(scaffold, {
    heading: headingPart(model, options),
    stated: statedNote(indicator, await answers.ask(statedCounts()), options),
    picker: [inert(controls.element)],
    ...Object.fromEntries(indicatorExhibits.map((one) => [one.name, exhibitContent(one, model, options)])),
    ...Object.fromEntries(furtherExhibits.map((one) => [`${one.name}-still`, stillPart(one, model, options)])),
    filter: [inert(filter.element)],
    table: tablePart(model, options),
    about: aboutPart(model, options),
    provenance: provenancePart(await provenanceOf(name), {indicator, areas}, options)
  });
  const provenance = scaffold.querySelector("#provenance");
  if (provenance?.childNodes.length === 0) provenance.remove();
  return {title: indicator.name, description: trendDescription(model), view: scaffold};
};

function unavailable(): Promise<never> {
  return Promise.reject(new Error("the search is not available while pages are drawn"));
}
