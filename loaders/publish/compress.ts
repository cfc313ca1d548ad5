import {createHash} from "node:crypto";
import {existsSync} from "node:fs";
import {copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile} from "node:fs/promises";
import {basename, dirname, extname, join} from "node:path";
import {promisify} from "node:util";
import {brotliCompress, constants} from "node:zlib";
import {compressedTypes} from "../files/compressed-types.js";
import {inParallel} from "../files/in-parallel.js";

/** Below this the compressed file saves less than the packet it travels in. */
const smallest = 512;
/** Above this the better qualities take tens of seconds for a few per cent. */
const largest = 1_000_000;
/** Above this even those take longer than all other files together, and save a twelfth. */
const vast = 32_000_000;
/** The engine is large and everybody downloads it: the slowest quality saves a seventh of its bytes. */
const worthTheTime = /^duckdb\b.*\.wasm$/;

const compressBytes = promisify(brotliCompress);

export interface CompressOptions {
  /** Folder in which results are kept between builds, by the content they were made of. */
  cache: string;
}

export interface CompressReport {
  files: number;
  /** Bytes before and after. */
  from: number;
  to: number;
}

/** Writes `<file>.br` beside every compressible file below the folder; the cache keeps what this took from it. */
export async function compressFolder(folder: string, options: CompressOptions): Promise<CompressReport> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const files = entries
    .filter((entry) => entry.isFile() && compressedTypes[extname(entry.name)] !== undefined)
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const report: CompressReport = {files: 0, from: 0, to: 0};
  const used = new Set<string>();
  await inParallel(files, async (file) => {
    const {size} = await stat(file);
    if (size < smallest) return;
    const compressed = await compressFile(file, options);
    await copyFile(compressed, `${file}.br`);
    used.add(basename(compressed));
    const smaller = await stat(compressed);
    report.files += 1;
    report.from += size;
    report.to += smaller.size;
  });
  for (const name of report.files ? await readdir(options.cache) : [])
    if (!used.has(name)) await rm(join(options.cache, name), {force: true});
  return report;
}

/** Compresses one file into the cache, unless it is there already; resolves to the path of the result. */
export async function compressFile(file: string, {cache}: CompressOptions): Promise<string> {
  const bytes = await readFile(file);
  const quality = chooseQuality(file, bytes.length);
  const key = createHash("sha256").update(`brotli ${quality}\n`).update(bytes).digest("hex").slice(0, 32);
  const target = join(cache, `${key}.br`);
  if (existsSync(target)) return target;
  const compressed = await compressBytes(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      [constants.BROTLI_PARAM_LGWIN]: windowBits(bytes.length)
    }
  });
  await mkdir(dirname(target), {recursive: true});
  const beside = `${target}.${process.pid}`;
  await writeFile(beside, compressed);
  await rename(beside, target);
  return target;
}

/** As large a window as the file can use: for thousands of small files, making the largest takes longer than compressing. */
function windowBits(size: number): number {
  const wanted = Math.ceil(Math.log2(Math.max(1, size)));
  return Math.max(16, Math.min(constants.BROTLI_MAX_WINDOW_BITS, wanted));
}

function chooseQuality(file: string, size: number): number {
  if (worthTheTime.test(basename(file))) return 11;
  if (size > vast) return 5;
  if (size > largest) return 9;
  // Pages and images are many: a tenth larger than at the slowest quality, in a tenth of its time.
  return [".html", ".svg"].includes(extname(file)) ? 9 : 11;
}
