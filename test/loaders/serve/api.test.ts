import {connect} from "node:net";
import {tableFromArrays, tableToIPC} from "@uwdata/flechette";
import {afterEach, describe, expect, it} from "vitest";
import type {Backend} from "../../../loaders/serve/backend.js";
import {EngineError} from "../../../src/engine/engine-error.js";
import {serverEngine} from "../../../src/engine/server-engine.js";
import {nameOfQuestion} from "../../../src/query/named.js";
import {allAreas, allValues, seriesOf} from "../../../src/query/questions.js";
import {edition, openServer, pause} from "./support/open-server.js";

const answer = tableToIPC(tableFromArrays({area: ["ash"]}), {format: "stream"}) as Uint8Array;
const schemaLength = 8 + new DataView(answer.buffer, answer.byteOffset).getInt32(4, true);
const parts = [answer.slice(0, schemaLength), answer.slice(schemaLength, -8), answer.slice(-8)];

/** A stand-in of an engine, which does what a test says. */
function standIn(
  ask: Backend["ask"] = async function* () {
    yield* parts;
  },
  more: Partial<Backend> = {}
): Backend {
  return {name: "stand-in", ask, check: async () => {}, close: async () => {}, ...more};
}

const endless: Backend["ask"] = async function* (_, {signal}) {
  yield parts[0] as Uint8Array;
  await new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("INTERRUPT"))));
};

const opened: {close: () => Promise<void>}[] = [];
async function open(...given: Parameters<typeof openServer>) {
  const server = await openServer(...given);
  opened.push(server);
  const engine = serverEngine({address: `${server.address}/api`, version: edition, nameOf: nameOfQuestion, pause});
  return {...server, engine, api: `${server.address}/api/${edition}`};
}
afterEach(async () => {
  for (const server of opened.splice(0)) await server.close();
});

const caught = (promise: Promise<unknown>): Promise<EngineError> =>
  promise.then(
    () => expect.unreachable("did not fail"),
    (error) => error
  );

/** Resolves once something is so. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}

describe("an answer", () => {
  it("may be kept for ever, and is not asked for again where it is kept", async () => {
    let asked = 0;
    const {api} = await open({
      backend: standIn(async function* () {
        asked += 1;
        yield* parts;
      })
    });
    const first = await fetch(`${api}/allAreas`);
    expect(first.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(first.headers.get("content-type")).toBe("application/vnd.apache.arrow.stream");
    const tag = first.headers.get("etag") as string;
    const again = await fetch(`${api}/allAreas`, {headers: {"If-None-Match": `"other", ${tag}`}});
    expect([again.status, again.headers.get("etag"), asked]).toEqual([304, tag, 1]);
    const other = await fetch(`${api}/allValues?args=["plain"]`);
    expect(other.headers.get("etag")).not.toBe(tag);
    expect((await fetch(`${api}/allAreas`, {method: "HEAD"})).status).toBe(200);
    expect(asked).toBe(2);
  });

  it("is not kept where it is a refusal, or was asked by POST", async () => {
    const {api} = await open({backend: standIn()});
    for (const response of [
      await fetch(`${api}/nothing`),
      await fetch(`${api}/allValues?args=[1]`),
      await fetch(`${api}/allAreas`, {method: "POST", body: "[]"})
    ]) {
      expect(response.headers.get("cache-control")).toBe("no-store");
      expect(response.headers.get("etag")).toBeNull();
    }
  });

  it("goes by POST where its arguments are long, and gives the same rows", async () => {
    const {engine} = await open({backend: standIn()});
    const areas = Array.from({length: 300}, (_, i) => `area-number-${i}`);
    expect(await engine.ask(seriesOf("plain", areas))).toEqual([{area: "ash"}]);
  });
});

describe("what is not answered", () => {
  it("says why by status and in words, and never what stands in the engine", async () => {
    const {api, address} = await open({
      backend: standIn(async function* () {
        yield* [];
        throw new Error("secret: SELECT password FROM /etc/passwd");
      })
    });
    const cases: [string, RequestInit, number, RegExp][] = [
      [`${api}/nothing`, {}, 404, /^unknown question: "nothing"/],
      [`${api}/__proto__`, {}, 404, /^unknown question/],
      [`${api}/..%2fallAreas`, {}, 404, /^unknown question/],
      [`${api}/allAreas/more`, {}, 404, /^unknown address/],
      [`${address}/api/other/allAreas`, {}, 410, /^another edition/],
      [`${api}/allValues`, {}, 400, /^invalid arguments: expected a list of 1/],
      [`${api}/allValues?args=[`, {}, 400, /^invalid arguments: expected a list as JSON/],
      [`${api}/allValues?args=["a"]&args=["b"]`, {}, 400, /^unknown parameter/],
      [`${api}/allAreas?max_execution_time=0`, {}, 400, /^unknown parameter/],
      [`${api}/allAreas?args=[]&database=system`, {}, 400, /^unknown parameter/],
      [`${api}/allAreas`, {method: "DELETE"}, 405, /^unsupported method/],
      [`${api}/allValues`, {method: "POST", body: "x".repeat(300_000)}, 413, /^too long a body/],
      [`${api}/allValues?args=["${"a".repeat(9000)}"]`, {}, 414, /^too long an address/],
      [`${api}/allAreas`, {}, 500, /^the question failed\n$/]
    ];
    for (const [url, init, status, words] of cases) {
      const response = await fetch(url, init);
      expect([url, response.status]).toEqual([url, status]);
      expect(await response.text()).toMatch(words);
    }
  });

  it("is told to the reader in the words of the engine in the page", async () => {
    const {engine, address} = await open({backend: standIn(endless), limits: {seconds: 0.05}});
    expect(await caught(engine.ask(allAreas()))).toMatchObject({kind: "question"});
    const old = serverEngine({address: `${address}/api`, version: "old", nameOf: nameOfQuestion, pause});
    expect(await caught(old.ask(allAreas()))).toMatchObject({kind: "worker"});
    const nobody = serverEngine({address: "http://127.0.0.1:1/api", version: edition, nameOf: nameOfQuestion, pause});
    const error = await caught(nobody.ask(allAreas()));
    expect(error).toBeInstanceOf(EngineError);
    expect(error).toMatchObject({kind: "download", message: new EngineError("download").message, retryable: true});
  });

  it("is an answer that the engine broke off: no part of it passes for all", async () => {
    const {engine, api} = await open({
      backend: standIn(async function* () {
        yield* parts.slice(0, 2);
        await new Promise((resolve) => setImmediate(resolve));
        throw new Error("the engine was killed");
      })
    });
    expect(await caught(engine.ask(allAreas()))).toMatchObject({kind: "download"});
    await expect(fetch(`${api}/allAreas`).then((response) => response.arrayBuffer())).rejects.toThrow();
  });

  it("is what comes when too many wait, and the next try is answered", async () => {
    let isBlocked = true;
    const {api} = await open({
      backend: standIn(async function* (question, options) {
        if (isBlocked) yield* endless(question, options);
        yield* parts;
      }),
      limits: {atOnce: 1, waiting: 1}
    });
    const controller = new AbortController();
    const both = [1, 2].map(() => fetch(`${api}/allAreas`, {signal: controller.signal}).catch(() => {}));
    let refused: Response;
    do refused = await fetch(`${api}/allAreas`, {signal: AbortSignal.timeout(500)}).catch(() => new Response());
    while (refused.status !== 503);
    expect(refused.headers.get("retry-after")).toBe("1");
    isBlocked = false;
    controller.abort();
    await Promise.all(both);
    let status = 503;
    while (status === 503) status = (await fetch(`${api}/allAreas`)).status;
    expect(status).toBe(200);
  });
});

describe("a reader who leaves", () => {
  it("ends the question in the engine", async () => {
    let ended = 0;
    let begun = 0;
    const {engine} = await open({
      backend: standIn(async function* (question, options) {
        begun += 1;
        try {
          yield* endless(question, options);
        } finally {
          ended += 1;
        }
      })
    });
    const controller = new AbortController();
    const reason = new Error("another choice was made");
    const asked = caught(engine.ask(allValues("plain"), {signal: controller.signal}));
    await until(() => begun === 1);
    controller.abort(reason);
    expect(await asked).toBe(reason);
    await until(() => ended === 1);
    const waiting = caught(engine.ask(allValues("plain")));
    await until(() => begun === 2);
    engine.cancel();
    expect(await waiting).toMatchObject({name: "AbortError"});
    await until(() => ended === 2);
    engine.close();
    expect(await caught(engine.ask(allAreas()))).toMatchObject({kind: "worker"});
  });
});

describe("a reader who reads nothing", () => {
  it("does not hold the engine, and is cut", async () => {
    const large = new Uint8Array(1_000_000);
    let free = 0;
    const {address} = await open(
      {
        backend: standIn(async function* () {
          try {
            for (let i = 0; i < 40; i++) yield large;
          } finally {
            free += 1;
          }
        }),
        limits: {atOnce: 1}
      },
      {still: 300}
    );
    const socket = connect(Number(new URL(address).port), "127.0.0.1");
    socket.on("error", () => {});
    socket.write(`GET /api/${edition}/allAreas HTTP/1.1\r\nHost: x\r\n\r\n`);
    socket.pause();
    // The engine has worked out all 40 MB while nobody has read them.
    await until(() => free === 1);
    const other = await fetch(`${address}/health`);
    expect(other.status).toBe(200);
    await other.text();
    let text = "";
    do text = await (await fetch(`${address}/metrics`)).text();
    while (!text.includes('{question="allAreas",status="499"} 1'));
    expect(text).toMatch(/^sightline_held_bytes 0$/m);
    socket.destroy();
  });

  it("is refused more where too much waits to be sent already", async () => {
    const {api} = await open({backend: standIn(), limits: {held: -1}});
    expect((await fetch(`${api}/allAreas`)).status).toBe(503);
  });
});

describe("an answer that is too large", () => {
  it("is ended at its limit of bytes", async () => {
    const {api} = await open({backend: standIn(), limits: {bytes: 100}});
    const response = await fetch(`${api}/allAreas`);
    expect([response.status, await response.text()]).toEqual([
      422,
      "too large an answer: expected at most 100 bytes\n"
    ]);
  });
});

describe("/health and /metrics", () => {
  it("say whether the engine answers, and what was asked", async () => {
    let isDead = false;
    const check = async () => {
      if (isDead) throw new Error("killed");
    };
    const {address, api} = await open({backend: standIn(undefined, {check})});
    expect(await (await fetch(`${address}/health`)).json()).toEqual({
      status: "ok",
      engine: "stand-in",
      version: edition
    });
    isDead = true;
    const dead = await fetch(`${address}/health`);
    expect([dead.status, await dead.text()]).toEqual([503, "the engine does not answer\n"]);
    await (await fetch(`${api}/allAreas`)).arrayBuffer();
    await (await fetch(`${api}/madeUp`)).text();
    const text = await (await fetch(`${address}/metrics`)).text();
    expect(text).toContain('sightline_answers_total{question="allAreas",status="200"} 1');
    expect(text).toContain('sightline_answers_total{question="unknown",status="404"} 1');
    expect(text).toContain("sightline_answer_seconds_count 2");
    expect(text).toMatch(/^sightline_running 0$/m);
    // Every line is a comment or a sample of Prometheus' form.
    for (const line of text.trim().split("\n"))
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{[^}]*\})? [-+.e\d]+)$/);
  });
});
