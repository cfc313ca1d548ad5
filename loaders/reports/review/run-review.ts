import {existsSync} from "node:fs";
import {basename, join} from "node:path";
import {formatCsv} from "../../files/csv.js";
import {writeWhole} from "../../files/write-whole.js";
import {readTable} from "../../tables/read.js";
import {type ReviewedFigure, reviewed, type UnsureFigure, unsure} from "../../tables/review-schema.js";
import {sortRows} from "../../tables/table.js";
import {findDocuments} from "../find-documents.js";
import {readDocument} from "../read-document.js";
import {type Ask, askVerdict} from "./ask.js";
import {keyOf} from "./sift.js";

export interface ReviewOptions {
  /** Folder with `unsure.csv` and `reviewed.csv`. */
  data: string;
  /** Puts a question to a person and gives back the answer; null when they are gone. */
  ask: Ask;
  say: (line: string) => void;
  /** Only figures of this report; all by default. */
  report?: string;
}

/**
 * Shows a person each unsure figure with its page and the words around it, and writes each answer to `reviewed.csv` at once. Reports are
 * read one after the other, so that the first question comes soon. Returns the exit code.
 */
export async function runReview(folder: string, {data, ask, say, report}: ReviewOptions): Promise<number> {
  if (!existsSync(folder)) {
    say(`missing folder: ${folder}: expected a folder with the reports as PDF files`);
    return 1;
  }
  const answers = await readTable(reviewed, data);
  const known = new Set(answers.map(keyOf));
  const waiting = (await readTable(unsure, data)).filter(
    (row) => !known.has(keyOf(row)) && (report === undefined || row.report === report)
  );
  say(`${waiting.length} figures to review${report === undefined ? "" : ` of ${report}`}`);
  const left = new Set(waiting.map((row) => row.report));
  for (const path of findDocuments([folder]).paths) {
    if (left.size === 0) break;
    const document = await readDocument(path, {explained: true}).catch(() => null);
    if (document === null || !left.delete(document.identity.report)) continue;
    for (const row of waiting.filter((one) => one.report === document.identity.report)) {
      const words = document.explained.find(({figure}) => isSame(row, figure))?.context ?? "";
      const answer = await askVerdict(row, {words, file: basename(path), ask, say});
      if (answer === "quit") return 0;
      if (answer === "skip") continue;
      answers.push(answer);
      write(data, answers);
    }
  }
  for (const name of left) say(`missing report: ${name}: its file is not in ${folder}`);
  return 0;
}

function isSame(row: UnsureFigure, figure: {indicator: string; value: number; role: string; page: number}): boolean {
  return (
    row.indicator === figure.indicator &&
    row.value === figure.value &&
    row.role === figure.role &&
    row.page === figure.page
  );
}

function write(data: string, answers: readonly ReviewedFigure[]): void {
  writeWhole(join(data, "reviewed.csv"), formatCsv(reviewed, sortRows(reviewed, answers)));
}
