import {tableFromIPC} from "@uwdata/flechette";

/**
 * The rows of an answer, as plain objects, from the Arrow IPC bytes in which it leaves the engine. Columns are read
 * one by one: the library's own row objects are compiled from text, which a strict content security policy forbids.
 */
export function rowsFromArrow<Row>(bytes: Uint8Array): Row[] {
  const table = tableFromIPC(bytes, {useBigInt: false});
  const columns = table.schema.fields.map(({name}, i) => [name, table.getChildAt(i)] as const);
  return Array.from({length: table.numRows}, (_, i) => {
    const row: Record<string, unknown> = {};
    for (const [name, column] of columns) row[name] = column.at(i);
    return row as Row;
  });
}
