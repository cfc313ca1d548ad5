import {spawnSync} from "node:child_process";
import {mkdirSync, readdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {setImmediate} from "node:timers/promises";
import {fileURLToPath} from "node:url";
import {beforeEach, describe, expect, test, vi} from "vitest";
import {isUnsettled, settleData, updateData} from "../../../loaders/data/data-folder.js";
import {tellFailure} from "../../../loaders/data/failure.js";
import {snapshot, temporaryFolder} from "./support/run-update.js";

/** What writes to a disk, and can fail for want of space. */
const disk = vi.hoisted(() => ({calls: 0, failAt: Number.POSITIVE_INFINITY, code: "ENOSPC"}));

vi.mock("node:fs", async (importOriginal) => {
  const actual = await importOriginal<typeof import("node:fs")>();
  const failing =
    <Arguments extends unknown[], Result>(name: string, work: (...values: Arguments) => Result) =>
    (...values: Arguments): Result => {
      disk.calls++;
      // A disk that is full stays full for whatever needs space; what only renames fails once.
      const isFull = name === "renameSync" ? disk.calls === disk.failAt : disk.calls >= disk.failAt;
      if (isFull) throw Object.assign(new Error(`${disk.code}: no space left on device, ${name}`), {code: disk.code});
      return work(...values);
    };
  return {
    ...actual,
    mkdirSync: failing("mkdirSync", actual.mkdirSync as (...values: unknown[]) => unknown),
    writeFileSync: failing("writeFileSync", actual.writeFileSync as (...values: unknown[]) => unknown),
    copyFileSync: failing("copyFileSync", actual.copyFileSync as (...values: unknown[]) => unknown),
    linkSync: failing("linkSync", actual.linkSync as (...values: unknown[]) => unknown),
    renameSync: failing("renameSync", actual.renameSync as (...values: unknown[]) => unknown)
  };
});

beforeEach(() => {
  disk.calls = 0;
  disk.failAt = Number.POSITIVE_INFINITY;
});

const before = new Map([
  ["areas.csv", "old"],
  ["statistics/a.csv", "old"],
  ["statistics/b.csv", "old"],
  ["statistics/gone.csv", "old"]
]);
const after = new Map([
  ["areas.csv", "new"],
  ["statistics/a.csv", "new"],
  ["statistics/b.csv", "new"],
  ["statistics/c.csv", "new"]
]);
const texts = (data: string) => Object.entries(snapshot(data)).map(([path, {text}]) => [path, text]);

describe("a disk that is full at any step of an update", () => {
  test("leaves data/ as it was and says so in one sentence, whichever step it is", async () => {
    let steps = 0;
    for (let failAt = 1; ; failAt++) {
      await setImmediate();
      disk.failAt = Number.POSITIVE_INFINITY;
      const root = temporaryFolder();
      const data = join(root, "data");
      updateData(data, before);
      disk.calls = 0;
      disk.failAt = failAt;
      let error: unknown;
      try {
        updateData(data, after);
      } catch (cause) {
        error = cause;
      }
      disk.failAt = Number.POSITIVE_INFINITY;
      if (error === undefined) break;
      steps++;
      expect(isUnsettled(data), `step ${failAt}`).toBe(false);
      settleData(data);
      expect(new Map(texts(data) as [string, string][]), `step ${failAt}`).toEqual(before);
      expect(readdirSync(root), `step ${failAt}`).toEqual(["data"]);
      const said: string[] = [];
      tellFailure(error, {data, errors: {write: (line: string) => said.push(line) > 0}});
      expect(said.join("")).toMatch(
        /^no space left on the disk: free some and run the command again \([^\n]+\)\n\S+data is unchanged\n$/
      );
      // With space again the same update goes through.
      updateData(data, after);
      expect(new Map(texts(data) as [string, string][])).toEqual(after);
    }
    expect(steps).toBeGreaterThan(10);
  });

  test("leaves no data/ where there was none", async () => {
    for (let failAt = 1; failAt < 40; failAt++) {
      await setImmediate();
      const root = temporaryFolder();
      disk.calls = 0;
      disk.failAt = failAt;
      let failed = false;
      try {
        updateData(join(root, "data"), after);
      } catch {
        failed = true;
      }
      disk.failAt = Number.POSITIVE_INFINITY;
      if (failed) expect(readdirSync(root), `step ${failAt}`).toEqual([]);
    }
  });
});

const updater = fileURLToPath(new URL("./support/update-files.ts", import.meta.url));
const canMount = spawnSync("unshare", ["-rm", "sh", "-c", "mount -t tmpfs -o size=64k none /tmp"]).status === 0;

describe.skipIf(!canMount)("data/ on a mount of its own (skipped where nothing can be mounted)", () => {
  const inMount = (mount: string, sizes: string) => {
    const root = temporaryFolder();
    const data = join(root, "data");
    const other = join(root, "other");
    for (const folder of [data, other]) mkdirSync(folder);
    const script = `${mount.replace("DATA", data).replace("OTHER", other)} && cd ${process.cwd()} && ${process.execPath} --import tsx ${updater} ${data} ${sizes}; echo "exit $?"; ls -A ${data} ${root}; cat ${data}/areas.csv | head -c 20`;
    const {stdout, stderr} = spawnSync("unshare", ["-rm", "sh", "-c", script], {encoding: "utf8"});
    return `${stdout}${stderr}`;
  };

  test.each([
    ["another disk", "mount -t tmpfs -o size=4m none DATA"],
    ["a folder of the same disk", "mount --bind OTHER DATA"]
  ])("is updated whole: %s", (_, mount) => {
    const said = inMount(mount, "10 20");
    expect(said).toContain("exit 0");
    expect(said).toContain("22222222222222222222");
    expect(said).not.toContain(".update\n");
    expect(said).not.toContain(".data-update");
  });

  test("is left as it was where the disk fills up", () => {
    const said = inMount("mount -t tmpfs -o size=256k none DATA", "1000 900000");
    expect(said).toContain("no space left on the disk: free some and run the command again");
    expect(said).toContain("data is unchanged");
    expect(said).toContain("exit 1");
    expect(said).toContain("11111111111111111111");
    expect(said).not.toContain(".update\n");
  });
});

test("files of the test are on disk", () => {
  const root = temporaryFolder();
  writeFileSync(join(root, "x"), "x");
  expect(disk.calls).toBeGreaterThan(0);
});
