import type {ComparedFigures} from "../exhibits/comparison-model.js";
import type {CompareGround} from "../exhibits/comparison-of.js";
import type {AboutFile, AreasFile} from "../figures/areas-file.js";
import {arrived, figuresAddress} from "../figures/files.js";
import {
  type IndicatorFile,
  type NeighboursFile,
  readIndicatorFile,
  unpackNeighbours
} from "../figures/indicator-file.js";

/** All areas with their codes and neighbours, which kinds of charts need that choose areas by groups; `base` is the site's address. */
export async function groundFor(base: string): Promise<CompareGround> {
  const [{areas}, packed] = (await Promise.all([
    arrived(figuresAddress("areas", base)),
    arrived(figuresAddress("neighbours", base))
  ])) as [AreasFile, NeighboursFile];
  return {
    areas,
    neighboursOf: (area, model) => unpackNeighbours(packed[model], area, areas).map(({neighbour}) => neighbour)
  };
}

/** Indicators whole, with the figures of all areas, in the order asked for. Rejects where one does not come. */
export async function wholeFiguresFor(slugs: readonly string[], base: string): Promise<ComparedFigures[]> {
  const {areas, key} = (await arrived(figuresAddress("areas", base))) as AreasFile;
  return Promise.all(
    slugs.map(async (slug) => {
      const [about, file] = (await Promise.all([
        arrived(figuresAddress(`${slug}.about`, base)),
        arrived(figuresAddress(slug, base))
      ])) as [AboutFile, IndicatorFile];
      return {indicator: about.indicator, observations: readIndicatorFile(file, {areas, key}).observations};
    })
  );
}
