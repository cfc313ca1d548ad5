import {setImmediate as turn} from "node:timers/promises";
import {planUpdate, settleUnlessDry, updateData} from "../data/data-folder.js";
import {toDataFiles} from "../data/data-tables.js";
import {tellFailure} from "../data/failure.js";
import {
  checksumOf,
  type FetchedVersion,
  readReleases,
  releasesFile,
  releasesOf,
  releasesText
} from "../data/releases.js";
import {readRevisions, revisionsFile, revisionsText} from "../data/revisions.js";
import {createProgress} from "../files/progress.js";
import {readSource, type SourceFile} from "../files/read-source.js";
import {writeWhole} from "../files/write-whole.js";
import {compareStatistics, revisionsOf} from "./changes.js";
import {type Catalogue, importStatistics, indicatorsOf, stepsNeeded} from "./import.js";
import {describeChanges, describeSources, reportCsv} from "./report.js";

export interface UpdateOptions {
  /** Folder to update. */
  data: string;
  /** Only report; false by default. */
  dryRun?: boolean;
  /** File for the full report as CSV; none by default. */
  report?: string;
  /** What was fetched, by name of the file; none by default. */
  fetched?: ReadonlyMap<string, FetchedVersion>;
  /** Day since which figures that change are what they are (ISO); default, today. */
  today?: string;
}

/** Where an update writes: the report to `output`, progress and errors to `errors`. */
export interface Streams {
  output: Pick<NodeJS.WriteStream, "write">;
  errors: NodeJS.WriteStream;
}

/**
 * Imports the statistics below the folder into `data/` and says what changes. Returns the exit code: 0, or 1 when a source
 * is refused or something else goes wrong, which leaves `data/` as it was.
 */
export async function runUpdate(
  folder: string,
  catalogue: Catalogue,
  {data, dryRun = false, report, fetched, today = new Date().toISOString().slice(0, 10)}: UpdateOptions,
  {output, errors}: Streams = {output: process.stdout, errors: process.stderr}
): Promise<number> {
  const progress = createProgress(stepsNeeded(catalogue), errors);
  try {
    settleUnlessDry(data, dryRun);
    const result = await importStatistics(folder, catalogue, progress);
    progress.done();
    const indicators = indicatorsOf(catalogue);
    const releases = releasesOf(await checksumsOf(result.files), {before: readReleases(data), indicators, fetched});
    const changes = compareStatistics(data, result.tables.statistics);
    const revisions = [...(await readRevisions(data)), ...revisionsOf(changes, today)];
    const files = new Map([
      ...toDataFiles(result.tables),
      [releasesFile, releasesText(releases)],
      ...(revisions.length ? [[revisionsFile, revisionsText(revisions)] as const] : [])
    ]);
    // Merging and comparing hold the event loop: who asked meanwhile to stop is heard before anything is written. Signals
    // are heard between two turns.
    await turn();
    await turn();
    if (report) writeWhole(report, reportCsv(result.disagreements, changes.cells));
    const plan = dryRun ? planUpdate(data, files) : updateData(data, files);
    const lines = [...describeSources(result), ...describeChanges(changes, plan, dryRun)];
    if (report) lines.push(`every disagreement and every changed cell is in ${report}`);
    output.write(`${lines.join("\n")}\n`);
    return 0;
  } catch (error) {
    progress.done();
    tellFailure(error, {data, errors});
    return 1;
  }
}

/** The checksum of each file; one is held at a time. */
async function checksumsOf(files: ReadonlyMap<string, SourceFile>): Promise<Map<string, string>> {
  const checksums = new Map<string, string>();
  for (const [name, source] of files) checksums.set(name, checksumOf(await readSource(source)));
  return checksums;
}
