import fc from "fast-check";
import {beforeAll, describe, expect, it} from "vitest";
import {literal} from "../../../src/engine/literal.js";
import type {Bound} from "../../../src/engine/question.js";
import {openWasmEngine, type TestEngine} from "../query/support/wasm-engine.js";

let engine: TestEngine;

beforeAll(async () => {
  engine = await openWasmEngine();
});

describe("literal", () => {
  it("writes text, numbers, truth and nothing as SQL", () => {
    const values = ["it's", "", 5, -5, 1.5, 1e21, -0, Number.NaN, Number.NEGATIVE_INFINITY, true, null];
    expect(values.map(literal)).toEqual([
      "'it''s'",
      "''",
      "5",
      "-5",
      "1.5e0",
      "1e+21",
      "-0e0",
      "CAST('NaN' AS DOUBLE)",
      "CAST('-Infinity' AS DOUBLE)",
      "TRUE",
      "NULL"
    ]);
  });

  it("refuses a text with a NUL, at which the engine would end the statement", () => {
    expect(() => literal("a\0b")).toThrow('invalid text: "a\\u0000b": expected no NUL');
  });

  it("comes back from the engine as it went in, whatever it is", () => {
    const text = fc.string({unit: "binary", maxLength: 40}).filter((words) => !words.includes("\0"));
    const hostile = fc.array(fc.constantFrom("'", "''", "\\", "--", "/*", "$1", "?", ";", "\n", ")", "é", "☃"));
    const value = fc.oneof<fc.Arbitrary<Bound>[]>(
      text,
      hostile.map((parts) => parts.join("")),
      fc.integer(),
      fc.maxSafeInteger(),
      fc.double(),
      fc.boolean(),
      fc.constant(null)
    );
    fc.assert(
      fc.property(fc.array(value, {minLength: 1, maxLength: 4}), (params) => {
        const sql = `SELECT ${params.map((_, i) => `? AS v${i}`).join(", ")}`;
        const row = engine.query<Record<string, Bound>>({sql, params, tables: []})[0] ?? {};
        expect(Object.values(row)).toEqual(params);
      }),
      {seed: 8, numRuns: 400}
    );
  });
});
