import type {ComparedFigures} from "../exhibits/comparison-model.js";
import type {CompareGround} from "../exhibits/comparison-of.js";
import type {AreasFile} from "../figures/areas-file.js";
import {arrived, figuresAddress} from "../figures/files.js";
import {type NeighboursFile, unpackNeighbours} from "../figures/indicator-file.js";
import {ownEdition} from "../offline/keep.js";
import {indicatorFigures} from "./indicator-figures.js";
import {editionQuery} from "./small-data.js";

/** Areas and neighbours from the small files of this page's edition, or of the newest where those are gone. Rejects where neither comes. */
export async function compareGround(base: string): Promise<CompareGround> {
  const edition = ownEdition()?.version ?? null;
  return groundOf(base, edition).catch((reason) => {
    if (edition === null) throw reason;
    return groundOf(base, null);
  });
}

/** The figures of indicators, each fetched once. Those that do not come are left out, and named in `missing`. */
export function comparedFigures(base: string) {
  const kept = new Map<string, Promise<ComparedFigures>>();
  const figuresOf = (slug: string) => {
    const known = kept.get(slug);
    if (known) return known;
    const found = indicatorFigures(slug, base).then(({data: {indicator, observations}}) => ({indicator, observations}));
    kept.set(slug, found);
    found.catch(() => kept.delete(slug));
    return found;
  };
  return async (slugs: readonly string[]) => {
    const settled = await Promise.allSettled(slugs.map(figuresOf));
    return {
      figures: settled.flatMap((one) => (one.status === "fulfilled" ? [one.value] : [])),
      missing: slugs.filter((_, i) => settled[i]?.status === "rejected")
    };
  };
}

async function groundOf(base: string, edition: string | null): Promise<CompareGround> {
  const own = (name: string) => arrived(`${figuresAddress(name, base)}${editionQuery(edition)}`);
  const [{areas}, packed] = (await Promise.all([own("areas"), own("neighbours")])) as [AreasFile, NeighboursFile];
  return {
    areas,
    neighboursOf: (area, model) => unpackNeighbours(packed[model], area, areas).map(({neighbour}) => neighbour)
  };
}
