import {spawnSync} from "node:child_process";
import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {putInPlace, recoverSite} from "../../../loaders/commands/put-in-place.js";
import {temporaryFolder} from "./temporary-folder.js";

function folder(path: string, words: string): string {
  mkdirSync(path, {recursive: true});
  writeFileSync(join(path, "index.html"), words);
  return path;
}
const words = (path: string) => readFileSync(join(path, "index.html"), "utf8");
/** The number of a process that is gone. */
const gone = () => spawnSync(process.execPath, ["--version"]).pid;

describe("putInPlace", () => {
  it("puts the new site where the old one was, or where there was none", async () => {
    const root = temporaryFolder();
    const dist = join(root, "dist");
    await putInPlace(folder(join(root, "dist-next-1"), "first"), dist);
    await putInPlace(folder(join(root, "dist-next-1"), "second"), dist);
    expect(words(dist)).toBe("second");
    expect(readdirSync(root)).toEqual(["dist"]);
  });

  it("leaves the old site where the new one cannot be put", async () => {
    const root = temporaryFolder();
    const dist = folder(join(root, "dist"), "old");
    const next = folder(join(root, "dist-next-1"), "new");
    const failing = (from: string, to: string) => {
      if (from === next) throw new Error("EACCES");
      renameSync(from, to);
    };
    await expect(putInPlace(next, dist, failing)).rejects.toThrow("EACCES");
    expect(words(dist)).toBe("old");
    expect(existsSync(next)).toBe(true);
  });
});

describe("recoverSite", () => {
  it("puts back the site that a build was killed over, and removes what it had made", async () => {
    const root = temporaryFolder();
    const number = gone();
    folder(join(root, `dist-old-${number}`), "old");
    folder(join(root, `dist-next-${number}`), "half");
    await recoverSite(join(root, "dist"));
    expect(readdirSync(root)).toEqual(["dist"]);
    expect(words(join(root, "dist"))).toBe("old");
  });

  it("removes what is left beside a site, and touches nothing of a build that runs or of anybody else", async () => {
    const root = temporaryFolder();
    const number = gone();
    for (const name of ["dist", `dist-old-${number}`, `dist-next-${process.ppid}`, "dist-next-mine", "other-old-1"])
      folder(join(root, name), name);
    await recoverSite(join(root, "dist"));
    expect(readdirSync(root).sort()).toEqual(
      ["dist", "dist-next-mine", `dist-next-${process.ppid}`, "other-old-1"].sort()
    );
    expect(words(join(root, "dist"))).toBe("dist");
  });
});
