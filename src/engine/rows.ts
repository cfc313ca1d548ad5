import {type Table, tableFromIPC} from "@uwdata/flechette";
import {exactly, readerOf, typeWords} from "./arrow-values.js";
import type {Answer} from "./database.js";

/** The columns of an answer, by name, from the Arrow IPC bytes in which it leaves the engine. Throws on two of one name. */
export function columnsFromArrow(bytes: Uint8Array): Map<string, unknown[]> {
  const table = tableOf(bytes);
  const columns = new Map<string, unknown[]>();
  for (const [i, {name, type}] of table.schema.fields.entries()) {
    if (columns.has(name)) throw new Error(`invalid answer: two columns named "${name}": expected a name for each`);
    const read = readerOf(type);
    const column = table.getChildAt(i);
    columns.set(
      name,
      Array.from({length: table.numRows}, (_, row) => (read ? read(column.at(row)) : column.at(row)))
    );
  }
  return columns;
}

/**
 * The rows of an answer, as plain objects. Columns are read one by one: the Arrow library's own row objects are compiled
 * from text, which a strict content security policy forbids.
 */
export function rowsFromArrow<Row>(bytes: Uint8Array): Row[] {
  const columns = [...columnsFromArrow(bytes)];
  const count = columns[0]?.[1].length ?? 0;
  // The one name that no plain assignment sets.
  if (columns.some(([name]) => name === "__proto__"))
    return Array.from(
      {length: count},
      (_, i) => Object.fromEntries(columns.map(([name, values]) => [name, values[i]])) as Row
    );
  // Written out, as an answer of a page has thousands: with `Object.fromEntries` reading it took nearly twice as long.
  const rows: Record<string, unknown>[] = [];
  for (let i = 0; i < count; i++) {
    const row: Record<string, unknown> = {};
    for (const [name, values] of columns) row[name] = values[i];
    rows.push(row);
  }
  return rows as Row[];
}

/** The columns and rows of an answer, whatever their names, from the bytes in which it leaves the engine. */
export function answerFromArrow(bytes: Uint8Array): Answer {
  const table = tableOf(bytes);
  const {fields} = table.schema;
  const columns = fields.map(({name, type}, i) => {
    const read = readerOf(type);
    const column = table.getChildAt(i);
    return {name, type: typeWords(type), at: (row: number) => (read ? read(column.at(row)) : column.at(row))};
  });
  return {
    columns: columns.map(({name, type}) => ({name, type})),
    rows: Array.from({length: table.numRows}, (_, row) => columns.map(({at}) => at(row) ?? null))
  };
}

function tableOf(bytes: Uint8Array): Table {
  try {
    return tableFromIPC(bytes, exactly);
  } catch (cause) {
    // The engine streams the places of an enumeration's words without the words.
    throw new Error("unreadable answer: expected its values of an ENUM, if it has any, to be cast to VARCHAR", {cause});
  }
}
