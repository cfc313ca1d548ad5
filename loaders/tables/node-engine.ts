import type {DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import {questionError} from "../../src/engine/engine-error.js";
import type {AskOptions, Engine} from "../../src/engine/engine-type.js";
import type {Question} from "../../src/engine/question.js";
import {underWay} from "../../src/engine/under-way.js";

/** An engine of a database of Node's DuckDB, one of whose connections is open; errors are those of the database, with the SQL. */
export function nodeEngine(instance: DuckDBInstance, connection: DuckDBConnection): Engine {
  const questions = underWay();
  let isClosed = false;
  // One after the other, so that what is cancelled is the question meant.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const answer = turn.then(work);
    turn = answer.catch(() => {});
    return answer;
  };
  return {
    ask<Row>(question: Question<Row>, {signal}: AskOptions = {}) {
      return questions.run(signal, (ended) =>
        inTurn(() =>
          interruptible(question, connection, ended, async () => {
            const reader = await connection.runAndReadAll(question.sql, [...question.params]);
            return reader.getRowObjectsJS() as Row[];
          })
        )
      );
    },
    stream<Row>(question: Question<Row>, {signal}: AskOptions = {}) {
      return questions.each(signal, async function* (ended) {
        // Of its own, so that it stands in no other question's way.
        const own = await instance.connect();
        const interrupt = () => own.interrupt();
        ended.addEventListener("abort", interrupt);
        try {
          const result = await own.stream(question.sql, [...question.params]);
          for await (const rows of result.yieldRowObjectJs()) yield rows as Row[];
        } catch (cause) {
          throw questionError(cause, question.sql);
        } finally {
          ended.removeEventListener("abort", interrupt);
          own.closeSync();
        }
      });
    },
    cancel: () => questions.cancel(),
    close() {
      if (isClosed) return;
      isClosed = true;
      questions.close(new Error("the engine was closed"));
      void inTurn(async () => {
        connection.closeSync();
        instance.closeSync();
      });
    }
  };
}

/** Does what a question asks of a connection, unless it is ended before or meanwhile. */
async function interruptible<Answer>(
  {sql}: Question<unknown>,
  connection: DuckDBConnection,
  ended: AbortSignal,
  work: () => Promise<Answer>
): Promise<Answer> {
  if (ended.aborted) throw ended.reason;
  const interrupt = () => connection.interrupt();
  ended.addEventListener("abort", interrupt);
  try {
    return await work();
  } catch (cause) {
    throw questionError(cause, sql);
  } finally {
    ended.removeEventListener("abort", interrupt);
  }
}
