import {query} from "../engine/engine.js";
import {ownEdition} from "../offline/keep.js";
import {allAreas, allValues, indicatorsNamed, neighboursOf, reportedFor} from "../query/questions.js";
import {type IndicatorFigures, smallData} from "./small-data.js";

/** The figures of an indicator from its small files, of this page's edition; the engine stands in for a file that does not come later on. */
export async function figuresFromFiles(slug: string, base: string): Promise<IndicatorFigures> {
  const small = await smallData(slug, {base, edition: ownEdition()?.version ?? null});
  const near: IndicatorFigures["neighboursOf"] = (area, model) =>
    small.neighboursOf(area, model).catch(() => query(neighboursOf(area, model)));
  return {...small, neighboursOf: near};
}

/** The figures of an indicator from the engine. Rejects with an `EngineError`, or where there is no such indicator. */
export async function figuresFromEngine(slug: string): Promise<IndicatorFigures> {
  const [areas, [indicator], observations, reported] = await Promise.all([
    query(allAreas()),
    query(indicatorsNamed([slug])),
    query(allValues(slug)),
    query(reportedFor(slug))
  ]);
  if (!indicator) throw new Error(`unknown indicator: ${slug}`);
  return {
    data: {areas, indicator, observations, reported},
    neighboursOf: (area, model) => query(neighboursOf(area, model))
  };
}

/** The figures of an indicator from wherever they are had: its small files, or else the engine. `base` is the site's address. */
export function indicatorFigures(slug: string, base: string): Promise<IndicatorFigures> {
  return figuresFromFiles(slug, base).catch(() => figuresFromEngine(slug));
}
