import type {Report} from "../../src/domain/tables.js";
import {formatCsv} from "../files/csv.js";
import {writeWhole} from "../files/write-whole.js";
import * as schema from "../tables/report-schema.js";
import {type ReviewedFigure, unsure} from "../tables/review-schema.js";
import type {Table} from "../tables/table.js";
import type {Wants} from "./document.js";
import {type PublicDays, underKnownName} from "./known-names.js";
import {type ReadAllOptions, type Reading, readAll} from "./read-all.js";
import {type ReportRows, toRows} from "./rows.js";

/** What `extract` can write. */
export const outputs = ["figures", "judgements", "reports", "quantities", "unsure", "improvements"] as const;
export type Output = (typeof outputs)[number];

/** Forms in which it can write it. */
export const formats = ["csv", "json", "parquet"] as const;
export type Format = (typeof formats)[number];

export interface ExtractOptions extends Omit<ReadAllOptions, "wants" | "errors"> {
  /** What to write; figures by default. */
  output?: Output;
  /** In which form; CSV by default. */
  format?: Format;
  /** File to write to; standard output by default. */
  out?: string;
  /** With judgements: also those told of earlier inspections, and the column that says which report tells of them. */
  history?: boolean;
  /** Reports that are known: a document of one is given under its name; none by default. */
  known?: readonly Report[];
  /** Days of publication that addresses tell by the number of the public file; none by default. */
  days?: PublicDays;
  /** What a person has said of figures: it goes before what the rules say; nothing by default. */
  reviewed?: readonly ReviewedFigure[];
}

/** Where an extraction writes: rows to `output`, everything else to `errors`. */
export interface Streams {
  output: Pick<NodeJS.WriteStream, "write" | "isTTY">;
  errors: NodeJS.WriteStream;
}

/** Reads the documents named and writes the rows asked for. Returns the exit code: 1 when a file could not be read. */
export async function runExtract(
  named: readonly string[],
  {
    output = "figures",
    format = "csv",
    out,
    history = false,
    known = [],
    days = new Map(),
    reviewed = [],
    ...options
  }: ExtractOptions = {},
  streams: Streams = {output: process.stdout, errors: process.stderr}
): Promise<number> {
  if (format === "parquet" && out === undefined && streams.output.isTTY) {
    streams.errors.write("invalid output: Parquet is not for a terminal: expected --out FILE or a pipe\n");
    return 1;
  }
  const wants: Wants = {quantities: output === "quantities"};
  const reading = await readAll(named, {...options, wants, errors: streams.errors});
  const documents = reading.documents.map((document) => underKnownName(document, known, days));
  const [table, rows] = select(output, toRows(documents, {reviewed}), history);
  const content = await encode(format, table, rows);
  if (out === undefined) streams.output.write(content);
  else writeWhole(out, content);
  describeReading(reading, streams.errors);
  return reading.problems.length ? 1 : 0;
}

/** Says which files could not be read or were read twice, and what is doubtful; a line each. */
export function describeReading(
  {problems, duplicates, warnings}: Reading,
  errors: Pick<NodeJS.WriteStream, "write">
): void {
  for (const warning of warnings) errors.write(`warning: ${warning}\n`);
  for (const duplicate of duplicates) errors.write(`${duplicate}\n`);
  for (const problem of problems) errors.write(`${problem}\n`);
}

function select(output: Output, rows: ReportRows, history: boolean): [table: Table<object>, rows: readonly object[]] {
  switch (output) {
    case "figures":
      return [schema.reported as Table<object>, rows.reported];
    case "unsure":
      return [unsure as Table<object>, rows.unsure];
    case "reports":
      return [without(schema.reports, "url"), rows.reports];
    case "judgements":
      return history
        ? [schema.judgements as Table<object>, rows.judgements]
        : [without(schema.judgements, "stated_by"), rows.judgements.filter((row) => row.stated_by === null)];
    case "improvements":
      return [schema.improvements as Table<object>, rows.improvements];
    case "quantities":
      return [schema.quantities as Table<object>, rows.quantities];
  }
}

/** The table without a column that one document cannot fill. */
function without<Row>(table: Table<Row>, name: keyof Row): Table<object> {
  return {...table, columns: table.columns.filter((column) => column.name !== name)} as unknown as Table<object>;
}

async function encode(format: Format, table: Table<object>, rows: readonly object[]): Promise<string | Uint8Array> {
  if (format === "parquet") return (await import("../tables/parquet.js")).writeParquet(table, rows);
  if (format === "csv") return formatCsv(table, rows);
  const names = table.columns.map(({name}) => name as string);
  const objects = rows.map((row) =>
    JSON.stringify(Object.fromEntries(names.map((name) => [name, row[name as never]])))
  );
  return `[${objects.length ? `\n${objects.join(",\n")}\n` : ""}]\n`;
}
