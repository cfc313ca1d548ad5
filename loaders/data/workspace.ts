import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync
} from "node:fs";
import {basename, dirname, join, resolve} from "node:path";

/** Name of the workspace within `data/`, where none can be beside it. */
const insideName = ".update";

/** Errors that say that nothing can be written beside `data/`. */
const noPlace: ReadonlySet<string> = new Set(["EROFS", "EACCES", "EPERM"]);

/**
 * The folders in which an update of `data/` can be staged: beside it, which nobody who lists `data/` sees, or within it, where
 * `data/` is a mount of its own, as a file cannot be renamed from one into another.
 */
export function workspacesOf(folder: string): readonly [beside: string, inside: string] {
  const path = resolve(folder);
  return [join(dirname(path), `.${basename(path)}-update`), join(path, insideName)];
}

/** Makes the workspace of an update: the one beside `data/` where files can be renamed from there, else the one within. */
export function openWorkspace(folder: string): string {
  const [beside, inside] = workspacesOf(folder);
  if (!existsSync(folder)) {
    mkdirSync(beside, {recursive: true});
    return beside;
  }
  const isNew = !existsSync(beside);
  try {
    mkdirSync(beside, {recursive: true});
    if (isOneDisk(beside, folder)) return beside;
  } catch (cause) {
    if (!noPlace.has((cause as NodeJS.ErrnoException).code ?? "")) throw cause;
  }
  if (isNew) removeIfEmpty(beside);
  mkdirSync(inside, {recursive: true});
  return inside;
}

/** Whether a file can be renamed from one folder into the other; nothing is written to find out. */
function isOneDisk(from: string, to: string): boolean {
  if (statSync(from).dev !== statSync(to).dev) return false;
  try {
    // Two mounts of one disk are told apart before anyone asks whether there is such a file.
    renameSync(join(from, "no-such-file"), join(to, ".no-such-file"));
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code !== "EXDEV";
  }
  return true;
}

/** Removes a folder that is empty; leaves it where another update has begun there, or where it is gone. */
export function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (cause) {
    if (!["ENOTEMPTY", "EEXIST", "ENOENT"].includes((cause as NodeJS.ErrnoException).code ?? "")) throw cause;
  }
}

/** Keeps the files of a folder that are there under a second name, which takes no space, or as copies where there are no links. */
export function keepFiles(folder: string, paths: readonly string[], kept: string): void {
  for (const path of paths) {
    const [from, to] = [join(folder, path), join(kept, path)];
    if (!existsSync(from)) continue;
    mkdirSync(dirname(to), {recursive: true});
    try {
      linkSync(from, to);
    } catch {
      copyFileSync(from, to);
    }
  }
}

/** Puts kept files back in their places, and removes those of the paths that were not there. */
export function restoreFiles(folder: string, paths: readonly string[], kept: string): void {
  for (const path of paths) {
    const from = join(kept, path);
    if (!existsSync(from)) rmSync(join(folder, path), {force: true});
    else {
      renameSync(from, join(folder, path));
    }
  }
}

/** The files below a folder, by path; none where it is not there. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {withFileTypes: true, recursive: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
