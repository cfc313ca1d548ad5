import {closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {dirname, resolve} from "node:path";

/** Writes a file beside its place and renames it there, so that no half of it is ever seen. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(resolve(path)), {recursive: true});
  const draft = `${path}.${process.pid}.draft`;
  try {
    const handle = openSync(draft, "w");
    try {
      writeFileSync(handle, content);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, path);
  } catch (cause) {
    rmSync(draft, {force: true});
    throw cause;
  }
}
