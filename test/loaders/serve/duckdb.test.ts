import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Backend} from "../../../loaders/serve/backend.js";
import {openDuckDb} from "../../../loaders/serve/duckdb.js";
import type {Engine} from "../../../src/engine/engine-type.js";
import {rowsFromArrow} from "../../../src/engine/rows.js";
import {serverEngine} from "../../../src/engine/server-engine.js";
import {nameOfQuestion} from "../../../src/query/named.js";
import {openWasmEngine, type TestEngine} from "../../src/query/support/wasm-engine.js";
import {changing, hostile} from "../../support/hostile-sql.js";
import {everyQuestion} from "./support/every-question.js";
import {fixtureFiles} from "./support/fixture-files.js";
import {edition, openServer} from "./support/open-server.js";

const token = "a-token-of-this-test-and-no-other-one";
let fixture: Awaited<ReturnType<typeof fixtureFiles>>;
let browser: TestEngine;
let backend: Backend;
let server: Awaited<ReturnType<typeof openServer>>;
let engine: Engine;

beforeAll(async () => {
  fixture = await fixtureFiles();
  browser = await openWasmEngine(fixture.files);
  const file = join(fixture.folder, "served.duckdb");
  backend = await openDuckDb({file, tables: fixture.files, memory: "500MB", rows: 100_000, threads: 1});
  server = await openServer({backend, token});
  engine = serverEngine({address: `${server.address}/api`, version: edition, nameOf: nameOfQuestion});
});

afterAll(async () => {
  engine?.close();
  await server?.close();
  await backend?.close();
  fixture?.remove();
});

const askSql = (sql: string, {bearer = token, method = "POST", address = server.address} = {}) =>
  fetch(`${address}/api/${edition}/sql`, {
    method,
    headers: {Authorization: `Bearer ${bearer}`},
    ...(method === "POST" && {body: sql})
  });
const rowsOf = async (response: Response) => rowsFromArrow(new Uint8Array(await response.arrayBuffer()));

describe("questions that a server asks DuckDB", () => {
  it.each(Object.entries(everyQuestion))("%s has the rows that the browser's engine gives", async (_, all) => {
    for (const question of all) {
      const rows = browser.query(question);
      expect(await engine.ask(question)).toEqual(rows);
      const batches: object[] = [];
      for await (const batch of engine.stream(question)) batches.push(...batch);
      expect(batches).toEqual(rows);
    }
  });
});

describe("a reader's SQL", () => {
  it("is answered where the token is right", async () => {
    const response = await askSql("SELECT area, la_code FROM areas WHERE area = 'ash'");
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await rowsOf(response)).toEqual([{area: "ash", la_code: 877}]);
  });

  it("has every type of value: numbers, truths and texts as they are, others as DuckDB's text", async () => {
    const response = await askSql(
      "SELECT 9007199254740993 AS big, 1.5::DOUBLE AS half, true AS yes, DATE '2026-03-31' AS day, 1.50::DECIMAL(5,2) AS exact, [1, 2] AS list, NULL AS none"
    );
    expect(await rowsOf(response)).toEqual([
      {big: 9007199254740993n, half: 1.5, yes: true, day: "2026-03-31", exact: "1.50", list: "[1, 2]", none: null}
    ]);
  });

  it("is refused without the token, with another, and by a server that has none", async () => {
    for (const bearer of ["", `${token}x`, token.slice(1), "ａ"])
      expect((await askSql("SELECT 1", {bearer: encodeURIComponent(bearer)})).status).toBe(401);
    expect((await fetch(`${server.address}/api/${edition}/sql`, {method: "POST", body: "SELECT 1"})).status).toBe(401);
    const bare = await openServer({backend});
    try {
      const response = await fetch(`${bare.address}/api/${edition}/sql`, {
        method: "POST",
        headers: {Authorization: "Bearer null"},
        body: "SELECT 1"
      });
      expect(response.status).toBe(404);
    } finally {
      await bare.close();
    }
  });

  it("reads no file, no address and no setting, and changes nothing, by whatever statement", async () => {
    for (const sql of [...hostile(`${server.address}/x`), ...changing]) {
      const response = await askSql(sql);
      expect([400, 422], sql).toContain(response.status);
      await response.text();
    }
    expect((await engine.ask(everyQuestion.allAreas[0] as never)).length).toBeGreaterThan(0);
  });

  it("is refused by the engine alone, where the grammar lets it by", async () => {
    const answered: string[] = [];
    for (const sql of [...hostile(join(fixture.folder, "areas")), ...changing]) {
      const ask = async () => {
        for await (const part of backend.askSql?.(sql, {signal: AbortSignal.timeout(5000)}) ?? []) void part;
        answered.push(sql);
      };
      await ask().catch(() => {});
    }
    expect(answered).toEqual(["PRAGMA version"]);
    const areas = await askSql("SELECT count(*) AS n FROM areas");
    expect(await rowsOf(areas)).toEqual([{n: 8}]);
  });

  it("ends at the limit of time, in words, and the engine answers on", async () => {
    const quick = await openServer({backend, token, limits: {seconds: 1}});
    try {
      const endless = "SELECT count(*) AS n FROM range(100000000000) AS a(i) WHERE i % 7 = 8";
      const response = await askSql(endless, {address: quick.address});
      expect(response.status).toBe(422);
      expect(await response.text()).toBe("too long: the question was ended after 1 s\n");
    } finally {
      await quick.close();
    }
    expect(await rowsOf(await askSql("SELECT 1 AS one"))).toEqual([{one: 1}]);
  });

  it("ends at the limits of rows and of memory", async () => {
    const many = backend.askSql?.("SELECT i FROM range(200000) AS t(i)", {signal: AbortSignal.timeout(30_000)});
    const read = async () => {
      for await (const part of many ?? []) expect(part.length).toBeGreaterThan(0);
    };
    await expect(read()).rejects.toThrow("too many rows: expected at most 100000");
    const large = await askSql("SELECT list(i || repeat('x', 1000)) AS l FROM range(5000000) AS t(i)");
    expect(large.status).toBe(422);
    expect(await large.text()).toMatch(/Out of Memory|too long/);
    expect(await rowsOf(await askSql("SELECT 1 AS one"))).toEqual([{one: 1}]);
  });
});
