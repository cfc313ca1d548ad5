import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {readNotebook, writeNotebook} from "../../../../src/notebook/file.js";
import {type ListedFile, listedFiles, sha256, withListedFile} from "../../../../src/pages/notebook/own/file-list.js";

const sum = "0123456789abcdef".repeat(4);
const listed: ListedFile = {
  table: "our_places",
  file: "Our places.csv",
  size: 812,
  sha256: sum,
  kept: sum.split("").reverse().join(""),
  form: {encoding: "windows-1252", delimiter: ";", hasHeader: true, decimal: ","},
  types: {code: "text"},
  accepted: {Leedz: "leeds"}
};
const notebook = readNotebook("---\nsightline: notebook\ntitle: One\n---\n\nWords.\n");

describe("the list of a notebook's own files", () => {
  it("comes back from the notebook's file with how each was read and what was accepted", () => {
    expect(listedFiles(notebook)).toEqual([]);
    const text = writeNotebook(withListedFile(notebook, listed));
    expect(listedFiles(readNotebook(text))).toEqual([listed]);
    expect(readNotebook(text).faults).toEqual([]);
    expect(writeNotebook(readNotebook(text))).toBe(text);
  });

  it("has one line for a table that is taken in again, and one for each other", () => {
    const twice = withListedFile(withListedFile(notebook, listed), {...listed, size: 1});
    expect(listedFiles(twice).map(({size}) => size)).toEqual([1]);
    expect(listedFiles(withListedFile(twice, {...listed, table: "other"})).map(({table}) => table)).toEqual([
      "our_places",
      "other"
    ]);
  });

  it("takes any name of a file, and any value that was accepted", () => {
    const words = fc.string({unit: "binary", maxLength: 30});
    fc.assert(
      fc.property(words, words, (file, value) => {
        const one = {...listed, file, accepted: {[`x${value}`]: "leeds"}};
        const [read] = listedFiles(readNotebook(writeNotebook(withListedFile(notebook, one))));
        const plain = (text: string) => text.replace(/[\u2028\u2029]/g, " ");
        expect(read).toEqual({...one, file: plain(file), accepted: {[plain(`x${value}`)]: "leeds"}});
      })
    );
  });

  it("leaves out lines that are not as they are written here, and choices that are none", () => {
    const {table: _, ...sound} = listed;
    const of = (line: unknown) =>
      listedFiles({front: [["file-our_places", typeof line === "string" ? line : JSON.stringify(line)]]});
    const {form} = listed;
    const wrong = [
      "",
      "{",
      "[]",
      "null",
      {},
      {...sound, sha256: "x"},
      {...sound, form: {...form, delimiter: "'); --"}}
    ];
    for (const line of wrong) expect(of(line)).toEqual([]);
    expect(of({...sound, types: {a: "BLOB"}, accepted: {b: "x'); --", c: 3}})).toEqual([
      {...listed, types: {}, accepted: {}}
    ]);
    expect(listedFiles({front: [["file-a b", JSON.stringify(sound)]]})).toEqual([]);
  });

  it("knows a file by the SHA-256 of its bytes", async () => {
    expect(await sha256(new TextEncoder().encode("abc"))).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    );
  });
});
