import {describe, expect, it, vi} from "vitest";
import {EngineError, query, startEngine} from "../../../src/components/site-engine.js";
import {
  caught,
  largest,
  posted,
  question,
  reply,
  statementOf,
  statements,
  useFakeSite,
  worker
} from "./support/fake-site.js";
import {FakeWorker} from "./support/fake-worker.js";

vi.mock("../../../src/engine/files.js", () => import("./support/engine-files.js"));

const {fetched, failing} = useFakeSite();

describe("startEngine", () => {
  it("fetches the tables once each, from where the site keeps them, and reads every one", async () => {
    await query(largest);
    // The answer waits for no table that it does not need.
    await expect.poll(() => posted("DROP_FILE").length).toBe(8);
    expect([...fetched].sort()).toEqual([
      "/areas.parquet",
      "/duckdb.wasm",
      "/indicators.parquet",
      "/judgements.parquet",
      "/leads.parquet",
      "/neighbours.parquet",
      "/observations.parquet",
      "/reported.parquet",
      "/reports.parquet"
    ]);
    // By way of a script of the page's own, whose content policy it then goes by.
    expect(await worker().script?.text()).toBe('importScripts("https://site.example/duckdb.worker.js")');
    expect(worker().posted[0]).toMatchObject({type: "MODULE", data: expect.any(WebAssembly.Module)});
    const created = statements(/^CREATE/);
    const creating = (tables: readonly string[]) =>
      tables.map((table) => `CREATE TABLE ${table} AS SELECT * FROM read_parquet('${table}.parquet')`);
    // What the first questions need goes first; the others as they arrive.
    expect(created.slice(0, 4)).toEqual(creating(["areas", "neighbours", "indicators", "leads"]));
    expect(created.slice(4).sort()).toEqual(creating(["judgements", "observations", "reported", "reports"]));
  });

  it("casts nothing: numbers within lists would come out wrong", async () => {
    await startEngine();
    expect(posted("OPEN")[0]?.data).toEqual({query: {}});
  });

  it("takes files and addresses from the engine once its tables are read, and lets no other statement go before", async () => {
    await query({...question, sql: "COPY areas TO 'https://example.org/areas.csv'"}).catch(() => {});
    const order = statements(/./).filter((sql) => /^(SET|PREPARE)/.test(sql));
    expect(order).toEqual([
      "SET enable_external_access = false",
      "SET lock_configuration = true",
      expect.stringContaining("COPY areas")
    ]);
    expect(statements(/^CREATE/)).toHaveLength(8);
    expect(statements(/./).indexOf("SET lock_configuration = true")).toBeGreaterThan(
      Math.max(...statements(/./).map((sql, i) => (sql.startsWith("CREATE") ? i : -1)))
    );
  });

  it("starts one engine, however often it is asked to", async () => {
    await Promise.all([startEngine(), startEngine(), query(question)]);
    await startEngine();
    expect(FakeWorker.started).toHaveLength(1);
  });

  it("tells of its progress", async () => {
    const steps: string[] = [];
    await startEngine({onProgress: ({stage, loaded, total}) => steps.push(`${stage} ${loaded}/${total}`)});
    await query(largest);
    // The answer waits for no table that it does not need.
    await expect.poll(() => steps.length).toBe(9);
    const between = Array.from({length: 7}, (_, i) => `tables ${i + 1}/8`);
    expect(steps).toEqual(["starting 0/8", ...between, "ready 8/8"]);
  });

  it("answers before the largest table is there, but for the questions that need it", async () => {
    let arrive = (_: Response): void => {};
    const {fetch} = globalThis;
    vi.stubGlobal("fetch", (url: string) =>
      url === "/observations.parquet" ? new Promise((resolve) => (arrive = resolve)) : fetch(url)
    );
    await startEngine();
    expect(await query(question)).toHaveLength(1);
    let answered = false;
    const waiting = query(largest).then(() => (answered = true));
    expect(await query({...question, sql: "SELECT area FROM leads", tables: ["leads"]})).toHaveLength(1);
    expect(answered).toBe(false);
    arrive(new Response(new Uint8Array([1, 2, 3])));
    await waiting;
  });

  it("compiles a module that is sent as another type of file", async () => {
    const streaming = vi.spyOn(WebAssembly, "compileStreaming");
    const {fetch} = globalThis;
    vi.stubGlobal("fetch", async (url: string) => new Response(await (await fetch(url)).arrayBuffer()));
    await startEngine();
    expect(streaming).not.toHaveBeenCalled();
  });

  it.each([
    ["/duckdb.wasm", 404],
    ["/duckdb.wasm", "network"],
    ["/leads.parquet", 404],
    ["/observations.parquet", 500],
    ["/areas.parquet", "network"]
  ] as const)("says that figures did not arrive when %s fails (%s), and can be tried again", async (url, failure) => {
    failing.set(url, failure);
    const error = await caught(query(largest));
    expect(error).toBeInstanceOf(EngineError);
    expect(error).toMatchObject({kind: "download", retryable: true});
    expect(error.message).toBe("The figures could not be loaded. Check the connection and try again.");
    expect(String(error.cause)).toContain(url);
    expect(worker().terminated).toBe(true);
    failing.clear();
    expect(await query(question)).toEqual([{area: "warrington", value: 66}]);
  });

  it("says that a broken module did not arrive", async () => {
    vi.stubGlobal("fetch", async () => new Response("<html>", {headers: {"content-type": "application/wasm"}}));
    expect(await caught(startEngine())).toMatchObject({kind: "download"});
  });

  it("says so where the browser has no WebAssembly or no workers, and offers no retry", async () => {
    vi.stubGlobal("WebAssembly", undefined);
    const error = await caught(startEngine());
    expect(error).toMatchObject({kind: "unsupported", retryable: false});
    expect(error.message).toContain("no WebAssembly");
    vi.unstubAllGlobals();
    vi.stubGlobal("Worker", undefined);
    expect(await caught(startEngine())).toMatchObject({kind: "unsupported"});
  });

  it("says so where WebAssembly is too old for the engine", async () => {
    vi.spyOn(WebAssembly, "validate").mockReturnValueOnce(false);
    expect(await caught(startEngine())).toMatchObject({kind: "unsupported"});
  });

  it("fails when the worker breaks down while it starts", async () => {
    FakeWorker.reply = (request) => (request.type === "INSTANTIATE" ? undefined : reply(request));
    const starting = caught(startEngine());
    await vi.waitFor(() => expect(worker().posted.at(-1)?.type).toBe("INSTANTIATE"));
    worker().breakDown("Uncaught LinkError: import");
    const error = await starting;
    expect(error).toMatchObject({kind: "worker", retryable: true});
    expect((error.cause as Error).message).toBe("Uncaught LinkError: import");
  });

  it("fails when a table cannot be read", async () => {
    FakeWorker.reply = (request) =>
      statementOf(request).startsWith("CREATE") ? {error: "not a Parquet file"} : reply(request);
    const error = await caught(startEngine());
    expect(error.kind).toBe("worker");
    expect(error.cause).toMatchObject({message: "not a Parquet file"});
    expect(worker().terminated).toBe(true);
  });
});
