import {createHash} from "node:crypto";
import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";

/** Everything that the built site is made of. */
const sources = [
  "src",
  "data",
  "loaders",
  "schema",
  "observablehq.config.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json"
];

/** Environment variables that change what is built. */
const variables = ["SITE_BASE", "SITE_URL", "SITE_OFFLINE", "SITE_ENGINE"];

/** A hash of everything that the built site is made of: two trees with the same key build the same site. */
export async function contentKey(root: string, environment: NodeJS.ProcessEnv = process.env): Promise<string> {
  const hash = createHash("sha256");
  for (const name of variables) hash.update(`${name}=${environment[name] ?? ""}\n`);
  for (const path of (await Promise.all(sources.map((source) => filesBelow(root, source)))).flat()) {
    const content = await readFile(join(root, path));
    hash.update(`${path} ${content.length}\n`).update(content);
  }
  return hash.digest("hex");
}

async function filesBelow(root: string, path: string): Promise<string[]> {
  let entries: Awaited<ReturnType<typeof readEntries>>;
  try {
    entries = await readEntries(join(root, path));
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    if (code === "ENOTDIR") return [path];
    if (code === "ENOENT") return [];
    throw error;
  }
  const below = entries
    .filter(({name}) => !name.startsWith("."))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry) => {
      const child = `${path}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(root, child) : [child];
    });
  return (await Promise.all(below)).flat();
}

function readEntries(folder: string) {
  return readdir(folder, {withFileTypes: true});
}
