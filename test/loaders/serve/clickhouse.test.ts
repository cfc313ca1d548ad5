import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Backend} from "../../../loaders/serve/backend.js";
import {openClickHouse} from "../../../loaders/serve/clickhouse.js";
import {loadClickHouse} from "../../../loaders/serve/clickhouse-load.js";
import {databaseOf, loadedTable} from "../../../loaders/serve/clickhouse-tables.js";
import type {Engine} from "../../../src/engine/engine-type.js";
import {serverEngine} from "../../../src/engine/server-engine.js";
import {tables} from "../../../src/engine/tables.js";
import {nameOfQuestion} from "../../../src/query/named.js";
import {allAreas, allValues} from "../../../src/query/questions.js";
import {openWasmEngine, type TestEngine} from "../../src/query/support/wasm-engine.js";
import {type Chdb, chdbFolder, openChdb, withoutChdb} from "./support/chdb.js";
import {everyQuestion} from "./support/every-question.js";
import {fixtureFiles} from "./support/fixture-files.js";
import {edition, openServer, pause} from "./support/open-server.js";

const chdb = chdbFolder();
if (chdb === null) console.info(withoutChdb);

describe.skipIf(chdb === null)("questions that a server asks ClickHouse", () => {
  let fixture: Awaited<ReturnType<typeof fixtureFiles>>;
  let browser: TestEngine;
  let clickhouse: Chdb;
  let backend: Backend;
  let server: Awaited<ReturnType<typeof openServer>>;
  let engine: Engine;
  const limits = {seconds: 20, memory: 1_000_000_000};

  beforeAll(async () => {
    fixture = await fixtureFiles();
    browser = await openWasmEngine(fixture.files);
    clickhouse = await openChdb(chdb as string);
    const {url} = clickhouse;
    const database = await loadClickHouse({files: fixture.files, version: edition}, {url});
    backend = await openClickHouse({url, database, rows: 100_000, ...limits});
    server = await openServer({backend});
    engine = serverEngine({address: `${server.address}/api`, version: edition, nameOf: nameOfQuestion, pause});
  });

  afterAll(async () => {
    engine?.close();
    await server?.close();
    await backend?.close();
    await clickhouse?.remove();
    fixture?.remove();
  });

  it.each(Object.entries(everyQuestion))("%s has the rows that the browser's engine gives", async (_, all) => {
    for (const question of all) expect(await engine.ask(question)).toEqual(browser.query(question));
  });

  it("have the same rows where observations are cut in three", async () => {
    const whole = databaseOf(edition);
    const cut = "sightline_cut";
    // Three servers' parts in one process: each is asked by the planner of a cluster.
    const part = `SELECT * FROM ${whole}.observations WHERE cityHash64(indicator) % 3 = shardNum() - 1`;
    for (const sql of [
      `CREATE DATABASE ${cut}`,
      ...[...tables, loadedTable]
        .filter((table) => table !== "observations")
        .map((table) => `CREATE VIEW ${cut}.${table} AS SELECT * FROM ${whole}.${table}`),
      `CREATE VIEW ${cut}.part AS ${part}`,
      `CREATE TABLE ${cut}.observations AS remote('127.0.0.1,127.0.0.1,127.0.0.1', ${cut}.part)`
    ]) {
      const response = await fetch(clickhouse.url, {method: "POST", body: sql});
      expect(response.status, await response.text()).toBe(200);
    }
    const options = {url: clickhouse.url, database: cut, rows: 100_000, ...limits};
    const other = await openServer({backend: await openClickHouse(options)});
    const asking = serverEngine({address: `${other.address}/api`, version: edition, nameOf: nameOfQuestion, pause});
    try {
      for (const question of Object.values(everyQuestion).flat())
        expect(await asking.ask(question), question.sql).toEqual(browser.query(question));
    } finally {
      asking.close();
      await other.close();
    }
  });

  it("are loaded once, and a table of other rows is loaded into another database beside it", async () => {
    const {url} = clickhouse;
    const said: string[] = [];
    const log = (line: string) => said.push(line);
    await loadClickHouse({files: fixture.files, version: edition}, {url, log});
    expect(said).toEqual([`${databaseOf(edition)} is loaded already`]);
    const other = await loadClickHouse({files: fixture.files, version: "another"}, {url});
    expect(other).not.toBe(databaseOf(edition));
    expect((await engine.ask(allAreas())).length).toBe(8);
  });

  it("are not answered from a database that is not there, or was loaded in part", async () => {
    const {url} = clickhouse;
    await expect(openClickHouse({url, database: "sightline_none", rows: 1, ...limits})).rejects.toThrow(
      "missing database: sightline_none"
    );
    const broken = {...fixture.files, observations: join(fixture.folder, "areas.parquet")};
    await expect(loadClickHouse({files: broken, version: "broken"}, {url})).rejects.toThrow();
    await expect(openClickHouse({url, database: databaseOf("broken"), rows: 1, ...limits})).rejects.toThrow(
      "expected it to be loaded"
    );
    // The next load makes it whole.
    const database = await loadClickHouse({files: fixture.files, version: "broken"}, {url});
    await (await openClickHouse({url, database, rows: 1, ...limits})).close();
  });

  it("end at the limit of rows", async () => {
    const {url} = clickhouse;
    const narrow = await openClickHouse({url, database: databaseOf(edition), rows: 2, ...limits});
    const other = await openServer({backend: narrow});
    try {
      const response = await fetch(`${other.address}/api/${edition}/allAreas`);
      expect([response.status, await response.text()]).toEqual([422, "too many rows: the question was ended\n"]);
    } finally {
      await other.close();
      await narrow.close();
    }
  });

  it("fail in the page's words while it is killed, and are answered when it is back", async () => {
    await clickhouse.kill();
    await expect(engine.ask(allValues("plain"))).rejects.toMatchObject({kind: "download", retryable: true});
    expect((await fetch(`${server.address}/health`)).status).toBe(503);
    await clickhouse.start();
    expect(await engine.ask(allValues("plain"))).toEqual(browser.query(allValues("plain")));
    expect((await fetch(`${server.address}/health`)).status).toBe(200);
  });
});
