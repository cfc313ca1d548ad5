import {aroundOf} from "../exhibits/around-of.js";
import {comparisonOf} from "../exhibits/comparison-of.js";
import type {Reason, ShownWhole} from "../exhibits/exhibit.js";
import {indicatorsOfPair, pairOf} from "../exhibits/pair-of.js";
import type {AnyExhibit} from "../exhibits/registry.js";
import {judgementsByYear} from "../query/questions.js";
import {parseAroundState} from "../state/around-state.js";
import {parseCompareState} from "../state/compare-state.js";
import {parseScatterState} from "../state/scatter-state.js";
import {comparedFigures, compareGround} from "./compare-figures.js";
import {inspectionsOf} from "./inspections-file.js";
import {query as ask} from "./site-engine.js";

/** A chart of an exhibit that has a page of its own, for the query of that page's address; `base` is the site's address. */
export async function ownPageChart(exhibit: AnyExhibit, query: string, base: string): Promise<ShownWhole | Reason> {
  switch (exhibit.about) {
    case "grades":
      return exhibit.show(await ask(judgementsByYear()));
    case "comparison": {
      const ground = await compareGround(base);
      const {state, problems} = parseCompareState(query, {areas: new Set(ground.areas.map(({area}) => area))});
      const {figures, missing} = await comparedFigures(base)(state.indicators);
      const found = comparisonOf(state, ground, figures);
      const [problem] = [...problems, ...missing.map((slug) => `no figures of “${slug}” came`), ...found.problems];
      return problem === undefined ? exhibit.show(found.comparison) : {reason: problem};
    }
    case "pair": {
      const {state, problems} = parseScatterState(query);
      const {areas} = await compareGround(base);
      const {figures, missing} = await comparedFigures(base)(indicatorsOfPair(state));
      const pair = pairOf(state, {areas, figures});
      const [problem] = problems;
      if (problem !== undefined || !pair) return {reason: problem ?? `no figures of “${missing[0]}” came`};
      return exhibit.show(pair);
    }
    case "around": {
      const {state, problems} = parseAroundState(query);
      const [{areas}, {figures}, inspections] = await Promise.all([
        compareGround(base),
        comparedFigures(base)([state.indicator]),
        inspectionsOf(base)
      ]);
      const [[problem], [of]] = [problems, figures];
      if (problem !== undefined || !of) return {reason: problem ?? `no figures of “${state.indicator}” came`};
      return exhibit.show(aroundOf({...of, areas, inspections}));
    }
    default:
      return {reason: `a ${exhibit.name} has no page of its own`};
  }
}
