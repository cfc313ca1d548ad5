import {readFile} from "node:fs/promises";
import {basename, extname} from "node:path";
import type {ReportText} from "../model.js";
import {readColumns} from "./columns.js";
import {readPdf} from "./pdf.js";
import {plainLetters} from "./plain-letters.js";
import {readPlainText} from "./plain-text.js";
import {ReportError} from "./report-error.js";

/** A document as text, with what its file says of its own age. */
export interface DatedReportText extends ReportText {
  /** ISO date on which a PDF file says that it was last changed or made; null where it does not say, and for text files. */
  dated: string | null;
}

/** Options of `readReport`. */
export interface ReadReportOptions {
  /** Milliseconds after which reading gives up (default 60 000). */
  limit?: number;
}

/** Reads a PDF or text file; throws a ReportError of one line for one that cannot be read. */
export async function readReport(path: string, {limit = 60_000}: ReadReportOptions = {}): Promise<DatedReportText> {
  const file = basename(path);
  const bytes = await readFile(path);
  if (!bytes.length) throw new ReportError("empty file", {file}, "a PDF or text file");
  const isPdf = bytes.subarray(0, 1024).includes("%PDF-");
  if (!isPdf && extname(path).toLowerCase() === ".pdf") {
    const isPage = /<(?:!doctype )?html/i.test(bytes.subarray(0, 1024).toString("latin1"));
    throw new ReportError(
      `invalid PDF: it ${isPage ? "is a web page" : "does not begin as one"}`,
      {file},
      "a PDF file"
    );
  }
  const {pages, dated} = isPdf ? await readPdf(bytes, file, {limit}) : {pages: readPlainText(bytes, file), dated: null};
  return {
    file,
    pages: pages.map((lines, index) => ({page: index + 1, lines: readColumns(lines.map(plainLetters))})),
    dated
  };
}
