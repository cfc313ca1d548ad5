import {columnsMarkdown, keyWords} from "../tables/dictionary.js";
import {tableParquet} from "../tables/index.js";
import type {Tables} from "../tables/read.js";
import {type TableName, tables} from "../tables/schema.js";
import type {Table} from "../tables/table.js";
import {archiveName} from "./data-archive.js";
import {publishedCsv} from "./publish-tables.js";
import {snippets} from "./snippets.js";

const names = Object.keys(tables) as TableName[];

/** The page `/data` as Framework reads it: the files, what is in them and how to read them from elsewhere. */
export async function dataPage(rows: Tables): Promise<string> {
  const files = await Promise.all(names.map((name) => fileRow(name, rows)));
  return `---
title: Data
---

\`\`\`js
import {mountSite} from "./components/site.js";
import {fillAddress} from "./pages/data/own-address.js";

mountSite("./");
fillAddress(document.querySelectorAll("pre code"), new URL("./data/", location.href));
\`\`\`

<div class="page" data-description="Every figure of the site to download, as Parquet and CSV.">

# The data

<p class="lede">Everything that the site shows is in these tables. Download them, ask your own questions of them and publish what you find.</p>

<div class="scroll" tabindex="0" role="region" aria-label="The tables">

<table class="stacked">
<thead><tr><th>Table</th><th>One row is</th><th class="number">Rows</th><th class="number">Parquet</th><th class="number">CSV</th></tr></thead>
<tbody>
${files.join("\n")}
</tbody>
</table>

</div>

<p><a class="button" href="./data/${archiveName}">Everything in one file (ZIP)</a></p>

The archive has every table in both forms, and a text on columns, sources and licence. The addresses of the files stay the same; their contents change when new figures are imported. Each row of
\`indicators\` says when its source was last released and when the next release is due.

## Licence

The figures come from official statistics of the Department for Education and other public bodies, named in
the column \`source\` of \`indicators\`. They contain public sector information licensed under the
[Open Government Licence v3.0](https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/): use them for
any purpose, and name the source.

Figures and judgements of \`reports\`, \`reported\` and \`judgements\` are read from Ofsted’s inspection reports. When you
use a figure, name the report, its date and the page. The wording of the reports is Ofsted’s.

## How to read them

<p class="without-script">HOST stands for the address of this site.</p>

${snippets.map(({tool, words, code}) => `### ${tool}\n\n${words}\n\n${codeBlock(code)}`).join("\n\n")}

### Spreadsheets

The CSV files open in Excel and LibreOffice as they are: UTF-8 with a byte order mark, a header row, commas between columns and a point in decimals. A missing value is an empty cell.
\`observations.csv\` has fewer rows than a sheet holds. A few readers take the mark for a part of the first column’s name: in R name the encoding
as above, in Python’s own \`csv\` module open the file with \`encoding="utf-8-sig"\`; pandas, Polars and DuckDB need nothing.

### Readers without zstd

The Parquet files are compressed with Zstandard (zstd), which keeps them small. DuckDB, pyarrow, pandas, fastparquet, Polars and hyparquet with
hyparquet-compressors read them. hyparquet alone and @dsnp/parquetjs do not (“unsupported compression codec: ZSTD”): take the CSV files there, which have the same rows.

### Your own chart

[Embed a chart](./embed) makes a snippet of any chart for your own page.

## What is in them

A period keeps the words of its source: \`2025\` may be 31 March or the school year that ends in 2025, as \`period_kind\`
of the indicator says. \`year\` is the year in which it ends. A missing value is never written as zero: where the source gives a reason instead of
a number, \`value\` is empty and \`status\` is the reason; where it gives neither, there is no row.

${names.map((name) => tableSection(tables[name] as Table<object>)).join("\n\n")}

</div>
`;
}

async function fileRow(name: TableName, rows: Tables): Promise<string> {
  const table = tables[name] as Table<object>;
  const parquet = await tableParquet(name, rows);
  const csv = publishedCsv(name, rows).length;
  const link = (ending: string, bytes: number) => `<a href="./data/${name}.${ending}">${size(bytes)}</a>`;
  const count = rows[name].length.toLocaleString("en-GB");
  const numbers = [count, link("parquet", parquet.length), link("csv", csv)];
  const labels = ["Rows", "Parquet", "CSV"];
  const cells = numbers.map((number, i) => `<td class="number" data-label="${labels[i]}">${number}</td>`).join("");
  return `<tr><th scope="row"><a href="#${name}">${name}</a></th><td class="wide">${table.description}</td>${cells}</tr>`;
}

function tableSection(table: Table<object>): string {
  return `### ${table.name}

${table.description} No two rows have the same ${keyWords(table)}.

<div class="scroll" tabindex="0" role="region" aria-label="Columns of ${table.name}">

${columnsMarkdown(table)}

</div>`;
}

/** Code that Framework shows and neither runs nor colours. */
function codeBlock(code: string): string {
  const text = code.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<pre tabindex="0"><code>${text}</code></pre>`;
}

/** `1.2 MB` or `28 kB`. */
function size(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
