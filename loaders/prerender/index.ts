import {readdir} from "node:fs/promises";
import {fileURLToPath} from "node:url";
import type {Edition} from "../../src/offline/keep.js";
import {runInShares} from "../files/shares.js";
import {pageAt} from "../pages/addresses.js";

const worker = fileURLToPath(new URL("worker.ts", import.meta.url));

/** Where the built site is. */
export interface PrerenderOptions {
  /** Folder of the built site. */
  dist: string;
  /** What edition of the site it is, which its pages say; default none. */
  edition?: Edition | null;
}

/**
 * Draws what every page shows before its scripts run into its HTML, in as many processes as the machine has cores, and
 * gives it what Framework leaves out. Throws where a page cannot be drawn, or is not in the list of pages.
 */
export async function prerender({dist, edition = null}: PrerenderOptions): Promise<void> {
  for (const file of await readdir(dist, {recursive: true}))
    if (file.endsWith(".html")) pageAt(file.replaceAll("\\", "/").replace(/\.html$/, ""));
  await runInShares(worker, [dist, JSON.stringify(edition)], "pages");
}
