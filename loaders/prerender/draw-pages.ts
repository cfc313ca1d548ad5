import {readFileSync} from "node:fs";
import {readFile, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import type {Edition} from "../../src/offline/keep.js";
import {addressesOf} from "../pages/addresses.js";
import {sitePages} from "../pages/list.js";
import type {SitePage} from "../pages/site-page.js";
import {openWork} from "../pages/work.js";
import {siteAddress} from "../publish/site-address.js";
import {mendPage} from "./mend/index.js";

/** Where the built site is, and which share of its pages is drawn. */
export interface PagesOptions {
  /** Folder of the built site. */
  dist: string;
  /** What edition of the site it is, which its pages say. */
  edition: Edition | null;
  /** This share, counted from 0. */
  share: number;
  /** How many shares there are. */
  of: number;
}

/**
 * Draws the charts and tables of a share of the pages into their HTML, with the functions that later make them interactive,
 * and makes them the pages that readers get. Throws where a page cannot be drawn or has no place for what it needs.
 */
export async function drawPages({dist, edition, share, of}: PagesOptions): Promise<void> {
  const work = await openWork(dist);
  const readStyle = remembered((path) => readFileSync(path, "utf8"));
  const site = siteAddress();
  try {
    for (const page of sitePages) {
      const {draw} = (await page.draw?.()) ?? {};
      for (const address of shareOf(page, addressesOf(page, work), {share, of})) {
        const file = join(dist, `${address}.html`);
        const drawn = (await draw?.(work, address.slice(address.lastIndexOf("/") + 1))) ?? null;
        const readStyles = (href: string) => readStyle(join(dirname(file), href));
        const html = await readFile(file, "utf8");
        await writeFile(file, mendPage(html, {address, page, drawn, edition, site, readStyles}));
      }
    }
  } finally {
    work.answers.close();
  }
}

/** Many pages of a kind are dealt out; those alone of theirs fall to the last, which so reads the tables for all of them. */
function shareOf(
  {each}: SitePage,
  addresses: readonly string[],
  {share, of}: Pick<PagesOptions, "share" | "of">
): string[] {
  if (!each) return share === of - 1 ? [...addresses] : [];
  return addresses.filter((_, i) => i % of === share);
}

function remembered(read: (path: string) => string): (path: string) => string {
  const known = new Map<string, string>();
  return (path) => {
    const text = known.get(path) ?? read(path);
    known.set(path, text);
    return text;
  };
}
