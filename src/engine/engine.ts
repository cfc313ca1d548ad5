import type {ColumnTable} from "arquero";
import {EngineError} from "./engine-error.js";
import {engineFiles} from "./files.js";
import {literal} from "./literal.js";
import type {Question} from "./question.js";
import type {TableName} from "./tables.js";
import {tables} from "./tables.js";
import {WorkerClient} from "./worker-client.js";

export {EngineError} from "./engine-error.js";

/** What the first charts of a page are drawn from: questions of no other table are answered as soon as these are read. */
const firstTables: readonly TableName[] = ["areas", "neighbours", "indicators", "leads"];

/** How far the engine has come: its files arrive while it starts, then each table is read. */
export interface EngineProgress {
  stage: "starting" | "tables" | "ready";
  /** Tables read so far. */
  loaded: number;
  /** Tables there are. */
  total: number;
}

export interface StartEngineOptions {
  /** Told of every step; default none. Of a start that is already under way only the first caller is told. */
  onProgress?: (progress: EngineProgress) => void;
}

/** DuckDB in its worker, with every table in memory. */
interface Database {
  /** The answer to a question, as the bytes of an Arrow IPC stream. */
  answer(question: Question<unknown>): Promise<Uint8Array>;
  stop(): void;
}

// One engine per page: a second would fetch, compile and read everything again.
let running: Promise<Database> | undefined;

/**
 * Start the page's engine, once: later calls wait for the same start. Resolves when it answers, though a question of a table
 * that is not there yet waits for that one. Rejects with an `EngineError`.
 */
export async function startEngine({onProgress = () => {}}: StartEngineOptions = {}): Promise<void> {
  await database(onProgress);
}

/** Stop the engine where it runs and start it afresh: what a reader's "try again" does. */
export async function restart(options: StartEngineOptions = {}): Promise<void> {
  const old = running;
  running = undefined;
  old?.then(
    (stopping) => stopping.stop(),
    () => {}
  );
  await startEngine(options);
}

/** The rows that answer a question; starts the engine where it is not running. Rejects with an `EngineError`. */
export async function query<Row>(question: Question<Row>): Promise<Row[]> {
  const [{rowsFromArrow}, bytes] = await Promise.all([import("./rows.js"), answer(question)]);
  return readOrSay(question, () => rowsFromArrow<Row>(bytes));
}

/** The answer to a question as an Arquero table, for work that needs its verbs; otherwise as `query`. */
export async function queryTable(question: Question<unknown>): Promise<ColumnTable> {
  const [{table}, {columnsFromArrow}, bytes] = await Promise.all([
    import("arquero"),
    import("./rows.js"),
    answer(question)
  ]);
  return readOrSay(question, () => table(columnsFromArrow(bytes)));
}

function readOrSay<Answer>({sql}: Question<unknown>, read: () => Answer): Answer {
  try {
    return read();
  } catch (cause) {
    throw new EngineError("question", {cause, sql});
  }
}

async function answer(question: Question<unknown>): Promise<Uint8Array> {
  return (await database(() => {})).answer(question);
}

function database(onProgress: (progress: EngineProgress) => void): Promise<Database> {
  if (running === undefined) {
    // A failed start is forgotten, so that the next question tries afresh.
    const forget = () => {
      if (running === starting) running = undefined;
    };
    const starting = open(onProgress, forget);
    starting.catch(forget);
    running = starting;
  }
  return running;
}

async function open(onProgress: (progress: EngineProgress) => void, onFailure: () => void): Promise<Database> {
  if (!canRun()) throw new EngineError("unsupported");
  const total = tables.length;
  onProgress({stage: "starting", loaded: 0, total});
  // Side by side, but for what is not needed at first: it would take its share of a slow link from the module, which has
  // much to do once it is here, and the tables arrive meanwhile.
  const module = settled(compile(engineFiles.wasm));
  // What is small and not needed at first waits for the tables that are: the worker would read it before the first questions.
  let firstAreRead = () => {};
  const small = new Promise<void>((resolve) => {
    firstAreRead = resolve;
  });
  const turnOf = (table: TableName) =>
    firstTables.includes(table) ? Promise.resolve() : table === "observations" ? module() : small;
  const files = new Map(
    tables.map((table) => [table, settled(turnOf(table).then(() => download(engineFiles.tables[table])))])
  );
  const client = new WorkerClient(engineFiles.worker);
  // What is still outstanding fails for the same reason as what failed first.
  let failure: EngineError | undefined;
  const failed = (cause: unknown): never => {
    failure ??= cause instanceof EngineError ? cause : new EngineError("worker", {cause});
    client.stop(failure);
    onFailure();
    throw failure;
  };
  // What the first question will need, so that its answer does not wait for it.
  settled(import("./rows.js"));
  try {
    const connection = await client.start(await module());
    let loaded = 0;
    const read = new Map(
      tables.map((table) => {
        const reading = (files.get(table) as () => Promise<Uint8Array>)()
          .then((bytes) => readTable(client, connection, table, bytes))
          .then(() => {
            loaded += 1;
            onProgress({stage: loaded === total ? "ready" : "tables", loaded, total});
          });
        return [table, settled(reading.catch(failed))];
      })
    );
    await Promise.all(firstTables.map((table) => read.get(table)?.()));
    firstAreRead();
    const all = Promise.all([...read.values()].map((table) => table()));
    const locked = settled(all.then(() => lock(client, connection)).catch(failed));
    return askWith(client, connection, {read, locked});
  } catch (cause) {
    return failed(cause);
  }
}

async function readTable(client: WorkerClient, connection: number, table: TableName, bytes: Uint8Array): Promise<void> {
  await Promise.all([client.load(`${table}.parquet`, bytes), client.ask(connection, createTable(table))]);
  await client.drop(`${table}.parquet`);
}

/** Takes files and addresses from the engine for good. It would refuse its own tables too, so they are read before. */
async function lock(client: WorkerClient, connection: number): Promise<void> {
  await client.ask(connection, "SET enable_external_access = false");
  await client.ask(connection, "SET lock_configuration = true");
}

interface Doors {
  /** Resolves when a table is read. */
  read: ReadonlyMap<TableName, () => Promise<void>>;
  /** Resolves when the engine can read nothing but its tables. */
  locked: () => Promise<void>;
}

function askWith(client: WorkerClient, connection: number, {read, locked}: Doors): Database {
  const statements = new Map<string, Promise<string>>();
  let prepared = 0;
  const prepare = async (sql: string) => {
    const name = `question_${prepared++}`;
    await client.ask(connection, `PREPARE ${name} AS\n${sql}`);
    return name;
  };
  return {
    stop: () => client.stop(),
    async answer({sql, params}) {
      await Promise.all(tables.filter((table) => isNamed(table, sql)).map((table) => read.get(table)?.()));
      // What is no plain question might ask for files, and the engine does not survive being refused one by the worker.
      if (!/^\s*(?:SELECT|WITH)\b/i.test(sql)) await locked();
      const statement = statements.get(sql) ?? prepare(sql);
      statements.set(sql, statement);
      statement.catch(() => statements.delete(sql));
      try {
        const values = params.length > 0 ? `(${params.map(literal).join(", ")})` : "";
        return await client.ask(connection, `EXECUTE ${await statement}${values}`);
      } catch (cause) {
        throw cause instanceof EngineError ? cause : new EngineError("question", {cause, sql});
      }
    }
  };
}

/** Whether a question reads a table. A column of the same name is taken for it: such a question waits for nothing worse. */
function isNamed(table: TableName, sql: string): boolean {
  return new RegExp(`\\b${table}\\b`).test(sql);
}

/** True where there are workers and a WebAssembly that knows exceptions (browsers since 2022): the engine is compiled for it. */
function canRun(): boolean {
  if (typeof Worker !== "function" || typeof WebAssembly !== "object") return false;
  // The smallest module with a `try` block.
  const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 8, 1, 6, 0, 6, 64, 25, 11, 11];
  if (!WebAssembly.validate(new Uint8Array(bytes))) return false;
  try {
    // Browsers before 2022 take the page's content policy for one that forbids every module.
    return new WebAssembly.Module(new Uint8Array(bytes)) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}

async function compile(url: string): Promise<WebAssembly.Module> {
  const response = await arrived(url);
  try {
    // Compiled as it arrives, and kept compiled by the browser; a host that sends another type forgoes both.
    return response.headers.get("content-type")?.startsWith("application/wasm")
      ? await WebAssembly.compileStreaming(response)
      : await WebAssembly.compile(await response.arrayBuffer());
  } catch (cause) {
    throw new EngineError("download", {cause});
  }
}

async function download(url: string): Promise<Uint8Array> {
  const response = await arrived(url);
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    throw new EngineError("download", {cause});
  }
}

async function arrived(url: string): Promise<Response> {
  const response = await fetch(url).catch((cause) => {
    throw new EngineError("download", {cause: new Error(`cannot fetch ${url}`, {cause})});
  });
  if (!response.ok) {
    throw new EngineError("download", {cause: new Error(`cannot fetch ${url}: status ${response.status}`)});
  }
  return response;
}

/** The promise behind a function, so that its failure is nobody's unhandled rejection until it is asked for. */
function settled<T>(promise: Promise<T>): () => Promise<T> {
  promise.catch(() => {});
  return () => promise;
}

function createTable(table: TableName): string {
  return `CREATE TABLE ${table} AS SELECT * FROM read_parquet('${table}.parquet')`;
}
