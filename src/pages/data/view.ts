import {anchoredHeading} from "../../components/anchored-heading.js";
import type {DrawnPage} from "../../components/drawn-page.js";
import {tableTools} from "../../components/table-download.js";
import {type Child, markup} from "../../dom/element.js";
import {type Column, table} from "../../dom/table.js";
import type {Href} from "../../domain/href.js";
import {dataSourceWords, inspectorate, isDefaultSite, licenceName, licenceUrl} from "../../domain/site.js";
import type {PublishedTable} from "./published-table.js";
import {snippets} from "./snippets.js";
import {tableSection} from "./table-section.js";
import {inCode} from "./words.js";

/** What the page of downloads is drawn from. */
export interface DataPageData {
  tables: readonly PublishedTable[];
  /** Name of the file with everything, in the site's folder of data. */
  archive: string;
}

/** The page of downloads: the files, what is in them and how to read them from elsewhere. */
export function dataView({tables, archive}: DataPageData, {document}: {document: Document}): DrawnPage {
  const {html} = markup(document);
  const p = (...children: Child[]) => html("p", {}, children);
  const words = (text: string) => html("p", {}, inCode(text, document));
  const heading = (level: 1 | 2 | 3, text: string) => anchoredHeading(document, level, {text});
  const link = (href: Href, text: string) => html("a", {href}, [text]);
  return {
    view: html("div", {class: "page"}, [
      heading(1, "The data"),
      html("p", {class: "lede"}, [
        "Everything that the site shows is in these tables. Download them, ask your own questions of them and publish what you find."
      ]),
      files(tables, document),
      p(html("a", {class: "button", href: `./data/${archive}`}, ["Everything in one file (ZIP)"])),
      words(
        "The archive has every table in both forms, and a text on columns, sources and licence. The addresses of the files stay the same; their contents change when new figures are imported. Each row of `indicators` says when its source was last released and when the next release is due."
      ),
      heading(2, "Licence"),
      p(
        ...inCode(licenceName ? `${dataSourceWords} licensed under the ` : `${dataSourceWords}.`, document),
        ...(licenceName
          ? [
              html("a", {href: licenceUrl, target: "_blank", rel: "noopener noreferrer"}, [licenceName]),
              ": use them for any purpose, and name the source."
            ]
          : [])
      ),
      isDefaultSite &&
        words(
          `Figures and judgements of \`reports\`, \`reported\` and \`judgements\` are read from ${inspectorate}’s inspection reports. When you use a figure, name the report, its date and the page. The wording of the reports is ${inspectorate}’s.`
        ),
      heading(2, "How to read them"),
      html("p", {class: "without-script"}, ["HOST stands for the address of this site."]),
      ...snippets.flatMap(({tool, words: before, code}) => [
        heading(3, tool),
        p(before),
        html("pre", {tabindex: 0}, [html("code", {}, [code])])
      ]),
      heading(3, "Spreadsheets"),
      words(
        'The CSV files open in Excel and LibreOffice as they are: UTF-8 with a byte order mark, a header row, commas between columns and a point in decimals. A missing value is an empty cell. `observations.csv` has fewer rows than a sheet holds. A few readers take the mark for a part of the first column’s name: in R name the encoding as above, in Python’s own `csv` module open the file with `encoding="utf-8-sig"`; pandas, Polars and DuckDB need nothing.'
      ),
      heading(3, "Readers without zstd"),
      p(
        "The Parquet files are compressed with Zstandard (zstd), which keeps them small. DuckDB, pyarrow, pandas, fastparquet, Polars and hyparquet with hyparquet-compressors read them. hyparquet alone and @dsnp/parquetjs do not (“unsupported compression codec: ZSTD”): take the CSV files there, which have the same rows."
      ),
      heading(3, "Your own chart"),
      p(link("./embed", "Embed a chart"), " makes a snippet of any chart for your own page."),
      heading(2, "What is in them"),
      words(
        "A period keeps the words of its source: `2025` may be 31 March or the school year that ends in 2025, as `period_kind` of the indicator says. `year` is the year in which it ends. A missing value is never written as zero: where the source gives a reason instead of a number, `value` is empty and `status` is the reason; where it gives neither, there is no row."
      ),
      ...tables.flatMap((table) => tableSection(table, {document}))
    ])
  };
}

/** The list of all files. */
function files(tables: readonly PublishedTable[], document: Document): HTMLElement {
  const {html} = markup(document);
  const file = (ending: "parquet" | "csv", heading: string): Column<PublishedTable> => ({
    key: ending,
    heading,
    type: "number",
    label: heading,
    cell: ({name, bytes}) => html("a", {href: `./data/${name}.${ending}`}, [size(bytes[ending])]),
    order: ({bytes}) => bytes[ending],
    sort: "descending"
  });
  const columns: Column<PublishedTable>[] = [
    {
      key: "table",
      heading: "Table",
      type: "name",
      cell: ({name}) => html("a", {href: `#${name}`}, [name]),
      sort: "ascending"
    },
    {key: "row", heading: "One row is", class: "wide", cell: ({description}) => description},
    {
      key: "rows",
      heading: "Rows",
      type: "number",
      label: "Rows",
      cell: ({rows}) => rows.toLocaleString("en-GB"),
      value: ({rows}) => rows,
      sort: "descending"
    },
    file("parquet", "Parquet"),
    file("csv", "CSV")
  ];
  return html("div", {class: "with-download"}, [
    html("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": "The tables"}, [
      table(columns, tables, {document, attributes: {class: "stacked"}})
    ]),
    tableTools({document, name: "tables", what: "this list"})
  ]);
}

/** `1.2 MB` or `28 kB`. */
function size(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
