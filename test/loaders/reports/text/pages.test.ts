import {expect, test} from "vitest";
import {readColumns} from "../../../../loaders/reports/text/columns.js";
import {partAtNumbers} from "../../../../loaders/reports/text/page-numbers.js";
import {readPlainText} from "../../../../loaders/reports/text/plain-text.js";

const bytes = (text: string, encoding: BufferEncoding) => Buffer.from(text, encoding);
const left = (i: number) => `left column line ${i} of some length`;
const right = (i: number) => `right column line ${i} of some length`;
const numbers = Array.from({length: 20}, (_, i) => i + 1);

test("a text in UTF-16 is read with its mark and without", () => {
  const text = "An inspection of services\fSecond page";
  const pages = [["An inspection of services"], ["Second page"]];
  expect(readPlainText(bytes(`\ufeff${text}`, "utf16le"), "a.txt")).toEqual(pages);
  expect(readPlainText(bytes(text, "utf16le"), "a.txt")).toEqual(pages);
  expect(readPlainText(bytes(text, "utf16le").swap16(), "a.txt")).toEqual(pages);
});

test("a text without form feeds is parted at the numbers of its pages", () => {
  const lines = [1, 2, 3, 4, 5].flatMap((page) => [
    `words of page ${page}`,
    "12 children",
    "more words",
    "",
    String(page)
  ]);
  expect(partAtNumbers([...lines, "words of page 6"]).map((page) => page[0])).toEqual(
    [1, 2, 3, 4, 5, 6].map((page) => `words of page ${page}`)
  );
});

test("where the first page has no number it stays the first", () => {
  const lines = [
    "the title",
    "words",
    ...[2, 3, 4, 5].flatMap((page) => [`words of page ${page}`, `Page ${page} of 9`])
  ];
  const pages = partAtNumbers(lines);
  expect(pages[0]?.[0]).toBe("the title");
  expect(pages[2]).toEqual(["words of page 3", "Page 3 of 9"]);
});

test("numbers that do not follow each other are no pages", () => {
  const lines = ["a", "7", "b", "3", "c", "9"];
  expect(partAtNumbers(lines)).toEqual([lines]);
});

test("a page in two columns is read column by column, lines over both where they stand", () => {
  const page = ["A heading", ...numbers.map((i) => left(i).padEnd(48) + right(i))];
  expect(readColumns(page).filter((line) => line !== "")).toEqual([
    "A heading",
    ...numbers.map(left),
    ...numbers.map(right)
  ]);
});

test("a table and a page in one column stay as they are", () => {
  const table = numbers.map((i) => `${`The experiences of children, part ${i} of all that is judged`.padEnd(66)}Good`);
  const plain = numbers.map((i) => `   ${left(i)} and ${right(i)}`);
  expect(readColumns(table)).toEqual(table);
  expect(readColumns(plain)).toEqual(plain);
});
