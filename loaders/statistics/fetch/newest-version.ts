import {join} from "node:path";
import type {FetchedVersion} from "../../data/releases.js";
import {quote, SourceError} from "../../files/source-error.js";
import type {Catalogue} from "../import.js";
import {type DataSet, type DataSetVersion, type Meta, readDataSet, readMeta, readVersion} from "./answers.js";
import type {ApiClient} from "./api-client.js";
import {changeWords} from "./change-words.js";
import {faultsOfMeta} from "./check-meta.js";
import {downloadFile} from "./download-file.js";
import {type Candidate, dataSetOf} from "./find-data-set.js";
import {needsOf} from "./needs.js";
import {compareVersions, parseVersion} from "./version-number.js";

/** A file to be looked for. */
export interface Wanted {
  /** Name in the catalogue. */
  file: string;
  publication: string;
  /** Id of its data set; null where it is not known yet. */
  dataSet: string | null;
  /** The version that the figures came from; left out where there is none. */
  held?: FetchedVersion;
}

/** A file that the service has in a newer version. */
export interface Newer {
  file: string;
  bytes: Uint8Array;
  from: FetchedVersion;
}

/** What there is of a file, in words, and the file where it is newer. */
export interface Found {
  words: string;
  /** What the service says has changed since the version held, a line each. */
  changes: readonly string[];
  newer?: Newer;
}

export interface NewestOptions {
  catalogue: Catalogue;
  client: ApiClient;
  /** Folder that keeps files, by data set and version. */
  cache: string;
  /** Only versions published on this day (ISO) or later; default, all. */
  since?: string;
  /** Take versions from which something is gone. */
  acceptMajor: boolean;
  /** Day of fetching (ISO). */
  today: string;
}

/** The newest version of a file, fetched and checked where it is newer than the one held. Throws a `SourceError` or an `ApiError`. */
export async function newestOf(
  wanted: Wanted,
  candidates: readonly Candidate[],
  options: NewestOptions
): Promise<Found> {
  const {file, publication, dataSet: id, held} = wanted;
  const {catalogue, client, cache, since, acceptMajor, today} = options;
  const needs = needsOf(file, catalogue);
  const dataSet = id === null ? dataSetOf(needs, candidates) : await dataSetWith(client, id, file);
  const latest = requireLatest(dataSet, file);
  const same = held && held.dataSet === dataSet.id ? held : undefined;
  if (same && compareVersions(latest, same.version) <= 0)
    return {words: `version ${same.version} is the newest`, changes: []};
  const version = await versionOf(client, dataSet.id, latest);
  if (version.status !== "Published")
    throw new SourceError(`version ${latest} is ${version.status.toLowerCase()}`, {file}, "one that is published");
  const published = (version.published ?? "").slice(0, 10);
  // Of one whose day the service does not tell nobody knows that it is older.
  if (since !== undefined && published !== "" && published < since)
    return {words: `version ${latest} of ${published} was published before ${since}`, changes: []};
  const changes = same ? await changesSince(client, dataSet.id, same.version, latest) : [];
  if (same && !acceptMajor) requireMinor(file, same.version, latest, changes);
  const meta = await metaOf(client, dataSet.id, latest);
  const faults = faultsOfMeta(meta, needs);
  if (faults.length)
    throw new SourceError(
      `${quote(dataSet.title)} (${dataSet.id}), version ${latest}: ${faults.join("; ")}`,
      {file},
      "a version that the catalogue can read; change the catalogue where a name has changed"
    );
  const bytes = await downloadFile(client, {
    dataSet: dataSet.id,
    version,
    meta,
    path: cachedFile(cache, dataSet.id, latest)
  });
  const again = requireLatest(await dataSetWith(client, dataSet.id, file), file);
  if (again !== latest)
    throw new SourceError(`version ${again} came out while ${latest} was fetched`, {file}, "to be run again");
  const {release, rows, periods} = version;
  const from = {publication, dataSet: dataSet.id, title: dataSet.title, version: latest, published, fetched: today};
  return {
    words: `version ${latest}${published && ` of ${published}`}${same ? `, was ${same.version}` : ""}`,
    changes,
    newer: {file, bytes, from: {...from, release, rows, periods}}
  };
}

/** The file of the version held, from the cache or once more from the service. Throws a `SourceError` or an `ApiError`. */
export async function heldFile(
  {dataSet, version}: FetchedVersion,
  {client, cache}: Pick<NewestOptions, "client" | "cache">
): Promise<Uint8Array> {
  const known = await versionOf(client, dataSet, version);
  const meta = await metaOf(client, dataSet, version);
  return downloadFile(client, {dataSet, version: known, meta, path: cachedFile(cache, dataSet, version)});
}

/** The data sets of a publication that are published, each with what stands behind its columns. Throws an `ApiError`. */
export async function candidatesOf(client: ApiClient, publication: string): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for (const answer of await client.askAll(`/publications/${publication}/data-sets`)) {
    const dataSet = readDataSet(answer);
    if (dataSet.status !== "Published" || dataSet.latest === null) continue;
    found.push({dataSet, meta: await metaOf(client, dataSet.id, dataSet.latest)});
  }
  return found;
}

/** The data set with an id, and no other that the service answers with. Throws a `SourceError` or an `ApiError`. */
async function dataSetWith(client: ApiClient, id: string, file: string): Promise<DataSet> {
  const found = readDataSet(await client.ask(`/data-sets/${id}`));
  if (found.id.toLowerCase() !== id.toLowerCase())
    throw new SourceError(`the service answers with the data set ${found.id}`, {file}, `${id}, which it was asked for`);
  return found;
}

/** A version of a data set, and no other that the service answers with. Throws a `SourceError` or an `ApiError`. */
async function versionOf(client: ApiClient, dataSet: string, version: string): Promise<DataSetVersion> {
  const found = readVersion(await client.ask(`/data-sets/${dataSet}/versions/${version}`));
  if (compareVersions(found.version, version) !== 0)
    throw new SourceError(
      `the service answers with version ${found.version}`,
      {file: dataSet},
      `${version}, which it was asked for`
    );
  return found;
}

/** The newest version, of a data set that still is one. */
function requireLatest({id, title, status, supersededBy, latest}: DataSet, file: string): string {
  if (status !== "Published")
    throw new SourceError(
      `${quote(title)} (${id}) is ${status.toLowerCase()}`,
      {file},
      supersededBy === null
        ? `another data set; find it and name it with --data-set ${file}=<id>`
        : `its successor; look at it and name it with --data-set ${file}=${supersededBy}`
    );
  if (latest === null) throw new SourceError(`${quote(title)} (${id}) has no version`, {file}, "one that is published");
  return latest;
}

/** What each version after the one held says that it changes, oldest first. */
async function changesSince(client: ApiClient, dataSet: string, held: string, latest: string): Promise<string[]> {
  const versions = (await client.askAll(`/data-sets/${dataSet}/versions`)).map(readVersion);
  const between = versions
    .filter(({version}) => compareVersions(version, held) > 0 && compareVersions(version, latest) <= 0)
    .sort((a, b) => compareVersions(a.version, b.version));
  const lines: string[] = [];
  for (const {version} of between) {
    const answer = await client.ask(`/data-sets/${dataSet}/versions/${version}/changes`);
    const notes = answer.optional("notes");
    const words = [...changeWords(answer.at("majorChanges")), ...changeWords(answer.at("minorChanges"))];
    lines.push(...(notes ? [`note: ${notes}`, ...words] : words).map((line) => `${version}: ${line}`));
  }
  return lines;
}

/** Stops at a version from which something is gone, until a person has looked. */
function requireMinor(file: string, held: string, latest: string, changes: readonly string[]): void {
  if (parseVersion(latest).major === parseVersion(held).major) return;
  throw new SourceError(
    `version ${latest} breaks with ${held}: ${changes.join("; ") || "the service does not say how"}`,
    {file},
    "a look at what is gone: change the catalogue where it needs it, then run again with --accept-major"
  );
}

async function metaOf(client: ApiClient, dataSet: string, version: string): Promise<Meta> {
  return readMeta(await client.ask(`/data-sets/${dataSet}/meta`, {dataSetVersion: version}));
}

function cachedFile(cache: string, dataSet: string, version: string): string {
  return join(cache, dataSet, `${version}.csv`);
}
