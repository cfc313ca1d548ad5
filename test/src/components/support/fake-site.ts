import {tableFromArrays, tableToIPC} from "@uwdata/flechette";
import {afterEach, beforeEach, expect, vi} from "vitest";
import {type EngineError, restart} from "../../../../src/components/site-engine.js";
import {FakeWorker, type Posted, type Reply} from "./fake-worker.js";

// The smallest module there is.
const wasm = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
export const question = {sql: "SELECT area, value FROM t WHERE area = ?", params: ["warrington"], tables: []};

export const largest = {sql: "SELECT area FROM observations", params: [], tables: ["observations" as const]};

export const answerBytes = () =>
  tableToIPC(tableFromArrays({area: ["warrington"], value: [66]}), {format: "stream"}) as Uint8Array;

export const statementOf = ({type, data}: Posted) =>
  type === "START_PENDING_QUERY" ? (data as [number, string])[1] : "";
export const statements = (start: RegExp, i = 0) =>
  worker(i)
    .posted.map(statementOf)
    .filter((sql) => start.test(sql));
export const posted = (type: string) => worker().posted.filter((request) => request.type === type);

export function reply(request: Posted): Reply {
  if (request.type === "CONNECT") return {data: 7};
  if (request.type === "START_PENDING_QUERY")
    return {data: statementOf(request).startsWith("EXECUTE") ? answerBytes() : new Uint8Array(8)};
  if (request.type === "FETCH_QUERY_RESULTS") return {data: new Uint8Array(0)};
  return {data: null};
}

/** A site that answers in every test of a file: what is fetched of it, and what fails. */
export function useFakeSite() {
  const fetched: string[] = [];
  const failing = new Map<string, number | "network">();
  beforeEach(() => {
    fetched.length = 0;
    failing.clear();
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
  return {fetched, failing};
}

export const worker = (i = 0) => FakeWorker.started[i] as FakeWorker;

export const caught = (promise: Promise<unknown>): Promise<EngineError> =>
  promise.then(
    () => expect.unreachable("did not fail"),
    (error) => error
  );
