import {leadIndicators} from "../../../src/domain/leads.js";
import {exampleArea} from "../../../src/domain/site.js";
import {comparisonOf} from "../../../src/exhibits/comparison-of.js";
import {areaChoices} from "../../../src/pages/compare/area-choices.js";
import {completed} from "../../../src/pages/compare/chosen.js";
import {formChoices} from "../../../src/pages/compare/form-choices.js";
import {indicatorChoices} from "../../../src/pages/compare/indicator-choices.js";
import {listChoices} from "../../../src/pages/compare/list-choices.js";
import {
  chartPart,
  compareScaffold,
  examplesPart,
  headingPart,
  sentencesPart,
  tablePart
} from "../../../src/pages/compare/view.js";
import {neighboursOf} from "../../../src/query/questions.js";
import {defaultCompareState} from "../../../src/state/compare-state.js";
import type {Draw} from "../work.js";
import {fillParts, inert} from "./parts.js";

/** The comparison of areas before anything is chosen: an example, and the controls that its script brings to life. */
export const draw: Draw = async ({answers, document, areas, indicators, leads: observations}) => {
  const options = {document, root: "./"} as const;
  const leads = leadIndicators(indicators);
  const state = completed(defaultCompareState, {leads});
  const ten = (await answers.ask(neighboursOf(exampleArea, "2025"))).map(({neighbour}) => neighbour);
  const ground = {areas, neighboursOf: (area: string) => (area === exampleArea ? ten : [])};
  const figures = leads.flatMap((slug) => {
    const indicator = indicators.find((one) => one.indicator === slug);
    const own = observations.get(slug);
    return indicator && own ? [{indicator, observations: own}] : [];
  });
  const {comparison} = comparisonOf(state, ground, figures);
  const scaffold = compareScaffold(document, leads);
  const choices = {root: options.root, index: unavailable, change: () => {}, state: () => state};
  const own = areaChoices(document, choices);
  const list = listChoices(document, {areas: () => areas, shown: () => comparison.chosen, compare: () => {}});
  const measures = indicatorChoices(document, {...choices, listed: indicators});
  const form = formChoices(document, choices);
  for (const one of [own, measures, form]) one.update(comparison);
  list.update();
  fillParts(scaffold, {
    heading: headingPart(options),
    choices: [own, list, measures, form].map(({element}) => inert(element)),
    examples: examplesPart({isBare: true}, options),
    comparison: chartPart(comparison, options),
    sentences: sentencesPart(comparison, options),
    table: tablePart(comparison, options)
  });
  return {view: scaffold};
};

function unavailable(): Promise<never> {
  return Promise.reject(new Error("the search is not available while pages are drawn"));
}
