import {existsSync, statSync} from "node:fs";
import {basename, resolve} from "node:path";
import {planUpdate, settleUnlessDry, updateData} from "../data/data-folder.js";
import {tellFailure} from "../data/failure.js";
import {formatCsv} from "../files/csv.js";
import {SourceError} from "../files/source-error.js";
import {readTable, readTables} from "../tables/read.js";
import * as schema from "../tables/report-schema.js";
import * as review from "../tables/review-schema.js";
import {describeReports, describeRowChanges} from "./changes.js";
import {describeReading, type Streams} from "./extract.js";
import {publicDays, underKnownName} from "./known-names.js";
import {readLinks} from "./links.js";
import {keepKnown} from "./losses.js";
import {readOfficial} from "./plausibility/official.js";
import {type ReadAllOptions, readAll} from "./read-all.js";
import {inReportOrder, type ReportRows, toRows} from "./rows.js";

export interface UpdateOptions extends Omit<ReadAllOptions, "wants" | "errors" | "official"> {
  /** Folder to update. */
  data: string;
  /** Only report; false by default. */
  dryRun?: boolean;
  /** Drop the reports of `data/` that the folder does not have, unless it has files that cannot be read; false by default. */
  prune?: boolean;
  /** Take what the files give now though some of what is known is lost by it, also by pruning; false by default. */
  acceptLosses?: boolean;
}

/**
 * Reads every report of the folder and writes `reports.csv`, `reported.csv`, `unsure.csv`, `judgements.csv`, `quantities.csv` and `improvements.csv` of the data folder, all or
 * none. Reports that are not in the folder stay, unless they are pruned. Returns the exit code: 1 when a file could not be
 * read, although the others are written then, or when something else goes wrong, which leaves the data folder as it was.
 */
export async function runUpdate(
  folder: string,
  {data, dryRun = false, prune = false, acceptLosses = false, ...options}: UpdateOptions,
  {output, errors}: Streams = {output: process.stdout, errors: process.stderr}
): Promise<number> {
  try {
    if (!existsSync(folder) || !statSync(folder).isDirectory())
      throw new SourceError("missing folder", {file: folder}, "a folder with the reports as PDF files");
    settleUnlessDry(data, dryRun);
    const tables = await readTables(data);
    const before = {
      ...reportRows(tables),
      unsure: await readTable(review.unsure, data)
    };
    const reviewed = await readTable(review.reviewed, data);
    const links = readLinks(folder);
    const days = publicDays(links, before.reports, tables.documents);
    const reading = await readAll([folder], {
      ...options,
      wants: {quantities: true, areas: resolve(data, "areas.csv")},
      official: await readOfficial(data),
      errors
    });
    describeReading(reading, errors);
    if (!reading.documents.length)
      throw new SourceError("missing reports", {file: folder}, "at least one that can be read");

    const named = reading.documents.map((document) => underKnownName(document, before.reports, days));
    const isOwn = ({path, identity}: (typeof named)[number]) =>
      reading.documents.some((one) => one.path === path && one.identity.report === identity.report);
    // Of two files of one report that which has its name goes before one that was only recognised.
    const documents = [...named.filter(isOwn), ...named.filter((one) => !isOwn(one))].filter(
      ({identity}, i, all) => all.findIndex((one) => one.identity.report === identity.report) === i
    );
    for (const one of named.filter((each) => !isOwn(each)))
      errors.write(
        `known report: ${one.identity.report} (${basename(one.path)}): the same inspection, under another name\n`
      );
    const {rows: found, losses} = keepKnown(before, toRows(documents, {addresses: links, reviewed}), {acceptLosses});
    for (const loss of losses) errors.write(`${acceptLosses ? "loss" : "warning"}: ${loss}\n`);
    // A file that could not be read may be any of the reports that were not found again.
    const isUnsure = prune && reading.problems.length > 0 && !acceptLosses;
    const after = prune && !isUnsure ? pruned(before, found) : addTo(before, found);
    const files = new Map([
      ["reports.csv", formatCsv(schema.reports, after.reports)],
      ["reported.csv", formatCsv(schema.reported, after.reported)],
      ["unsure.csv", formatCsv(review.unsure, after.unsure)],
      ["judgements.csv", formatCsv(schema.judgements, after.judgements)],
      ["quantities.csv", formatCsv(schema.quantities, after.quantities)],
      ["improvements.csv", formatCsv(schema.improvements, after.improvements)]
    ]);
    const scope = {whole: null};
    const plan = dryRun ? planUpdate(data, files, scope) : updateData(data, files, scope);
    const lines = [
      ...describeReports(found, reading),
      ...describeRowChanges(before, after, found),
      ...(losses.length && !acceptLosses
        ? [`${losses.length} reports kept as they were (--accept-losses takes what their files give now)`]
        : []),
      ...(isUnsure
        ? [
            `not pruned: ${reading.problems.length} files could not be read, each of which may be a report of data/ (--accept-losses prunes nevertheless)`
          ]
        : []),
      plan.write.length
        ? `${dryRun ? "dry run: would write" : "wrote"} ${plan.write.join(", ")}`
        : "nothing to change: data/ already holds this"
    ];
    output.write(`${lines.join("\n")}\n`);
    return reading.problems.length ? 1 : 0;
  } catch (error) {
    tellFailure(error, {data, errors, foreseen: [AggregateError]});
    return 1;
  }
}

/** The rows that were found, and the judgements that documents other than reports tell of. */
function pruned(before: ReportRows, found: ReportRows): ReportRows {
  const told = before.judgements.filter(({stated_by}) => /^[a-z]/.test(stated_by ?? ""));
  return {...found, judgements: inReportOrder(schema.judgements, [...found.judgements, ...told])};
}

/** The rows of reports that were not found again, and those of all that were. */
function addTo(before: ReportRows, found: ReportRows): ReportRows {
  const names = new Set(found.reports.map(({report}) => report));
  return {
    reports: inReportOrder(schema.reports, [
      ...before.reports.filter(({report}) => !names.has(report)),
      ...found.reports
    ]),
    reported: inReportOrder(schema.reported, [
      ...before.reported.filter(({report}) => !names.has(report)),
      ...found.reported
    ]),
    unsure: inReportOrder(review.unsure, [...before.unsure.filter(({report}) => !names.has(report)), ...found.unsure]),
    judgements: inReportOrder(schema.judgements, [
      ...before.judgements.filter(({report, stated_by}) => !names.has(stated_by ?? report)),
      ...found.judgements
    ]),
    quantities: inReportOrder(schema.quantities, [
      ...before.quantities.filter(({report}) => !names.has(report)),
      ...found.quantities
    ]),
    improvements: inReportOrder(schema.improvements, [
      ...before.improvements.filter(({report}) => !names.has(report)),
      ...found.improvements
    ])
  };
}

function reportRows({
  reports,
  reported,
  judgements,
  quantities,
  improvements
}: Omit<ReportRows, "unsure">): Omit<ReportRows, "unsure"> {
  return {reports, reported, judgements, quantities, improvements};
}
