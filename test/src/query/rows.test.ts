import {beforeAll, describe, expect, it, vi} from "vitest";
import {openWasmEngine, type TestEngine} from "./support/wasm-engine.js";

// Compiling the engine takes its time where other work keeps the machine busy.
vi.setConfig({testTimeout: 30_000, hookTimeout: 60_000});

let engine: TestEngine;

beforeAll(async () => {
  engine = await openWasmEngine();
});

const rows = (sql: string) => engine.query<Record<string, unknown>>({sql, params: []});

describe("rowsFromArrow", () => {
  it("gives numbers, text, truth and nulls as JavaScript's own", () => {
    expect(rows("SELECT 1 AS whole, 2.5::DOUBLE AS part, 'x' AS word, true AS truth, NULL::DOUBLE AS nothing")).toEqual(
      [{whole: 1, part: 2.5, word: "x", truth: true, nothing: null}]
    );
  });

  it("gives counts, sums and decimals as numbers, never as big integers", () => {
    expect(rows("SELECT COUNT(*) AS n, SUM(i) AS sum, 1.25 AS exact FROM range(10) AS t(i)")).toEqual([
      {n: 10, sum: 45, exact: 1.25}
    ]);
  });

  it("keeps zero apart from null", () => {
    expect(rows("SELECT * FROM (VALUES (0.0::DOUBLE), (NULL)) AS t(value)")).toEqual([{value: 0}, {value: null}]);
  });

  it("gives no rows of none, and all of many", () => {
    expect(rows("SELECT 1 AS a WHERE false")).toEqual([]);
    const many = rows("SELECT i::INTEGER AS i FROM range(10000) AS t(i) ORDER BY i");
    expect(many.map(({i}) => i)).toEqual(Array.from({length: 10_000}, (_, i) => i));
  });
});
