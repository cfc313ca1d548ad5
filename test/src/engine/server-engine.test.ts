import {createServer, type IncomingMessage, type ServerResponse} from "node:http";
import {columnFromArray, tableFromColumns, tableToIPC, utf8} from "@uwdata/flechette";
import {afterEach, describe, expect, it} from "vitest";
import {listen} from "../../../loaders/commands/site-server.js";
import type {Engine} from "../../../src/engine/engine-type.js";
import {type ServerEngineOptions, serverEngine} from "../../../src/engine/server-engine.js";
import {nameOfQuestion} from "../../../src/query/named.js";
import {allAreas} from "../../../src/query/questions.js";

const answer = tableToIPC(tableFromColumns({area: columnFromArray(["ash"], utf8())}), {format: "stream"}) as Uint8Array;
const rows = [{area: "ash"}];
const whole: Reply = (_, response) => response.end(answer);
const busy: Reply = (_, response) => response.writeHead(503, {"Retry-After": "1"}).end("busy: try again");
const gone: Reply = (request) => request.socket.destroy();
/** Ends as a whole answer does, and is none. */
const short: Reply = (_, response) => response.end(answer.slice(0, -8));
const cut: Reply = (_, response) => {
  response.write(answer.slice(0, -8), () => setImmediate(() => response.destroy()));
};
const silent: Reply = () => {};
const refused =
  (status: number): Reply =>
  (_, response) =>
    response.writeHead(status).end("in words");

type Reply = (request: IncomingMessage, response: ServerResponse) => unknown;

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** An engine before a server that replies as it is told, one time after the other. */
async function open(replies: Reply[], options: Partial<ServerEngineOptions> = {}) {
  let asked = 0;
  const server = createServer((request, response) => void replies[asked++]?.(request, response));
  const address = await listen(server);
  const pause = async () => {};
  const engine: Engine = serverEngine({address, version: "v", nameOf: nameOfQuestion, pause, ...options});
  ends.push(() => {
    engine.close();
    server.close();
    server.closeAllConnections();
  });
  return {engine, asked: () => asked};
}

const told = (promise: Promise<unknown>) => promise.catch((error) => error);

describe("a server that is busy, gone or cut off", () => {
  it.each([
    ["busy", busy],
    ["gone", gone],
    ["cut off", cut],
    ["cut off behind a proxy that ends in good order", short],
    ["gone behind a proxy", refused(502)]
  ])("%s is asked again, and its answer is whole", async (_, reply) => {
    const {engine, asked} = await open([reply, reply, whole]);
    expect(await engine.ask(allAreas())).toEqual(rows);
    expect(asked()).toBe(3);
  });

  it.each([
    ["busy", busy],
    ["gone", gone],
    ["cut off", cut]
  ])("%s three times is told to the reader, and asked anew with the next question", async (_, reply) => {
    const {engine, asked} = await open([reply, reply, reply, whole]);
    expect(await told(engine.ask(allAreas()))).toMatchObject({kind: "download", retryable: true});
    expect(asked()).toBe(3);
    expect(await engine.ask(allAreas())).toEqual(rows);
  });

  it("gives rows once where they come piece by piece: after the first it is not asked again", async () => {
    let cutOff = () => {};
    const begin: Reply = (_, response) => {
      cutOff = () => response.destroy();
      response.write(answer.slice(0, -8));
    };
    const {engine, asked} = await open([busy, begin, whole]);
    const seen: object[] = [];
    const read = async () => {
      for await (const batch of engine.stream(allAreas())) {
        seen.push(...batch);
        cutOff();
      }
    };
    expect(await told(read())).toMatchObject({kind: "download"});
    expect(seen).toEqual(rows);
    expect(asked()).toBe(2);
  });

  it("is not asked again by a reader who leaves between two tries", async () => {
    const controller = new AbortController();
    const reason = new Error("another choice was made");
    const {engine, asked} = await open([busy, whole], {
      async pause() {
        controller.abort(reason);
      }
    });
    expect(await told(engine.ask(allAreas(), {signal: controller.signal}))).toBe(reason);
    expect(asked()).toBe(1);
  });
});

describe("a refusal that would come again", () => {
  it.each([
    [400, "question"],
    [404, "question"],
    [422, "question"],
    [410, "worker"],
    [401, "download"],
    [500, "download"]
  ])("of status %i is told at once, as %s", async (status, kind) => {
    const {engine, asked} = await open([refused(status), whole]);
    expect(await told(engine.ask(allAreas()))).toMatchObject({kind});
    expect(asked()).toBe(1);
  });
});

describe("a server that says nothing", () => {
  it.each([
    ["at all", silent],
    ["after the beginning", ((_, response) => response.write(answer.slice(0, 50))) as Reply]
  ])("%s is left, and the reader told", async (_, reply) => {
    const {engine, asked} = await open([reply, whole], {patience: 100});
    expect(await told(engine.ask(allAreas()))).toMatchObject({kind: "download", retryable: true});
    // On a busy machine the time may be over before the question has arrived.
    expect(asked()).toBeLessThan(2);
  });
});
