import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {hostile} from "../support/hostile-sql.js";
import {live, useSite} from "./support/site.js";

const site = useSite();
const asked: string[] = [];
let elsewhere: Server;
let address: string;

beforeAll(async () => {
  // Answers as a host that would be glad to be read, and notes who asks.
  elsewhere = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.end("a,b\n1,2\n");
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
});
afterAll(() => void elsewhere.close());

describe("SQL in the engine of a page", () => {
  it("is refused every address, in words, whichever request it comes by; and the engine answers on", async () => {
    const page = await site.open("/area/warrington", {hasTouch: false, before: listenIn});
    await live(page);
    await readyToBeAsked(page);
    const quiet = await requestsOf(page);
    const own = `${site.origin}/data/areas`;
    for (const sql of [...hostile(`${address}/x`), ...hostile(own)])
      for (const request of ["RUN_QUERY", "START_PENDING_QUERY"]) {
        const started = await ask(page, request, sql);
        // What is started and not refused is so when it is carried out.
        const answer = request === "RUN_QUERY" || started !== "answered" ? started : await fetchRows(page);
        expect(answer, sql).toMatch(/^refused: ./);
        expect(await ask(page, "RUN_QUERY", "SELECT COUNT(*) FROM areas"), sql).toBe("answered");
      }
    expect(asked).toEqual([]);
    expect(await requestsOf(page)).toEqual(quiet);
  });

  it("goes by the page's content policy, whatever the engine's own script would ask", async () => {
    site.expectProblem(/Content Security Policy|Refused to connect/);
    const page = await live(await site.open("/area/warrington", {hasTouch: false}));
    const [worker] = page.workers();
    // What the prelude has closed a script in the worker cannot open again.
    const ways = await worker?.evaluate(async (url) => {
      Reflect.set(self, "fetch", null);
      Reflect.deleteProperty(self, "XMLHttpRequest");
      const asks: (() => unknown)[] = [
        () => fetch(url),
        () => new XMLHttpRequest().open("GET", url),
        () => (self as unknown as {importScripts: (url: string) => void}).importScripts(url),
        () => new WebSocket(url.replace("http", "ws")),
        () => new EventSource(url)
      ];
      const told: string[] = [];
      for (const ask of asks) {
        try {
          await ask();
          told.push("open");
        } catch (error) {
          told.push(String(error));
        }
      }
      return told;
    }, address);
    const refused = expect.stringContaining("reads no addresses");
    const missing = expect.stringContaining("is not a constructor");
    expect(ways).toEqual([refused, refused, refused, missing, missing]);
    expect(asked).toEqual([]);
  });
});

interface Ear {
  worker: Worker;
  connection: number;
}

/** Keeps hold of the worker that the page starts, and of its connection, so that a test can post to it. */
async function listenIn(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const Original = Worker;
    const ear = {} as Ear;
    Object.assign(globalThis, {
      ear,
      Worker: class extends Original {
        constructor(url: string | URL) {
          super(url);
          ear.worker = this;
          const post = this.postMessage.bind(this);
          let connect = -1;
          this.postMessage = (message: {type: string; messageId: number}, transfer: never) => {
            if (message.type === "CONNECT") connect = message.messageId;
            post(message, transfer);
          };
          this.addEventListener("message", ({data}) => {
            if (data.requestId === connect && data.type === "CONNECTION_INFO") ear.connection = data.data;
          });
        }
      }
    });
  });
}

/** Waits until the engine has read its tables and shut itself in: only then do its own settings stand fast. */
async function readyToBeAsked(page: Page): Promise<void> {
  await expect
    .poll(() => ask(page, "RUN_QUERY", "SET enable_external_access = true"), {timeout: 20_000})
    .toContain("configuration has been locked");
}

function fetchRows(page: Page): Promise<string> {
  return ask(page, "FETCH_QUERY_RESULTS", null);
}

/** Posts a request to the worker, with a statement or of the one before; the engine's own error, or "answered". */
function ask(page: Page, type: string, sql: string | null): Promise<string> {
  return page.evaluate(
    ([type, sql]) =>
      new Promise<string>((resolve) => {
        const {worker, connection} = (globalThis as unknown as {ear: Ear}).ear;
        const messageId = 1_000_000 + performance.now();
        worker.addEventListener("message", function receive({data}) {
          if (data.requestId !== messageId || data.type === "LOG") return;
          worker.removeEventListener("message", receive);
          resolve(data.type === "ERROR" ? `refused: ${data.data.message}` : "answered");
        });
        worker.postMessage({messageId, type, data: sql === null ? connection : [connection, sql]});
      }),
    [type, sql] as const
  );
}

function requestsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => performance.getEntriesByType("resource").map(({name}) => name));
}
