import {basename, join} from "node:path";
import {reportedIndicators} from "../../src/domain/reported-indicators.js";
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
