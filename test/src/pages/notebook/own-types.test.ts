import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import {type FileLoader, openFileLoader} from "../../../../src/engine/file-loader.js";
import type {ReadProgress} from "../../../../src/pages/notebook/own/own-table.js";
import {readOwn} from "../../../../src/pages/notebook/own/read-own.js";
import {type Engines, openEngines} from "../../notebook/support/engines.js";

vi.mock("../../../../src/engine/files.js", () => ({
  engineFiles: {wasm: "/duckdb.wasm", worker: "/duckdb.worker.js", tables: {}}
}));

let engines: Engines;
let loader: FileLoader;
beforeAll(async () => {
  engines = await openEngines();
  loader = await openFileLoader(engines.databases);
});
afterAll(() => {
  loader.close();
  engines.close();
});

/** More rows than are looked at first. */
const rows = 5000;

/** A file of columns of the same value, but for one value of a late row, or for all but that one. */
async function typesOf(columns: readonly (readonly [usual: string, late: string])[]) {
  const lines = Array.from({length: rows}, (_, row) =>
    columns.map(([usual, late]) => (row === rows - 100 ? late : usual)).join(";")
  );
  const text = `${columns.map((_, i) => `c${i}`).join(";")}\n${lines.join("\n")}\n`;
  const progress: ReadProgress[] = [];
  const {read} = await readOwn(loader, {
    kind: "text",
    bytes: new TextEncoder().encode(text),
    form: {encoding: "utf-8", delimiter: ";", hasHeader: true, decimal: "."},
    onProgress: (one) => void progress.push(one)
  });
  return {types: read.columns.map(({type}) => type), progress, rows: read.rows};
}

describe("a column of a file", () => {
  it.each([
    ["whole numbers", "12", "-7", "whole"],
    ["whole numbers, and a fraction late", "12", "1.5", "number"],
    ["whole numbers, and a word late", "12", "c", "text"],
    ["whole numbers, and a code late", "12", "012", "text"],
    ["whole numbers, and more digits than a number holds late", "12", "1234567890123456", "text"],
    ["whole numbers, and thousands late", "12", "1,234", "number"],
    ["whole numbers, and a share late", "12", "12%", "number"],
    ["noughts", "0", "-0", "whole"],
    ["codes", "012", "012", "text"],
    ["fractions", "1.5", "2", "number"],
    ["fractions, and a code late", "1.5", "07", "text"],
    ["fractions, and a fraction of one late", "1.5", "0.7", "number"],
    ["days", "2025-03-31", "2024-03-31", "date"],
    ["days, and a word late", "2025-03-31", "unknown", "text"],
    ["nothing", "", "", "text"],
    ["nothing, and a whole number late", "", "7", "whole"],
    ["nothing, and a fraction late", "", "7.5", "number"],
    ["nothing, and a day late", "", "2025-03-31", "date"],
    ["nothing, and a word late", "", "x", "text"],
    ["words", "x", "12", "text"]
  ] as const)("is of the type that all its values are of, late ones too: %s", async (_, usual, late, type) => {
    const {types} = await typesOf([
      [usual, late],
      ["1", "1"]
    ]);
    expect(types).toEqual([type, "whole"]);
  });

  it("is told one after the other, however many there are, and who waits hears how far it is", async () => {
    const all = Array.from({length: 95}, (_, i) => (i % 2 === 0 ? (["x", "y"] as const) : (["3", "4"] as const)));
    const {types, progress, rows: read} = await typesOf(all);
    expect(read).toBe(rows);
    expect(types).toEqual(all.map(([usual]) => (usual === "x" ? "text" : "whole")));
    expect(progress.map(({done}) => done)).toEqual(Array.from({length: 96}, (_, i) => i + 1));
    expect(new Set(progress.map(({of}) => of))).toEqual(new Set([97]));
  });
});
