import type {ExplainedFigure} from "./document.js";
import {describeReading, type Streams} from "./extract.js";
import type {Figure} from "./model.js";
import {type ReadAllOptions, readAll} from "./read-all.js";

/** Columns of a terminal that does not say how many it has. */
const usualWidth = 100;

export interface ExplainOptions extends Omit<ReadAllOptions, "wants" | "errors"> {
  /** Only figures of this indicator; all by default. */
  indicator?: string;
}

/** Says on the terminal why each figure of a document was found. Returns the exit code: 1 when it could not be read. */
export async function runExplain(
  path: string,
  {indicator, ...options}: ExplainOptions = {},
  {output, errors}: Streams = {output: process.stdout, errors: process.stderr}
): Promise<number> {
  const reading = await readAll([path], {...options, wants: {explained: true}, errors});
  const width = (output as Partial<NodeJS.WriteStream>).columns ?? usualWidth;
  for (const {identity, explained, figures} of reading.documents) {
    const {report, area, framework, pages} = identity;
    output.write(`${report}: ${area}, ${framework}, ${pages} pages\n`);
    const wanted = explained.filter(({figure}) => indicator === undefined || figure.indicator === indicator);
    if (!wanted.length) output.write(`no figure${indicator === undefined ? "" : ` of ${indicator}`}\n`);
    for (const item of wanted) output.write(`\n${describe(item, figures, width)}\n`);
  }
  describeReading(reading, errors);
  return reading.problems.length ? 1 : 0;
}

function describe({figure, rule, context}: ExplainedFigure, figures: readonly Figure[], width: number): string {
  const {indicator, value, unit, role, as_at: date, page} = figure;
  // The checks have been made since: their words are in the figure that is kept.
  const isSame = (one: Figure) =>
    one.indicator === indicator && one.value === value && one.role === role && one.as_at === date;
  const qualifier = figures.find(isSame)?.qualifier ?? figure.qualifier;
  const head = [`page ${page}`, indicator, `${value} ${unit}`, role, date || "no date", qualifier].filter(Boolean);
  return [head.join("  "), `  rule: ${rule}`, ...wrap(context.replace(/\s+/g, " ").trim(), width - 4)].join("\n");
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].map((part) => `  | ${part}`);
}
