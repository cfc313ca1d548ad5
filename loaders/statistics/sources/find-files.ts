import {readdir, stat} from "node:fs/promises";
import {basename, join, relative, resolve} from "node:path";
import {readSource, type SourceFile} from "../../files/read-source.js";
import {listWords, SourceError} from "../../files/source-error.js";

/** How deep below the folder files are looked for: a download folder unpacked twice is well within it. */
const maximumDepth = 6;

/**
 * Finds each file by its name anywhere below the folder. A file whose name carries the years it covers
 * (`b1_children_in_need_2013_to_2025.csv`) is found under other years too, and the latest wins: releases are named so.
 * Throws a SourceError that lists all missing files, or one that names two different files of one name.
 */
export async function findFiles(folder: string, names: readonly string[]): Promise<Map<string, SourceFile>> {
  const present = await listFiles(folder);
  const found = new Map<string, SourceFile>();
  const missing: string[] = [];
  for (const name of names) {
    const matches = latest(present.filter((file) => yearlessName(file.path) === yearlessName(name)));
    const [first, ...others] = matches;
    if (!first) missing.push(name);
    else {
      for (const other of others) await refuseDifferent(first, other);
      found.set(name, first);
    }
  }
  if (missing.length) {
    throw new SourceError(
      `missing file: ${listWords(missing)}`,
      {file: folder},
      `${missing.length === 1 ? "a file of that name" : "files of those names"} there or in a folder below, as downloaded`
    );
  }
  return found;
}

/** Files of figures below the folder that are none of the found ones nor of the names: nobody reads them. */
export async function otherFiles(
  folder: string,
  found: ReadonlyMap<string, SourceFile>,
  names: readonly string[]
): Promise<string[]> {
  const known = new Set([...found.keys(), ...names].map(yearlessName));
  return (await listFiles(folder))
    .filter(({path}) => /\.(csv|parquet|xlsx|ods)$/i.test(path) && !known.has(yearlessName(path)))
    .map(({label}) => label);
}

/** The name in lower case with the years it covers left open. */
export function yearlessName(path: string): string {
  return basename(path)
    .toLowerCase()
    .replace(/_\d{4}_to_\d{4}(?=\.)/, "_years");
}

function latest(files: readonly SourceFile[]): SourceFile[] {
  const years = (file: SourceFile) => /_(\d{4}_to_\d{4})(?=\.)/.exec(basename(file.path))?.[1]?.slice(-4) ?? "";
  const last = files.map(years).sort().at(-1);
  return files.filter((file) => years(file) === last);
}

async function listFiles(folder: string): Promise<SourceFile[]> {
  const root = resolve(folder);
  const isFolder = await stat(root).then(
    (entry) => entry.isDirectory(),
    () => false
  );
  if (!isFolder) {
    throw new SourceError("missing folder", {file: folder}, "a folder with the downloaded statistics");
  }
  const files: SourceFile[] = [];
  let folders = [root];
  for (let depth = 0; depth < maximumDepth && folders.length; depth++) {
    const below: string[] = [];
    for (const path of folders) {
      for (const entry of await readdir(path, {withFileTypes: true})) {
        if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
        if (entry.isDirectory()) below.push(join(path, entry.name));
        else files.push({path: join(path, entry.name), label: relative(root, join(path, entry.name))});
      }
    }
    folders = below;
  }
  return files.sort((a, b) => (a.label < b.label ? -1 : 1));
}

async function refuseDifferent(first: SourceFile, other: SourceFile): Promise<void> {
  const [one, two] = await Promise.all([readSource(first), readSource(other)]);
  if (one.equals(two)) return;
  throw new SourceError(
    `duplicate file: ${first.label} and ${other.label} differ`,
    {file: basename(first.path)},
    "one file of that name below the folder; remove the one that is out of date"
  );
}
