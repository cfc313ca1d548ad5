import type {Question} from "./question.js";

export interface AskOptions {
  /** Ends the question where it is under way; it is then rejected with the signal's reason. */
  signal?: AbortSignal;
}

/** What answers questions of the tables: in the browser, in Node and in tests alike (`test/src/engine/contract.test.ts`). */
export interface Engine {
  /** The rows that answer a question; rejects with an error of which it or its `cause` tells the SQL. */
  ask<Row>(question: Question<Row>, options?: AskOptions): Promise<Row[]>;
  /** The same rows in batches, as they come; other questions are answered meanwhile. Who stops listening ends the question. */
  stream<Row>(question: Question<Row>, options?: AskOptions): AsyncIterable<Row[]>;
  /** Ends every question under way, which is then rejected with an `AbortError`; the engine answers on. */
  cancel(): void;
  /** Ends the engine and what is under way, for good: every question after it is rejected. */
  close(): void;
}
