import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {afterAll, describe, expect, it} from "vitest";
import {readNotebookFile} from "../../../loaders/notebook/read-file.js";

const folder = mkdtempSync(join(tmpdir(), "notebook-damaged-"));
afterAll(() => rmSync(folder, {recursive: true}));

const good = "---\nsightline: notebook\ntitle: Good\n---\n\n# é\n\n```sql a\nSELECT 1\n```\n";
const bytes = (...values: number[]) => Buffer.concat([Buffer.from(good), Uint8Array.from(values)]);

/** Files that are no notebook, each with words of the reason. */
const refused: readonly (readonly [name: string, content: Uint8Array, reason: string])[] = [
  ["empty", Buffer.alloc(0), "it is empty"],
  ["UTF-16 with its mark", Buffer.from(`\ufeff${good}`, "utf16le"), "UTF-16"],
  ["UTF-16 the other way round", Buffer.from(`\ufeff${good}`, "utf16le").swap16(), "UTF-16"],
  ["Latin-1", Buffer.from(good, "latin1"), "is not UTF-8"],
  ["packed", gzipSync(good), "is not UTF-8"],
  ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), "byte 1 is not UTF-8"],
  ["cut within a letter", Buffer.from(good).subarray(0, good.indexOf("é") + 1), "is not UTF-8"],
  ["ended by half a letter", bytes(0xc3), "is not UTF-8"],
  ["with the end of a letter alone", bytes(0x80), "is not UTF-8"],
  ["with a letter that is too long", bytes(0xc0, 0xaf), "is not UTF-8"],
  ["with half of a pair", bytes(0xed, 0xa0, 0x80), "is not UTF-8"],
  ["beyond the last letter", bytes(0xf5, 0x80, 0x80, 0x80), "is not UTF-8"],
  ["with 0xff in it", bytes(0xff), "is not UTF-8"],
  ["a database", Buffer.from([0, 0, 0, 0, 0x8f, 0xe1, 0x44, 0x55, 0x43, 0x4b]), "is not UTF-8"],
  ["far too long", Buffer.alloc(5_000_000, "x"), "too many"]
];

/** Files whose words are damaged: they are read, and what is wrong with them is told with its line. */
const faulty: readonly (readonly [name: string, text: string, fault: RegExp, line: number])[] = [
  ["front matter without an end", "---\ntitle: x\n\n```sql a\nSELECT 1\n```\n", /front matter is not closed/, 1],
  ["front matter that is no words", "---\ntitle: x\n[broken\n---\n", /unreadable line/, 3],
  ["another kind of file", "---\nsightline: chart\n---\n", /unknown kind of file/, 1],
  ["a cell without an end", "words\n\n```sql a\nSELECT 1\n", /not closed/, 3],
  ["an end of a cell that is too short", "````sql a\nSELECT 1\n```\n", /not closed/, 1],
  ["a name of two words", "```sql a b\nSELECT 1\n```\n", /invalid name/, 1],
  ["a name that is a number", "```sql 1\nSELECT 1\n```\n", /invalid name/, 1],
  ["an input without a name", "```input\nkind: area\n```\n", /missing name/, 1],
  ["an input of no kind", "```input a\nkind: colour\n```\n", /unknown kind of an input/, 1],
  ["a number that is none", "```input a\nkind: number\nvalue: 1.2.3\n```\n", /invalid number/, 3],
  ["years that end before they begin", "```input a\nkind: years\nvalue: 2024-2015\n```\n", /invalid years/, 3],
  ["an input with a line of another kind", "```input a\nkind: text\nmin: 3\n```\n", /unknown line of an input: min/, 3],
  ["a number with bounds that are none", "```input a\nkind: number\nmax: high\n```\n", /invalid max: high/, 3],
  ["a cell whose first line has a backtick", "words\n\n```sql a`b\nSELECT 1\n```\n", /has a backtick/, 3],
  ["a line without a key", "```input a\nkind: text\nwhatever\n```\n", /unreadable line/, 3],
  ["a key twice", "```input a\nkind: text\nkind: text\n```\n", /said twice/, 3],
  ["a chart of nothing", "```chart exhibit=trend\n```\n", /missing cell of a chart/, 1],
  ["a chart with a stray word", "```chart from=a trend\n```\n", /unknown word of a chart/, 1],
  ["a chart with a word twice", "```chart from=a from=b\n```\n", /said twice/, 1],
  ["too many cells", "```sql\nSELECT 1\n```\n\n".repeat(2001), /expected at most 2000/, 1],
  ["too many letters", "x".repeat(1_100_000), /too long/, 1]
];

describe("a damaged file", () => {
  it.each(refused)("is refused in a sentence: %s", async (name, content, reason) => {
    const path = join(folder, `${name}.md`);
    writeFileSync(path, content);
    await expect(readNotebookFile(path)).rejects.toThrow(reason);
  });

  it.each(faulty)("is read, and told of with its line: %s", async (name, text, fault, line) => {
    const path = join(folder, `${name}.md`);
    writeFileSync(path, text);
    const {faults} = await readNotebookFile(path);
    expect(faults.map((one) => one.message).join("\n")).toMatch(fault);
    expect(faults.some((one) => fault.test(one.message) && one.line === line)).toBe(true);
  });

  it("that is none, or a folder, is told of as such", async () => {
    await expect(readNotebookFile(join(folder, "nowhere.md"))).rejects.toThrow("there is none");
    await expect(readNotebookFile(folder)).rejects.toThrow("it is a folder");
  });
});
