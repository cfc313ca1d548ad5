import {link, mkdir, readFile, rm, writeFile} from "node:fs/promises";
import {dirname} from "node:path";
import {setTimeout as wait} from "node:timers/promises";

/**
 * Does the work while holding a lock file, which names the process; waits where another one holds it, and takes it over
 * from a process that is gone.
 */
export async function withLock<T>(file: string, onWait: (holder: number) => void, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(file), {recursive: true});
  let told = false;
  while (!(await take(file))) {
    const holder = Number(await readFile(file, "utf8").catch(() => ""));
    if (holder && !isRunning(holder)) await rm(file, {force: true});
    else {
      if (!told) onWait(holder);
      told = true;
      await wait(500);
    }
  }
  try {
    return await work();
  } finally {
    await rm(file, {force: true});
  }
}

/** True while the process of that number runs. */
export function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

let tries = 0;

/** Takes the lock, whole or not at all: one without its process would be waited for, for ever. */
async function take(file: string): Promise<boolean> {
  const beside = `${file}.${process.pid}.${tries++}`;
  try {
    await writeFile(beside, String(process.pid));
    await link(beside, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(beside, {force: true});
  }
}
