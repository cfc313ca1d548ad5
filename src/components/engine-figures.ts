import type {NeighbourModel} from "../domain/tables.js";
import {
  allAreas,
  allValues,
  indicatorsNamed,
  type NamedNeighbour,
  neighboursOf,
  reportedFor
} from "../query/questions.js";
import {queryLater} from "./engine-later.js";
import type {IndicatorFigures} from "./small-data.js";

/** The figures of an indicator from the engine. Rejects with an `EngineError`, or where there is no such indicator. */
export async function figuresOfEngine(slug: string): Promise<IndicatorFigures> {
  const [areas, [indicator], observations, reported] = await Promise.all([
    queryLater(allAreas()),
    queryLater(indicatorsNamed([slug])),
    queryLater(allValues(slug)),
    queryLater(reportedFor(slug))
  ]);
  if (!indicator) throw new Error(`unknown indicator: ${slug}`);
  return {data: {areas, indicator, observations, reported}, neighboursOf: neighboursOfEngine};
}

/** The neighbours of an area in a model, from the engine. */
export function neighboursOfEngine(area: string, model: NeighbourModel): Promise<NamedNeighbour[]> {
  return queryLater(neighboursOf(area, model));
}
