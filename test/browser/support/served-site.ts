import {spawn} from "node:child_process";
import {cp, mkdtemp, rm} from "node:fs/promises";
import type {IncomingMessage, Server, ServerResponse} from "node:http";
import {tmpdir} from "node:os";
import {dirname, join, resolve} from "node:path";
import {createApi} from "../../../loaders/serve/api.js";
import {builtTables} from "../../../loaders/serve/built-tables.js";
import {createDataServer} from "../../../loaders/serve/create-server.js";
import {openDuckDb} from "../../../loaders/serve/duckdb.js";

/** A way in which a server fails, as it answers a question: it resolves to true where it has done so. */
export type Fault = (request: IncomingMessage, response: ServerResponse) => Promise<boolean> | boolean;

/** What lets a reader's SQL by on the server of tests. */
export const servedToken = "a-token-of-the-browser-tests-and-no-other";

/** A site whose pages ask a server, and that server with DuckDB behind it. */
export interface ServedSite {
  server: Server;
  /** Lets questions fail from now on in a way, or no more where it is null. */
  fail(fault: Fault | null): void;
  /** Questions asked since the server began, those that failed among them. */
  asked(): readonly string[];
  remove(): Promise<void>;
}

/** Builds the site of the made-up nation with a server for its engine, and opens both. */
export async function openServedSite(): Promise<ServedSite> {
  const folder = await mkdtemp(join(tmpdir(), "served-site-"));
  await cp("examples/merrow", join(folder, "merrow"), {recursive: true});
  const dist = await built(join(folder, "merrow"));
  const {files, version} = await builtTables(dist);
  const backend = await openDuckDb({
    file: join(folder, "served.duckdb"),
    tables: files,
    memory: "500MB",
    rows: 100_000
  });
  const limits = {seconds: 30, bytes: 50_000_000, held: 400_000_000, atOnce: 3, waiting: 100, sending: 120};
  const api = createApi({backend, version, limits, token: servedToken});
  let fault: Fault | null = null;
  const asked: string[] = [];
  const server = createDataServer(dist, async (request, response) => {
    if (!request.url?.startsWith("/api/")) return api(request, response);
    asked.push(request.url);
    return (await fault?.(request, response)) || api(request, response);
  });
  return {
    server,
    fail(next) {
      fault = next;
    },
    asked: () => asked,
    async remove() {
      await backend.close();
      await rm(folder, {recursive: true});
      await rm(dirname(dist), {recursive: true});
    }
  };
}

/** The folder of the site that `npm run build -- <folder>` builds for a server. */
async function built(folder: string): Promise<string> {
  const child = spawn(process.execPath, [resolve("loaders/commands/run.mjs"), "build", folder], {
    env: {...process.env, SITE_ENGINE: "/api"}
  });
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  await new Promise((done) => child.once("close", done));
  const dist = /^the site is in (.+)$/m.exec(said)?.[1];
  if (dist === undefined) throw new Error(`the site could not be built:\n${said}`);
  return dist;
}
