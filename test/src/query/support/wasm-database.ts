import {createRequire} from "node:module";

type Blocking = typeof import("@duckdb/duckdb-wasm/blocking");
type DuckDBRuntime = Parameters<Blocking["createDuckDB"]>[2];

const require = createRequire(import.meta.url);

/** The browser's own DuckDB in Node, on this thread, with an empty database open. */
export async function openWasmDatabase(): ReturnType<Blocking["createDuckDB"]> {
  // The declarations of the package's Node entry are those of its browser entry but for the runtime.
  const duckdb: Blocking & {NODE_RUNTIME: DuckDBRuntime} = require("@duckdb/duckdb-wasm/blocking");
  const file = (name: string) => require.resolve(`@duckdb/duckdb-wasm/dist/${name}`);
  const bundles = {
    mvp: {mainModule: file("duckdb-mvp.wasm"), mainWorker: ""},
    eh: {mainModule: file("duckdb-eh.wasm"), mainWorker: ""}
  };
  const database = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await database.instantiate(() => {});
  database.open({query: {}});
  return database;
}
