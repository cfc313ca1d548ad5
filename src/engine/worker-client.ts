import {EngineError} from "./engine-error.js";
import {withoutNul} from "./literal.js";

interface Pending {
  resolve: (answer: never) => void;
  reject: (error: unknown) => void;
}

/** What DuckDB's worker posts: an answer to a request, or a line of its log. */
interface WorkerMessage {
  requestId: number;
  type: string;
  data: unknown;
}

interface RunOptions {
  /** Ends the statement, at the next poll or part. */
  signal?: AbortSignal;
}

/** The mark by which an Arrow IPC stream ends. */
const endOfStream = new Uint8Array([255, 255, 255, 255, 0, 0, 0, 0]);

/**
 * The page's end of DuckDB-WASM 1.28.0's worker: the requests of its protocol (`WorkerRequestType`) that a site with
 * fixed tables needs. The package's own client would bring 240 kB of script more, in three further round trips, and
 * leaves every answer outstanding for ever when the worker fails.
 */
export class WorkerClient {
  private readonly worker: Worker;
  private readonly pending = new Map<number, Pending>();
  private readonly script: string;
  private turn: Promise<unknown> = Promise.resolve();
  private sent = 0;
  private failure: EngineError | undefined;

  /**
   * Start the worker from the address of its script, by way of a script of the page's own making: a worker that is loaded
   * from a file goes by the content policy that came with the file, of which a static host sends none; this one goes by
   * the page's.
   */
  constructor(url: string) {
    const address = JSON.stringify(new URL(url, globalThis.location?.href).href);
    this.script = URL.createObjectURL(new Blob([`importScripts(${address})`], {type: "text/javascript"}));
    this.worker = new Worker(this.script);
    this.worker.addEventListener("message", ({data}: MessageEvent<WorkerMessage>) => this.receive(data));
    this.worker.addEventListener("error", (event) => this.fail(new Error(event.message || "cannot run the worker")));
    this.worker.addEventListener("messageerror", () => this.fail(new Error("unreadable answer of the worker")));
  }

  /** Give the worker the compiled module and open an empty database; the answer is the connection's number. */
  async start(module: WebAssembly.Module): Promise<number> {
    this.worker.postMessage({type: "MODULE", data: module});
    // The address has to be one; nobody asks for it.
    await this.request("INSTANTIATE", ["https://duckdb.invalid/duckdb.wasm", null]);
    URL.revokeObjectURL(this.script);
    // Nothing is cast: numbers within lists and structs would come out wrong, and those beyond 2^53 rounded.
    await this.request("OPEN", {query: {}});
    return this.connect();
  }

  /** Hand over the bytes of a file; they are the worker's from then on. */
  async load(name: string, bytes: Uint8Array): Promise<void> {
    await this.request("REGISTER_FILE_BUFFER", [name, bytes], [bytes.buffer as ArrayBuffer]);
  }

  async drop(name: string): Promise<void> {
    await this.request("DROP_FILE", name);
  }

  /** Make a table of the rows of an Arrow IPC stream, which a locked database still takes. */
  async insert(connection: number, name: string, stream: Uint8Array): Promise<void> {
    const whole = joined([stream, endOfStream]);
    await this.request(
      "INSERT_ARROW_FROM_IPC_STREAM",
      [connection, whole, {name, create: true}],
      [whole.buffer as ArrayBuffer]
    );
  }

  /** The bytes of a file that a statement wrote. */
  copyOut(name: string): Promise<Uint8Array> {
    return this.request<Uint8Array>("COPY_FILE_TO_BUFFER", name);
  }

  /** Open another connection to the same tables; the answer is its number. */
  connect(): Promise<number> {
    return this.request<number>("CONNECT", null);
  }

  /** Close a connection, with the statements that it has prepared. */
  async disconnect(connection: number): Promise<void> {
    await this.request("DISCONNECT", connection);
  }

  /** Do what asks several statements of the first connection, after what was begun before it: a connection holds one answer. */
  inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const answer = this.turn.then(work);
    this.turn = answer.catch(() => {});
    return answer;
  }

  /** Run one statement of a connection, in its turn; the answer is the bytes of an Arrow IPC stream of all its rows. */
  async ask(connection: number, sql: string, options: RunOptions = {}): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    for await (const part of this.run(connection, sql, options)) parts.push(part);
    return joined(parts);
  }

  /**
   * Run one statement; gives the head of an Arrow IPC stream and then the parts of its rows, as they come. It is started and
   * polled, and its rows are fetched: a statement that is run in one request (`RUN_QUERY`, `RUN_PREPARED`) and fails at a
   * late row gives the rows before it, and no error; nor can it be cancelled.
   */
  async *run(connection: number, sql: string, {signal}: RunOptions = {}): AsyncGenerator<Uint8Array> {
    const fetchRows = () => {
      const rows = this.request<Uint8Array>("FETCH_QUERY_RESULTS", connection);
      // Asked ahead: where the rows end or fail before it, nobody waits for this one.
      rows.catch(() => {});
      return rows;
    };
    const started = this.request<Uint8Array | null>("START_PENDING_QUERY", [connection, withoutNul(sql)]);
    // Most statements are done when they are started: their rows are asked for at once, to save the way there and back.
    let ahead = [fetchRows(), fetchRows()];
    let header = await started;
    if (header === null) {
      await Promise.allSettled(ahead);
      while (header === null) {
        if (signal?.aborted) {
          await this.request("CANCEL_PENDING_QUERY", connection);
          throw signal.reason;
        }
        header = await this.request<Uint8Array | null>("POLL_PENDING_QUERY", connection);
      }
      ahead = [fetchRows(), fetchRows()];
    }
    yield header;
    for (;;) {
      const rows = (await ahead.shift()) as Uint8Array;
      if (rows.length === 0) return;
      // What is not fetched the connection forgets when the next statement is started.
      if (signal?.aborted) throw signal.reason;
      ahead.push(fetchRows());
      yield rows;
    }
  }

  /** Stop the worker; what is still outstanding is rejected, with the error that made it stop where there is one. */
  stop(cause: EngineError = new EngineError("worker", {cause: new Error("the engine was stopped")})): void {
    this.fail(cause);
  }

  private request<Answer>(type: string, data: unknown, transfer: Transferable[] = []): Promise<Answer> {
    if (this.failure) return Promise.reject(this.failure);
    const messageId = this.sent++;
    return new Promise<Answer>((resolve, reject) => {
      this.pending.set(messageId, {resolve, reject});
      this.worker.postMessage({messageId, type, data}, transfer);
    });
  }

  private receive({requestId, type, data}: WorkerMessage): void {
    // A log entry carries number 0, which is also the first request's.
    if (type === "LOG" || type === "INSTANTIATE_PROGRESS") return;
    const waiting = this.pending.get(requestId);
    if (waiting === undefined) return;
    this.pending.delete(requestId);
    if (type === "ERROR") waiting.reject(new Error((data as {message: string}).message));
    else waiting.resolve(data as never);
  }

  private fail(cause: Error): void {
    this.failure ??= cause instanceof EngineError ? cause : new EngineError("worker", {cause});
    for (const {reject} of this.pending.values()) reject(this.failure);
    this.pending.clear();
    this.worker.terminate();
    URL.revokeObjectURL(this.script);
  }
}

/** The bytes of several parts, one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
}
