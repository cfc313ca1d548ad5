import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, vi} from "vitest";
import {openNativeDatabase} from "../../../../loaders/notebook/native-database.js";
import {type BrowserDatabases, browserDatabases} from "../../../../src/engine/browser-database.js";
import {createNotebookEngine, type NotebookEngine} from "../../../../src/notebook/notebook-engine.js";
import {databaseViews} from "../../../../src/notebook/views.js";
import {NodeWorker} from "../../engine/support/node-worker.js";
import {fixtureSql} from "../../query/support/fixture.js";
import {openNativeEngine} from "../../query/support/native-engine.js";

/** Tables of the fixture, which both engines of a test have. */
export const fixtureTables = ["areas", "neighbours", "indicators", "observations", "reports", "reported", "judgements"];

/** The engine of a page, with a thread for its worker, and Node's, over the tables of the fixture. */
export interface Engines {
  browser: NotebookEngine;
  node: NotebookEngine;
  databases: BrowserDatabases;
  /** Adds a table that the browser's may be asked for. */
  add(name: string, parquet: Uint8Array): void;
  /** How often the browser's had to begin anew. */
  restarts: () => number;
  close(): void;
}

/** Opens both; the files of the page's engine must be mocked by the names that `wasm` and `worker` have here. */
export async function openEngines({memory = 400}: {memory?: number} = {}): Promise<Engines> {
  const folder = mkdtempSync(join(tmpdir(), "notebook-engines-"));
  const writer = await openNativeEngine();
  for (const sql of fixtureSql()) await writer.run(sql);
  for (const table of fixtureTables) await writer.run(`COPY ${table} TO '${join(folder, `${table}.parquet`)}'`);
  writer.close();
  const wasm = createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");
  vi.stubGlobal("Worker", NodeWorker);
  vi.stubGlobal("location", {href: "https://site.example/"});
  vi.stubGlobal("fetch", async () => new Response(readFileSync(wasm)));
  const fileOf = async (table: string) => join(folder, `${table}.parquet`);
  const own = new Map<string, Uint8Array>();
  const databases = browserDatabases({
    memory,
    bytesOf: async (table) => own.get(table)?.slice() ?? new Uint8Array(readFileSync(await fileOf(table)))
  });
  let restarts = 0;
  const browser = createNotebookEngine({
    open: databases.open,
    views: databaseViews,
    onRestart: () => {
      restarts += 1;
    }
  });
  const node = createNotebookEngine({
    open: (tables) => openNativeDatabase(tables, {fileOf, memory: `${memory}MB`}),
    views: databaseViews
  });
  return {
    browser,
    node,
    databases,
    add: (name, parquet) => void own.set(name, parquet),
    restarts: () => restarts,
    close() {
      browser.close();
      node.close();
      rmSync(folder, {recursive: true});
    }
  };
}

/** Both with the tables of the fixture, opened for the tests of a file. */
export function useEngines(): Engines {
  const engines = {} as Engines;
  beforeAll(async () => {
    Object.assign(engines, await openEngines());
    await Promise.all([engines.browser, engines.node].map((engine) => engine.prepare(fixtureTables)));
  });
  afterAll(() => engines.close());
  return engines;
}
