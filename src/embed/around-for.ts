import type {GradedInspection} from "../domain/inspections.js";
import {type Around, aroundOf} from "../exhibits/around-of.js";
import {arrived, figuresAddress} from "../figures/files.js";
import {parseAroundState} from "../state/around-state.js";
import {type EmbedRequest, RequestError} from "../state/request.js";
import {groundFor, wholeFiguresFor} from "./whole-figures.js";

/**
 * The indicator that the query of its address asks for, around the inspections of the file `embed/data/inspections.json`. Rejects with a
 * `RequestError` that names what of it is not understood.
 */
export async function aroundFor({indicator, query}: EmbedRequest, base: string): Promise<Around> {
  if (query === null && indicator !== "")
    throw new RequestError(`missing query: expected “indicator=${indicator}”, as its page has it in its address`);
  const {state, problems} = parseAroundState(query ?? "");
  const [problem] = problems;
  if (problem !== undefined) throw new RequestError(problem);
  const [{areas}, [figures], inspections] = await Promise.all([
    groundFor(base),
    wholeFiguresFor([state.indicator], base),
    arrived(figuresAddress("inspections", base)) as Promise<readonly GradedInspection[]>
  ]);
  if (!figures) throw new RequestError("its figures did not come");
  return aroundOf({...figures, areas, inspections});
}
