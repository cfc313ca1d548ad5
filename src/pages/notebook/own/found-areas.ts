import type {Area} from "../../../domain/tables.js";
import {readAreaList} from "../../../state/area-list.js";

/** The areas that the values of a column name. */
export interface FoundAreas {
  column: string;
  /** Slug by value. */
  slugs: ReadonlyMap<string, string>;
  /** Values that name none, with the name that comes closest: proposed, and never applied. */
  unmatched: readonly {value: string; closest: string | null}[];
}

/** Most values of a column that are looked at: there are about 340 areas with their former names. */
export const mostValues = 1000;

/** The column of which most values name areas, by name, former name, alias or code; null where half of none's do. */
export function foundAreas(values: ReadonlyMap<string, readonly string[]>, areas: readonly Area[]): FoundAreas | null {
  const found = [...values].map(([column, own]) => areasOf(column, own, areas));
  const best = found.sort((a, b) => b.slugs.size - a.slugs.size)[0];
  return best && best.slugs.size > 0 && best.slugs.size >= best.unmatched.length ? best : null;
}

function areasOf(column: string, values: readonly string[], areas: readonly Area[]): FoundAreas {
  const slugs = new Map<string, string>();
  const unmatched: {value: string; closest: string | null}[] = [];
  for (const value of values) {
    // A list parts its names by semicolons; a value of a column is one name.
    const {areas: own, unread} = readAreaList(value.replace(/;/g, " "), areas);
    if (own[0] !== undefined && unread.length === 0) slugs.set(value, own[0]);
    else unmatched.push({value, closest: unread[0]?.closest ?? null});
  }
  return {column, slugs, unmatched};
}
