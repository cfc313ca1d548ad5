import {aroundOf} from "../../../src/exhibits/around-of.js";
import {aroundView} from "../../../src/pages/around/view.js";
import {allValues, gradedInspections} from "../../../src/query/questions.js";
import {defaultAroundState} from "../../../src/state/around-state.js";
import {type Draw, rowNamed} from "../work.js";

/** Judgements beside the indicator that the page begins with. */
export const draw: Draw = async ({answers, document, areas, indicators}) => {
  const {indicator: slug} = defaultAroundState;
  const of = aroundOf({
    indicator: rowNamed(indicators, "indicator", slug),
    areas,
    observations: await answers.ask(allValues(slug)),
    inspections: await answers.ask(gradedInspections())
  });
  return {view: aroundView(of, {document, root: "./", indicators})};
};
