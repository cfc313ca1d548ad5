import {parseStated} from "../domain/period.js";
import type {NeighbourModel} from "../domain/tables.js";
import type {IndicatorData} from "../exhibits/indicator-model.js";
import type {AboutFile, AreasFile} from "../figures/areas-file.js";
import {arrived, figuresAddress} from "../figures/files.js";
import {
  type IndicatorFile,
  type NeighboursFile,
  readIndicatorFile,
  unpackNeighbours,
  unpackReported
} from "../figures/indicator-file.js";
import type {NamedNeighbour, ReportedPoint} from "../query/questions.js";

/** All that an indicator's page, its downloads and its menus are made from. */
export interface IndicatorFigures {
  data: Omit<IndicatorData, "neighbours">;
  /** The neighbours of an area, closest first. */
  neighboursOf: (area: string, model: NeighbourModel) => Promise<NamedNeighbour[]>;
}

/** Where the small files are, and which are right. */
export interface SmallDataOptions {
  /** The site's address with a slash at its end. */
  base: string;
  /** The edition that the files must be of; null where it does not matter. */
  edition: string | null;
}

/**
 * All figures of an indicator from the files that embedded charts are drawn from: a hundredth of the bytes of the engine and
 * its tables. Rejects where a file is missing or of another build.
 */
export async function smallData(indicator: string, {base, edition}: SmallDataOptions): Promise<IndicatorFigures> {
  const own = (name: string) => arrived(`${figuresAddress(name, base)}${editionQuery(edition)}`);
  const [{key, areas, ...areasOf}, {indicator: whole, ...aboutOf}, file] = (await Promise.all([
    own("areas"),
    own(`${indicator}.about`),
    own(indicator)
  ])) as [AreasFile, AboutFile, IndicatorFile];
  for (const {edition: theirs} of [areasOf, aboutOf, file])
    if (edition !== null && theirs !== edition)
      throw new Error(`figures of another edition: ${theirs ?? "none"}, expected that of the page, ${edition}`);
  const stated = file.reported ?? ((await own(`${indicator}.reported`)) as string);
  // Not needed yet, and there when it is, also without a network.
  own("neighbours").catch(() => {});
  const {observations} = readIndicatorFile(file, {areas, key});
  const slugs = areas.map(({area}) => area);
  // The file leaves out the kind of a date that tells it by itself.
  const reported = unpackReported(stated, slugs).map(
    ({as_at, as_at_kind, ...point}): ReportedPoint => ({
      ...point,
      as_at,
      as_at_kind: as_at_kind ?? (as_at === null ? null : (parseStated(as_at)?.kind ?? null))
    })
  );
  return {
    data: {indicator: whole, areas, observations, reported},
    neighboursOf: async (area, model) => {
      const near = model === "2025" ? file.neighbours : undefined;
      const packed = near ?? ((await own("neighbours")) as NeighboursFile)[model];
      return unpackNeighbours(packed, area, areas);
    }
  };
}

/** The query by which a page asks for the files of its own edition: one that is kept for it is of no use to another. */
export function editionQuery(edition: string | null): string {
  return edition === null ? "" : `?edition=${edition}`;
}
