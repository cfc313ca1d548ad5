import {EngineError} from "./engine-error.js";
import type {Bound} from "./question.js";

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

/**
 * The page's end of DuckDB-WASM 1.28.0's worker: the requests of its protocol (`WorkerRequestType`) that a site with
 * fixed tables needs. The package's own client would bring 240 kB of script more, in three further round trips, and
 * leaves every answer outstanding for ever when the worker fails.
 */
export class WorkerClient {
  private readonly worker: Worker;
  private readonly pending = new Map<number, Pending>();
  private sent = 0;
  private failure: EngineError | undefined;

  /** Start the worker from the address of its script. */
  constructor(url: string) {
    this.worker = new Worker(url);
    this.worker.addEventListener("message", ({data}: MessageEvent<WorkerMessage>) => this.receive(data));
    this.worker.addEventListener("error", (event) => this.fail(new Error(event.message || "cannot run the worker")));
    this.worker.addEventListener("messageerror", () => this.fail(new Error("unreadable answer of the worker")));
  }

  /** Give the worker the compiled module and open an empty database; the answer is the connection's number. */
  async start(module: WebAssembly.Module): Promise<number> {
    this.worker.postMessage({type: "MODULE", data: module});
    await this.request("INSTANTIATE", ["duckdb.wasm", null]);
    await this.request("OPEN", {query: {castBigIntToDouble: true, castDecimalToDouble: true}});
    return this.request<number>("CONNECT", null);
  }

  /** Hand over the bytes of a file; they are the worker's from then on. */
  async load(name: string, bytes: Uint8Array): Promise<void> {
    await this.request("REGISTER_FILE_BUFFER", [name, bytes], [bytes.buffer as ArrayBuffer]);
  }

  async drop(name: string): Promise<void> {
    await this.request("DROP_FILE", name);
  }

  async run(connection: number, sql: string): Promise<void> {
    await this.request("RUN_QUERY", [connection, sql]);
  }

  /** Prepare a statement; the answer is its number. */
  prepare(connection: number, sql: string): Promise<number> {
    return this.request("CREATE_PREPARED", [connection, sql]);
  }

  /** Run a prepared statement; the answer is the bytes of an Arrow IPC stream. */
  runPrepared(connection: number, statement: number, params: readonly Bound[]): Promise<Uint8Array> {
    return this.request("RUN_PREPARED", [connection, statement, params]);
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
  }
}
