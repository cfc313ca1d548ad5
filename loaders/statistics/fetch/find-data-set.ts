import {listWords, quote, SourceError} from "../../files/source-error.js";
import type {DataSet, Meta} from "./answers.js";
import {faultsOfMeta} from "./check-meta.js";
import type {FileNeeds} from "./needs.js";

/** A data set that may be a file of the catalogue. */
export interface Candidate {
  dataSet: DataSet;
  meta: Meta;
}

/**
 * The data set that has all that the catalogue reads of a file. Throws a `SourceError` where none or several have it, which names them and
 * says how one is chosen.
 */
export function dataSetOf(needs: FileNeeds, candidates: readonly Candidate[]): DataSet {
  const fit = candidates.filter(({meta}) => faultsOfMeta(meta, needs).length === 0);
  // Of several the one whose filters are those that the catalogue names, and no further one.
  const exact = fit.filter(({meta}) => [...meta.filters.keys()].every((column) => needs.filters.has(column)));
  const found = fit.length > 1 && exact.length === 1 ? exact : fit;
  const [first, ...others] = found;
  if (first && others.length === 0) return first.dataSet;
  const choose = `one data set with them; name it with --data-set ${needs.file}=<id>`;
  if (first)
    throw new SourceError(
      `ambiguous data set: ${listWords(found.map(({dataSet}) => `${quote(dataSet.title)} (${dataSet.id})`))}`,
      {file: needs.file},
      choose
    );
  throw new SourceError(
    `missing data set with the columns ${listWords(needs.figures)}${nearest(needs, candidates)}`,
    {file: needs.file},
    choose
  );
}

/** What the data set lacks that has most of the columns. */
function nearest(needs: FileNeeds, candidates: readonly Candidate[]): string {
  const [best] = candidates
    .map(({dataSet, meta}) => ({
      dataSet,
      meta,
      has: needs.figures.filter((column) => meta.indicators.has(column)).length
    }))
    .filter(({has}) => has > 0)
    .sort((a, b) => b.has - a.has);
  return best
    ? `; the nearest is ${quote(best.dataSet.title)} (${best.dataSet.id}): ${faultsOfMeta(best.meta, needs).join("; ")}`
    : "";
}
