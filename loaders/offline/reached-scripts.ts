import {readdir, readFile} from "node:fs/promises";
import {basename, join} from "node:path";

/** Where the scripts of a built site are, below it. */
const folder = "_import/scripts";
const named = /[\w-]+\.[0-9A-F]{8}\.js\b/g;

/**
 * The scripts, as paths below the site, that pages reach, of their own or one by way of another, at once or later. Of the many pages of a kind
 * the first speaks for all. `isCounted` says of a page's path, without its ending, whether it counts.
 */
export async function reachedScripts(dist: string, isCounted: (page: string) => boolean): Promise<Set<string>> {
  const pages: string[] = [];
  for (const entry of await readdir(dist, {withFileTypes: true})) {
    if (entry.isFile() && entry.name.endsWith(".html")) pages.push(entry.name);
    if (!entry.isDirectory() || entry.name.startsWith("_")) continue;
    const first = (await readdir(join(dist, entry.name))).filter((file) => file.endsWith(".html")).sort()[0];
    if (first !== undefined) pages.push(`${entry.name}/${first}`);
  }
  const there = new Set((await readdir(join(dist, folder))).filter((file) => file.endsWith(".js")));
  const found = new Set<string>();
  const follow = async (file: string) => {
    for (const [name] of (await readFile(join(dist, file), "utf8")).matchAll(named)) {
      const script = basename(name);
      if (!there.has(script) || found.has(script)) continue;
      found.add(script);
      await follow(`${folder}/${script}`);
    }
  };
  for (const page of pages) if (isCounted(page.replace(/\.html$/, ""))) await follow(page);
  return new Set([...found].map((script) => `${folder}/${script}`));
}
