import {answering} from "./answering.js";
import {compile, download, settled} from "./arrivals.js";
import {canRun} from "./can-run.js";
import {EngineError} from "./engine-error.js";
import type {Engine} from "./engine-type.js";
import {engineFiles} from "./files.js";
import {lock, readTable} from "./read-table.js";
import {firstTables, type TableName} from "./tables.js";
import {WorkerClient} from "./worker-client.js";

/** How far the engine has come: its files arrive while it starts, then each table is read. */
export interface EngineProgress {
  stage: "starting" | "tables" | "ready";
  /** Tables read so far. */
  loaded: number;
  /** Tables there are. */
  total: number;
}

export interface CreateEngineOptions {
  /** The tables that it holds, in the order in which it reads them; questions of others fail. */
  tables: readonly TableName[];
  /** Told of every step. */
  onProgress?: (progress: EngineProgress) => void;
  /** Told when a table fails to be read, also after the first ones were: the engine is of no use then. */
  onFailure?: () => void;
}

/**
 * DuckDB in a worker of its own, with the site's tables in memory. Resolves when it answers, though a question of a table that
 * is not there yet waits for that one. Rejects with an `EngineError`.
 */
export async function createEngine({
  tables,
  onProgress = () => {},
  onFailure = () => {}
}: CreateEngineOptions): Promise<Engine> {
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
  const reader = settled(import("./rows.js"));
  try {
    const connection = await client.start(await module());
    let loaded = 0;
    const reading = new Map(
      [...files].map(([table, arriving]) => {
        const done = arriving()
          .then((bytes) => readTable(client, connection, table, bytes))
          .then(() => {
            loaded += 1;
            onProgress({stage: loaded === total ? "ready" : "tables", loaded, total});
          });
        return [table, settled(done.catch(failed))];
      })
    );
    const read = async (table: TableName) => reading.get(table)?.();
    await Promise.all(firstTables.map(read));
    firstAreRead();
    const locked = settled(
      Promise.all(tables.map(read))
        .then(() => lock(client, connection))
        .catch(failed)
    );
    return answering(client, connection, {read, locked, reader});
  } catch (cause) {
    return failed(cause);
  }
}
