import {basename, extname} from "node:path";
import {createProgress} from "../files/progress.js";
import type {ReadDocument} from "./document.js";
import {findDocuments} from "./find-documents.js";
import {checkDocument} from "./plausibility/check.js";
import type {OfficialSeries} from "./plausibility/official.js";
import {type FileResult, type PoolOptions, readFiles} from "./workers/pool.js";

/** A document that is used, under the path it was read from. */
export interface KeptDocument extends ReadDocument {
  path: string;
}

/** What reading the named files came to. */
export interface Reading {
  /** One document for each report, by the report's name. */
  documents: KeptDocument[];
  /** A line for each file that could not be read. */
  problems: string[];
  /** A line for each file whose report another file has too. */
  duplicates: string[];
  /** A line for each doubt: figures that fail a check, judgements that a report states in two ways. */
  warnings: string[];
}

export interface ReadAllOptions extends Omit<PoolOptions, "onDone"> {
  /** Official figures that reported ones are held against; none by default. */
  official?: OfficialSeries | undefined | Promise<OfficialSeries | undefined>;
  /** Where progress goes; standard error by default. */
  errors?: NodeJS.WriteStream;
}

/** Reads the files and folders named, keeps one document for each report and checks how plausible its figures are. */
export async function readAll(
  named: readonly string[],
  {official, errors = process.stderr, ...options}: ReadAllOptions = {}
): Promise<Reading> {
  const {paths, problems} = findDocuments(named);
  const results = await readWithProgress(paths, options, errors);
  const reading: Reading = {documents: [], problems: [...problems], duplicates: [], warnings: []};
  const kept = new Map<string, KeptDocument>();
  for (const result of inPreference(results)) {
    if ("problem" in result) {
      reading.problems.push(result.problem);
      continue;
    }
    const {path, document} = result;
    const {report} = document.identity;
    const first = kept.get(report);
    if (first)
      reading.duplicates.push(
        `duplicate report: ${report} (${basename(path)}): already read from ${basename(first.path)}, which is used`
      );
    else kept.set(report, {path, ...document});
  }
  const series = await official;
  for (const document of [...kept.values()].sort((a, b) => (a.identity.report < b.identity.report ? -1 : 1))) {
    const {figures, warnings} = checkDocument(document, series);
    const file = basename(document.path);
    reading.warnings.push(...document.notices.map((notice) => `${notice} (${file})`));
    reading.warnings.push(...warnings.map(({page, words}) => `${words} (${file}, page ${page})`));
    reading.documents.push({...document, figures});
  }
  return reading;
}

async function readWithProgress(
  paths: readonly string[],
  options: Omit<PoolOptions, "onDone">,
  errors: NodeJS.WriteStream
): Promise<FileResult[]> {
  const progress = createProgress(paths.length, errors);
  // On a terminal the bar moves with every file; a log gets ten lines.
  const each = errors.isTTY ? 1 : Math.ceil(paths.length / 10);
  let done = 0;
  try {
    return await readFiles(paths, {
      ...options,
      onDone: ({path}) => {
        done++;
        if (errors.isTTY) progress.step(basename(path));
        else if (done % each === 0 || done === paths.length) progress.step(`${done} of ${paths.length} files read`);
      }
    });
  } finally {
    progress.done();
  }
}

/** PDF files first, as only they have the pages for certain; otherwise as named. */
function inPreference(results: readonly FileResult[]): FileResult[] {
  const isPdf = ({path}: FileResult) => extname(path).toLowerCase() === ".pdf";
  return [...results.filter(isPdf), ...results.filter((result) => !isPdf(result))];
}
