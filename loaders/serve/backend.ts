import type {Question} from "../../src/engine/question.js";

export interface BackendOptions {
  /** Ends the question in the engine; it is then rejected with whatever the engine says of it. */
  signal: AbortSignal;
}

/** An engine behind the server: what answers questions in the bytes that the page reads. */
export interface Backend {
  /** What it is called, for people: `duckdb`, `clickhouse`. */
  name: string;
  /** The parts of the answer's Arrow IPC stream, uncompressed. Rejects with a `Refused`, or with the engine's own error. */
  ask(question: Question<object>, options: BackendOptions): AsyncGenerator<Uint8Array>;
  /** The same for SQL of a reader that the grammar has let by; missing where the engine does not take it. */
  askSql?(sql: string, options: BackendOptions): AsyncGenerator<Uint8Array>;
  /** Resolves where the engine answers. */
  check(options: BackendOptions): Promise<void>;
  close(): Promise<void>;
}
