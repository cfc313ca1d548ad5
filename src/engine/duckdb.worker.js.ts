import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";

// The engine's worker script, behind the few lines that let it take the module which the page has compiled.
const prelude = await readFile(new URL("./worker-prelude.js", import.meta.url), "utf8");
const file = createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js");
const script = (await readFile(file, "utf8")).replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n");
process.stdout.write(`${prelude}${script}`);
