import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import {type FileLoader, openFileLoader} from "../../../../src/engine/file-loader.js";
import {fileFault} from "../../../../src/pages/notebook/own/file-fault.js";
import type {FileKind} from "../../../../src/pages/notebook/own/known-content.js";
import {readOwn} from "../../../../src/pages/notebook/own/read-own.js";
import {type Engines, openEngines} from "../../notebook/support/engines.js";
import * as files from "./support/damaged-files.js";

vi.mock("../../../../src/engine/files.js", () => ({
  engineFiles: {wasm: "/duckdb.wasm", worker: "/duckdb.worker.js", tables: {}}
}));

let engines: Engines;
let loader: FileLoader | null = null;
beforeAll(async () => {
  engines = await openEngines();
});
afterAll(() => {
  loader?.close();
  engines.close();
});

interface Outcome {
  rows: number | null;
  words: string;
}

/** What becomes of a file, as the dialog has it: another loader where one failed. */
async function outcome(kind: FileKind, bytes: Uint8Array): Promise<Outcome> {
  loader ??= await openFileLoader(engines.databases);
  try {
    const {read, notes} = await readOwn(loader, {kind, bytes: bytes.slice(), form: null});
    return {rows: read.rows, words: notes.join(" ")};
  } catch (error) {
    loader.close();
    loader = null;
    const words = fileFault(error, kind);
    expect(words, "a sentence").toMatch(/^[^\n]{12,400}$/);
    expect(words, "without the engine's own words").not.toMatch(/own-|\b[A-Z]\w+ ?Error\b|undefined|RangeError|\.csv/);
    return {rows: null, words};
  }
}

function told(expected: number | RegExp, {rows, words}: Outcome, name: string): void {
  if (typeof expected === "number") expect(rows, `${name}: ${words}`).toBe(expected);
  else {
    expect(rows, name).toBeNull();
    expect(words, name).toMatch(expected);
  }
}

const kinds: readonly (readonly [ending: string, kind: FileKind, good: () => Promise<Uint8Array> | Uint8Array])[] = [
  ["csv", "text", files.goodCsv],
  ["json", "json", files.goodJson],
  ["parquet", "parquet", () => parquet()],
  ["xlsx", "excel", files.goodXlsx]
];

async function parquet(): Promise<Uint8Array> {
  const own = await openFileLoader(engines.databases);
  await own.add("good.csv", files.goodCsv());
  const made = await own.parquet("SELECT * FROM read_csv_auto('good.csv')");
  own.close();
  return made;
}

describe.each(kinds)("a damaged file of the kind %s", (ending, kind, good) => {
  it("is read whole where it is whole", async () => {
    expect(await outcome(kind, await good())).toEqual({rows: files.rowsOfGood, words: ""});
  });

  it("gives all rows, or a sentence, or says that rows may be missing, wherever it is cut or changed", {
    timeout: 120_000
  }, async () => {
    for (const [name, bytes] of files.cutAndFlipped(ending, await good())) {
      const {rows, words} = await outcome(kind, bytes);
      if (rows === null) expect(words, name).not.toBe("");
      else if (rows < files.rowsOfGood) expect(words, name).toContain("rows are missing");
      else expect(rows, name).toBe(files.rowsOfGood);
    }
  });

  it.each(files.noFiles(ending))("is refused where it is something else: %s", async (name, bytes, expected) => {
    told(expected, await outcome(kind, bytes), name);
  });
});

describe("a file of one’s own", () => {
  it.each(files.texts)("of text gives its rows, or says what is wrong where: %s", async (name, bytes, expected) => {
    told(expected, await outcome("text", bytes), name);
  });

  it.each(files.jsons)("of JSON gives its rows, or says what is wrong where: %s", async (name, bytes, expected) => {
    told(expected, await outcome("json", bytes), name);
  });

  it("of Excel gives its rows, or says what is wrong", {timeout: 120_000}, async () => {
    for (const [name, bytes, expected] of files.workbooks(await files.goodXlsx()))
      told(expected, await outcome("excel", bytes), name);
  });

  it("keeps digits that no number holds", async () => {
    const read = async (kind: FileKind, text: string) => {
      loader ??= await openFileLoader(engines.databases);
      return (await readOwn(loader, {kind, bytes: new TextEncoder().encode(text), form: null})).read;
    };
    const csv = await read("text", "n,m\n12345678901234567890,1\n9007199254740993,2\n");
    expect(csv.columns.map(({type}) => type)).toEqual(["text", "whole"]);
    const json = await read("json", '[{"n": 12345678901234567890, "m": 0.1}]');
    expect(json.preview).toEqual([["12345678901234567890", "0.1"]]);
  });

  it("says as what it was read where that is a guess", async () => {
    const mixed = files.texts.find(([name]) => name === "encodings mixed")?.[1] as Uint8Array;
    expect((await outcome("text", mixed)).words).toContain("windows-1252, as line 3 is not UTF-8");
  });
});
