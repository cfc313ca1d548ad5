import type {ColumnTable} from "arquero";
import {EngineError} from "./engine-error.js";
import type {EngineFiles} from "./files.js";
import {engineFiles} from "./files.js";
import type {Question} from "./question.js";
import type {TableName} from "./tables.js";
import {tables} from "./tables.js";

export {EngineError} from "./engine-error.js";

/** How far the engine has come: files arrive while it starts, then each table is read. */
export interface EngineProgress {
  stage: "starting" | "tables" | "ready";
  /** Tables read so far, and how many there are. */
  loaded: number;
  total: number;
}

export interface StartEngineOptions {
  /** Told of every step; default none. */
  onProgress?: (progress: EngineProgress) => void;
}

/** DuckDB in its worker, with every table in memory. */
interface Database {
  /** The answer to a question, as the bytes of an Arrow IPC stream. */
  answer(question: Question<unknown>): Promise<Uint8Array>;
  stop(): void;
}

// One engine per page: starting a second would fetch and compile everything again.
let running: Promise<Database> | undefined;

/** Start the page's engine, once: later calls wait for the same start. Rejects with an `EngineError`. */
export async function startEngine({onProgress}: StartEngineOptions = {}): Promise<void> {
  running ??= open(engineFiles, onProgress ?? (() => {}));
  const starting = running;
  try {
    await starting;
  } catch (error) {
    // A failed start is forgotten, so that the next question or `restart` tries afresh.
    if (running === starting) running = undefined;
    throw error;
  }
}

/** Stop the engine where it runs and start it again: what a reader's "try again" does. */
export async function restart(options: StartEngineOptions = {}): Promise<void> {
  const old = running;
  running = undefined;
  old?.then(
    (database) => database.stop(),
    () => {}
  );
  await startEngine(options);
}

/** The rows that answer a question; starts the engine where it is not running. Rejects with an `EngineError`. */
export async function query<Row>(question: Question<Row>): Promise<Row[]> {
  const [{rowsFromArrow}, bytes] = await Promise.all([import("./rows.js"), answer(question)]);
  return rowsFromArrow<Row>(bytes);
}

/** The answer to a question as an Arquero table, for work that needs verbs; otherwise as `query`. */
export async function queryTable(question: Question<unknown>): Promise<ColumnTable> {
  const [{fromArrow}, bytes] = await Promise.all([import("arquero"), answer(question)]);
  return fromArrow(bytes);
}

async function answer(question: Question<unknown>): Promise<Uint8Array> {
  await startEngine();
  const database = await (running as Promise<Database>);
  return database.answer(question);
}

async function open(files: EngineFiles, onProgress: (progress: EngineProgress) => void): Promise<Database> {
  if (typeof WebAssembly !== "object" || typeof Worker !== "function") throw new EngineError("unsupported");
  const total = tables.length;
  let loaded = 0;
  onProgress({stage: "starting", loaded, total});
  // Asked for at once, so that they travel while the engine compiles.
  const downloads = tables.map((table) => download(files.tables[table]));
  for (const each of downloads) each.catch(() => {});
  const duckdb = await import("@duckdb/duckdb-wasm").catch((cause) => {
    throw new EngineError("download", {cause});
  });
  const worker = new Worker(files.worker);
  let stopped: EngineError | undefined;
  const failure = new Promise<never>((_, reject) => {
    worker.addEventListener("error", (event) => {
      stopped = new EngineError("worker", {cause: new Error(event.message ?? "worker failed")});
      reject(stopped);
    });
  });
  failure.catch(() => {});
  const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  const alive = <T>(promise: Promise<T>): Promise<T> => Promise.race([promise, failure]);
  const work = async () => {
    await db.instantiate(files.wasm);
    await db.open({query: {castBigIntToDouble: true}});
    const connection = await db.connectInternal();
    onProgress({stage: "tables", loaded, total});
    for (const [i, table] of tables.entries()) {
      const bytes = await (downloads[i] as Promise<Uint8Array>);
      await db.registerFileBuffer(`${table}.parquet`, bytes);
      await db.runQuery(connection, createTable(table));
      await db.dropFile(`${table}.parquet`);
      loaded += 1;
      onProgress({stage: "tables", loaded, total});
    }
    return connection;
  };
  let connection: number;
  try {
    connection = await alive(work());
  } catch (error) {
    worker.terminate();
    throw error instanceof EngineError ? error : new EngineError("worker", {cause: error});
  }
  onProgress({stage: "ready", loaded, total});
  const prepared = new Map<string, Promise<number>>();
  return {
    async answer({sql, params}) {
      if (stopped) throw stopped;
      try {
        let statement = prepared.get(sql);
        if (statement === undefined) {
          statement = db.createPrepared(connection, sql);
          prepared.set(sql, statement);
        }
        return await alive(db.runPrepared(connection, await alive(statement), [...params]));
      } catch (error) {
        if (error instanceof EngineError) throw error;
        prepared.delete(sql);
        throw new EngineError("question", {cause: error, sql});
      }
    },
    stop: () => worker.terminate()
  };
}

async function download(url: string): Promise<Uint8Array> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: status ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    throw new EngineError("download", {cause});
  }
}

function createTable(table: TableName): string {
  return `CREATE TABLE ${table} AS SELECT * FROM read_parquet('${table}.parquet')`;
}
