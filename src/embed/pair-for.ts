import type {Pair} from "../exhibits/pair.js";
import {indicatorsOfPair, pairOf} from "../exhibits/pair-of.js";
import {type EmbedRequest, RequestError} from "../state/request.js";
import {parseScatterState} from "../state/scatter-state.js";
import {groundFor, wholeFiguresFor} from "./whole-figures.js";

/** The two indicators that the query of their address asks for. Rejects with a `RequestError` that names what of it is not understood. */
export async function pairFor({query}: Pick<EmbedRequest, "query">, base: string): Promise<Pair> {
  const {state, problems} = parseScatterState(query ?? "");
  const [{areas}, figures] = await Promise.all([groundFor(base), wholeFiguresFor(indicatorsOfPair(state), base)]);
  const pair = pairOf(state, {areas, figures});
  const stranger = state.areas.find((slug) => !pair?.chosen.includes(slug));
  const [problem] = [...problems, ...(stranger === undefined ? [] : [`unknown area: “${stranger}”`])];
  if (problem !== undefined || !pair) throw new RequestError(problem ?? "its figures did not come");
  return pair;
}
