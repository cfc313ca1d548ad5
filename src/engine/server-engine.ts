import {arrowMessages} from "./arrow-messages.js";
import {EngineError} from "./engine-error.js";
import type {AskOptions, Engine} from "./engine-type.js";
import type {Question} from "./question.js";
import {underWay} from "./under-way.js";
import {joined} from "./worker-client.js";

/** Longest address that every proxy takes; what is longer goes in a body. */
const longestAddress = 2000;
/** How often a question is asked of a server that is busy, gone or cut off, before the reader is told. */
const mostTries = 3;
/** Milliseconds that a server may say nothing at all; it ends what takes too long itself, long before. */
const silence = 120_000;

export interface ServerEngineOptions {
  /** Address of the server's questions, without a slash at its end: `/api`. */
  address: string;
  /** The edition of the tables (`data-version.ts`): an answer of another is refused by the server. */
  version: string;
  /** What a question is called on the server: its SQL never leaves the page. */
  nameOf: (question: Question<unknown>) => {name: string; args: unknown};
  /** Milliseconds without a byte after which a server is taken to be gone; default 120,000. */
  patience?: number;
  /** Lets milliseconds pass before another try, or fewer where the signal ends them; default a timer. */
  pause?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/**
 * An engine that asks a server, by the names of questions. What is cancelled ends there as well: its connection closes. A server that is
 * busy, gone or cut off is asked again, twice.
 */
export function serverEngine({
  address,
  version,
  nameOf,
  patience = silence,
  pause = timer
}: ServerEngineOptions): Engine {
  const questions = underWay();
  const parts = async function* (question: Question<unknown>, signal: AbortSignal) {
    // Once nobody listens, the server need not go on.
    const own = new AbortController();
    const end = () => own.abort();
    signal.addEventListener("abort", end);
    const watch = watchSilence(patience, own);
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
      yield* arrowMessages(chunksOf(response, watch.heard));
    } catch (cause) {
      if (signal.aborted || !own.signal.aborted) throw cause;
      throw new ForGood("download", {cause: new Error("the server says nothing", {cause})});
    } finally {
      watch.end();
      signal.removeEventListener("abort", end);
      own.abort();
    }
  };
  const persistently = async <Answer>(ended: AbortSignal, work: () => Promise<Answer>): Promise<Answer> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await work();
      } catch (error) {
        if (tries === mostTries || ended.aborted || isForGood(error)) throw error;
        await pause(tries * 1000, ended);
        if (ended.aborted) throw error;
      }
    }
  };
  return {
    async ask<Row>(question: Question<Row>, {signal}: AskOptions = {}) {
      return questions.run(signal, async (ended) => {
        try {
          const {rowsFromArrow} = await import("./rows.js");
          return await persistently(ended, async () => {
            const messages: Uint8Array[] = [];
            for await (const message of parts(question, ended)) messages.push(message);
            return rowsFromArrow<Row>(joined(messages));
          });
        } catch (cause) {
          throw failed(cause);
        }
      });
    },
    stream<Row>(question: Question<Row>, {signal}: AskOptions = {}) {
      return questions.each(signal, async function* (ended) {
        try {
          const {rowsFromArrow} = await import("./rows.js");
          // Once there are rows, asking again would give them twice.
          const {schema, rest} = await persistently(ended, async () => {
            const rest = parts(question, ended);
            const {value: schema = new Uint8Array()} = await rest.next();
            return {schema, rest};
          });
          for await (const message of rest) yield rowsFromArrow<Row>(joined([schema, message]));
        } catch (cause) {
          throw failed(cause);
        }
      });
    },
    cancel: () => questions.cancel(),
    close: () => questions.close(new EngineError("worker", {cause: new Error("the engine was closed")}))
  };
}

/** A refusal that another try would meet again. */
class ForGood extends EngineError {}

function isForGood(error: unknown): boolean {
  return error instanceof ForGood;
}

/** Why a server gave no answer, in the words that the engine in the page has for it. */
async function refusal(response: Response, {sql}: Question<unknown>): Promise<EngineError> {
  const cause = new Error(`${response.status}: ${(await response.text()).trim().slice(0, 1000)}`);
  // The server holds another edition of the tables than the page was made with: reloading helps.
  if (response.status === 410) return new ForGood("worker", {cause});
  if (response.status === 400 || response.status === 404 || response.status === 422)
    return new ForGood("question", {cause, sql});
  // 502, 503 and 504: it is busy, or a proxy finds nobody behind it.
  return response.status > 501 ? new EngineError("download", {cause}) : new ForGood("download", {cause});
}

function failed(cause: unknown): EngineError {
  return cause instanceof EngineError ? cause : new EngineError("download", {cause});
}

/** Read by hand: not every browser can loop over a stream. */
async function* chunksOf({body}: Response, heard: () => void): AsyncGenerator<Uint8Array> {
  if (body === null) return;
  const reader = body.getReader();
  try {
    for (;;) {
      const {done, value} = await reader.read();
      heard();
      if (done) return;
      yield value;
    }
  } finally {
    reader.releaseLock();
  }
}

/** Ends what waits for a server that says nothing for too long. */
function watchSilence(patience: number, own: AbortController): {heard: () => void; end: () => void} {
  let running: ReturnType<typeof setTimeout> | undefined;
  const end = () => clearTimeout(running);
  const heard = () => {
    end();
    running = setTimeout(() => own.abort(), patience);
  };
  heard();
  return {heard, end};
}

function timer(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const running = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(running);
      resolve();
    });
  });
}
