import {randomUUID} from "node:crypto";
import {existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {basename, dirname, join} from "node:path";
import {statisticsFolder} from "./data-tables.js";
import {filesBelow, keepFiles, openWorkspace, removeIfEmpty, restoreFiles, workspacesOf} from "./workspace.js";

/** What has to change in `data/` for it to hold the new files: paths below it. */
export interface UpdatePlan {
  write: readonly string[];
  remove: readonly string[];
}

/** The note that a staged update is whole and only has to be moved into place. */
interface CommitNote {
  /** Folder of the staged files, beside the note. */
  staged: string;
  /** The files that are staged. */
  write: readonly string[];
  remove: readonly string[];
}

/** What of `data/` an update is about. */
export interface UpdateScope {
  /** Folder below `data/` that the update holds whole: files of it that are not among the new ones go; `statistics` by default, null for none. */
  whole?: string | null;
}

/** A state of `data/` in which an update cannot go on; the message says what to do. */
export class UpdateError extends Error {}

const noteName = "commit.json";
/** The name of the note once the files could not be moved into place, and those that were there have to go back. */
const returnName = "return.json";
/** Ending of the folder that keeps the files as they were, beside that of the staged ones. */
const keptEnding = "-before";
const lockName = "lock";

/** The files of `data/` that differ from the new ones, and those of the folder held whole that are no more; nothing else is touched. */
export function planUpdate(
  folder: string,
  files: ReadonlyMap<string, string>,
  {whole = statisticsFolder}: UpdateScope = {}
): UpdatePlan {
  const write = [...files].filter(([path, text]) => readIfThere(join(folder, path)) !== text).map(([path]) => path);
  const remove =
    whole !== null && existsSync(join(folder, whole))
      ? readdirSync(join(folder, whole))
          .filter((name) => name.endsWith(".csv"))
          .map((name) => `${whole}/${name}`)
          .filter((path) => !files.has(path))
          .sort()
      : [];
  return {write, remove};
}

/**
 * Makes `data/` hold the new files, all or none, whenever it is interrupted. The changed files are written to a folder
 * beside `data/` (within it, where it is a mount of its own); only when all are on disk does a note say so; then each is
 * renamed over the old one, which no reader can see half done. An interruption before the note leaves `data/` as it was;
 * after it, `settleData` finishes the renames. An error amid the renames, such as a full disk, puts back what was there.
 * Throws when another update is running.
 */
export function updateData(folder: string, files: ReadonlyMap<string, string>, scope: UpdateScope = {}): UpdatePlan {
  const workspace = openWorkspace(folder);
  const unlock = lockOrLeave(workspace);
  return holdingSignals(() => {
    try {
      settleData(folder);
      clearWorkspace(workspace);
      const plan = planUpdate(folder, files, scope);
      if (plan.write.length || plan.remove.length) {
        const note = stage(workspace, files, plan);
        keepFiles(folder, [...plan.write, ...plan.remove], join(workspace, `${note.staged}${keptEnding}`));
        declareWhole(workspace, note);
        settleOrReturn(folder, workspace);
      }
      return plan;
    } finally {
      // With the note in place something stopped the renames; what is staged is then needed to finish them.
      if (!isUnsettled(folder)) clearWorkspace(workspace);
      unlock();
      removeIfEmpty(workspace);
    }
  });
}

/** True when an update was interrupted after it was staged whole, so that `settleData` has something to finish. */
export function isUnsettled(folder: string): boolean {
  return workspacesOf(folder).some((workspace) =>
    [noteName, returnName].some((name) => existsSync(join(workspace, name)))
  );
}

/** Finishes an earlier update that was interrupted; a dry run writes nothing and refuses instead. */
export function settleUnlessDry(folder: string, dryRun: boolean): void {
  if (!isUnsettled(folder)) return;
  if (dryRun)
    throw new UpdateError(
      `an earlier update of ${basename(folder)}/ was interrupted: run without --dry-run to finish it`
    );
  settleData(folder);
}

/**
 * Finishes an update that was interrupted while its files were being moved into place; does nothing otherwise. Readers of
 * `data/` call it first. Several processes may do so at once: each file is moved by one of them and missed by the others.
 */
export function settleData(folder: string): void {
  for (const workspace of workspacesOf(folder)) {
    returnFiles(folder, workspace);
    moveIntoPlace(folder, workspace);
  }
}

function moveIntoPlace(folder: string, workspace: string): void {
  const text = readIfThere(join(workspace, noteName));
  if (text === undefined) return;
  const note = JSON.parse(text) as CommitNote;
  const staged = join(workspace, note.staged);
  for (const path of filesBelow(staged)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    ignoreMissing(() => renameSync(join(staged, path), join(folder, path)));
  }
  for (const path of note.remove) rmSync(join(folder, path), {force: true});
  rmSync(join(workspace, noteName), {force: true});
  rmSync(staged, {recursive: true, force: true});
  rmSync(`${staged}${keptEnding}`, {recursive: true, force: true});
}

/** Puts back the files of an update that could not be moved into place. */
function returnFiles(folder: string, workspace: string): void {
  const text = readIfThere(join(workspace, returnName));
  if (text === undefined) return;
  const {staged, write, remove} = JSON.parse(text) as CommitNote;
  restoreFiles(folder, [...write, ...remove], join(workspace, `${staged}${keptEnding}`));
  rmSync(join(workspace, returnName), {force: true});
}

/** Moves a staged update into place; where that fails, puts everything back before it tells. */
function settleOrReturn(folder: string, workspace: string): void {
  const isNew = !existsSync(folder);
  try {
    moveIntoPlace(folder, workspace);
  } catch (cause) {
    // A full disk has room for no other note: the one that is there gets another name.
    renameSync(join(workspace, noteName), join(workspace, returnName));
    returnFiles(folder, workspace);
    if (isNew && filesBelow(folder).length === 0) rmSync(folder, {recursive: true, force: true});
    throw cause;
  }
}

function stage(workspace: string, files: ReadonlyMap<string, string>, plan: UpdatePlan): CommitNote {
  const note: CommitNote = {staged: randomUUID(), ...plan};
  for (const path of plan.write) {
    const target = join(workspace, note.staged, path);
    mkdirSync(dirname(target), {recursive: true});
    writeFileSync(target, files.get(path) ?? "", {flush: true});
  }
  return note;
}

function declareWhole(workspace: string, note: CommitNote): void {
  const draft = join(workspace, `${noteName}.draft`);
  writeFileSync(draft, JSON.stringify(note), {flush: true});
  renameSync(draft, join(workspace, noteName));
}

/** Removes what an interrupted run left behind. */
function clearWorkspace(workspace: string): void {
  for (const name of readdirSync(workspace)) {
    if (name !== lockName) rmSync(join(workspace, name), {recursive: true, force: true});
  }
}

/** Takes the lock; where that fails, nothing of the attempt stays behind. */
function lockOrLeave(workspace: string): () => void {
  try {
    return lock(workspace);
  } catch (cause) {
    removeIfEmpty(workspace);
    throw cause;
  }
}

/** Takes the lock, over one whose process is gone; the file is linked into place so that it is never seen empty. */
function lock(workspace: string): () => void {
  const path = join(workspace, lockName);
  const draft = join(workspace, `${lockName}.${process.pid}`);
  writeFileSync(draft, String(process.pid));
  try {
    const holder = Number(readIfThere(path));
    if (holder && !isRunning(holder)) rmSync(path, {force: true});
    linkSync(draft, path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "EEXIST") throw cause;
    throw new UpdateError(
      `another update is running (process ${readIfThere(path) ?? "unknown"}): wait for it to end, or delete ${path} if there is none`,
      {cause}
    );
  } finally {
    rmSync(draft, {force: true});
  }
  return () => rmSync(path, {force: true});
}

function isRunning(id: number): boolean {
  if (id === process.pid) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Runs synchronous work during which a request to stop waits; it is obeyed afterwards. */
function holdingSignals<T>(work: () => T): T {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const obey = (signal: NodeJS.Signals) => {
    release();
    process.kill(process.pid, signal);
  };
  const release = () => {
    for (const signal of signals) process.off(signal, obey);
  };
  for (const signal of signals) process.on(signal, obey);
  try {
    return work();
  } finally {
    // Handlers run only when the event loop turns, so they are taken away after it has.
    setImmediate(release);
  }
}

function readIfThere(path: string): string | undefined {
  return ignoreMissing(() => readFileSync(path, "utf8"));
}

function ignoreMissing<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw cause;
  }
}
