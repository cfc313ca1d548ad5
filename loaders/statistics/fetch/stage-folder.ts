import {copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {yearlessName} from "../sources/find-files.js";

/**
 * Makes a folder with what `update` reads: the files fetched, and from below the folder given, which has those that are not served, all
 * others.
 */
export function stageFolder(stage: string, folder: string, fetched: ReadonlyMap<string, Uint8Array>): void {
  rmSync(stage, {recursive: true, force: true});
  mkdirSync(join(stage, "fetched"), {recursive: true});
  for (const [file, bytes] of fetched) writeFileSync(join(stage, "fetched", file), bytes);
  const served = new Set([...fetched.keys()].map(yearlessName));
  for (const entry of readdirSync(folder, {withFileTypes: true, recursive: true})) {
    if (!entry.isFile() || served.has(yearlessName(entry.name))) continue;
    const from = join(entry.parentPath, entry.name);
    const to = join(stage, "beside", from.slice(folder.length));
    mkdirSync(join(to, ".."), {recursive: true});
    copyFileSync(from, to);
  }
}
