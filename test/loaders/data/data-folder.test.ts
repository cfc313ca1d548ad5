import {type ChildProcess, spawn} from "node:child_process";
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {setImmediate, setTimeout} from "node:timers/promises";
import {fileURLToPath} from "node:url";
import {describe, expect, test} from "vitest";
import {isUnsettled, settleData, updateData} from "../../../loaders/data/data-folder.js";
import {run, snapshot, temporaryFolder} from "../statistics/support/run-update.js";
import {smallSources, writeSources} from "../statistics/support/small-sources.js";

const workspaceName = ".data-update";

function support(name: string): string {
  return fileURLToPath(new URL(`../statistics/support/${name}`, import.meta.url));
}

function start(script: string, ...args: string[]): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", script, ...args], {stdio: ["ignore", "pipe", "ignore"]});
}

async function kill(child: ChildProcess, signal: NodeJS.Signals = "SIGKILL"): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  await ended;
}

async function firstLine(child: ChildProcess): Promise<void> {
  await new Promise((resolve) => child.stdout?.once("data", resolve));
}

/** The version that every file below the folder has; fails when there is more than one. */
function versionOf(folder: string, count: number): number {
  const texts = Object.values(snapshot(folder)).map(({text}) => text);
  const versions = new Set(texts);
  expect([...versions]).toHaveLength(1);
  const version = Number(texts[0]);
  expect(texts).toHaveLength(1 + (version % 2 === 0 ? count : Math.ceil(count / 2)));
  return version;
}

describe("an update of a folder", () => {
  test("writes what differs, removes figures that are no more, and leaves nothing beside the folder", () => {
    const root = temporaryFolder();
    const data = join(root, "data");
    updateData(
      data,
      new Map([
        ["areas.csv", "1"],
        ["statistics/a.csv", "1"],
        ["statistics/b.csv", "1"]
      ])
    );
    writeFileSync(join(data, "reports.csv"), "mine");
    writeFileSync(join(data, "statistics/README.md"), "mine");
    const before = snapshot(data);
    const plan = updateData(
      data,
      new Map([
        ["areas.csv", "2"],
        ["statistics/a.csv", "1"]
      ])
    );
    expect(plan).toEqual({write: ["areas.csv"], remove: ["statistics/b.csv"]});
    const after = snapshot(data);
    expect(Object.keys(after)).toEqual(["areas.csv", "reports.csv", "statistics/README.md", "statistics/a.csv"]);
    expect(after["statistics/a.csv"]).toEqual(before["statistics/a.csv"]);
    expect(readdirSync(root)).toEqual(["data"]);
  });

  test("is all or nothing when the process is killed at any moment, even amid the renames", async () => {
    const count = 120;
    const data = join(temporaryFolder(), "data");
    let unsettled = 0;
    for (let round = 0; round < 6; round++) {
      const child = start(support("update-forever.ts"), data, String(count));
      await firstLine(child);
      // Half of the rounds stop it at some moment, the others as soon as it has begun to move files into place.
      if (round % 2 === 0) await setTimeout(round * 40);
      else while (!isUnsettled(data)) await setImmediate();
      await kill(child);
      for (const {text} of Object.values(snapshot(data))) expect(text).toMatch(/^\d+\n$/);
      if (isUnsettled(data)) unsettled++;
      else versionOf(data, count);
      settleData(data);
      versionOf(data, count);
    }
    expect(unsettled).toBeGreaterThan(0);
  });

  test("that was interrupted between two files is finished by the next reader, and only once", () => {
    const root = temporaryFolder();
    const data = join(root, "data");
    updateData(
      data,
      new Map([
        ["areas.csv", "old"],
        ["statistics/a.csv", "old"],
        ["statistics/gone.csv", "old"]
      ])
    );
    const staged = join(root, workspaceName, "x");
    mkdirSync(join(staged, "statistics"), {recursive: true});
    writeFileSync(join(data, "areas.csv"), "new");
    writeFileSync(join(staged, "statistics/a.csv"), "new");
    writeFileSync(join(dirname(staged), "commit.json"), JSON.stringify({staged: "x", remove: ["statistics/gone.csv"]}));
    expect(isUnsettled(data)).toBe(true);
    settleData(data);
    settleData(data);
    expect(isUnsettled(data)).toBe(false);
    expect(Object.entries(snapshot(data)).map(([path, {text}]) => [path, text])).toEqual([
      ["areas.csv", "new"],
      ["statistics/a.csv", "new"]
    ]);
  });

  test("that was interrupted while it was being staged leaves the old files, and the next clears up", () => {
    const root = temporaryFolder();
    const data = join(root, "data");
    updateData(data, new Map([["areas.csv", "old"]]));
    mkdirSync(join(root, workspaceName, "x"), {recursive: true});
    writeFileSync(join(root, workspaceName, "x/areas.csv"), "ha");
    writeFileSync(join(root, workspaceName, "lock"), "999999999");
    settleData(data);
    expect(readFileSync(join(data, "areas.csv"), "utf8")).toBe("old");
    updateData(data, new Map([["areas.csv", "new"]]));
    expect(readFileSync(join(data, "areas.csv"), "utf8")).toBe("new");
    expect(readdirSync(root)).toEqual(["data"]);
  });

  test("waits for no other: while one is running a second is refused and changes nothing", () => {
    const root = temporaryFolder();
    const data = join(root, "data");
    updateData(data, new Map([["areas.csv", "old"]]));
    mkdirSync(join(root, workspaceName));
    writeFileSync(join(root, workspaceName, "lock"), String(process.ppid));
    expect(() => updateData(data, new Map([["areas.csv", "new"]]))).toThrow(
      `another update is running (process ${process.ppid})`
    );
    expect(readFileSync(join(data, "areas.csv"), "utf8")).toBe("old");
  });

  test("obeys a request to stop when it is whole, and leaves nothing behind", async () => {
    const count = 200;
    const root = temporaryFolder();
    const data = join(root, "data");
    const child = start(support("update-forever.ts"), data, String(count));
    await firstLine(child);
    await setTimeout(20);
    await kill(child, "SIGTERM");
    expect(child.signalCode).toBe("SIGTERM");
    versionOf(data, count);
    expect(readdirSync(root)).toEqual(["data"]);
  });
});

describe("an import that is killed", () => {
  test("leaves the figures as they were or as they will be, and the next one finishes", async () => {
    const root = temporaryFolder();
    const [folder, data, elsewhere] = ["downloads", "data", "elsewhere"].map((name) => join(root, name)) as [
      string,
      string,
      string
    ];
    const texts = (of: string) =>
      Object.entries(snapshot(of))
        .map(([path, {text}]) => `${path}\n${text}`)
        .join("");
    const sources = smallSources();
    await writeSources(folder, sources);
    for (const one of [data, elsewhere]) expect((await run(folder, {data: one})).code).toBe(0);
    const before = texts(data);
    for (const row of sources.care) if (row.children_count === "320") row.children_count = "330";
    await writeSources(folder, sources);
    expect((await run(folder, {data: elsewhere})).code).toBe(0);
    const after = texts(elsewhere);
    expect(after).not.toBe(before);

    for (const milliseconds of [200, 500, 700, 900, 1200]) {
      const child = start(support("update-once.ts"), folder, data);
      await setTimeout(milliseconds);
      await kill(child);
      settleData(data);
      expect([before, after]).toContain(texts(data));
    }
    expect((await run(folder, {data})).code).toBe(0);
    expect(texts(data)).toBe(after);
    expect(readdirSync(root).sort()).toEqual(["data", "downloads", "elsewhere"]);
  });
});
