import {columnsOf} from "../tables/dictionary.js";
import {shownTables} from "../tables/shown-tables.js";

/** A table of the site in words, as the page of notebooks lists it. */
export interface TableWords {
  name: string;
  /** What a row is. */
  meaning: string;
  columns: readonly {name: string; type: string; meaning: string}[];
}

/** Every table that the site publishes, with what its columns mean. */
export function tableWords(): TableWords[] {
  return shownTables().map((table) => ({name: table.name, meaning: table.description, columns: columnsOf(table)}));
}
