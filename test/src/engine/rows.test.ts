import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openWasmEngine, type TestEngine} from "../query/support/wasm-engine.js";

// Compiling the engine takes its time where other work keeps the machine busy.

let engine: TestEngine;

beforeAll(async () => {
  engine = await openWasmEngine();
});

const rows = (sql: string) => engine.query<Record<string, unknown>>({sql, params: [], tables: []});
const value = (sql: string) => rows(`SELECT ${sql} AS value`)[0]?.value;

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

  it("gives what no number holds as it is, and never a rounded one", () => {
    expect(value("9007199254740991::BIGINT")).toBe(9007199254740991);
    expect(value("9007199254740993::BIGINT")).toBe(9007199254740993n);
    expect(value("170141183460469231731687303715884105727::HUGEINT")).toBe(170141183460469231731687303715884105727n);
    expect(value("-0.05::DECIMAL(4,2)")).toBe(-0.05);
    expect(value("12345678901234567890.12345::DECIMAL(38,5)")).toBe("12345678901234567890.12345");
    expect(value("-0.123456789012345678::DECIMAL(38,18)")).toBe("-0.123456789012345678");
  });

  it("gives numbers within lists, structs and maps as it gives them outside", () => {
    expect(value("[1::BIGINT, NULL, 3]")).toEqual([1, null, 3]);
    expect(value("[1.5, 2.5]")).toEqual([1.5, 2.5]);
    expect(value("{'a': 1::BIGINT, 'b': [2.25, NULL], 'c': {'d': 5::HUGEINT}}")).toEqual({
      a: 1,
      b: [2.25, null],
      c: {d: 5}
    });
    expect(value("MAP([1::BIGINT], [[date '2024-02-29']])")).toEqual([[1, ["2024-02-29"]]]);
  });

  it("gives days and times as text, which loses nothing and has no time zone of the reader's", () => {
    expect(value("DATE '2024-02-29'")).toBe("2024-02-29");
    expect(value("TIMESTAMP '2024-02-29 10:00:00.123456'")).toBe("2024-02-29 10:00:00.123456");
    expect(value("TIME '10:00:01.5'")).toBe("10:00:01.5");
    expect(value("INTERVAL '1 year 2 days'")).toBe("1 year 2 days");
  });

  it("keeps zero apart from null", () => {
    expect(rows("SELECT * FROM (VALUES (0.0::DOUBLE), (NULL)) AS t(value)")).toEqual([{value: 0}, {value: null}]);
  });

  it("gives no rows of none, and all of many", () => {
    expect(rows("SELECT 1 AS a WHERE false")).toEqual([]);
    const many = rows("SELECT i::INTEGER AS i FROM range(10000) AS t(i) ORDER BY i");
    expect(many.map(({i}) => i)).toEqual(Array.from({length: 10_000}, (_, i) => i));
  });

  it("takes a column for a column, whatever it is called", () => {
    const [row] = rows("SELECT 1 AS __proto__, 2 AS constructor");
    expect(Object.entries(row ?? {})).toEqual([
      ["__proto__", 1],
      ["constructor", 2]
    ]);
  });

  it("refuses two columns of one name, and a type that it cannot read", () => {
    expect(() => rows("SELECT 1 AS a, 2 AS a")).toThrow('two columns named "a"');
    expect(() => rows("SELECT 'a'::ENUM('a', 'b') AS grade")).toThrow("to be cast to VARCHAR");
  });
});

describe("a statement that fails at a late row", () => {
  beforeAll(() => {
    engine.run(
      "CREATE TABLE late AS SELECT i, CASE i WHEN 3000 THEN 'bad' ELSE i::VARCHAR END AS word FROM range(5000) AS t(i)"
    );
  });
  afterAll(() => engine.run("DROP TABLE late"));

  it.each([
    "SELECT word::INTEGER AS v FROM late WHERE i >= ?",
    "SELECT SUM(word::INTEGER) AS v FROM late WHERE i >= ?",
    "SELECT word::INTEGER AS v FROM late WHERE i >= ? ORDER BY v",
    "SELECT a.word::INTEGER AS v FROM late AS a JOIN late AS b USING (i) WHERE i >= ?",
    "SELECT v FROM (SELECT unnest([i, word::INTEGER]) AS v FROM late WHERE i >= ?)"
  ])("fails as a whole, and gives no rows before it: %s", (sql) => {
    expect(() => engine.query({sql, params: [0], tables: []})).toThrow("Could not convert string 'bad'");
    expect(engine.query({sql, params: [4990], tables: []}).length).toBeGreaterThan(0);
  });

  it("fails as a whole at any row", () => {
    for (const bad of [0, 1, 2047, 2048, 2049, 122_879, 122_880, 199_999]) {
      const sql = `SELECT CASE i WHEN ${bad} THEN 'bad' ELSE '1' END::INTEGER AS v FROM range(200000) AS t(i)`;
      expect(() => engine.query({sql, params: [], tables: []}), `row ${bad}`).toThrow("Could not convert string 'bad'");
    }
    expect(() => engine.run("CREATE TABLE never AS SELECT word::INTEGER AS v FROM late")).toThrow("'bad'");
    expect(() => rows("SELECT * FROM never")).toThrow("never does not exist");
  });
});
