import {EngineError} from "./engine-error.js";
import type {Engine} from "./engine-type.js";
import type {Question} from "./question.js";
import {statements} from "./statements.js";
import type {TableName} from "./tables.js";
import {underWay} from "./under-way.js";
import {joined, type WorkerClient} from "./worker-client.js";

/** What an engine that is starting can already do. */
export interface Doors {
  /** Resolves when a table is read. */
  read: (table: TableName) => Promise<void>;
  /** Resolves when the engine can read nothing but its tables. */
  locked: () => Promise<void>;
  /** The reader of answers, which arrives while the engine starts. */
  reader: () => Promise<typeof import("./rows.js")>;
}

/** The engine behind a worker that has started. */
export function answering(client: WorkerClient, connection: number, {read, locked, reader}: Doors): Engine {
  const questions = underWay();
  const prepared = statements(client, connection);
  const open = async ({sql, tables}: Question<unknown>) => {
    await Promise.all(tables.map(read));
    // What is no plain question might ask for files, and the engine does not survive being refused one by the worker.
    if (!/^\s*(?:SELECT|WITH)\b/i.test(sql)) await locked();
  };
  const answer = async (question: Question<unknown>, signal: AbortSignal) => {
    await open(question);
    return client.inTurn(async () => {
      if (signal.aborted) throw signal.reason;
      return client.ask(connection, await prepared.asking(question), {signal});
    });
  };
  // On a connection of its own, so that it stands in no other question's way.
  const parts = async function* (question: Question<unknown>, signal: AbortSignal) {
    await open(question);
    const own = await client.connect();
    try {
      const statement = await statements(client, own).asking(question);
      yield* client.run(own, statement, {signal});
    } finally {
      await client.disconnect(own);
    }
  };
  return {
    async ask<Row>(question: Question<Row>, {signal} = {} as {signal?: AbortSignal}) {
      return questions.run(signal, async (ended) => {
        try {
          const [{rowsFromArrow}, bytes] = await Promise.all([reader(), answer(question, ended)]);
          return rowsFromArrow<Row>(bytes);
        } catch (cause) {
          throw failed(question, cause);
        }
      });
    },
    stream<Row>(question: Question<Row>, {signal} = {} as {signal?: AbortSignal}) {
      return questions.each(signal, async function* (ended) {
        try {
          const {rowsFromArrow} = await reader();
          let header: Uint8Array | undefined;
          for await (const part of parts(question, ended)) {
            if (header === undefined) header = part;
            else yield rowsFromArrow<Row>(joined([header, part]));
          }
        } catch (cause) {
          throw failed(question, cause);
        }
      });
    },
    cancel: () => questions.cancel(),
    close() {
      const error = new EngineError("worker", {cause: new Error("the engine was closed")});
      questions.close(error);
      // Its statements and connections go with it.
      client.stop(error);
    }
  };
}

function failed({sql}: Question<unknown>, cause: unknown): EngineError {
  return cause instanceof EngineError ? cause : new EngineError("question", {cause, sql});
}
