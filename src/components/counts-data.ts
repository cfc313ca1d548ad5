import type {AreasFile} from "../figures/areas-file.js";
import {type CountsFile, type IndicatorCounts, readCountsFile} from "../figures/counts-file.js";
import {arrived, figuresAddress} from "../figures/files.js";
import {ownEdition} from "../offline/keep.js";
import {editionQuery} from "./small-data.js";

/** The counts behind an indicator's figures, from their small file; `base` is the site's address. Rejects where it does not come. */
export async function countsData(indicator: string, base: string): Promise<IndicatorCounts> {
  const query = editionQuery(ownEdition()?.version ?? null);
  const own = (name: string) => arrived(`${figuresAddress(name, base)}${query}`);
  const [areas, file] = (await Promise.all([own("areas"), own(`${indicator}.counts`)])) as [AreasFile, CountsFile];
  return readCountsFile(file, areas);
}
