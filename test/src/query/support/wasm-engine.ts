import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {literal} from "../../../../src/engine/literal.js";
import type {Question} from "../../../../src/engine/question.js";
import {rowsFromArrow} from "../../../../src/engine/rows.js";
import type {TableName} from "../../../../src/engine/tables.js";
import {tables} from "../../../../src/engine/tables.js";

type DuckDBRuntime = Parameters<typeof import("@duckdb/duckdb-wasm/blocking").createDuckDB>[2];

const require = createRequire(import.meta.url);

/** The browser's own engine, run in Node on this thread: what a question is accepted by. */
export interface TestEngine {
  query<Row>(question: Question<Row>): Row[];
  run(sql: string): void;
}

/** Open DuckDB-WASM in Node with the Parquet files given; those left out have no table. */
export async function openWasmEngine(files: Partial<Record<TableName, string>> = {}): Promise<TestEngine> {
  // The declarations of the package's Node entry are those of its browser entry but for the runtime.
  const duckdb: typeof import("@duckdb/duckdb-wasm/blocking") & {NODE_RUNTIME: DuckDBRuntime} =
    require("@duckdb/duckdb-wasm/blocking");
  const file = (name: string) => require.resolve(`@duckdb/duckdb-wasm/dist/${name}`);
  const bundles = {
    mvp: {mainModule: file("duckdb-mvp.wasm"), mainWorker: ""},
    eh: {mainModule: file("duckdb-eh.wasm"), mainWorker: ""}
  };
  const database = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await database.instantiate(() => {});
  database.open({query: {}});
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
  return {
    run: (sql) => void ask(sql),
    query({sql, params}) {
      ask(`PREPARE question AS\n${sql}`);
      try {
        const values = params.length > 0 ? `(${params.map(literal).join(", ")})` : "";
        return rowsFromArrow(new Uint8Array(ask(`EXECUTE question${values}`)));
      } finally {
        ask("DEALLOCATE question");
      }
    }
  };
}
