import {once} from "node:events";
import {createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, type WriteStream} from "node:fs";
import {dirname} from "node:path";
import {parse} from "csv-parse/sync";
import {listWords, SourceError} from "../../files/source-error.js";
import type {DataSetVersion, Meta} from "./answers.js";
import type {ApiClient} from "./api-client.js";

/** The most that a file may have, in bytes: the reader of releases refuses larger ones. */
const maximumFile = 200e6;

/**
 * The file of a version: from an earlier run where it is there, else fetched, beside its place and renamed when it is whole. Throws an
 * `ApiError`, or a `SourceError` where the file is not what the service says of it.
 */
export async function downloadFile(
  client: ApiClient,
  {dataSet, version, meta, path}: {dataSet: string; version: DataSetVersion; meta: Meta; path: string}
): Promise<Uint8Array> {
  if (existsSync(path)) {
    const kept = readFileSync(path);
    if (faultOfFile(kept, version, meta) === null) return kept;
    rmSync(path);
  }
  mkdirSync(dirname(path), {recursive: true});
  // Two runs at once over one cache write each their own.
  const draft = `${path}.${process.pid}.part`;
  let file: WriteStream | undefined;
  let size = 0;
  try {
    await client.download(
      `/data-sets/${dataSet}/csv`,
      {dataSetVersion: version.version},
      {
        begin() {
          file?.destroy();
          file = createWriteStream(draft);
          size = 0;
        },
        async take(bytes) {
          size += bytes.length;
          if (size > maximumFile)
            throw new SourceError("invalid file: too long", {file: dataSet}, `at most ${maximumFile / 1e6} MB`);
          if (file && !file.write(bytes)) await once(file, "drain");
        }
      }
    );
    await new Promise<void>((resolve, reject) => {
      if (!file) return resolve();
      file.once("error", reject);
      file.end(resolve);
    });
    const bytes = readFileSync(draft);
    const fault = faultOfFile(bytes, version, meta);
    if (fault !== null) throw new SourceError(fault.problem, {file: dataSet}, fault.expected);
    renameSync(draft, path);
    return bytes;
  } catch (cause) {
    file?.destroy();
    rmSync(draft, {force: true});
    throw cause;
  }
}

/** Where a file differs from what the service says of it: its rows, its columns, its periods. Null where it does not. */
function faultOfFile(
  bytes: Uint8Array,
  {rows, version}: DataSetVersion,
  meta: Meta
): {problem: string; expected: string} | null {
  let records: string[][];
  try {
    records = parse(Buffer.from(bytes), {bom: true, skip_empty_lines: true}) as string[][];
  } catch (cause) {
    return {
      problem: `invalid CSV: ${(cause as Error).message}`,
      expected: "a whole file; it may have been cut off: run again"
    };
  }
  const [header = [], ...lines] = records;
  const columns = [...meta.filters.keys(), ...meta.indicators.keys()].filter((column) => !header.includes(column));
  if (columns.length)
    return {
      problem: `missing columns: ${listWords(columns)}`,
      expected: `the columns that the service says version ${version} has`
    };
  if (lines.length !== rows)
    return {
      problem: `invalid file of ${lines.length} rows`,
      expected: `the ${rows} rows that the service says version ${version} has; run again`
    };
  const [period, identifier] = [header.indexOf("time_period"), header.indexOf("time_identifier")];
  const periods = new Set(lines.map((cells) => `${cells[period]} ${cells[identifier]}`));
  if (periods.size !== meta.periods.length)
    return {
      problem: `invalid file of ${periods.size} periods`,
      expected: `the ${meta.periods.length} that the service says version ${version} has`
    };
  return null;
}
