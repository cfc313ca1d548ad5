import {spawn} from "node:child_process";
import {mkdtempSync, rmSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";

/** What is installed for tests alone. */
const engines = new URL("../../../engines/package.json", import.meta.url);
const script = fileURLToPath(new URL("chdb-server.mjs", import.meta.url));

/** Folder of the package with the embedded ClickHouse, which is too large (566 MB) to come with the others; null where it is not here. */
export function chdbFolder(): string | null {
  if (process.env.CHDB) return process.env.CHDB;
  try {
    return dirname(createRequire(engines).resolve("chdb"));
  } catch {
    return null;
  }
}

/** What is to be done where it is not here. */
export const withoutChdb =
  "skipped: chdb is not installed: npm install --no-save --prefix test/engines, or CHDB=<folder of the package>";

/** A ClickHouse of this test's own. */
export interface Chdb {
  url: string;
  /** Where its data lies. */
  folder: string;
  /** Its process. */
  pid(): number | undefined;
  /** Kills it at once, whatever it does. */
  kill(): Promise<void>;
  /** Starts it anew, over the same data and at the same address. */
  start(): Promise<void>;
  remove(): Promise<void>;
}

/** Starts the embedded ClickHouse in a process of its own. */
export async function openChdb(chdb: string): Promise<Chdb> {
  const folder = mkdtempSync(join(tmpdir(), "chdb-"));
  const begin = async (port: string) => {
    const child = spawn(process.execPath, [script, chdb, join(folder, "data"), port], {
      stdio: ["ignore", "pipe", "inherit"]
    });
    const ended = new Promise((resolve) => child.once("close", resolve));
    const said = await Promise.race([
      new Promise<string>((resolve) => child.stdout.once("data", (chunk) => resolve(String(chunk).trim()))),
      ended.then(() => Promise.reject(new Error("the embedded ClickHouse did not start")))
    ]);
    return {child, ended, port: said};
  };
  let running = await begin("0");
  const kill = async () => {
    running.child.kill("SIGKILL");
    await running.ended;
  };
  return {
    url: `http://127.0.0.1:${running.port}`,
    folder: join(folder, "data"),
    pid: () => running.child.pid,
    kill,
    async start() {
      running = await begin(running.port);
    },
    async remove() {
      await kill();
      rmSync(folder, {recursive: true, force: true});
    }
  };
}
