import {group} from "d3-array";
import {quote} from "../files/source-error.js";
import {type CountedThing, configurationName, type DeclaredFile} from "./configuration.js";
import {type CountPair, proposeCounts, type ToldCounts} from "./propose-counts.js";
import {valueColumns} from "./propose-indicators.js";
import type {FigureFile} from "./read-figures.js";

/** The counts behind columns of figures, by file and by column. */
export type ChosenCounts = ReadonlyMap<string, ReadonlyMap<string, CountPair>>;

export interface ChooseCountsOptions {
  declared: Readonly<Record<string, DeclaredFile>>;
  /** What counts are of, where it is said beforehand. */
  countsOf?: CountedThing;
  /** Asks a person what cannot be told; null where nobody can be asked. */
  ask: {
    /** Which of several pairs it is; null for none. */
    pair: (figure: string, file: string, others: readonly CountPair[]) => Promise<CountPair | null>;
    /** What columns count. */
    countsOf: (columns: readonly string[], usual: CountedThing) => Promise<CountedThing>;
  } | null;
}

/** The counts behind the figures of files, told or asked, with a line on each of what they were taken for. */
export async function chooseCounts(
  files: readonly FigureFile[],
  {declared, countsOf, ask}: ChooseCountsOptions
): Promise<{counts: ChosenCounts; lines: string[]}> {
  const counts = new Map<string, Map<string, CountPair>>();
  const lines: string[] = [];
  for (const file of files) {
    const own = declared[file.file];
    const chosen = new Map<string, CountPair>();
    for (const told of proposeCounts(file, valueColumns(file, own), own)) {
      const pair =
        told.pair ?? (told.others.length > 0 && ask ? await ask.pair(told.figure, file.file, told.others) : null);
      if (pair) chosen.set(told.figure, pair);
      else lines.push(...unknownLines(file.file, told, ask !== null));
    }
    for (const [usual, pairs] of group(chosen, ([, pair]) => pair.countsOf)) {
      const columns = [...new Set(pairs.map(([, {numerator}]) => numerator))];
      const said = countsOf ?? (ask ? await ask.countsOf(columns, usual) : usual);
      for (const [figure, pair] of pairs) chosen.set(figure, {...pair, countsOf: said});
    }
    for (const [figure, pair] of chosen) lines.push(lineOf(file.file, figure, pair));
    counts.set(file.file, chosen);
  }
  return {counts, lines};
}

function lineOf(file: string, figure: string, {numerator, denominator, rows, countsOf}: CountPair): string {
  const things =
    countsOf === "people"
      ? "people, each counted once"
      : "episodes, of which one can have several, so that no limits of chance are drawn";
  return `${file}: ${quote(figure)} is ${quote(numerator)} of ${quote(denominator)} in all ${rows} rows that have them; taken for ${things} (countsOf)`;
}

function unknownLines(file: string, {figure, others, contrary}: ToldCounts, isAsked: boolean): string[] {
  if (contrary)
    return [
      `${file}: ${quote(contrary.numerator)} of ${quote(contrary.denominator)} do not give ${quote(figure)} in row ${contrary.row}: not taken for its counts`
    ];
  if (isAsked) return [];
  const some = others.slice(0, 3).map(({numerator, denominator}) => `${quote(numerator)} of ${quote(denominator)}`);
  return [
    `${file}: the counts behind ${quote(figure)} can be ${some.join(" or ")}: name them in ${configurationName} as numerator and denominator, where they are`
  ];
}
