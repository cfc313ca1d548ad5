import {readdirSync} from "node:fs";
import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import {openNativeDatabase} from "../../../loaders/notebook/native-database.js";
import {browserDatabases} from "../../../src/engine/browser-database.js";
import type {Database} from "../../../src/engine/database.js";
import {checkSql} from "../../../src/notebook/grammar.js";
import {changing, hostile} from "../../support/hostile-sql.js";
import {openEngines} from "./support/engines.js";

vi.mock("../../../src/engine/files.js", () => ({
  engineFiles: {wasm: "/duckdb.wasm", worker: "/duckdb.worker.js", tables: {}}
}));

const statements = hostile("https://elsewhere.invalid/x");

describe("a hostile statement", () => {
  it("is one of at least sixty", () => {
    expect(statements.length).toBeGreaterThanOrEqual(60);
  });

  it.each([...statements, ...changing])("is refused by the grammar in a sentence: %s", (sql) => {
    const checked = checkSql(sql);
    expect(checked).toMatchObject({ok: false});
    if (!checked.ok) expect(checked.message).toMatch(/^[A-Za-z"].{15,}/);
  });
});

describe("the lock beneath the grammar", () => {
  const databases: Record<string, Database> = {};
  let close = () => {};

  beforeAll(async () => {
    const engines = await openEngines();
    close = engines.close;
    const noTable = () => Promise.reject(new Error("no table"));
    databases.browser = await browserDatabases({bytesOf: noTable}).open([]);
    databases.node = await openNativeDatabase([], {fileOf: noTable});
    for (const database of Object.values(databases)) await database.run("CREATE TABLE areas (area VARCHAR)");
  });
  afterAll(() => {
    for (const database of Object.values(databases)) database.close();
    close();
  });

  it.each(["browser", "node"])("holds alone in the engine of %s, which answers on", async (name) => {
    const before = readdirSync(".");
    const database = databases[name] as Database;
    for (const sql of statements) {
      const outcome = await database.run(sql).then(
        () => "answered",
        (error: Error) => error.message
      );
      expect(outcome, sql).not.toBe("answered");
      expect(outcome.length, sql).toBeGreaterThan(10);
    }
    expect((await database.run("SELECT count(*) FROM areas")).rows).toEqual([[0]]);
    expect(readdirSync(".")).toEqual(before);
  });
});
