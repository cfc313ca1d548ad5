/** What went wrong: the browser cannot run the engine, a file did not arrive, the worker stopped, or a question failed. */
export type EngineErrorKind = "unsupported" | "download" | "worker" | "question";

const words: Record<EngineErrorKind, string> = {
  unsupported:
    "This browser cannot run the part of the page that recalculates charts (it has no WebAssembly or no web workers). The charts already shown are complete; a current version of any browser can change them.",
  download: "The figures could not be loaded. Check the connection and try again.",
  worker: "The part of the page that recalculates charts stopped. Try again, or reload the page.",
  question: "The figures for this choice could not be worked out. Try again, or make another choice."
};

export interface EngineErrorOptions {
  /** What failed underneath. */
  cause?: unknown;
  /** The SQL of the question that failed; appended to the cause, for developers. */
  sql?: string;
}

/** An error of the engine: `message` is for the reader, `cause` for the developer. */
export class EngineError extends Error {
  readonly kind: EngineErrorKind;

  constructor(kind: EngineErrorKind, {cause, sql}: EngineErrorOptions = {}) {
    super(words[kind], {cause: sql === undefined ? cause : questionError(cause, sql)});
    this.name = "EngineError";
    this.kind = kind;
  }

  /** Whether trying again can help: not where the browser lacks what the engine needs. */
  get retryable(): boolean {
    return this.kind !== "unsupported";
  }
}

/** What a question failed of, with its SQL: for developers. */
export function questionError(cause: unknown, sql: string): Error {
  const message = cause instanceof Error ? cause.message : String(cause);
  return new Error(`${message}\n\nin the question:\n${sql.trim()}`, {cause});
}
