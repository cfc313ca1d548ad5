import {spawn} from "node:child_process";
import {copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync} from "node:fs";
import {networkInterfaces, tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {tables} from "../../../src/engine/tables.js";
import {fixtureFiles} from "./support/fixture-files.js";

const command = resolve("loaders/commands/run.mjs");
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "serve-command-"));
  const fixture = await fixtureFiles();
  mkdirSync(join(folder, "dist/_file/data"), {recursive: true});
  mkdirSync(join(folder, "tmp"));
  for (const table of tables)
    copyFileSync(fixture.files[table], join(folder, `dist/_file/data/${table}.0123abcd.parquet`));
  fixture.remove();
});

afterAll(() => rmSync(folder, {recursive: true}));

/** What the command has of its own on disk. */
const scratch = () => readdirSync(join(folder, "tmp")).filter((name) => name.startsWith("sightline-"));

/** The command at work, with what it has printed. */
function serve(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [command, "serve", ...args], {
    env: {...process.env, TMPDIR: join(folder, "tmp"), ...environment}
  });
  let printed = "";
  const waiting: (() => void)[] = [];
  const hear = (chunk: Buffer) => {
    printed += chunk;
    for (const wake of waiting.splice(0)) wake();
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const ended = new Promise<number | null>((done) => child.once("close", done));
  return {
    child,
    ended,
    printed: () => printed,
    async says(pattern: RegExp): Promise<RegExpExecArray> {
      for (;;) {
        const found = pattern.exec(printed);
        if (found) return found;
        await Promise.race([
          new Promise<void>((wake) => waiting.push(wake)),
          ended.then(() => Promise.reject(new Error(printed)))
        ]);
      }
    }
  };
}

describe("npm run serve", () => {
  it("answers at an address of this machine, and ends in good order when it is told to", async () => {
    const server = serve(["--engine", "duckdb", "--port", "0", "--site", join(folder, "dist")]);
    const [, address] = await server.says(/questions at (http:\/\/127\.0\.0\.1:\d+\/api\/(?:0123abcd){8}\/)/);
    const response = await fetch(`${address}allAreas`);
    expect(response.status).toBe(200);
    await response.arrayBuffer();
    expect(scratch()).toHaveLength(1);
    // Nobody but this machine, by its own name for itself.
    const {port} = new URL(address as string);
    const others = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .filter(({internal}) => !internal);
    for (const {address: other, family} of others)
      await expect(fetch(`http://${family === "IPv6" ? `[${other}]` : other}:${port}/health`)).rejects.toThrow();
    server.child.kill("SIGTERM");
    expect(await server.ended).toBe(0);
    expect(scratch()).toEqual([]);
  });

  it("says in words what is wrong, and leaves nothing behind", async () => {
    const cases: [string[], NodeJS.ProcessEnv, RegExp][] = [
      [[], {}, /required option '--engine <name>'/],
      [["--engine", "other"], {}, /Allowed choices are duckdb, clickhouse/],
      [["--engine", "duckdb", "--site", join(folder, "none")], {}, /missing site: expected one that is built/],
      [
        ["--engine", "clickhouse", "--clickhouse", "http://127.0.0.1:1", "--site", join(folder, "dist")],
        {},
        /missing database: sightline_[0-9a-f]{16}, expected it to be loaded/
      ],
      [["load", "--clickhouse", "http://127.0.0.1:1", "--site", join(folder, "dist")], {}, /ECONNREFUSED/],
      [["--engine", "duckdb", "--rows", "0"], {}, /expected a whole number from 1 on/],
      [
        ["--engine", "duckdb"],
        {SIGHTLINE_TOKEN: "short"},
        /invalid SIGHTLINE_TOKEN: 5 characters, expected at least 32/
      ]
    ];
    for (const [args, environment, words] of cases) {
      const server = serve(args, environment);
      expect(await server.ended).toBe(1);
      expect(server.printed()).toMatch(words);
      expect(server.printed()).not.toContain("    at ");
    }
    expect(scratch()).toEqual([]);
  });
});
