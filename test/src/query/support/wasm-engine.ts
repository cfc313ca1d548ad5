import {readFile} from "node:fs/promises";
import {setImmediate as free} from "node:timers/promises";
import {questionError} from "../../../../src/engine/engine-error.js";
import type {AskOptions, Engine} from "../../../../src/engine/engine-type.js";
import {literal} from "../../../../src/engine/literal.js";
import type {Bound, Question} from "../../../../src/engine/question.js";
import {rowsFromArrow} from "../../../../src/engine/rows.js";
import type {TableName} from "../../../../src/engine/tables.js";
import {tables} from "../../../../src/engine/tables.js";
import {underWay} from "../../../../src/engine/under-way.js";
import {openWasmDatabase} from "./wasm-database.js";

/** The browser's own engine, run in Node on this thread: what a question is accepted by. */
export interface TestEngine extends Engine {
  /** As `ask`, at once. */
  query<Row>(question: Question<Row>): Row[];
  run(sql: string): void;
}

/** Open DuckDB-WASM in Node with the Parquet files given; those left out have no table. */
export async function openWasmEngine(files: Partial<Record<TableName, string>> = {}): Promise<TestEngine> {
  const database = await openWasmDatabase();
  const connection = database.connect().useUnsafe((_, number) => number);
  for (const table of tables) {
    const path = files[table];
    if (path === undefined) continue;
    database.registerFileBuffer(`${table}.parquet`, new Uint8Array(await readFile(path)));
    database.runQuery(connection, `CREATE TABLE ${table} AS SELECT * FROM read_parquet('${table}.parquet')`);
  }
  // As the page asks its worker: started, polled, and every part fetched.
  const ask = (sql: string): Uint8Array => {
    let header = database.startPendingQuery(connection, sql);
    while (header === null) header = database.pollPendingQuery(connection);
    const parts = [header];
    for (;;) {
      const part = database.fetchQueryResults(connection);
      if (part.length === 0) return Buffer.concat(parts);
      parts.push(part);
    }
  };
  const query = <Row>({sql, params}: Question<Row>): Row[] => {
    ask(`PREPARE question AS\n${sql}`);
    try {
      return rowsFromArrow<Row>(new Uint8Array(ask(`EXECUTE question${valuesOf(params)}`)));
    } finally {
      ask("DEALLOCATE question");
    }
  };
  const questions = underWay();
  /** The parts of an answer on a connection of its own, between which the thread is free. */
  const parts = async function* ({sql, params}: Question<unknown>, ended: AbortSignal) {
    const own = database.connect().useUnsafe((_, number) => number);
    try {
      database.runQuery(own, `PREPARE question AS\n${sql}`);
      let header = database.startPendingQuery(own, `EXECUTE question${valuesOf(params)}`);
      while (header === null) {
        await free();
        if (ended.aborted) {
          database.cancelPendingQuery(own);
          return;
        }
        header = database.pollPendingQuery(own);
      }
      for (;;) {
        const rows = database.fetchQueryResults(own);
        if (rows.length === 0) return;
        yield new Uint8Array(Buffer.concat([header, rows]));
        await free();
      }
    } catch (cause) {
      throw questionError(cause, sql);
    } finally {
      database.disconnect(own);
    }
  };
  const stream = <Row>(question: Question<Row>, {signal}: AskOptions = {}) =>
    questions.each(signal, async function* (ended) {
      for await (const part of parts(question, ended)) yield rowsFromArrow<Row>(part);
    });
  return {
    run: (sql) => void ask(sql),
    query,
    async ask<Row>(question: Question<Row>, options?: AskOptions) {
      const rows: Row[] = [];
      for await (const batch of stream(question, options)) rows.push(...batch);
      return rows;
    },
    stream,
    cancel: () => questions.cancel(),
    close: () => questions.close(new Error("the engine was closed"))
  };
}

function valuesOf(params: readonly Bound[]): string {
  return params.length > 0 ? `(${params.map(literal).join(", ")})` : "";
}
