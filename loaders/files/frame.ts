import {type ColumnTable, from} from "arquero";

/**
 * Rows as a table of Arquero with the columns named. No rows make a table of those columns too, so that what is asked of them by
 * name is there.
 */
export function frameOf<Row extends object>(
  rows: readonly Row[],
  columns: readonly (keyof Row & string)[]
): ColumnTable {
  return from([...rows], [...columns]);
}
