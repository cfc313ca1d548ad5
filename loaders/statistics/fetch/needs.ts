import type {Catalogue} from "../import.js";
import {filtersOf} from "../import.js";

/** What the catalogue reads of a file. */
export interface FileNeeds {
  file: string;
  /** Columns of figures. */
  figures: readonly string[];
  /** Values of each filter, by the column's name. */
  filters: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What the catalogue reads of a file of its own. */
export function needsOf(file: string, catalogue: Catalogue): FileNeeds {
  const {mapped, needed} = filtersOf(file, catalogue);
  const filters = new Map<string, Set<string>>();
  for (const where of mapped)
    for (const [column, value] of Object.entries(where)) {
      const values = filters.get(column) ?? new Set();
      filters.set(column, values.add(value));
    }
  return {file, figures: needed.filter((column) => !filters.has(column)), filters};
}
