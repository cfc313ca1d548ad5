import type {NeighbourModel} from "../domain/tables.js";

/** What stands in a table of figures, in the words of its download: every value of an indicator, or an area's profile. */
export type TableQuery = {indicator: string} | {area: string; model: NeighbourModel};

/** The words in which a download names its table. */
export function tableQuery(table: TableQuery): string {
  return new URLSearchParams(table).toString();
}
