import {describe, expect, it} from "vitest";
import {tableWords} from "../../../loaders/pages/table-words.js";
import {derivedTables} from "../../../loaders/tables/derived-schema.js";
import {tables} from "../../../loaders/tables/schema.js";
import {siteTables} from "../../../src/notebook/catalogue.js";

describe("the tables that a notebook can ask", () => {
  const published = [...Object.keys(tables), ...Object.keys(derivedTables)].sort();

  it("are the tables that the site publishes, and no others", () => {
    expect([...siteTables].sort()).toEqual(published);
  });

  it("are in the panel of tables with every column, and what each means", () => {
    const shown = tableWords();
    expect(shown.map(({name}) => name).sort()).toEqual(published);
    for (const {name, meaning, columns} of shown) {
      const {columns: own} = {...tables, ...derivedTables}[name as keyof typeof tables];
      expect(columns.map((column) => column.name)).toEqual(own.map((column) => column.name));
      expect([meaning, ...columns.map((column) => column.meaning)].filter((words) => words.trim() === "")).toEqual([]);
    }
  });
});
