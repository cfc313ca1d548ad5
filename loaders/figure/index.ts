import {existsSync} from "node:fs";
import {readdir, rm, stat} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {runInShares} from "../files/shares.js";
import {siteAddress} from "../publish/site-address.js";
import type {Tables} from "../tables/read.js";
import {loadFaces} from "./fonts.js";
import {writeOembed} from "./oembed.js";

const worker = fileURLToPath(new URL("worker.ts", import.meta.url));

/** Where the built site is, and where drawn cards are kept. */
export interface PublishImagesOptions {
  /** Folder of the built site. */
  dist: string;
  /** Folder in which cards are kept between builds, by the content they were made of. */
  cache: string;
  rows: Tables;
}

/** How many files were written. */
export interface ImagesReport {
  images: number;
  cards: number;
}

/**
 * Draws the images of areas and the cards of pages into the built site, in as many processes as the machine has cores,
 * and describes them for those who embed by address. Throws where one cannot be drawn.
 */
export async function publishImages({dist, cache, rows}: PublishImagesOptions): Promise<ImagesReport> {
  const start = Date.now();
  // Cut once here, so that the processes find the faces and none cuts them twice.
  await loadFaces();
  await runInShares(worker, [dist, cache], "images");
  await writeOembed(dist, rows, siteAddress());
  await removeUnused(cache, start);
  return {images: await filesBelow(join(dist, "embed/image")), cards: await filesBelow(join(dist, "card"))};
}

/** Removes kept cards that this build did not touch. */
async function removeUnused(cache: string, start: number): Promise<void> {
  for (const name of existsSync(cache) ? await readdir(cache) : []) {
    const file = join(cache, name);
    // Some file systems keep whole seconds.
    if ((await stat(file)).mtimeMs < start - 2000) await rm(file, {force: true});
  }
}

async function filesBelow(folder: string): Promise<number> {
  return (await readdir(folder, {recursive: true, withFileTypes: true})).filter((entry) => entry.isFile()).length;
}
