import {derivedTables} from "../tables/derived-schema.js";
import {columnsOf} from "../tables/dictionary.js";
import {tables} from "../tables/schema.js";
import type {Table} from "../tables/table.js";

/** A table of the site in words, as the page of notebooks lists it. */
export interface TableWords {
  name: string;
  /** What a row is. */
  meaning: string;
  columns: readonly {name: string; type: string; meaning: string}[];
}

/** Every table that the site publishes, with what its columns mean. */
export function tableWords(): TableWords[] {
  const all = Object.values<Table<object>>({...tables, ...derivedTables} as Record<string, Table<object>>);
  return all.map((table) => ({name: table.name, meaning: table.description, columns: columnsOf(table)}));
}
