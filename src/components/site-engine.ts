import {createEngine, type EngineProgress} from "../engine/create-engine.js";
import type {Engine} from "../engine/engine-type.js";
import type {Question} from "../engine/question.js";
import {tables} from "../engine/tables.js";

export type {EngineProgress} from "../engine/create-engine.js";
export {EngineError} from "../engine/engine-error.js";

declare global {
  /** Path of the server that answers, where the build was given one (`SITE_ENGINE`): the bundles have it in place of this name. */
  var SITE_ENGINE: string | undefined;
}

export interface StartEngineOptions {
  /** Told of every step; default none. Of a start that is already under way only the first caller is told. */
  onProgress?: (progress: EngineProgress) => void;
}

// One engine per page: a second would fetch, compile and read everything again.
let running: Promise<Engine> | undefined;

/**
 * Start the page's engine, once: later calls wait for the same start. Resolves when it answers, though a question of a table
 * that is not there yet waits for that one. Rejects with an `EngineError`.
 */
export async function startEngine(options: StartEngineOptions = {}): Promise<void> {
  await pageEngine(options);
}

/** Stop the engine where it runs and start it afresh: what a reader's "try again" does. */
export async function restart(options: StartEngineOptions = {}): Promise<void> {
  const old = running;
  running = undefined;
  old?.then(
    (stopping) => stopping.close(),
    () => {}
  );
  await startEngine(options);
}

/** The rows that answer a question; starts the engine where it is not running. Rejects with an `EngineError`. */
export async function query<Row>(question: Question<Row>): Promise<Row[]> {
  return (await pageEngine({})).ask(question);
}

function pageEngine({onProgress}: StartEngineOptions): Promise<Engine> {
  if (running === undefined) {
    // A failed start is forgotten, so that the next question tries afresh.
    const onFailure = () => {
      if (running === starting) running = undefined;
    };
    // Of the two ways a build keeps the one that it was configured with, and no byte of the other.
    const starting = globalThis.SITE_ENGINE
      ? import("./asked-server.js").then(({askedServer}) => askedServer(globalThis.SITE_ENGINE as string))
      : createEngine({tables, onFailure, ...(onProgress && {onProgress})});
    starting.catch(onFailure);
    running = starting;
  }
  return running;
}
