import type {NeighbourModel} from "../domain/tables.js";

/** What stands in a table of figures, in the words of its download: every value of an indicator, or an area's profile. */
export type TableQuery = {indicator: string} | {area: string; model: NeighbourModel};

/** The same words with the year that changes are counted from; without one, as they were at first. */
export function sinceQuery(words: string, since: number | undefined): string {
  const query = new URLSearchParams(words);
  query.delete("since");
  if (since !== undefined) query.set("since", String(since));
  return query.toString();
}

/** The words in which a download names its table. */
export function tableQuery(table: TableQuery): string {
  return new URLSearchParams(table).toString();
}
