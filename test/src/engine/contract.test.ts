import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import {createEngine} from "../../../src/engine/create-engine.js";
import type {Engine} from "../../../src/engine/engine-type.js";
import type {Question} from "../../../src/engine/question.js";
import {type TableName, tables} from "../../../src/engine/tables.js";
import {allAreas, seriesOf} from "../../../src/query/questions.js";
import {fixture, fixtureSql} from "../query/support/fixture.js";
import {openNativeEngine} from "../query/support/native-engine.js";
import {openWasmEngine} from "../query/support/wasm-engine.js";
import {NodeWorker} from "./support/node-worker.js";

vi.mock("../../../src/engine/files.js", () => ({
  engineFiles: {
    wasm: "/duckdb.wasm",
    worker: "/duckdb.worker.js",
    tables: new Proxy({}, {get: (_, table) => `/${String(table)}.parquet`})
  }
}));

// Compiling the engine takes its time where other work keeps the machine busy.

const folder = mkdtempSync(join(tmpdir(), "engine-contract-"));
const files = Object.fromEntries(tables.map((table) => [table, join(folder, `${table}.parquet`)])) as Record<
  TableName,
  string
>;

beforeAll(async () => {
  const writer = await openNativeEngine();
  for (const sql of fixtureSql()) await writer.run(sql);
  for (const table of tables) await writer.run(`COPY ${table} TO '${files[table]}'`);
  writer.close();
});

afterAll(() => rmSync(folder, {recursive: true}));

/** The engine of a page, with a thread for its worker. */
async function openPageEngine(): Promise<Engine> {
  const wasm = createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");
  vi.stubGlobal("Worker", NodeWorker);
  vi.stubGlobal("location", {href: "https://site.example/"});
  vi.stubGlobal(
    "fetch",
    async (url: string) => new Response(readFileSync(url.endsWith(".wasm") ? wasm : join(folder, url)))
  );
  return createEngine({tables});
}

const engines: [string, () => Promise<Engine>][] = [
  ["the browser's", openPageEngine],
  ["Node's", () => openNativeEngine(files)],
  ["the tests'", () => openWasmEngine(files)]
];

const plain = (sql: string, params: Question<unknown>["params"] = []): Question<Record<string, unknown>> => ({
  sql,
  params,
  tables: []
});
/** Never answered in the time of a test. */
const endless = plain("SELECT COUNT(*) AS n FROM range(1000000000000) AS a(i) WHERE i = -1");
const many = plain("SELECT CAST(i AS INTEGER) AS i FROM range(5000) AS t(i) ORDER BY i");
const failing = plain("SELECT CAST(i AS VARCHAR) || missing AS i FROM range(3) AS t(i)");

const caught = (promise: Promise<unknown>): Promise<Error> =>
  promise.then(
    () => expect.unreachable("did not fail"),
    (error) => error
  );

/** What an error and those beneath it say. */
const told = (error: unknown): string => (error instanceof Error ? `${error.message}\n${told(error.cause)}` : "");

async function gathered<Row>(batches: AsyncIterable<Row[]>): Promise<Row[][]> {
  const all: Row[][] = [];
  for await (const batch of batches) all.push(batch);
  return all;
}

describe.each(engines)("%s engine", (_, open) => {
  let engine: Engine;

  beforeAll(async () => {
    engine = await open();
  });

  afterAll(() => {
    engine.close();
    vi.unstubAllGlobals();
  });

  it("gives the rows that answer a question, with the values bound", async () => {
    expect(await engine.ask(allAreas())).toHaveLength(fixture.areas.length);
    const series = await engine.ask(seriesOf("plain", ["ash"]));
    expect(series.map(({year, value}) => [year, value])).toEqual([
      [2023, 10],
      [2024, 12],
      [2025, 20]
    ]);
    expect(await engine.ask(plain("SELECT ? AS text", ["it's; DROP TABLE areas"]))).toEqual([
      {text: "it's; DROP TABLE areas"}
    ]);
  });

  it("answers what is asked side by side", async () => {
    const numbers = Array.from({length: 20}, (_, i) => i);
    const answers = await Promise.all(numbers.map((i) => engine.ask(plain("SELECT CAST(? AS INTEGER) AS i", [i]))));
    expect(answers).toEqual(numbers.map((i) => [{i}]));
  });

  it("gives the same rows in batches, in their order", async () => {
    const batches = await gathered(engine.stream(many));
    expect(batches.length).toBeGreaterThan(1);
    expect(batches.flat()).toEqual(await engine.ask(many));
  });

  it("answers other questions between the batches of one", async () => {
    let rows = 0;
    for await (const batch of engine.stream(many)) {
      rows += batch.length;
      expect(await engine.ask(plain("SELECT 1 AS one"))).toEqual([{one: 1}]);
    }
    expect(rows).toBe(5000);
  });

  it("ends a question of whose batches nobody wants more", async () => {
    for await (const batch of engine.stream(many)) {
      expect(batch[0]).toEqual({i: 0});
      break;
    }
    expect(await engine.ask(plain("SELECT 1 AS one"))).toEqual([{one: 1}]);
  });

  it("tells the cause and the SQL of a question that failed, and answers on", async () => {
    for (const error of [await caught(engine.ask(failing)), await caught(gathered(engine.stream(failing)))]) {
      expect(told(error)).toContain(failing.sql);
      expect(told(error)).toMatch(/Binder Error: .*missing/);
    }
    expect(await engine.ask(plain("SELECT 1 AS one"))).toEqual([{one: 1}]);
  });

  it("fails whole where a late row does", async () => {
    const sql = "SELECT CAST(CASE WHEN i = 4000 THEN 'bad' ELSE '1' END AS INTEGER) AS n FROM range(5000) AS t(i)";
    expect(told(await caught(engine.ask(plain(sql))))).toContain("Could not convert string 'bad'");
    expect(told(await caught(gathered(engine.stream(plain(sql)))))).toContain("Could not convert string 'bad'");
  });

  it("ends the question whose signal says so, with the signal's reason, and no other", async () => {
    const controller = new AbortController();
    const reason = new Error("another choice was made");
    const asked = caught(engine.ask(endless, {signal: controller.signal}));
    const other = engine.ask(plain("SELECT 1 AS one"));
    const streamed = caught(gathered(engine.stream(endless, {signal: controller.signal})));
    await gathered(engine.stream(plain("SELECT 1 AS one")));
    controller.abort(reason);
    expect(await asked).toBe(reason);
    expect(await streamed).toBe(reason);
    expect(await other).toEqual([{one: 1}]);
    expect(await caught(engine.ask(many, {signal: controller.signal}))).toBe(reason);
  });

  it("ends all that is under way when it is cancelled, and answers on", async () => {
    const waiting = [caught(engine.ask(endless)), caught(engine.ask(many)), caught(gathered(engine.stream(endless)))];
    await gathered(engine.stream(plain("SELECT 1 AS one")));
    engine.cancel();
    for (const error of await Promise.all(waiting)) expect(error).toMatchObject({name: "AbortError"});
    expect(await engine.ask(plain("SELECT 1 AS one"))).toEqual([{one: 1}]);
  });

  it("rejects what is under way when it is closed, and everything after, and may be closed twice", async () => {
    const own = await open();
    const waiting = [caught(own.ask(endless)), caught(gathered(own.stream(endless)))];
    await gathered(own.stream(plain("SELECT 1 AS one")));
    own.close();
    own.close();
    for (const error of await Promise.all(waiting)) expect(told(error)).toContain("the engine was closed");
    expect(told(await caught(own.ask(allAreas())))).toContain("the engine was closed");
    expect(told(await caught(gathered(own.stream(allAreas()))))).toContain("the engine was closed");
  });
});
