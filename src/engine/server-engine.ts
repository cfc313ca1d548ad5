import {arrowMessages} from "./arrow-messages.js";
import {EngineError} from "./engine-error.js";
import type {AskOptions, Engine} from "./engine-type.js";
import type {Question} from "./question.js";
import {underWay} from "./under-way.js";
import {joined} from "./worker-client.js";

/** Longest address that every proxy takes; what is longer goes in a body. */
const longestAddress = 2000;

export interface ServerEngineOptions {
  /** Address of the server's questions, without a slash at its end: `/api`. */
  address: string;
  /** The edition of the tables (`data-version.ts`): an answer of another is refused by the server. */
  version: string;
  /** What a question is called on the server: its SQL never leaves the page. */
  nameOf: (question: Question<unknown>) => {name: string; args: unknown};
}

/** An engine that asks a server, by the names of questions. What is cancelled ends there as well: its connection closes. */
export function serverEngine({address, version, nameOf}: ServerEngineOptions): Engine {
  const questions = underWay();
  const parts = async function* (question: Question<unknown>, signal: AbortSignal) {
    // Once nobody listens, the server need not go on.
    const own = new AbortController();
    const end = () => own.abort();
    signal.addEventListener("abort", end);
    try {
      const {name, args} = nameOf(question);
      const place = `${address}/${version}/${name}`;
      const words = JSON.stringify(args);
      const short = `${place}?args=${encodeURIComponent(words)}`;
      const response = await (short.length <= longestAddress
        ? fetch(short, {signal: own.signal})
        : fetch(place, {
            method: "POST",
            headers: {"Content-Type": "application/json"},
            body: words,
            signal: own.signal
          }));
      if (!response.ok) throw await refusal(response, question);
      yield* arrowMessages(chunksOf(response));
    } finally {
      signal.removeEventListener("abort", end);
      own.abort();
    }
  };
  return {
    async ask<Row>(question: Question<Row>, {signal}: AskOptions = {}) {
      return questions.run(signal, async (ended) => {
        try {
          const {rowsFromArrow} = await import("./rows.js");
          const messages: Uint8Array[] = [];
          for await (const message of parts(question, ended)) messages.push(message);
          return rowsFromArrow<Row>(joined(messages));
        } catch (cause) {
          throw failed(cause);
        }
      });
    },
    stream<Row>(question: Question<Row>, {signal}: AskOptions = {}) {
      return questions.each(signal, async function* (ended) {
        try {
          const {rowsFromArrow} = await import("./rows.js");
          let schema: Uint8Array | undefined;
          for await (const message of parts(question, ended)) {
            if (schema === undefined) schema = message;
            else yield rowsFromArrow<Row>(joined([schema, message]));
          }
        } catch (cause) {
          throw failed(cause);
        }
      });
    },
    cancel: () => questions.cancel(),
    close: () => questions.close(new EngineError("worker", {cause: new Error("the engine was closed")}))
  };
}

/** Why a server gave no answer, in the words that the engine in the page has for it. */
async function refusal(response: Response, {sql}: Question<unknown>): Promise<EngineError> {
  const cause = new Error(`${response.status}: ${(await response.text()).trim().slice(0, 1000)}`);
  // The server holds another edition of the tables than the page was made with: reloading helps.
  if (response.status === 410) return new EngineError("worker", {cause});
  return response.status === 400 || response.status === 404 || response.status === 422
    ? new EngineError("question", {cause, sql})
    : new EngineError("download", {cause});
}

function failed(cause: unknown): EngineError {
  return cause instanceof EngineError ? cause : new EngineError("download", {cause});
}

/** Read by hand: not every browser can loop over a stream. */
async function* chunksOf({body}: Response): AsyncGenerator<Uint8Array> {
  if (body === null) return;
  const reader = body.getReader();
  try {
    for (;;) {
      const {done, value} = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.releaseLock();
  }
}
