import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";

// Framework serves only what lies under its root: this hands it the engine's file as one of its own, hashed and cached.
const file = createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");
process.stdout.write(await readFile(file));
