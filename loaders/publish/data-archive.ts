import {strToU8, type Zippable, zipSync} from "fflate";
import {
  archiveHeading,
  archiveSourceWords,
  inspectorate,
  isDefaultSite,
  licenceName,
  licenceUrl
} from "../../src/domain/site.js";
import type {DerivedTables} from "../tables/derived-schema.js";
import {columnsMarkdown, keyWords} from "../tables/dictionary.js";
import type {Tables} from "../tables/read.js";
import {shownTables} from "../tables/shown-tables.js";
import type {Table} from "../tables/table.js";

/** Name of the archive in the site's folder of data. */
export const archiveName = "sightline.zip";

/** Every table in both forms, by its name with the ending, as the archive holds it. */
export type DataFiles = Readonly<Record<string, Uint8Array>>;

/** One archive of all tables, CSV and Parquet each in a folder, with a text that says what they are. */
export function dataArchive(files: DataFiles, rows: Tables, derived: DerivedTables): Uint8Array {
  // The same bytes wherever and whenever it is made: the earliest moment that an archive can hold, in the machine's own zone.
  const moment = new Date(1980, 0, 1);
  const entries: Zippable = {"README.txt": [strToU8(archiveReadme(rows, derived)), {level: 9, mtime: moment}]};
  for (const name of Object.keys(files).sort()) {
    const folder = name.slice(name.lastIndexOf(".") + 1);
    // Parquet is compressed already.
    entries[`${folder}/${name}`] = [files[name] as Uint8Array, {level: folder === "parquet" ? 0 : 6, mtime: moment}];
  }
  return zipSync(entries);
}

/** What the archive says of itself: tables and their columns, sources with their releases, and the licence. */
export function archiveReadme(rows: Tables, derived: DerivedTables): string {
  const {indicators} = rows;
  const counts = new Map(Object.entries({...rows, ...derived}).map(([name, own]) => [name, own.length]));
  const sources = new Map(indicators.map(({source, source_url, last_release}) => [source, {source_url, last_release}]));
  const newest = indicators
    .map(({last_release}) => last_release ?? "")
    .sort()
    .at(-1);
  const reportWords = isDefaultSite
    ? `Figures and judgements of the tables reports, reported and judgements are read from ${inspectorate}'s inspection reports: name the\nreport, its date and the page.\n`
    : "";
  return `${archiveHeading}
${"=".repeat(archiveHeading.length)}

Everything that the site shows, as CSV (folder csv) and as Parquet (folder parquet): the same rows in both. The table
comparison is here as Parquet alone; the site has it as CSV too.
The newest of the releases behind it is that of ${newest}.

The CSV files are UTF-8 and begin with a byte order mark, so that Excel reads them rightly. A missing value is an empty cell,
never a zero. Where a reader takes the mark for a part of the first column's name, name the encoding:
  R        read.csv(file, fileEncoding = "UTF-8-BOM")
  Python   open(file, encoding="utf-8-sig"); pandas and Polars need nothing
The Parquet files are compressed with Zstandard (zstd).

Licence
-------
${archiveSourceWords}${licenceName && `, ${licenceName}\n(${licenceUrl}). Use them for any purpose, and name the source`}.
${reportWords}
Sources of the figures
----------------------
${[...sources]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(
    ([source, {source_url, last_release}]) =>
      `${source}${last_release ? `, released ${last_release}` : ""}\n  ${source_url}`
  )
  .join("\n")}

Tables
------
${shownTables()
  .map((table) => tableText(table, counts.get(table.name) ?? 0))
  .join("\n\n")}
`;
}

function tableText(table: Table<object>, count: number): string {
  const words = `${table.name} (${count.toLocaleString("en-GB")} rows)\n\n${table.description} No two rows have the same ${keyWords(table)}.`;
  return `${words}\n\n${columnsMarkdown(table)}`;
}
