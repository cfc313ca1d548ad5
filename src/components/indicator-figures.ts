import {EngineError} from "../engine/engine-error.js";
import {ownEdition} from "../offline/keep.js";
import {type IndicatorFigures, smallData} from "./small-data.js";

/** The figures of an indicator from its small files, of this page's edition; the engine stands in for a file that does not come later on. */
export async function figuresFromFiles(slug: string, base: string): Promise<IndicatorFigures> {
  const small = await smallData(slug, {base, edition: ownEdition()?.version ?? null});
  const near: IndicatorFigures["neighboursOf"] = (area, model) =>
    small.neighboursOf(area, model).catch(async () => (await fromEngine()).neighboursOfEngine(area, model));
  return {...small, neighboursOf: near};
}

/** The figures of an indicator from the engine, whose script comes when it is needed. Rejects with an `EngineError`, or where there is no such indicator. */
export async function figuresFromEngine(slug: string): Promise<IndicatorFigures> {
  return (await fromEngine()).figuresOfEngine(slug);
}

/** The figures of an indicator from wherever they are had: its small files, or else the engine. `base` is the site's address. */
export function indicatorFigures(slug: string, base: string): Promise<IndicatorFigures> {
  return figuresFromFiles(slug, base).catch(() => figuresFromEngine(slug));
}

async function fromEngine() {
  try {
    return await import("./engine-figures.js");
  } catch (error) {
    throw new EngineError("download", {cause: error});
  }
}
