import {createHash} from "node:crypto";
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {SourceError} from "../files/source-error.js";

/** The version of a data set that a file is. */
export interface FetchedVersion {
  publication: string;
  /** Id of the data set in the Department's service. */
  dataSet: string;
  title: string;
  version: string;
  /** Day of publication (ISO). */
  published: string;
  /** Day of fetching (ISO). */
  fetched: string;
  /** Title of the release; null where it is not told. */
  release: string | null;
  /** Rows of the file, and the ways of the words of its first and last period. */
  rows: number;
  periods: {start: string; end: string};
}

/** What a file is that figures came from. */
export interface ReleasedFile {
  /** `sha256:` and the sum of its bytes in hexadecimal digits. */
  checksum: string;
  /** The indicators whose figures it has, or some of them; left out where it has none. */
  indicators?: readonly string[];
  /** Left out for a file that was downloaded by hand. */
  from?: FetchedVersion;
}

/** What every figure came from: the files read, by their names in the catalogue. */
export type Releases = Readonly<Record<string, ReleasedFile>>;

/** The file below `data/` that says it. */
export const releasesFile = "releases.json";

/** What the figures in a folder came from; empty where nothing says it. Throws a `SourceError` where the file is damaged. */
export function readReleases(data: string): Releases {
  const path = join(data, releasesFile);
  if (!existsSync(path)) return {};
  try {
    const releases = JSON.parse(readFileSync(path, "utf8")) as Releases;
    for (const [file, {checksum}] of Object.entries(releases))
      if (!/^sha256:[0-9a-f]{64}$/.test(checksum)) throw new Error(`the checksum of ${file} is none`);
    return releases;
  } catch (cause) {
    throw new SourceError(
      `damaged file: ${(cause as Error).message}`,
      {file: `data/${releasesFile}`},
      "what `npm run statistics` wrote; without the file all data sets are looked for anew",
      {cause}
    );
  }
}

/** The same as text: in the order of names, so that the same files give the same bytes. */
export function releasesText(releases: Releases): string {
  const sorted = Object.entries(releases).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}

/** The checksum of a file's bytes. */
export function checksumOf(bytes: Uint8Array): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}

/**
 * What the files read are: those that `fetched` names, those whose bytes are still what an earlier run fetched, and otherwise files of which
 * only the checksum is known.
 */
export function releasesOf(
  /** The checksum of each file, by its name in the catalogue. */
  checksums: ReadonlyMap<string, string>,
  {
    before,
    indicators,
    fetched = new Map()
  }: {
    before: Releases;
    /** The indicators of each file. */
    indicators: ReadonlyMap<string, readonly string[]>;
    fetched?: ReadonlyMap<string, FetchedVersion> | undefined;
  }
): Releases {
  return Object.fromEntries(
    [...checksums].map(([file, checksum]) => {
      const known = before[file];
      const from = fetched.get(file) ?? (known?.checksum === checksum ? known.from : undefined);
      const held = indicators.get(file);
      return [file, {checksum, ...(held && {indicators: held}), ...(from && {from})}];
    })
  );
}

/** The versions of data sets that an indicator's figures came from. */
export function versionsOf(releases: Releases, indicator: string): FetchedVersion[] {
  return Object.values(releases).flatMap(({indicators, from}) =>
    from && indicators?.includes(indicator) ? [from] : []
  );
}
