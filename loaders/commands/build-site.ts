import {readFile, rm, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {join} from "node:path";
import {isDefaultSite} from "../../src/domain/site.js";
import {derivedParquet, derivedRows} from "../comparison/print.js";
import {settleData} from "../data/data-folder.js";
import {publishListFrames} from "../embed/list-frames.js";
import {publishEmbed} from "../embed/publish.js";
import {publishImages} from "../figure/index.js";
import {inWords} from "../files/full-disk.js";
import {withLock} from "../files/lock.js";
import {editionOf} from "../offline/edition.js";
import {publishOffline} from "../offline/publish.js";
import {prerender} from "../prerender/index.js";
import {checkLinks} from "../publish/check-links.js";
import {compressFile, compressFolder} from "../publish/compress.js";
import {engineAddress} from "../publish/engine-address.js";
import {publishLicences} from "../publish/licences.js";
import {publishSchema} from "../publish/publish-schema.js";
import {publishTables} from "../publish/publish-tables.js";
import {siteAddress} from "../publish/site-address.js";
import {publishSignals} from "../signals/files.js";
import {type DerivedName, derivedTables} from "../tables/derived-schema.js";
import {dataFolder, loadTables, type ParquetName, tableParquet} from "../tables/index.js";
import type {Tables} from "../tables/read.js";
import {tables as schema} from "../tables/schema.js";
import {contentKey} from "./content-key.js";
import {runDataLoaders} from "./data-loaders.js";
import {cachePath, prepareCache} from "./framework.js";
import {buildPages} from "./pages.js";
import {putInPlace, recoverSite} from "./put-in-place.js";
import {type Step, Steps} from "./steps.js";

/** Records, in the built site, the key of what it was built from. */
const recordName = ".build.json";
const compressionCache = "node_modules/.cache/sightline/brotli";
const cardCache = "node_modules/.cache/sightline/cards";

export interface BuildOptions {
  root: string;
  log?: (line: string) => void;
}

/** Folder of the built site. */
export function siteFolder(root: string): string {
  return join(root, "dist");
}

/** True when the built site is that of the tree as it is now. */
export async function isFresh(root: string): Promise<boolean> {
  settleData(join(root, dataFolder));
  await recoverSite(siteFolder(root));
  try {
    const record = JSON.parse(await readFile(join(siteFolder(root), recordName), "utf8")) as {key: string};
    return record.key === (await contentKey(root));
  } catch {
    return false;
  }
}

/**
 * Builds the site in a folder beside `dist` and puts it in place of `dist` when it is whole; resolves to the steps with
 * their durations, none where another build, which this one waited for, has just made the same. Throws, and leaves `dist`
 * as it was, where a table, a loader, a page or a link is wrong.
 */
export async function buildSite({root, log = console.log}: BuildOptions): Promise<Step[]> {
  const lock = join(root, "src/.observablehq/build.lock");
  let waited = false;
  const onWait = (holder: number) => {
    waited = true;
    log(`another build is running (process ${holder || "unknown"}): waiting for it to end`);
  };
  try {
    return await withLock(lock, onWait, async () => (waited && (await isFresh(root)) ? [] : build(root, log)));
  } catch (error) {
    throw inWords(error);
  }
}

async function build(root: string, log: (line: string) => void): Promise<Step[]> {
  // A wrong address is refused before minutes are spent on it.
  siteAddress();
  engineAddress();
  const steps = new Steps(log);
  await recoverSite(siteFolder(root));
  settleData(join(root, dataFolder));
  const key = await contentKey(root);
  const name = `dist-next-${process.pid}`;
  const next = join(root, name);
  const cache = join(root, compressionCache);
  try {
    // The engine takes the longest to compress, on one core: it starts first and the rest is built beside it.
    const engine = compressFile(enginePath(root), {cache});
    engine.catch(() => {});
    const rows = await steps.run(
      "tables",
      () => loadTables(root),
      ({observations, indicators}) => `${count(observations.length)} values of ${count(indicators.length)} indicators`
    );
    const derived = derivedRows(rows);
    await prepareCache(root);
    await steps.run(
      "loaders",
      () => runDataLoaders(root, tableOutputs(rows, derived)),
      (outputs) => outputs.join(" ")
    );
    const {scripts} = await steps.run(
      "pages",
      () => buildPages(root, name, rows),
      (pages) => `${count(pages.count)} pages`
    );
    await steps.run("publish", () =>
      publishTables({
        dist: next,
        parquet: join(root, cachePath, "data"),
        rows,
        derived: {comparison: derived.comparison(), reported_changes: derived.reported_changes()}
      })
    );
    await steps.run(
      "signals",
      () =>
        publishSignals({
          dist: next,
          rows,
          derived: {comparison: derived.comparison(), reported_changes: derived.reported_changes()}
        }),
      (years) => `${years} years`
    );
    const edition = await editionOf(next, rows);
    await steps.run("prerender", () => prerender({dist: next, edition}));
    await steps.run(
      "images",
      () => publishImages({dist: next, cache: join(root, cardCache), rows}),
      ({images, cards}) => `${count(images)} charts, ${count(cards)} cards`
    );
    await steps.run(
      "embed",
      () => publishEmbed({root, dist: next, rows, edition}),
      (indicators) => `${count(indicators)} indicators`
    );
    if (isDefaultSite) await publishListFrames({root, dist: next});
    await publishSchema({root, dist: next});
    await publishLicences({root, dist: next});
    await steps.run(
      "offline",
      () => publishOffline({root, dist: next, edition, scripts}),
      () => edition?.version ?? "nothing is kept"
    );
    await steps.run("links", () => refuseBrokenLinks(next));
    await steps.run(
      "compress",
      async () => {
        await engine;
        return compressFolder(next, {cache});
      },
      ({files, from, to}) => `${count(files)} files, ${megabytes(from)} to ${megabytes(to)}`
    );
    await writeFile(join(next, recordName), `${JSON.stringify({key})}\n`);
    await putInPlace(next, siteFolder(root));
  } finally {
    await rm(next, {recursive: true, force: true});
  }
  return steps.done;
}

/** What the loaders of the tables write, from the rows that are read already. */
function tableOutputs(
  rows: Tables,
  derived: ReturnType<typeof derivedRows>
): Record<string, () => Promise<Uint8Array>> {
  const names: ParquetName[] = [...(Object.keys(schema) as (keyof Tables)[]), "leads"];
  const worked = Object.keys(derivedTables) as DerivedName[];
  return Object.fromEntries([
    ...names.map((name) => [`data/${name}.parquet`, () => tableParquet(name, rows)]),
    ...worked.map((name) => [`data/${name}.parquet`, () => derivedParquet(name, derived)])
  ]);
}

function enginePath(root: string): string {
  return createRequire(join(root, "package.json")).resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");
}

async function refuseBrokenLinks(dist: string): Promise<void> {
  const problems = await checkLinks(dist, {base: process.env.SITE_BASE ?? "/"});
  const shown = problems.slice(0, 20);
  if (problems.length > shown.length) shown.push(`and ${problems.length - shown.length} more`);
  if (problems.length) throw new Error(`broken links:\n${shown.join("\n")}`);
}

function count(value: number): string {
  return value.toLocaleString("en-GB");
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
