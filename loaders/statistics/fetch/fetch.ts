import {rmSync, statSync} from "node:fs";
import {join, resolve} from "node:path";
import {isDay} from "../../../src/domain/period.js";
import {tellFailure} from "../../data/failure.js";
import {collect, refuse} from "../../data/problems.js";
import {checksumOf, type Releases, readReleases} from "../../data/releases.js";
import {createProgress, type Progress} from "../../files/progress.js";
import {listWords, quote, SourceError} from "../../files/source-error.js";
import type {ServedFile} from "../catalogue/data-sets.js";
import type {Catalogue} from "../import.js";
import {runUpdate, type Streams} from "../update.js";
import {idForm} from "./answers.js";
import {ApiError} from "./api-answer.js";
import {ApiClient, type ClientOptions} from "./api-client.js";
import type {Candidate} from "./find-data-set.js";
import {answersIn} from "./kept-answers.js";
import {candidatesOf, heldFile, type Newer, type NewestOptions, newestOf, type Wanted} from "./newest-version.js";
import {stageFolder} from "./stage-folder.js";

/** Address of the Department's service. */
export const production = "https://api.education.gov.uk/statistics/v1";

export interface FetchOptions {
  /** Folder to update. */
  data: string;
  /** Folder that keeps what was fetched, by data set and version, for later runs. */
  cache: string;
  /** Address of the service; default, the Department's. */
  api?: string;
  /** Say what there is and what would change, and write nothing but the cache; default false. */
  dryRun?: boolean;
  /** Only these: a file of the catalogue, the id of its data set, or both as `file=id`; default, all. */
  dataSets?: readonly string[];
  /** Only versions published on this day (ISO) or later; default, all. */
  since?: string;
  /** Take versions from which something is gone; default false. */
  acceptMajor?: boolean;
  /** File for the full report of the update; default, none. */
  report?: string;
  /** How patient the client is; default, as `ClientOptions`. */
  patience?: Pick<ClientOptions, "tries" | "firstWait" | "gap" | "patience">;
  /** Day of fetching (ISO); default, today. */
  today?: string;
}

/** What there is to import: the catalogue, and which of its files the service has. */
export interface Sources extends Catalogue {
  served: readonly ServedFile[];
}

/**
 * Asks the service which data sets have a newer version than the figures in `data/` came from, fetches and checks them, and hands them over to
 * the import with the other files of the folder. Returns the exit code: 0, or 1 when anything is refused, which leaves `data/` as it was.
 */
export async function runFetch(
  folder: string,
  sources: Sources,
  options: FetchOptions,
  streams: Streams = {output: process.stdout, errors: process.stderr}
): Promise<number> {
  const {data, cache, api = production, dryRun = false, report, since, acceptMajor = false} = options;
  const {output, errors} = streams;
  let progress: Progress | undefined;
  try {
    if (since !== undefined && !isIsoDay(since))
      throw new SourceError(`invalid day: ${quote(since)}`, {}, "one such as 2026-11-26");
    if (!/^https?:$/.test(URL.parse(api)?.protocol ?? ""))
      throw new SourceError(`invalid address: ${quote(api)}`, {}, `one such as ${production}`);
    if (!statSync(folder, {throwIfNoEntry: false})?.isDirectory())
      throw new SourceError(
        `missing folder: ${quote(folder)}`,
        {},
        "one with the files that the service does not have"
      );
    const before = readReleases(data);
    const wanted = chosen(sources.served, options.dataSets ?? [], before);
    progress = createProgress(wanted.length, errors);
    const client = new ApiClient({
      base: api,
      kept: answersIn(join(cache, "answers")),
      onRetry: (why) => errors.write(`${why}\n`),
      ...options.patience
    });
    const today = options.today ?? new Date().toISOString().slice(0, 10);
    const work = {catalogue: sources, client, cache, acceptMajor, today, ...(since !== undefined && {since})};
    const newer = await newerVersions(wanted, work, {progress, output});
    if (newer.length === 0) {
      progress.done();
      output.write("nothing newer\n");
      return 0;
    }
    const stage = join(cache, `stage-${process.pid}`);
    try {
      stageFolder(stage, resolve(folder), await filesToRead(newer, before, work));
      progress.done();
      return await runUpdate(
        stage,
        sources,
        {data, dryRun, ...(report && {report}), fetched: new Map(newer.map(({file, from}) => [file, from])), today},
        streams
      );
    } finally {
      rmSync(stage, {recursive: true, force: true});
    }
  } catch (error) {
    progress?.done();
    tellFailure(error, {data, errors, foreseen: [ApiError]});
    return 1;
  }
}

function isIsoDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return day !== undefined && isDay(Number(year), Number(month), Number(day));
}

function chosen(served: readonly ServedFile[], names: readonly string[], before: Releases): Wanted[] {
  const known = served.map((one): Wanted => {
    const held = before[one.file]?.from;
    return {...one, dataSet: held?.dataSet ?? null, ...(held && {held})};
  });
  if (names.length === 0) return known;
  const found = names.map((name) => {
    const [file, id, ...more] = name.split("=");
    if (more.length || (id !== undefined && !idForm.test(id)))
      throw new SourceError(`invalid data set: ${quote(name)}`, {}, "a file of the catalogue and an id, as file=id");
    const one = known.find((each) => each.file === file || each.dataSet === file);
    if (!one)
      throw new SourceError(
        `unknown data set: ${quote(name)}`,
        {},
        `one of ${listWords(known.map((each) => each.file))}, or the id of one that was fetched before`
      );
    return {...one, dataSet: id ?? one.dataSet};
  });
  const twice = found.find(({file}, i) => found.findIndex((one) => one.file === file) < i);
  if (twice) throw new SourceError(`data set named twice: ${quote(twice.file)}`, {}, "each of them once");
  return found;
}

/** The versions that are newer; says of each file what there is. Throws what is wrong with all of them at once. */
async function newerVersions(
  wanted: readonly Wanted[],
  work: NewestOptions,
  {progress, output}: {progress: Progress; output: Streams["output"]}
): Promise<Newer[]> {
  const candidates = new Map<string, Candidate[]>();
  const problems: SourceError[] = [];
  const newer: Newer[] = [];
  for (const one of wanted) {
    progress.step(`asking for ${one.file}`);
    await collect(problems, async () => {
      if (one.dataSet === null && !candidates.has(one.publication))
        candidates.set(one.publication, await candidatesOf(work.client, one.publication));
      const found = await newestOf(one, candidates.get(one.publication) ?? [], work);
      for (const line of [found.words, ...found.changes]) output.write(`${one.file}: ${line}\n`);
      if (found.newer) newer.push(found.newer);
    });
  }
  refuse(problems);
  return newer;
}

/** The newer files, and those that were fetched before: the folder may have others of their names, which are older. */
async function filesToRead(
  newer: readonly Newer[],
  before: Releases,
  work: NewestOptions
): Promise<Map<string, Uint8Array>> {
  const files = new Map(newer.map(({file, bytes}) => [file, bytes]));
  for (const [file, {from, checksum}] of Object.entries(before)) {
    if (!from || files.has(file)) continue;
    const bytes = await heldFile(from, work);
    if (checksumOf(bytes) !== checksum)
      throw new SourceError(
        `version ${from.version} is no longer the file that it was`,
        {file},
        `the checksum in data/releases.json; fetch it anew with --data-set ${file}=${from.dataSet}`
      );
    files.set(file, bytes);
  }
  return files;
}
