import {existsSync, statSync} from "node:fs";
import {join} from "node:path";
import {isListed} from "../../src/domain/listed.js";
import type {Area, ReportJudgement, TellingDocument} from "../../src/domain/tables.js";
import {planUpdate, settleUnlessDry, updateData} from "../data/data-folder.js";
import {tellFailure} from "../data/failure.js";
import {formatCsv} from "../files/csv.js";
import {SourceError} from "../files/source-error.js";
import {readTables} from "../tables/read.js";
import * as schema from "../tables/report-schema.js";
import type {Streams} from "./extract.js";
import {toldJudgements} from "./judgements/told.js";
import {toldVisits} from "./judgements/told-visits.js";
import {inReportOrder} from "./rows.js";
import {readReport} from "./text/read-report.js";
import {ReportError} from "./text/report-error.js";

export interface TellOptions {
  /** Folder to update. */
  data: string;
  /** Only report; false by default. */
  dryRun?: boolean;
}

/**
 * Reads the documents that `documents.csv` of the data folder lists out of a folder, and writes what they tell of inspections to
 * `judgements.csv`, in place of what they told before; documents that the folder does not have keep theirs. Returns the exit
 * code: 1 where something goes wrong, which leaves the data folder as it was.
 */
export async function runTell(
  folder: string,
  {data, dryRun = false}: TellOptions,
  {output, errors}: Streams = {output: process.stdout, errors: process.stderr}
): Promise<number> {
  try {
    if (!existsSync(folder) || !statSync(folder).isDirectory())
      throw new SourceError("missing folder", {file: folder}, "a folder with the documents of documents.csv");
    settleUnlessDry(data, dryRun);
    const {documents, judgements, areas} = await readTables(data);
    const here = documents.filter(({document, file}) => !isListed(document) && existsSync(join(folder, file)));
    if (!here.length)
      throw new SourceError("missing documents", {file: folder}, "at least one file that documents.csv names");
    const read = new Set(here.map(({document}) => document));
    const told = (await Promise.all(here.map((one) => judgementsOfDocument(one, folder, areas)))).flat();
    const after = inReportOrder(schema.judgements, [
      ...judgements.filter(({stated_by}) => !read.has(stated_by ?? "")),
      ...told
    ]);
    const files = new Map([["judgements.csv", formatCsv(schema.judgements, after)]]);
    const scope = {whole: null};
    const {write} = dryRun ? planUpdate(data, files, scope) : updateData(data, files, scope);
    const lines = [
      `${here.length} of ${documents.length} documents: ${told.length} judgements and visits told of earlier inspections`,
      ...here.map(({document}) => `  ${document}: ${told.filter(({stated_by}) => stated_by === document).length}`),
      write.length
        ? `${dryRun ? "dry run: would write" : "wrote"} ${write.join(", ")}`
        : "nothing to change: data/ already holds this"
    ];
    output.write(`${lines.join("\n")}\n`);
    return 0;
  } catch (error) {
    tellFailure(error, {data, errors, foreseen: [ReportError, AggregateError]});
    return 1;
  }
}

async function judgementsOfDocument(
  {document, area, published, year, file}: TellingDocument,
  folder: string,
  areas: readonly Area[]
): Promise<ReportJudgement[]> {
  const {pages} = await readReport(join(folder, file));
  const code = String(areas.find((one) => one.area === area)?.la_code);
  // What is told of the year after the last that a document can know is none of its own time.
  const before = published ?? String((year ?? 9998) + 1);
  return [
    ...toldJudgements(pages, [], {code, before, statedBy: document}),
    ...toldVisits(pages, {code, statedBy: document, year})
  ];
}
