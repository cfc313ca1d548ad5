import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {readReport} from "../../../../loaders/reports/text/read-report.js";
import {column, lockedPdf, type Piece, smallPdf} from "./support/small-pdf.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sightline-text-"));
});
afterAll(() => rmSync(folder, {recursive: true}));

async function read(name: string, bytes: Uint8Array | string) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return readReport(path);
}

async function lines(pieces: Piece[]): Promise<string[]> {
  const {pages} = await read("lines.pdf", await smallPdf([pieces]));
  return pages[0]?.lines ?? [];
}

describe("the text of a PDF file", () => {
  test("has the lines of each page from top to bottom, the page's number, and the file's own date", async () => {
    const pages = [column(["The first line", "The second line"]), column(["Another page"])];
    const report = await read("two.pdf", await smallPdf(pages, {dated: "2015-05-11"}));
    expect(report).toEqual({
      file: "two.pdf",
      dated: "2015-05-11",
      pages: [
        {page: 1, lines: ["The first line", "The second line"]},
        {page: 2, lines: ["Another page"]}
      ]
    });
  });

  test("follows the page where the file has its pieces in another order", async () => {
    const [first, second] = column(["above", "below"]) as [Piece, Piece];
    expect(await lines([second, first])).toEqual(["above", "below"]);
  });

  test("keeps a raised footnote mark from joining the number before it", async () => {
    const text = [
      {text: "12 schools", left: 60, top: 60},
      {text: "3", left: 119, top: 55, size: 7},
      {text: " and 40", left: 123, top: 60},
      {text: "5", left: 163, top: 55, size: 7}
    ];
    expect(await lines(text)).toEqual(["12 schools³ and 40⁵"]);
  });

  test("leaves numbers of one size alone, and small print below the text", async () => {
    const text = [
      {text: "in 2014", left: 60, top: 60},
      {text: "A note in small print, 2 lines below", left: 60, top: 90, size: 8}
    ];
    expect(await lines(text)).toEqual(["in 2014", "", "A note in small print, 2 lines below"]);
  });

  test("parts two columns, each cell on the line where it stands", async () => {
    const text = [...column(["Help for families", "in the area"]), {text: "Good", left: 400, top: 60}];
    const [first = "", second] = await lines(text);
    expect(first.split(/ {2,}/)).toEqual(["Help for families", "Good"]);
    expect(second).toBe("in the area");
  });

  test("shows bullets as one sign, indents, and hyphens and apostrophes as they are", async () => {
    const text = [
      {text: "The council’s well-kept list:", left: 60, top: 60},
      {text: "•", left: 80, top: 75},
      {text: "one – two", left: 90, top: 75}
    ];
    const [first, second = ""] = await lines(text);
    expect(first).toBe("The council’s well-kept list:");
    expect(second).toMatch(/^ +• one – two$/);
  });

  test("writes letters once that are printed twice to look bold", async () => {
    const text = [...column(["Bold"]), {text: "Bold", left: 60.3, top: 60}];
    expect(await lines(text)).toEqual(["Bold"]);
  });
});

describe("a file that is no PDF with text is refused in one line", () => {
  const whole = () => smallPdf([column(["A page", "of a report"])]);
  const refusal = (name: string, bytes: Uint8Array | string) =>
    read(name, bytes).then(
      () => "",
      (error: Error) => error.message
    );

  test("cut short", async () => {
    const bytes = await whole();
    expect(await refusal("half.pdf", bytes.subarray(0, bytes.length / 2))).toMatch(
      /^broken PDF: it ends before .*half\.pdf/
    );
  });

  test("with a damaged table of contents", async () => {
    const text = Buffer.from(await whole())
      .toString("latin1")
      .replace(/startxref\n\d+/, "startxref\n7");
    expect(await refusal("damaged.pdf", Buffer.from(text, "latin1"))).toMatch(/^broken PDF: .*damaged\.pdf/);
  });

  test("locked by a password", async () => {
    expect(await refusal("locked.pdf", lockedPdf())).toMatch(/^encrypted PDF: it asks for a password \(locked\.pdf\)/);
  });

  test("scanned", async () => {
    expect(await refusal("scan.pdf", await smallPdf([[], []]))).toMatch(
      /^scanned or empty PDF: no page has text \(scan\.pdf\)/
    );
  });

  test.each([
    ["empty.pdf", "", /^empty file \(empty\.pdf\)/],
    ["page.pdf", "<!DOCTYPE html>\n<html></html>", /^invalid PDF: it is a web page \(page\.pdf\)/],
    ["words.pdf", "only words", /^invalid PDF: it does not begin as one \(words\.pdf\)/],
    ["header.pdf", "%PDF-1.7\nnothing else\n%%EOF\n", /^broken PDF: it does not open \(header\.pdf\)/],
    ["binary.txt", "a\0b", /^invalid text: it holds binary data \(binary\.txt\)/],
    ["blank.txt", " \n\f\n", /^empty text \(blank\.txt\)/]
  ])("%s", async (name, bytes, message) => {
    expect(await refusal(name, bytes)).toMatch(message);
    expect(await refusal(name, bytes)).not.toContain("\n");
  });

  test("and the next whole one is still read", async () => {
    await refusal("header.pdf", "%PDF-1.7\nnothing else\n%%EOF\n");
    expect((await read("whole.pdf", await whole())).pages).toHaveLength(1);
  });

  test("after the time that is given for a file", async () => {
    const path = join(folder, "slow.pdf");
    writeFileSync(path, await whole());
    await expect(readReport(path, {limit: -1})).rejects.toThrow(
      /^unreadable PDF: it takes too long \(slow\.pdf, page 1\)/
    );
  });
});

describe("the text of a text file", () => {
  test("has the pages that form feeds end", async () => {
    const {pages, dated} = await read("two.txt", "one\r\n  two  \n\fthree\n\f");
    expect(pages.map(({lines}) => lines.filter(Boolean))).toEqual([["one", "  two"], ["three"]]);
    expect(dated).toBeNull();
  });

  test("is one page where there are none, whatever numbers stand on lines of their own", async () => {
    expect((await read("one.txt", "one\n\n1\n\ntwo\n\n2\n")).pages).toHaveLength(1);
  });

  test("is read as Windows-1252 where it is not UTF-8", async () => {
    const {pages} = await read("old.txt", Buffer.from("the council\x92s 5 \x96 7 weeks", "latin1"));
    expect(pages[0]?.lines).toEqual(["the council’s 5 – 7 weeks"]);
  });
});
