import {createWriteStream} from "node:fs";
import {mkdir, readdir, rename, rm, utimes} from "node:fs/promises";
import {dirname, join} from "node:path";
import type {Readable} from "node:stream";
import {pipeline} from "node:stream/promises";
import {startNode} from "./child.js";
import {cachePath, loaderEnvironment} from "./framework.js";
import {inParallel} from "./in-parallel.js";

/** `name.parquet.ts` writes `name.parquet`; a page's loader (`.md.ts`) and declarations (`.d.ts`) are no data loaders. */
const loaderPattern = /^[^[\]]*\.(parquet|wasm|js|json|csv|svg|png|txt|xml|zip)\.ts$/;

/**
 * Framework writes the time of a loader's output into the pages and into the names of the modules that mention it: one
 * time for all keeps two builds alike.
 */
const outputTime = new Date("2000-01-01T00:00:00Z");

/**
 * Runs every data loader below `src/` as Framework would, and leaves the outputs where Framework looks for them before
 * it runs a loader; resolves to their paths. Throws where a loader fails or writes nothing.
 */
export async function runDataLoaders(root: string): Promise<string[]> {
  const entries = await readdir(join(root, "src"), {recursive: true});
  const loaders = entries
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => loaderPattern.test(path) && !path.startsWith("."))
    .sort();
  await inParallel(loaders, (loader) => runDataLoader(root, loader));
  return loaders.map((loader) => loader.slice(0, -".ts".length));
}

async function runDataLoader(root: string, loader: string): Promise<void> {
  const output = join(root, cachePath, loader.slice(0, -".ts".length));
  const beside = `${output}.${process.pid}`;
  await mkdir(dirname(output), {recursive: true});
  const args = [join(root, "node_modules/tsx/dist/cli.mjs"), join("src", loader)];
  const {child, ended} = startNode(args, {
    cwd: root,
    env: loaderEnvironment(root),
    stdio: ["ignore", "pipe", "inherit"]
  });
  const file = createWriteStream(beside);
  await pipeline(child.stdout as Readable, file);
  const code = await ended;
  if (code !== 0 || file.bytesWritten === 0) {
    await rm(beside);
    throw new Error(code === 0 ? `src/${loader} wrote nothing` : `src/${loader} failed (exit code ${code})`);
  }
  await utimes(beside, outputTime, outputTime);
  await rename(beside, output);
}
