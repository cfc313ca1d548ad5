import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach} from "vitest";

/** A folder of somebody's own files, empty before each test and gone after it. */
export function ownFolder(): {path: () => string; write: (name: string, lines: readonly string[]) => void} {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sightline-own-folder-"));
  });
  afterEach(() => {
    rmSync(folder, {recursive: true});
  });
  return {
    path: () => folder,
    write: (name, lines) => writeFileSync(join(folder, name), `${lines.join("\n")}\n`)
  };
}
