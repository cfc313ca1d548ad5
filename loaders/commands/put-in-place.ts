import {existsSync, renameSync} from "node:fs";
import {readdir, rm} from "node:fs/promises";
import {basename, dirname, join} from "node:path";
import {isRunning} from "../files/lock.js";

/**
 * Puts a finished folder in place of the site; the old one is back where that fails. Between the two renames there is no
 * site for the time of one system call: the server waits for it, and `recoverSite` mends it where the process ends there.
 */
export async function putInPlace(
  next: string,
  dist: string,
  rename: (from: string, to: string) => void = renameSync
): Promise<void> {
  const old = `${dist}-old-${process.pid}`;
  const replaces = existsSync(dist);
  if (replaces) rename(dist, old);
  try {
    rename(next, dist);
  } catch (error) {
    if (replaces) rename(old, dist);
    throw error;
  }
  // What cannot be removed now is when the next build begins.
  if (replaces) await rm(old, {recursive: true, force: true}).catch(() => {});
}

/** Puts the site back that a build had moved aside when it was killed, and removes what else such builds left. */
export async function recoverSite(dist: string): Promise<void> {
  const [folder, name] = [dirname(dist), basename(dist)];
  for (const entry of await readdir(folder)) {
    const [, kind, number] = entry.startsWith(`${name}-`) ? (/-(next|old)-(\d+)$/.exec(entry) ?? []) : [];
    const processId = Number(number);
    if (!kind || (processId !== process.pid && isRunning(processId))) continue;
    const left = join(folder, entry);
    if (kind === "old" && !existsSync(dist)) renameSync(left, dist);
    else await rm(left, {recursive: true, force: true});
  }
}
