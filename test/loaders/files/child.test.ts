import {spawn} from "node:child_process";
import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {describe, expect, it} from "vitest";
import {isRunning} from "../../../loaders/files/lock.js";
import {temporaryFolder} from "../commands/temporary-folder.js";

const module = (path: string) => JSON.stringify(pathToFileURL(join(process.cwd(), path)).href);

/** A process that starts others by the function of the build, each of which notes its number and would go on for ever. */
function startParent(body: string): {parent: ReturnType<typeof spawn>; numbers: () => number[]} {
  const folder = temporaryFolder();
  const noted = join(folder, "numbers");
  const endless = join(folder, "endless.mjs");
  writeFileSync(
    endless,
    `import {appendFileSync} from "node:fs";\nappendFileSync(${JSON.stringify(noted)}, process.pid + "\\n");\nsetInterval(() => {}, 1000);\n`
  );
  const script = join(folder, "parent.mjs");
  writeFileSync(script, body.replaceAll("ENDLESS", JSON.stringify(endless)));
  const parent = spawn(process.execPath, ["--import", "tsx", script], {stdio: "ignore"});
  const numbers = () => (existsSync(noted) ? readFileSync(noted, "utf8").trim().split("\n").map(Number) : []);
  return {parent, numbers};
}

describe("a process that the build has started", () => {
  it.each([
    [
      "a program",
      `import {startNode} from ${module("loaders/files/child.ts")};\nawait startNode([ENDLESS], {stdio: "ignore"}).ended;`
    ],
    [
      "workers that share",
      `import {runInShares} from ${module("loaders/files/shares.ts")};\nawait runInShares(ENDLESS, [], "pages");`
    ]
  ])(
    "ends when the build is killed: %s",
    async (_, body) => {
      const {parent, numbers} = startParent(body);
      await expect.poll(() => numbers().length, {timeout: 30_000}).toBeGreaterThan(0);
      expect(numbers().every(isRunning)).toBe(true);
      parent.kill("SIGKILL");
      await expect.poll(() => numbers().some(isRunning), {timeout: 20_000}).toBe(false);
    },
    60_000
  );
});
