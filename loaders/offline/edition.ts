import {createHash} from "node:crypto";
import {readdir} from "node:fs/promises";
import {join} from "node:path";
import {escapeText} from "../../src/domain/escape-text.js";
import {monthWords} from "../../src/domain/indicator-words.js";
import type {Edition} from "../../src/offline/keep.js";
import {beforePlace} from "../publish/place.js";
import type {Tables} from "../tables/read.js";

/** Folders of the files whose names change with their contents. */
const keptFolders = ["_file", "_import"];

/**
 * What edition a built site is of: the key of the files that its pages are made of, and when its newest figures were
 * released. `null` where SITE_OFFLINE says that nothing of the site is to be kept.
 */
export async function editionOf(
  dist: string,
  {indicators}: Pick<Tables, "indicators">,
  {SITE_OFFLINE: offline}: NodeJS.ProcessEnv = process.env
): Promise<Edition | null> {
  if (!["yes", "no", "", undefined].includes(offline))
    throw new Error(`invalid SITE_OFFLINE: "${offline}": expected "yes" or "no"`);
  if (offline === "no") return null;
  const hash = createHash("sha256");
  for (const file of await keptFiles(dist)) hash.update(`${file}\n`);
  const releases = indicators.map(({last_release}) => last_release ?? "").sort();
  return {version: hash.digest("hex").slice(0, 12), figures: monthWords(releases.at(-1) || null)};
}

/** The files whose names change with their contents, as paths below the site, in order. */
export async function keptFiles(dist: string): Promise<string[]> {
  const found: string[] = [];
  for (const folder of keptFolders)
    for (const file of await readdir(join(dist, folder), {recursive: true}))
      if (/\.\w{8}\.\w+$/.test(file)) found.push(`${folder}/${file.replaceAll("\\", "/")}`);
  return found.sort();
}

/** Writes into the head of a page of what edition it is, unless it is of none. Throws where the head has no end. */
export function addEdition(head: string, edition: Edition | null): string {
  if (edition === null) return head;
  const {version, figures} = edition;
  const tag = `<meta name="edition" data-version="${version}" data-figures="${escapeText(figures)}">`;
  return beforePlace(head, {name: "edition", at: "</head>"}, `${tag}\n`);
}
