import {arrived, figuresAddress} from "../embed/files.js";
import {
  type IndicatorFile,
  type NeighboursFile,
  readIndicatorFile,
  unpackNeighbours,
  unpackReported
} from "../embed/indicator-file.js";
import {wholeIndicator} from "../embed/model.js";
import type {NamedNeighbour} from "../query/questions.js";
import type {Area, NeighbourModel} from "../stats/model.js";
import type {IndicatorData} from "./indicator-model.js";

/** The file `embed/data/areas.json`: all areas in the order that files of values keep, and the key of that order. */
export interface AreasFile {
  key: string;
  areas: readonly Area[];
}

/** What an indicator's page is drawn from before the engine and its tables are there: a hundredth of their bytes. */
export interface SmallData {
  data: Omit<IndicatorData, "neighbours">;
  /** The neighbours of an area; null for a model that the small files at hand do not have. */
  neighboursOf: (area: string, model: NeighbourModel) => NamedNeighbour[] | null;
}

/**
 * All figures of an indicator from the files that embedded charts are drawn from; `base` is the site's address with a slash at
 * its end. What only the page's words need of the indicator is left empty. Rejects where a file is missing or of another build.
 */
export async function smallData(
  indicator: string,
  {model, base}: {model: NeighbourModel; base: string}
): Promise<SmallData> {
  const [{key, areas}, file] = (await Promise.all([
    arrived(`${base}embed/data/areas.json`),
    arrived(figuresAddress(indicator, base))
  ])) as [AreasFile, IndicatorFile];
  const [all, stated] = (await Promise.all([
    model !== "2025" || file.neighbours === undefined ? arrived(`${base}embed/data/neighbours.json`) : undefined,
    file.reported ?? arrived(figuresAddress(`${indicator}.reported`, base))
  ])) as [NeighboursFile | undefined, string];
  const {indicator: own, observations} = readIndicatorFile(file, {areas, key});
  return {
    data: {
      indicator: wholeIndicator(own),
      areas,
      observations,
      reported: unpackReported(
        stated,
        areas.map(({area}) => area)
      )
    },
    neighboursOf: (area, wanted) => {
      const packed = all?.[wanted] ?? (wanted === "2025" ? file.neighbours : undefined);
      return packed === undefined ? null : unpackNeighbours(packed, area, areas);
    }
  };
}
