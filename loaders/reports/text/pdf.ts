import type {Glyph} from "./glyph.js";
import {layOut} from "./lay-out.js";
import {forgetPdfium, loadPdfium, type Pdfium} from "./pdfium.js";
import {ReportError} from "./report-error.js";

const passwordNeeded = 4;
/** Bytes at the end of a file among which its end mark stands, white space and stray bytes included. */
const endBytes = 2048;
/** No report has a tenth of it; a damaged list of pages may claim any number. */
const mostPages = 2000;
const expected = "a whole PDF file with text";

/** What is read out of a PDF file. */
export interface PdfText {
  /** Lines of each page. */
  pages: string[][];
  /** ISO date on which the file says that it was last changed or made, or null. */
  dated: string | null;
}

/** Options of `readPdf`. */
export interface ReadPdfOptions {
  /** Milliseconds after which reading gives up, checked between pages and while reading one. */
  limit: number;
}

/** The text of a PDF file, page by page; throws a ReportError for one that is broken, encrypted, cut short, empty or scanned. */
export async function readPdf(bytes: Uint8Array, file: string, {limit}: ReadPdfOptions): Promise<PdfText> {
  checkWhole(bytes, file);
  const pdfium = await loadPdfium();
  try {
    return readDocument(pdfium, bytes, file, performance.now() + limit);
  } catch (error) {
    forgetPdfium();
    if (error instanceof ReportError) throw error;
    // A trap of the WebAssembly machine: memory beyond its bounds, a stack too deep.
    throw new ReportError("broken PDF: reading it failed", {file}, expected, {cause: error});
  }
}

/** A file that ends early still opens, with its last pages missing: the end mark tells. */
function checkWhole(bytes: Uint8Array, file: string): void {
  const ending = Buffer.from(bytes.subarray(-endBytes)).toString("latin1");
  if (!ending.includes("%%EOF")) {
    throw new ReportError(
      "broken PDF: it ends before its end mark, as a half-finished download does",
      {file},
      expected
    );
  }
}

function readDocument(pdfium: Pdfium, bytes: Uint8Array, file: string, deadline: number): PdfText {
  const pointer = pdfium.malloc(bytes.length);
  new Uint8Array(pdfium.memory.buffer).set(bytes, pointer);
  const document = pdfium.FPDF_LoadMemDocument(pointer, bytes.length, 0);
  try {
    if (!document) throw unopened(pdfium.FPDF_GetLastError(), file);
    if (!pdfium.FPDF_DocumentHasValidCrossReferenceTable(document)) {
      throw new ReportError("broken PDF: its table of contents is damaged", {file}, expected);
    }
    const count = pdfium.FPDF_GetPageCount(document);
    if (count < 1) throw new ReportError("empty PDF: no pages", {file}, expected);
    if (count > mostPages) throw new ReportError(`unsupported PDF: ${count} pages`, {file}, `at most ${mostPages}`);
    const pages: string[][] = [];
    for (let index = 0; index < count; index++) pages.push(readPage(pdfium, document, index, file, deadline));
    if (!pages.some((lines) => lines.length)) {
      throw new ReportError("scanned or empty PDF: no page has text", {file}, expected);
    }
    return {pages, dated: documentDate(pdfium, document)};
  } finally {
    if (document) pdfium.FPDF_CloseDocument(document);
    pdfium.free(pointer);
  }
}

function unopened(error: number, file: string): ReportError {
  return error === passwordNeeded
    ? new ReportError("encrypted PDF: it asks for a password", {file}, "a file that opens without one")
    : new ReportError("broken PDF: it does not open", {file}, expected);
}

function readPage(pdfium: Pdfium, document: number, index: number, file: string, deadline: number): string[] {
  checkTime(deadline, file, index);
  const page = pdfium.FPDF_LoadPage(document, index);
  const textPage = page && pdfium.FPDFText_LoadPage(page);
  try {
    if (!textPage) throw new ReportError("broken PDF: a page cannot be read", {file, page: index + 1}, expected);
    const glyphs = readGlyphs(pdfium, textPage, () => checkTime(deadline, file, index));
    return layOut(glyphs);
  } finally {
    if (textPage) pdfium.FPDFText_ClosePage(textPage);
    if (page) pdfium.FPDF_ClosePage(page);
  }
}

function readGlyphs(pdfium: Pdfium, textPage: number, check: () => void): Glyph[] {
  const count = pdfium.FPDFText_CountChars(textPage);
  const scratch = pdfium.malloc(32);
  // Nothing below asks PDFium for memory, so the views stay valid.
  const origin = new Float64Array(pdfium.memory.buffer, scratch, 2);
  const box = new Float32Array(pdfium.memory.buffer, scratch + 16, 4);
  const glyphs: Glyph[] = [];
  let spaced = false;
  try {
    for (let index = 0; index < count; index++) {
      if (index % 20_000 === 19_999) check();
      const text = letter(pdfium.FPDFText_GetUnicode(textPage, index));
      if (text === " ") spaced ||= !pdfium.FPDFText_IsGenerated(textPage, index);
      if (text === " " || text === "") continue;
      pdfium.FPDFText_GetCharOrigin(textPage, index, scratch, scratch + 8);
      pdfium.FPDFText_GetLooseCharBox(textPage, index, scratch + 16);
      const [left = 0, top = 0, right = 0, bottom = 0] = box;
      glyphs.push({text, left, right, baseline: origin[1] ?? 0, size: Math.abs(top - bottom), spaced});
      spaced = false;
    }
  } finally {
    pdfium.free(scratch);
  }
  return glyphs;
}

/** The letter of a code: a space for white space, nothing for what has no form. */
function letter(code: number): string {
  if (code === 0xa0 || code === 0x20 || (code >= 9 && code <= 13) || (code >= 0x2000 && code <= 0x200a)) return " ";
  // PDFium marks a hyphen at the end of a line so.
  if (code === 2 || code === 0xfffe || code === 0xad) return "-";
  if (code < 0x20 || code === 0xfeff || (code >= 0x200b && code <= 0x200f)) return "";
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return "\ufffd";
  return String.fromCodePoint(code);
}

/** `D:20150511093000Z` as `2015-05-11`; the later of the dates on which the file was made and changed. */
function documentDate(pdfium: Pdfium, document: number): string | null {
  const dates = ["CreationDate", "ModDate"].flatMap((tag) => {
    const found = /^D:(\d{4})(\d\d)(\d\d)/.exec(metaText(pdfium, document, tag));
    return found ? [found.slice(1).join("-")] : [];
  });
  return dates.sort().at(-1) ?? null;
}

function metaText(pdfium: Pdfium, document: number, tag: string): string {
  const room = 256;
  const scratch = pdfium.malloc(room + 32);
  try {
    const memory = Buffer.from(pdfium.memory.buffer);
    memory.write(`${tag}\0`, scratch + room, "latin1");
    const length = pdfium.FPDF_GetMetaText(document, scratch + room, scratch, room);
    return length > 2 && length <= room
      ? Buffer.from(pdfium.memory.buffer).toString("utf16le", scratch, scratch + length - 2)
      : "";
  } finally {
    pdfium.free(scratch);
  }
}

function checkTime(deadline: number, file: string, index: number): void {
  if (performance.now() > deadline) {
    throw new ReportError("unreadable PDF: it takes too long", {file, page: index + 1}, expected);
  }
}
