import {existsSync, statSync} from "node:fs";
import {basename, join} from "node:path";
import {planUpdate, settleUnlessDry, updateData} from "../../data/data-folder.js";
import {tellFailure} from "../../data/failure.js";
import {formatCsv} from "../../files/csv.js";
import {SourceError} from "../../files/source-error.js";
import {readTables} from "../../tables/read.js";
import * as schema from "../../tables/report-schema.js";
import {sortRows} from "../../tables/table.js";
import type {Streams} from "../extract.js";
import {readLinks} from "../links.js";
import {inReportOrder} from "../rows.js";
import {mergeOutcomes} from "./merge-outcomes.js";
import {readOutcomes} from "./read-outcomes.js";

/** The list in a folder of reports. */
const listName = "outcomes-overview.xlsx";

export interface OutcomesOptions {
  /** Folder to update. */
  data: string;
  /** Only report; false by default. */
  dryRun?: boolean;
}

/**
 * Reads a list of the newest outcomes (`outcomes-overview.xlsx`, or a folder that has it) and writes those of reports that are not
 * held to `judgements.csv` and `documents.csv`, marked as known from a list. Returns the exit code: 1 where something is wrong,
 * which leaves the data folder as it was.
 */
export async function runOutcomes(
  path: string,
  {data, dryRun = false}: OutcomesOptions,
  {output, errors}: Streams = {output: process.stdout, errors: process.stderr}
): Promise<number> {
  try {
    const file = existsSync(path) && statSync(path).isDirectory() ? join(path, listName) : path;
    if (!existsSync(file)) throw new SourceError("missing file", {file}, `${listName}, or a folder with it`);
    settleUnlessDry(data, dryRun);
    const tables = await readTables(data);
    const outcomes = await readOutcomes(file);
    const merged = mergeOutcomes(tables, outcomes, basename(file));
    const addresses = readLinks(join(file, ".."));
    for (const notice of merged.notices) errors.write(`warning: ${notice}\n`);
    for (const {report, url} of outcomes) {
      const address = addresses.get(report);
      if (address !== undefined && address !== url)
        errors.write(
          `warning: ${report} has the address ${url} in the list and ${address} in links.csv: the list's stands\n`
        );
    }
    const files = new Map([
      ["documents.csv", formatCsv(schema.documents, sortRows(schema.documents, merged.documents))],
      ["judgements.csv", formatCsv(schema.judgements, inReportOrder(schema.judgements, merged.judgements))]
    ]);
    const scope = {whole: null};
    const {write} = dryRun ? planUpdate(data, files, scope) : updateData(data, files, scope);
    const unread = merged.added.filter(({grades}) => grades.get("overall") === null).length;
    output.write(
      [
        `${outcomes.length} outcomes: ${merged.added.length} of reports that are not held, ${merged.held.length} of reports that are, which stand`,
        `${unread} without an overall grade in the list`,
        write.length
          ? `${dryRun ? "dry run: would write" : "wrote"} ${write.join(", ")}`
          : "nothing to change: data/ already holds this",
        ""
      ].join("\n")
    );
    return 0;
  } catch (error) {
    tellFailure(error, {data, errors, foreseen: [AggregateError]});
    return 1;
  }
}
