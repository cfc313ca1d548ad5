import fc from "fast-check";
import {describe, expect, it, vi} from "vitest";
import {gapsIn} from "../../../src/notebook/gaps.js";
import {checkSql} from "../../../src/notebook/grammar.js";
import type {BoundValue} from "../../../src/notebook/input-values.js";
import {references} from "../../../src/notebook/references.js";
import {fixtureTables, useEngines} from "./support/engines.js";
import {statement} from "./support/sql-generator.js";

vi.mock("../../../src/engine/files.js", () => ({
  engineFiles: {wasm: "/duckdb.wasm", worker: "/duckdb.worker.js", tables: {}}
}));

const values = new Map<string, BoundValue>([
  ["area", {type: "VARCHAR", literal: "'ash'"}],
  ["n", {type: "DOUBLE", literal: "2e0"}],
  ["some", {type: "VARCHAR[]", literal: "['ash', 'final']"}]
]);

const engines = useEngines();

async function answer(name: "browser" | "node", sql: string): Promise<unknown> {
  try {
    const {columns, rows} = await engines[name].run(sql, {name: "generated", values});
    const page = await engines[name].page("generated", {limit: 10_000});
    // What is NULL in every row has a type of each engine's own.
    const types = columns.map((column, i) => [
      column.name,
      page.every((row) => row[i] === null) ? "" : column.type.replaceAll('"', "")
    ]);
    return {types, rows, values: page};
  } catch (error) {
    return `refused: ${(error as Error).message.split(":", 1)[0]}`;
  }
}

describe("generated SQL of notebooks", () => {
  it("is taken by the grammar, names the tables that it reads, and has the same answer in both engines", async () => {
    let answered = 0;
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(statement, async (sql) => {
        expect(checkSql(sql)).toMatchObject({ok: true});
        expect(gapsIn(sql)).toEqual([]);
        for (const {name} of references(sql).tables) expect([...fixtureTables, "latest"]).toContain(name);
        const [browser, node] = [await answer("browser", sql), await answer("node", sql)];
        expect(browser, sql).toEqual(node);
        asked += 1;
        if (typeof browser !== "string") answered += 1;
      }),
      {numRuns: Number(process.env.GENERATED_SQL ?? 200), seed: 11}
    );
    // Refused in the same words is the same; most are answered.
    expect(answered / asked).toBeGreaterThan(0.8);
  });
});
