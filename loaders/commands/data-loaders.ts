import {createWriteStream} from "node:fs";
import {mkdir, readdir, rename, rm, utimes, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import type {Readable} from "node:stream";
import {pipeline} from "node:stream/promises";
import {startNode} from "../files/child.js";
import {inParallel} from "../files/in-parallel.js";
import {cachePath, loaderEnvironment} from "./framework.js";

/** `name.parquet.ts` writes `name.parquet`; declarations (`.d.ts`) are no data loaders. */
const loaderPattern = /^[^[\]]*\.(parquet|wasm|js|json|csv|svg|png|txt|xml|zip)\.ts$/;

/**
 * Framework writes the time of a loader's output into the pages and into the names of the modules that mention it: one
 * time for all keeps two builds alike.
 */
const outputTime = new Date("2000-01-01T00:00:00Z");

/**
 * Runs every data loader below `src/` as Framework would, and leaves the outputs where Framework looks for them before
 * it runs a loader; resolves to their paths. What `known` makes, by the path of the output, needs no process of its own.
 * Throws where a loader fails or writes nothing.
 */
export async function runDataLoaders(
  root: string,
  known: Readonly<Record<string, () => Promise<Uint8Array>>> = {}
): Promise<string[]> {
  const entries = await readdir(join(root, "src"), {recursive: true});
  const loaders = entries
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => loaderPattern.test(path) && !path.startsWith("."))
    .sort();
  const outputs = loaders.map((loader) => loader.slice(0, -".ts".length));
  await inParallel(outputs, async (output) => {
    const make = known[output];
    if (!make) return runDataLoader(root, `${output}.ts`);
    await writeOutput(root, output, async (file) => writeFile(file, await make()));
  });
  return outputs;
}

async function runDataLoader(root: string, loader: string): Promise<void> {
  await writeOutput(root, loader.slice(0, -".ts".length), async (beside) => {
    const args = ["--import", "tsx", join("src", loader)];
    const {child, ended} = startNode(args, {
      cwd: root,
      env: loaderEnvironment(root),
      stdio: ["ignore", "pipe", "inherit"]
    });
    const file = createWriteStream(beside);
    await pipeline(child.stdout as Readable, file);
    const code = await ended;
    if (code === 0 && file.bytesWritten > 0) return;
    throw new Error(code === 0 ? `src/${loader} wrote nothing` : `src/${loader} failed (exit code ${code})`);
  });
}

/** Puts an output where Framework looks for it, once it is whole. */
async function writeOutput(root: string, output: string, write: (beside: string) => Promise<void>): Promise<void> {
  const file = join(root, cachePath, output);
  const beside = `${file}.${process.pid}`;
  await mkdir(dirname(file), {recursive: true});
  try {
    await write(beside);
    await utimes(beside, outputTime, outputTime);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, {force: true});
    throw error;
  }
}
