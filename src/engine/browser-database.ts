import {compile, settled} from "./arrivals.js";
import {canRun} from "./can-run.js";
import {BrokenDatabase, type Database} from "./database.js";
import {EngineError} from "./engine-error.js";
import {engineFiles} from "./files.js";
import {lock, readTable} from "./read-table.js";
import {WorkerClient} from "./worker-client.js";

export interface BrowserDatabasesOptions {
  /** The Parquet file of a table; the bytes are the engine's from then on, so each time others. */
  bytesOf: (table: string) => Promise<Uint8Array>;
  /** Most memory of a database, in megabytes; default 800. */
  memory?: number;
}

/** Databases of DuckDB in workers of a page, of one compiled module. */
export interface BrowserDatabases {
  /** Opens one with the tables named, that reads no file, no address and no setting any more. */
  open(tables: readonly string[]): Promise<Database>;
  /** Opens one that may read files it is handed, for what is not the reader's SQL; to be stopped when that is done. */
  openLoader(): Promise<{client: WorkerClient; connection: number}>;
}

/** What opens databases; the module is fetched and compiled when the first is opened. Rejects with an `EngineError`. */
export function browserDatabases({bytesOf, memory = 800}: BrowserDatabasesOptions): BrowserDatabases {
  let module: (() => Promise<WebAssembly.Module>) | null = null;
  const start = async () => {
    if (!canRun()) throw new EngineError("unsupported");
    module ??= settled(compile(engineFiles.wasm));
    const arriving = module;
    const client = new WorkerClient(engineFiles.worker);
    try {
      const compiled = await arriving().catch((error) => {
        module = null;
        throw error;
      });
      return {client, connection: await client.start(compiled)};
    } catch (error) {
      client.stop();
      throw error;
    }
  };
  /** Reads a table in a worker of its own, since a locked one reads no file: its rows go over as an Arrow stream. */
  const late = async (table: string): Promise<Uint8Array> => {
    const bytes = await bytesOf(table);
    const {client, connection} = await start();
    try {
      await client.load("table.parquet", bytes);
      return await client.ask(connection, "SELECT * FROM read_parquet('table.parquet')");
    } finally {
      client.stop();
    }
  };
  return {
    openLoader: start,
    async open(tables) {
      const files = tables.map((table) => [table, settled(bytesOf(table))] as const);
      const {client, connection} = await start();
      try {
        for (const [table, arriving] of files)
          await readTable(client, connection, table, await arriving(), {name: `"${table}"`});
        await lock(client, connection, [`memory_limit = '${memory}MB'`]);
      } catch (error) {
        client.stop();
        throw error;
      }
      const reader = settled(import("./rows.js"));
      return {
        takesFirstRow: true,
        async run(sql, options) {
          const asked = client.ask(connection, sql, options).catch((error) => {
            throw isRefusal(error, options?.signal) ? error : new BrokenDatabase(error);
          });
          const [{answerFromArrow}, bytes] = await Promise.all([reader(), asked]);
          return answerFromArrow(bytes);
        },
        load: async (table) => client.insert(connection, table, await late(table)),
        close: () => client.stop(new EngineError("worker", {cause: new Error("the engine was closed")}))
      };
    }
  };
}

/**
 * Whether an error is one of DuckDB's own words, or the signal's reason. Any other is WebAssembly's: the module has stopped in
 * the middle of something, and every statement after it would fail.
 */
function isRefusal(error: unknown, signal: AbortSignal | undefined): boolean {
  if (signal?.aborted) return true;
  const words = error instanceof Error && !(error instanceof EngineError) ? error.message : "";
  return /^[A-Za-z ]+ (?:Error|Exception)\b/.test(words) && !/^FATAL Error/.test(words);
}
