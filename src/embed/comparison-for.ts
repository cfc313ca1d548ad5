import type {Comparison} from "../exhibits/comparison-model.js";
import {comparisonOf} from "../exhibits/comparison-of.js";
import {parseCompareState} from "../state/compare-state.js";
import {type EmbedRequest, RequestError} from "../state/request.js";
import {groundFor, wholeFiguresFor} from "./whole-figures.js";

/** What the query of a comparison's address asks for. Rejects with a `RequestError` that names what of it is not understood. */
export async function comparisonFor({query}: Pick<EmbedRequest, "query">, base: string): Promise<Comparison> {
  const ground = await groundFor(base);
  const {state, problems} = parseCompareState(query ?? "", {areas: new Set(ground.areas.map(({area}) => area))});
  const found = comparisonOf(state, ground, await wholeFiguresFor(state.indicators, base));
  const [problem] = [...problems, ...found.problems];
  if (problem !== undefined) throw new RequestError(problem);
  return found.comparison;
}
