import {isCount} from "../../../src/domain/leads.js";
import {scatterChoices} from "../../../src/pages/scatter/choices.js";
import {scatterTools} from "../../../src/pages/scatter/tools.js";
import {scatterHeading, scatterPart, scatterScaffold, tablePart} from "../../../src/pages/scatter/view.js";
import {allValues} from "../../../src/query/questions.js";
import {defaultScatterState} from "../../../src/state/scatter-state.js";
import {childrenIndicator} from "../../../src/stats/per-child.js";
import {type Draw, rowNamed} from "../work.js";
import {fillParts, inert} from "./parts.js";

/** The page of two indicators with the pair that it begins with. */
export const draw: Draw = async ({answers, document, areas, indicators}) => {
  const options = {document, root: "./"} as const;
  const {x, y} = defaultScatterState;
  const figures = async (slug: string) => ({
    indicator: rowNamed(indicators, "indicator", slug),
    observations: await answers.ask(allValues(slug))
  });
  const pair = {
    x: await figures(x),
    y: await figures(y),
    areas,
    children: await answers.ask(allValues(childrenIndicator)),
    chosen: []
  };
  const scaffold = scatterScaffold(document);
  // Counts say how large an area is: nothing goes with them but other counts.
  const usable = indicators.filter((one) => !isCount(one));
  const choices = scatterChoices(document, {indicators: usable, areas: [], change: () => {}});
  choices.update(defaultScatterState, {year: null, years: []});
  fillParts(scaffold, {
    heading: scatterHeading(options),
    choices: [inert(choices.element)],
    tools: [inert(scatterTools(document, {zoom: () => {}, between: () => {}, choose: () => {}}).element)],
    scatter: scatterPart(pair, options),
    table: tablePart(pair, options)
  });
  return {view: scaffold};
};
