import {basename, join} from "node:path";
import {reportedIndicators} from "../../src/domain/reported-indicators.js";
import type {ProseScore} from "../../src/pages/quality/unseen.js";
import type {ReadingScore} from "../../src/pages/quality/view.js";
import {readCsv} from "../files/csv.js";
import {SourceError} from "../files/source-error.js";

const fileName = "reading-quality.csv";
const columns = ["indicator", "set", "gold", "right", "wrong"] as const;

/** Reads the scores in the folder `data/`. Throws an error that names file, row and what was expected. */
export async function readQuality(folder: string): Promise<ReadingScore[]> {
  const file = `${basename(folder)}/${fileName}`;
  const {header, rows} = await readCsv(join(folder, fileName), file);
  if (header.join() !== columns.join())
    throw new SourceError(`invalid header: ${header.join()}`, {file, row: 1}, columns.join());
  return rows.map(({line, cells}) => {
    const [indicator = "", set = "", ...counts] = cells;
    if (!reportedIndicators.some((one) => one.indicator === indicator))
      throw new SourceError(`unknown indicator: ${indicator}`, {file, row: line}, "one that is looked for in reports");
    if (set !== "gold" && set !== "held-back")
      throw new SourceError(`unknown set: ${set}`, {file, row: line}, "gold or held-back");
    if (!counts.every((text) => /^\d+$/.test(text)))
      throw new SourceError(`invalid counts: ${counts.join()}`, {file, row: line}, "three whole numbers");
    const [gold = 0, right = 0, wrong = 0] = counts.map(Number);
    if (right > gold) throw new SourceError(`invalid right: ${right}`, {file, row: line}, `at most the ${gold} found`);
    return {indicator, set, gold, right, wrong};
  });
}

const proseColumns = ["indicator", "given", "right", "shown", "shown_right"] as const;

/** Reads how prose was read at first meeting, from the folder `data/`. Throws an error that names file, row and what was expected. */
export async function readProseQuality(folder: string): Promise<ProseScore[]> {
  const file = `${basename(folder)}/prose-quality.csv`;
  const {header, rows} = await readCsv(join(folder, "prose-quality.csv"), file);
  if (header.join() !== proseColumns.join())
    throw new SourceError(`invalid header: ${header.join()}`, {file, row: 1}, proseColumns.join());
  return rows.map(({line, cells: [indicator = "", ...counts]}) => {
    if (!reportedIndicators.some((one) => one.indicator === indicator))
      throw new SourceError(`unknown indicator: ${indicator}`, {file, row: line}, "one that is looked for in reports");
    if (counts.length !== 4 || !counts.every((text) => /^\d+$/.test(text)))
      throw new SourceError(`invalid counts: ${counts.join()}`, {file, row: line}, "four whole numbers");
    const [given = 0, right = 0, shown = 0, shownRight = 0] = counts.map(Number);
    if (right > given || shownRight > Math.min(shown, right))
      throw new SourceError(`invalid counts: ${counts.join()}`, {file, row: line}, "right ones among those given");
    return {indicator, given, right, shown, shownRight};
  });
}
