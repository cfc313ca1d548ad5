import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import fc from "fast-check";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openWasmEngine, type TestEngine} from "../query/support/wasm-engine.js";

let engine: TestEngine;
let native: DuckDBConnection;

beforeAll(async () => {
  engine = await openWasmEngine();
  native = await (await DuckDBInstance.create(":memory:", {threads: "1"})).connect();
});
afterAll(() => native?.closeSync());

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
const whole = (type: string, bits: bigint, signed: boolean) =>
  fc
    .bigInt(signed ? {min: -(2n ** (bits - 1n)), max: 2n ** (bits - 1n) - 1n} : {min: 0n, max: 2n ** bits - 1n})
    .map((value) => `CAST('${value}' AS ${type})`);
const decimal = fc.integer({min: 1, max: 38}).chain((width) =>
  fc
    .tuple(
      fc.integer({min: 0, max: width}),
      fc.bigInt({min: -(10n ** BigInt(width)) + 1n, max: 10n ** BigInt(width) - 1n})
    )
    .map(([scale, value]) => {
      const digits = String(value < 0n ? -value : value).padStart(scale + 1, "0");
      const text = scale ? `${digits.slice(0, -scale)}.${digits.slice(-scale)}` : digits;
      return `CAST('${value < 0n ? "-" : ""}${text}' AS DECIMAL(${width},${scale}))`;
    })
);
const day = fc.integer({min: -700_000, max: 2_900_000}).map((days) => `(DATE '1970-01-01' + ${days})`);
const instant = fc
  .bigInt({min: -60_000_000_000_000_000n, max: 250_000_000_000_000_000n})
  .map((microseconds) => `(TIMESTAMP '1970-01-01' + to_microseconds(${microseconds}))`);
const ofDay = fc.integer({min: 0, max: 86_399_999}).map((ms) => {
  const clock = new Date(ms).toISOString().slice(11, 23);
  return `TIME '${clock}'`;
});
const span = fc
  .tuple(fc.integer({min: -999, max: 999}), fc.integer({min: -99, max: 99}), fc.maxSafeInteger())
  .map(([m, d, us]) => `(to_months(${m}) + to_days(${d}) + to_microseconds(${us % 10 ** 12}))`);

/** A value of any type, as SQL that both engines read alike. */
const scalar = fc.oneof(
  whole("TINYINT", 8n, true),
  whole("UINTEGER", 32n, false),
  whole("INTEGER", 32n, true),
  whole("BIGINT", 64n, true),
  whole("UBIGINT", 64n, false),
  whole("HUGEINT", 128n, true),
  decimal,
  fc.double({noNaN: true, noDefaultInfinity: true}).map((value) => `CAST('${value}' AS DOUBLE)`),
  fc.float({noNaN: true, noDefaultInfinity: true}).map((value) => `CAST('${value}' AS REAL)`),
  fc.boolean().map(String),
  fc
    .string({unit: "grapheme"})
    .filter((text) => !text.includes("\0"))
    .map(quoted),
  day,
  instant,
  // Cut to whole units first: the engines round those before 1970 each in its own way.
  instant.map((value) => `CAST(date_trunc('millisecond', ${value}) AS TIMESTAMP_MS)`),
  instant.map((value) => `CAST(date_trunc('second', ${value}) AS TIMESTAMP_S)`),
  ofDay,
  span
);
const nested = scalar.chain((value) =>
  fc.constantFrom(
    `[${value}, NULL, ${value}]`,
    `[[${value}], [], NULL]`,
    `{'a': ${value}, 'b': [${value}]}`,
    `[{'k': ${value}}, NULL]`,
    `MAP(['one'], [${value}])`
  )
);

/** What native DuckDB holds, in the terms in which a row states it. */
async function expected(sql: string): Promise<unknown> {
  const reader = await native.runAndReadAll(`SELECT ${sql} AS value`);
  return stated(reader.getColumns()[0]?.[0]);
}

function stated(value: unknown): unknown {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (value === null || typeof value !== "object") return value;
  const name = value.constructor.name;
  if (name === "DuckDBListValue") return (value as {items: unknown[]}).items.map(stated);
  if (name === "DuckDBStructValue")
    return Object.fromEntries(
      Object.entries((value as {entries: Record<string, unknown>}).entries).map(([key, one]) => [key, stated(one)])
    );
  if (name === "DuckDBMapValue")
    return (value as {entries: {key: unknown; value: unknown}[]}).entries.map((entry) => [
      stated(entry.key),
      stated(entry.value)
    ]);
  const text = String(value);
  if (name !== "DuckDBDecimalValue") return text;
  // A decimal of so many digits is any number's shortest text.
  const digits = text
    .replace(/[-.]/g, "")
    .replace(/^0+/, "")
    .replace(text.includes(".") ? /0+$/ : /$^/, "");
  if (!text.includes(".")) return stated(BigInt(text));
  return digits.length <= 15 ? Number(text) : text;
}

describe("a value of any type", () => {
  it("is that of native DuckDB, to the last digit", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(scalar, nested), async (sql) => {
        const [row] = engine.query<{value: unknown}>({sql: `SELECT ${sql} AS value`, params: [], tables: []});
        expect(row?.value, sql).toEqual(await expected(sql));
      }),
      {seed: 8, numRuns: 1500}
    );
  });
});
