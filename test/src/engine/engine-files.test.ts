import {execFile} from "node:child_process";
import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {promisify} from "node:util";
import {runInNewContext} from "node:vm";
import {describe, expect, it, vi} from "vitest";

const run = promisify(execFile);
const require = createRequire(import.meta.url);
const original = (name: string) => readFileSync(require.resolve(`@duckdb/duckdb-wasm/dist/${name}`));

/** What Framework gets when it loads a file: the loader's standard output. */
async function load(name: string): Promise<Buffer> {
  const {stdout} = await run("npx", ["tsx", `src/engine/${name}.ts`], {encoding: "buffer", maxBuffer: 2 ** 26});
  return stdout;
}

const hash = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

describe("the engine's files", () => {
  it("are those of the pinned release, the last with Parquet linked in", () => {
    const {version} = JSON.parse(readFileSync("node_modules/@duckdb/duckdb-wasm/package.json", "utf8"));
    expect(version).toBe("1.28.0");
  });

  it("hold the module byte for byte", async () => {
    expect(hash(await load("duckdb.wasm"))).toBe(hash(original("duckdb-eh.wasm")));
  });

  it("hold the worker's script whole, after the prelude, without a source map that is not there", async () => {
    const script = (await load("duckdb.worker.js")).toString();
    expect(script.startsWith(readFileSync("src/engine/worker-prelude.js", "utf8"))).toBe(true);
    expect(script).toContain(original("duckdb-browser-eh.worker.js").toString().slice(0, 200_000));
    expect(script).not.toContain("sourceMappingURL");
  });
});

describe("the worker's prelude", () => {
  function worker() {
    const scope = new EventTarget();
    const thrown: unknown[] = [];
    const instantiate = vi.fn(async (_module: unknown, _imports: unknown) => "instance");
    const context = {
      self: scope as EventTarget & {fetch?: () => Promise<unknown>; importScripts?: () => void} & Record<
          string,
          unknown
        >,
      WebAssembly: {instantiate} as unknown as typeof WebAssembly,
      Response,
      setTimeout: (work: () => void) => {
        try {
          work();
        } catch (error) {
          thrown.push(error);
        }
      }
    };
    runInNewContext(readFileSync("src/engine/worker-prelude.js", "utf8"), context);
    const seen: unknown[] = [];
    scope.addEventListener("message", (event) => seen.push((event as MessageEvent).data));
    const send = (data: unknown) => scope.dispatchEvent(new MessageEvent("message", {data}));
    return {...context, instantiate, seen, send, thrown};
  }

  it("instantiates the module that the page sends, whichever comes first", async () => {
    const {send, WebAssembly, instantiate} = worker();
    const started = WebAssembly.instantiateStreaming(new Response(), {a: {}});
    send({type: "MODULE", data: "module"});
    expect(await started).toEqual({module: "module", instance: "instance"});
    expect(instantiate).toHaveBeenCalledWith("module", {a: {}});
  });

  it("keeps the module from the engine's own script, and passes on everything else", () => {
    const {send, seen} = worker();
    send({type: "MODULE", data: "module"});
    send({type: "PING", messageId: 1});
    expect(seen).toEqual([{type: "PING", messageId: 1}]);
  });

  it("lets the page know of a module that cannot be instantiated", async () => {
    const {send, WebAssembly, instantiate, thrown} = worker();
    instantiate.mockRejectedValue(new Error("missing import"));
    send({type: "MODULE", data: "module"});
    await expect(WebAssembly.instantiateStreaming(new Response(), {})).rejects.toThrow("missing import");
    expect(thrown).toEqual([new Error("missing import")]);
  });

  it("answers the engine's own asking for its module with nothing, and refuses every other", async () => {
    const {self, send, WebAssembly} = worker();
    const response = (await self.fetch?.()) as Response;
    expect(await response.text()).toBe("");
    send({type: "MODULE", data: "module"});
    await WebAssembly.instantiateStreaming(response, {});
    await expect(self.fetch?.()).rejects.toThrow("the engine reads no addresses");
  });

  it("refuses every way to an address in words, and cannot be undone", () => {
    const {self} = worker();
    const request = new (self.XMLHttpRequest as new () => XMLHttpRequest)();
    for (const ask of [() => request.open("GET", "https://example.org/"), () => request.send()])
      expect(ask).toThrow("the engine reads no addresses");
    expect(self.importScripts).toThrow("the engine reads no addresses");
    for (const name of ["WebSocket", "WebTransport", "EventSource", "Worker", "SharedWorker"])
      expect(self[name], name).toBeUndefined();
    for (const name of ["XMLHttpRequest", "fetch", "importScripts", "WebSocket"])
      expect(
        Reflect.set(self, name, () => {}),
        name
      ).toBe(false);
  });
});
