import {EngineError} from "../engine/engine-error.js";
import type {Question} from "../engine/question.js";

/** The engine's script, which comes when it is first needed. Rejects with an `EngineError` where it does not. */
export async function engineLater(): Promise<typeof import("./site-engine.js")> {
  try {
    return await import("./site-engine.js");
  } catch (error) {
    throw new EngineError("download", {cause: error});
  }
}

/** Asks a question of the engine of a page that may never need it. */
export async function queryLater<Row>(question: Question<Row>): Promise<Row[]> {
  return (await engineLater()).query(question);
}
