import {parsePeriod} from "../../data/period.js";
import type {SourceFile} from "../../files/read-source.js";
import {listWords, quote, SourceError} from "../../files/source-error.js";
import type {FileAccount, RowCounts} from "./account.js";
import {nearestWords, plainWords} from "./alike.js";
import {countToolRows} from "./tool.js";

/** The series of the tool by what becomes of them. */
export interface NamedSeries {
  mapped: readonly string[];
  leftOut: readonly string[];
  /** Every series of the tool's dictionary, those of topics that are not covered among them. */
  dictionary: ReadonlySet<string>;
  /** Series of the covered topics that the catalogue neither maps nor leaves out: counted, and named elsewhere. */
  unmapped: readonly string[];
}

/**
 * Counts every row of the tool's file: taken, left out (by the catalogue, or as one of the dictionary's that the site does not
 * cover), or of a series that neither knows. Such a series goes to `problems` where it is a mapped one in another spelling,
 * whose rows would be lost in silence; any other is a notice.
 */
export async function accountTool(
  source: SourceFile,
  {mapped, leftOut, dictionary, unmapped}: NamedSeries,
  problems: SourceError[]
): Promise<FileAccount> {
  const taken = new Set(mapped);
  const known = new Set([...leftOut, ...dictionary].filter((code) => !unmapped.includes(code)));
  const years = new Map<number, RowCounts>();
  const strangers = new Map<string, {rows: number; years: string[]}>();
  for (const {code, years: words, rows} of await countToolRows(source)) {
    const year = yearOf(words);
    const counts = years.get(year) ?? {taken: 0, leftOut: 0, passedOver: 0, notNamed: 0};
    years.set(year, counts);
    const isEmpty = taken.has(code) && year === noYear;
    counts[isEmpty ? "passedOver" : taken.has(code) ? "taken" : known.has(code) ? "leftOut" : "notNamed"] += rows;
    if (taken.has(code) || known.has(code) || unmapped.includes(code)) continue;
    const stranger = strangers.get(code) ?? {rows: 0, years: []};
    strangers.set(code, {rows: stranger.rows + rows, years: [...stranger.years, words]});
  }
  const notices: string[] = [];
  for (const [code, {rows, years: words}] of strangers) {
    const nearest = nearestWords(code, taken);
    const some = words.length > 4 ? [...words.slice(0, 3), `${words.length - 3} more periods`] : words;
    const found = `${rows} ${rows === 1 ? "row" : "rows"} of ${listWords(some)} ${rows === 1 ? "has" : "have"} Short Desc ${quote(code)}, which neither the catalogue nor the dictionary names`;
    if (nearest !== undefined && plainWords(nearest) === plainWords(code))
      problems.push(
        new SourceError(
          found,
          {file: source.label, column: "Short Desc"},
          `${quote(nearest)}, as the catalogue spells it`
        )
      );
    else notices.push(`NOT NAMED: ${found}${nearest === undefined ? "" : ` (the nearest is ${quote(nearest)})`}`);
  }
  const sorted = [...years].sort(([a], [b]) => a - b);
  return {
    file: source.label,
    years: new Map(sorted.map(([year, counts]) => [year === noYear ? "no year" : String(year), counts])),
    notices
  };
}

const noYear = 0;

function yearOf(words: string): number {
  try {
    return parsePeriod(words).year;
  } catch {
    return noYear;
  }
}
