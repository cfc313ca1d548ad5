import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {Worker as Thread} from "node:worker_threads";

const script = createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js");

/** What a browser's worker has around its script, of a thread of Node's. */
const around = (code: string) => `
const {parentPort} = require("node:worker_threads");
const target = new EventTarget();
Object.assign(globalThis, {
  self: globalThis,
  addEventListener: target.addEventListener.bind(target),
  location: new URL("https://site.example/duckdb.worker.js"),
  // By which the script would take itself to be in Node.
  process: undefined,
  postMessage: (data, transfer) => parentPort.postMessage(data, transfer)
});
${code}
target.addEventListener("message", (event) => globalThis.onmessage(event));
parentPort.on("message", (data) => target.dispatchEvent(new MessageEvent("message", {data})));`;

/** The worker of a page as a thread of Node's: DuckDB's own script for browsers behind the site's prelude, whatever its address. */
export class NodeWorker extends EventTarget {
  private readonly thread: Thread;

  constructor() {
    super();
    const code = readFileSync("src/engine/worker-prelude.js", "utf8") + readFileSync(script, "utf8");
    // What it writes of failures is what it answers.
    this.thread = new Thread(around(code), {eval: true, stderr: true});
    this.thread.on("message", (data) => this.dispatchEvent(new MessageEvent("message", {data})));
    this.thread.on("error", ({message}) => this.dispatchEvent(Object.assign(new Event("error"), {message})));
  }

  postMessage(data: unknown, transfer: ArrayBuffer[] = []): void {
    this.thread.postMessage(data, transfer);
  }

  terminate(): void {
    void this.thread.terminate();
  }
}
