import type {SourceFile} from "../../files/read-source.js";
import {quote, SourceError} from "../../files/source-error.js";
import {plainWords} from "./alike.js";
import {cellOf, readCsv} from "./text-file.js";

/** What the tool's dictionary says of a series, as far as it is needed here; its prose is not ours to copy. */
export interface DictionaryEntry {
  topic: string;
  /** Month of the last release, `2025-11`, or null where the dictionary has a word instead of a date. */
  lastRelease: string | null;
  nextRelease: string | null;
}

/** The topics that Sightline covers, in the dictionary's words. */
export const coveredTopics: readonly string[] = [
  "Children Looked After",
  "Child Protection",
  "Children in Need",
  "Adoption",
  "Children's Services Workforce",
  "Children's Service Finance",
  "Youth Offending",
  "Economic Factors",
  "Contextual\\Other"
];

const columns = ["Topic", "Measure_short", "Last Update", "Next Update"];

/** Day 0 of the count of days in which spreadsheets keep dates. */
const spreadsheetEpoch = Date.UTC(1899, 11, 30);
const dayLength = 86_400_000;

/** The series of the covered topics by their code (`Measure_short`, which is the `Short Desc` of the figures). */
export async function readDictionary(source: SourceFile): Promise<Map<string, DictionaryEntry>> {
  const table = await readCsv(source, columns);
  const entries = new Map<string, DictionaryEntry>();
  for (const row of table.rows) {
    const [topic = "", code = ""] = columns.map((column) => cellOf(table, row, column));
    // A series can stand under a second topic, with other dates; what the covered topic says holds.
    if (!coveredTopics.includes(topic)) continue;
    const place = {file: table.file, row: row.line, column: "Measure_short"};
    if (!code) throw new SourceError("missing code of a series", place, "the code under which the figures list it");
    if (entries.has(code))
      throw new SourceError(`duplicate series: ${quote(code)}`, place, "each series once in these topics");
    const month = (column: string) => parseMonth(cellOf(table, row, column), {file: table.file, row: row.line, column});
    entries.set(code, {topic, lastRelease: month("Last Update"), nextRelease: month("Next Update")});
  }
  return entries;
}

/**
 * The codes of the series of all topics, whether covered or not. Refuses a topic that is a covered one in another spelling:
 * its series would count as those of a topic that is not covered.
 */
export async function readCodes(source: SourceFile): Promise<Set<string>> {
  const table = await readCsv(source, columns);
  const covered = new Map(coveredTopics.map((topic) => [plainWords(topic), topic]));
  for (const row of table.rows) {
    const topic = cellOf(table, row, "Topic");
    const meant = covered.get(plainWords(topic));
    if (meant === undefined || meant === topic) continue;
    const place = {file: table.file, row: row.line, column: "Topic"};
    throw new SourceError(`unknown topic: ${quote(topic)}`, place, `${quote(meant)}, as loaders/statistics spells it`);
  }
  return new Set(table.rows.map((row) => cellOf(table, row, "Measure_short")));
}

function parseMonth(text: string, place: {file: string; row: number; column: string}): string | null {
  const trimmed = text.trim();
  if (!/\d/.test(trimmed)) return null;
  const days = Number(trimmed);
  if (!Number.isInteger(days) || days < 36_526 || days > 73_051) {
    throw new SourceError(
      `invalid date: ${quote(text)}`,
      place,
      "a date as spreadsheets count days (45962), or a word such as TBC"
    );
  }
  return new Date(spreadsheetEpoch + days * dayLength).toISOString().slice(0, 7);
}
