import {tableFromArrays, tableToIPC} from "@uwdata/flechette";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {EngineError, query, queryTable, restart, startEngine} from "../../../src/query/engine.js";
import {FakeWorker, type Posted, type Reply} from "./support/fake-worker.js";

vi.mock("../../../src/query/files.js", () => ({
  engineFiles: {
    wasm: "/duckdb.wasm",
    worker: "/duckdb.worker.js",
    tables: {
      areas: "/areas.parquet",
      neighbours: "/neighbours.parquet",
      indicators: "/indicators.parquet",
      observations: "/observations.parquet",
      reports: "/reports.parquet",
      reported: "/reported.parquet",
      leads: "/leads.parquet",
      judgements: "/judgements.parquet"
    }
  }
}));

// The smallest module there is.
const wasm = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
const question = {sql: "SELECT area, value FROM t WHERE area = ?", params: ["warrington"]};

const largest = {sql: "SELECT area FROM observations", params: []};

const answerBytes = () =>
  tableToIPC(tableFromArrays({area: ["warrington"], value: [66]}), {format: "stream"}) as Uint8Array;

function reply({type}: Posted): Reply {
  if (type === "CONNECT") return {data: 7};
  if (type === "CREATE_PREPARED") return {data: 3};
  if (type === "RUN_PREPARED") return {data: answerBytes()};
  return {data: null};
}

let fetched: string[];
let failing: Map<string, number | "network">;

beforeEach(() => {
  fetched = [];
  failing = new Map();
  FakeWorker.started = [];
  FakeWorker.reply = reply;
  vi.stubGlobal("Worker", FakeWorker);
  vi.stubGlobal("fetch", async (url: string) => {
    fetched.push(url);
    const failure = failing.get(url);
    if (failure === "network") throw new TypeError("Failed to fetch");
    if (failure !== undefined) return new Response(null, {status: failure});
    return new Response(url.endsWith(".wasm") ? wasm : new Uint8Array([1, 2, 3]), {
      headers: {"content-type": url.endsWith(".wasm") ? "application/wasm" : "application/octet-stream"}
    });
  });
});

afterEach(async () => {
  // The engine of one test is not that of the next.
  failing.set("/duckdb.wasm", 500);
  await restart().catch(() => {});
  vi.unstubAllGlobals();
});

const worker = (i = 0) => FakeWorker.started[i] as FakeWorker;
const caught = (promise: Promise<unknown>): Promise<EngineError> =>
  promise.then(
    () => expect.unreachable("did not fail"),
    (error) => error
  );

describe("startEngine", () => {
  it("fetches the tables once each, from where the site keeps them, and reads every one", async () => {
    await query(largest);
    // The answer waits for no table that it does not need.
    await expect.poll(() => worker().posted.filter(({type}) => type === "DROP_FILE").length).toBe(8);
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
    expect(worker().url).toBe("/duckdb.worker.js");
    expect(worker().posted[0]).toMatchObject({type: "MODULE", data: expect.any(WebAssembly.Module)});
    const created = worker()
      .posted.filter(({type}) => type === "RUN_QUERY")
      .map(({data}) => (data as string[])[1]);
    const creating = (tables: readonly string[]) =>
      tables.map((table) => `CREATE TABLE ${table} AS SELECT * FROM read_parquet('${table}.parquet')`);
    // What the first questions need goes first; the others as they arrive.
    expect(created.slice(0, 4)).toEqual(creating(["areas", "neighbours", "indicators", "leads"]));
    expect(created.slice(4).sort()).toEqual(creating(["judgements", "observations", "reported", "reports"]));
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
    expect(await query({...question, sql: "SELECT area FROM leads"})).toHaveLength(1);
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
    FakeWorker.reply = (request) => (request.type === "RUN_QUERY" ? {error: "not a Parquet file"} : reply(request));
    const error = await caught(startEngine());
    expect(error.kind).toBe("worker");
    expect(error.cause).toMatchObject({message: "not a Parquet file"});
    expect(worker().terminated).toBe(true);
  });
});

describe("query", () => {
  it("starts the engine, binds the values and gives rows as plain objects", async () => {
    expect(await query(question)).toEqual([{area: "warrington", value: 66}]);
    expect(worker().posted.find(({type}) => type === "CREATE_PREPARED")?.data).toEqual([7, question.sql]);
    expect(worker().posted.find(({type}) => type === "RUN_PREPARED")?.data).toEqual([7, 3, ["warrington"]]);
  });

  it("prepares the same text once", async () => {
    await Promise.all([query(question), query({...question, params: ["halton"]})]);
    await query(question);
    expect(worker().posted.filter(({type}) => type === "CREATE_PREPARED")).toHaveLength(1);
    expect(worker().posted.filter(({type}) => type === "RUN_PREPARED")).toHaveLength(3);
  });

  it.each(["CREATE_PREPARED", "RUN_PREPARED"])(
    "says in words that a question failed, and why to developers (%s)",
    async (type) => {
      FakeWorker.reply = (request) => (request.type === type ? {error: "Binder Error: no column"} : reply(request));
      const error = await caught(query(question));
      expect(error).toMatchObject({kind: "question", retryable: true});
      expect(error.message).not.toContain("Binder");
      expect((error.cause as Error).message).toBe(
        "Binder Error: no column\n\nin the question:\nSELECT area, value FROM t WHERE area = ?"
      );
      FakeWorker.reply = reply;
      expect(await query(question)).toHaveLength(1);
    }
  );

  it("rejects what is outstanding when the worker breaks down, and everything after, until it is restarted", async () => {
    await startEngine();
    FakeWorker.reply = (request) => (request.type === "RUN_PREPARED" ? undefined : reply(request));
    const waiting = [caught(query(question)), caught(query(question))];
    await vi.waitFor(() => expect(worker().posted.filter(({type}) => type === "RUN_PREPARED")).toHaveLength(2));
    worker().breakDown("out of memory");
    for (const error of await Promise.all(waiting)) expect(error).toMatchObject({kind: "worker", retryable: true});
    FakeWorker.reply = reply;
    expect(await caught(query(question))).toMatchObject({kind: "worker"});
    await restart();
    expect(FakeWorker.started).toHaveLength(2);
    expect(await query(question)).toHaveLength(1);
  });

  it("takes no line of the worker's log for an answer", async () => {
    FakeWorker.reply = (request) => {
      if (request.type === "INSTANTIATE") worker().say({requestId: 0, type: "LOG", data: "hello"});
      return reply(request);
    };
    expect(await query(question)).toHaveLength(1);
  });
});

describe("queryTable", () => {
  it("gives the answer as an Arquero table", async () => {
    const table = await queryTable(question);
    expect(table.objects()).toEqual([{area: "warrington", value: 66}]);
  });
});

describe("restart", () => {
  it("stops the old worker and starts another", async () => {
    await startEngine();
    await restart();
    expect(FakeWorker.started.map(({terminated}) => terminated)).toEqual([true, false]);
  });
});
