import {readFileSync} from "node:fs";
import {readdir, readFile, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import type {Edition} from "../../src/offline/keep.js";
import {runInShares} from "../files/shares.js";
import {addEdition} from "../offline/edition.js";
import {withContentPolicy} from "../publish/content-policy.js";
import {siteAddress} from "../publish/site-address.js";
import {hintEngine} from "./engine-hint.js";
import {addHeadTags} from "./head-tags.js";
import {inlineStyles} from "./inline-styles.js";
import {finishPage, refuseEmpty} from "./pages.js";

const worker = fileURLToPath(new URL("worker.ts", import.meta.url));

/** Where the built site is. */
export interface PrerenderOptions {
  /** Folder of the built site. */
  dist: string;
  /** What edition of the site it is, which its pages say; default none. */
  edition?: Edition | null;
}

/**
 * Draws the first charts and the key table of every area and indicator page into its HTML, in as many processes as the
 * machine has cores, and gives every page what Framework leaves out. Throws where a page cannot be drawn.
 */
export async function prerender({dist, edition = null}: PrerenderOptions): Promise<void> {
  await runInShares(worker, [dist], "pages");
  const site = siteAddress();
  const styles = new Map<string, string>();
  const readStyles = (path: string) => {
    const known = styles.get(path) ?? readFileSync(path, "utf8");
    styles.set(path, known);
    return known;
  };
  for (const file of await readdir(dist, {recursive: true})) {
    if (!file.endsWith(".html")) continue;
    const path = join(dist, file);
    const address = file.replaceAll("\\", "/").replace(/\.html$/, "");
    const drawn = refuseEmpty(await readFile(path, "utf8"), address);
    const finished = addHeadTags(finishPage(drawn), {path: address, site});
    const page = addEdition(hintEngine(finished, {address, edition}), edition);
    await writeFile(
      path,
      // Last: of the page's scripts only those run that it has now.
      withContentPolicy(inlineStyles(page, (href) => readStyles(join(dirname(path), href))))
    );
  }
}
