import {tableFromArrays, tableToIPC} from "@uwdata/flechette";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {EngineError, query, restart, startEngine} from "../../../src/components/site-engine.js";
import {FakeWorker, type Posted, type Reply} from "./support/fake-worker.js";

vi.mock("../../../src/engine/files.js", () => ({
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
const question = {sql: "SELECT area, value FROM t WHERE area = ?", params: ["warrington"], tables: []};

const largest = {sql: "SELECT area FROM observations", params: [], tables: ["observations" as const]};

const answerBytes = () =>
  tableToIPC(tableFromArrays({area: ["warrington"], value: [66]}), {format: "stream"}) as Uint8Array;

const statementOf = ({type, data}: Posted) => (type === "START_PENDING_QUERY" ? (data as [number, string])[1] : "");
const statements = (start: RegExp, i = 0) =>
  worker(i)
    .posted.map(statementOf)
    .filter((sql) => start.test(sql));
const posted = (type: string) => worker().posted.filter((request) => request.type === type);

function reply(request: Posted): Reply {
  if (request.type === "CONNECT") return {data: 7};
  if (request.type === "START_PENDING_QUERY")
    return {data: statementOf(request).startsWith("EXECUTE") ? answerBytes() : new Uint8Array(8)};
  if (request.type === "FETCH_QUERY_RESULTS") return {data: new Uint8Array(0)};
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
  vi.stubGlobal("location", {href: "https://site.example/area/warrington"});
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
/** Whether the statement whose rows are fetched is a question's. */
const isExecuting = () => worker().posted.map(statementOf).filter(Boolean).at(-1)?.startsWith("EXECUTE") === true;
const caught = (promise: Promise<unknown>): Promise<EngineError> =>
  promise.then(
    () => expect.unreachable("did not fail"),
    (error) => error
  );

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

describe("query", () => {
  it("starts the engine, binds the values and gives rows as plain objects", async () => {
    expect(await query(question)).toEqual([{area: "warrington", value: 66}]);
    expect(statements(/^PREPARE/)).toEqual([`PREPARE question_0 AS\n${question.sql}`]);
    expect(statements(/^EXECUTE/)).toEqual(["EXECUTE question_0('warrington')"]);
  });

  it("prepares the same text once", async () => {
    await Promise.all([query(question), query({...question, params: ["halton"]})]);
    await query(question);
    expect(statements(/^PREPARE/)).toHaveLength(1);
    expect(statements(/^EXECUTE/)).toHaveLength(3);
  });

  it("closes the statement that was asked longest ago where there are too many", async () => {
    const numbered = (i: number) => ({...question, sql: `SELECT area, value FROM t WHERE area = ? AND ${i} = ${i}`});
    for (let i = 0; i < 64; i++) await query(numbered(i));
    await query(numbered(0));
    expect(statements(/^DEALLOCATE/)).toEqual([]);
    await query(numbered(64));
    expect(statements(/^DEALLOCATE/)).toEqual(["DEALLOCATE question_1"]);
    await query(numbered(1));
    expect(statements(/^PREPARE/).at(-1)).toBe(`PREPARE question_65 AS\n${numbered(1).sql}`);
  });

  it("asks again until a long question is answered, and asks nothing else meanwhile", async () => {
    await startEngine();
    let polls = 0;
    FakeWorker.reply = (request) => {
      if (statementOf(request).startsWith("EXECUTE")) return {data: null};
      if (request.type === "POLL_PENDING_QUERY") return {data: polls++ < 3 ? null : answerBytes()};
      return reply(request);
    };
    const answers = await Promise.all([query(question), query({...question, params: ["halton"]})]);
    expect(answers).toEqual(Array(2).fill([{area: "warrington", value: 66}]));
    const between = worker()
      .posted.slice(worker().posted.findIndex((request) => statementOf(request).startsWith("EXECUTE")))
      .map((request) => statementOf(request) || request.type)
      .filter((what) => /^EXECUTE|POLL/.test(what));
    expect(between).toEqual([
      "EXECUTE question_0('warrington')",
      ...Array(4).fill("POLL_PENDING_QUERY"),
      "EXECUTE question_0('halton')",
      "POLL_PENDING_QUERY"
    ]);
  });

  it("puts together the parts in which rows come", async () => {
    await startEngine();
    const whole = answerBytes();
    const parts = [whole.slice(100, 200), whole.slice(200), new Uint8Array(0)];
    FakeWorker.reply = (request) => {
      if (statementOf(request).startsWith("EXECUTE")) return {data: whole.slice(0, 100)};
      if (request.type === "FETCH_QUERY_RESULTS" && statements(/^EXECUTE/).length > 0)
        return {data: parts.shift() ?? new Uint8Array(0)};
      return reply(request);
    };
    expect(await query(question)).toEqual([{area: "warrington", value: 66}]);
  });

  it.each([
    ["when it is prepared", /^PREPARE/],
    ["when it is started", /^EXECUTE/],
    ["at one of its rows", null]
  ] as const)("says in words that a question failed %s, and why to developers", async (_, start) => {
    await startEngine();
    FakeWorker.reply = (request) => {
      const fails = start ? start.test(statementOf(request)) : request.type === "FETCH_QUERY_RESULTS" && isExecuting();
      return fails ? {error: "Binder Error: no column"} : reply(request);
    };
    const error = await caught(query(question));
    expect(error).toMatchObject({kind: "question", retryable: true});
    expect(error.message).not.toContain("Binder");
    expect((error.cause as Error).message).toBe(
      "Binder Error: no column\n\nin the question:\nSELECT area, value FROM t WHERE area = ?"
    );
    FakeWorker.reply = reply;
    expect(await query(question)).toHaveLength(1);
  });

  it("says that an answer could not be read, rather than to give none", async () => {
    await startEngine();
    FakeWorker.reply = (request) =>
      statementOf(request).startsWith("EXECUTE") ? {data: new Uint8Array([1, 2, 3])} : reply(request);
    expect(await caught(query(question))).toMatchObject({kind: "question"});
  });

  it("refuses a text that would end the statement before its end", async () => {
    const error = await caught(query({...question, params: ["war\0rington"]}));
    expect(String(error.cause)).toContain("expected no NUL");
    expect(String((await caught(query({sql: "SELECT 1\0", params: [], tables: []}))).cause)).toContain(
      "expected no NUL"
    );
  });

  it("rejects what is outstanding when the worker breaks down, and everything after, until it is restarted", async () => {
    await startEngine();
    // What breaks down before all tables are read is forgotten.
    await expect.poll(() => statements(/^SET lock/)).toHaveLength(1);
    FakeWorker.reply = (request) => (statementOf(request).startsWith("EXECUTE") ? undefined : reply(request));
    const waiting = [caught(query(question)), caught(query(question))];
    await vi.waitFor(() => expect(statements(/^EXECUTE/)).toHaveLength(1));
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

describe("restart", () => {
  it("stops the old worker and starts another", async () => {
    await startEngine();
    await restart();
    expect(FakeWorker.started.map(({terminated}) => terminated)).toEqual([true, false]);
  });
});
