import {listWords, quote} from "../../files/source-error.js";
import type {Meta} from "./answers.js";
import type {FileNeeds} from "./needs.js";

/**
 * What is wrong with a version for the catalogue, a sentence each: columns of figures, options of filters and levels that are not there.
 * A filter that the meta does not have may be a column of the file still: reading the file tells.
 */
export function faultsOfMeta(meta: Meta, {figures, filters}: FileNeeds): string[] {
  const missing = figures.filter((column) => !meta.indicators.has(column));
  const options = [...filters].flatMap(([column, values]) => {
    const labels = meta.filters.get(column);
    const gone = labels ? [...values].filter((value) => !labels.includes(value)) : [];
    return gone.length
      ? [`missing options of ${column}: ${listWords(gone.map(quote))}, expected those that the catalogue reads`]
      : [];
  });
  return [
    ...(missing.length
      ? [`missing columns of figures: ${listWords(missing)}, expected those that the catalogue reads`]
      : []),
    ...options,
    ...(meta.levels.includes("NAT") ? [] : ["missing level: NAT, expected figures of England"]),
    ...(meta.periods.length ? [] : ["missing periods: expected one at least"])
  ];
}
