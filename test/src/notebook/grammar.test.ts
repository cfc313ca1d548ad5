import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {checkSql} from "../../../src/notebook/grammar.js";

const refused = (sql: string) => {
  const checked = checkSql(sql);
  return checked.ok ? "accepted" : checked.message;
};

describe("the grammar of a cell", () => {
  it.each([
    "SELECT 1",
    "select 1;",
    "-- first; a comment\nFROM observations -- `last`",
    "/* a; */ SELECT ';' AS \"a;b\"",
    "FROM observations SELECT area WHERE value > 1",
    "VALUES (1, 'a'), (2, 'b')",
    "TABLE areas",
    "(SELECT 1) UNION ALL (SELECT 2) ORDER BY 1",
    "WITH a AS (SELECT 1 AS x), b AS MATERIALIZED (FROM a) SELECT * FROM b",
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9) FROM n",
    "WITH query(a) AS (SELECT 1) SELECT a FROM query",
    "SELECT * EXCLUDE (value) FROM observations QUALIFY row_number() OVER (PARTITION BY area ORDER BY year DESC) = 1",
    "PIVOT observations ON year IN (2020, 2021) USING sum(value) GROUP BY area",
    "PIVOT (SELECT * FROM a JOIN b ON a.x = b.x) ON year IN (2020), area IN ('a', 'b') USING max(value)",
    "PIVOT a JOIN b ON a.x = b.x ON year IN (1)",
    "FROM (PIVOT observations ON year IN (2020) USING sum(value))",
    "SELECT * FROM observations PIVOT (sum(value) FOR year IN (2020, 2021) GROUP BY area)",
    "UNPIVOT wide ON COLUMNS(* EXCLUDE area) INTO NAME month VALUE sales",
    "SUMMARIZE observations",
    "SUMMARIZE SELECT * FROM areas",
    "DESCRIBE observations",
    "SHOW TABLES",
    "EXPLAIN SELECT 1",
    "EXPLAIN ANALYZE FROM areas",
    "SELECT trim(BOTH 'x' FROM 'xax'), extract(year FROM DATE '2020-01-01')",
    "SELECT a IS DISTINCT FROM 'b' FROM t",
    "SELECT [x * 2 FOR x IN [1, 2] IF x > 1], {'a': 1}.a, map {'k': 1}['k']",
    "SELECT * FROM t ASOF JOIN u ON t.x >= u.x, LATERAL (SELECT t.x + 1)",
    'SELECT update, copy, "set" FROM t',
    "SELECT $$it's; COPY$$, $tag$ ATTACH 'x' $tag$",
    "SELECT name GLOB 'a*' FROM areas",
    "SELECT name FROM areas WHERE name GLOB ('a*')",
    "SELECT * FROM (load JOIN copy USING (a))",
    "SHOW TABLES FROM main"
  ])("takes %s", (sql) => {
    expect(refused(sql)).toBe("accepted");
  });

  it.each([
    ["", "empty"],
    ["; SELECT 1", "nothing stands before the semicolon"],
    ["DESCRIBE (DELETE FROM areas)", "may not DELETE"],
    ["FROM (DELETE FROM areas RETURNING *)", "may not DELETE"],
    ["SELECT * FROM (COPY areas TO 'x.csv')", "may not COPY"],
    ["SELECT * FROM (UPDATE areas SET name = 'x')", "may not UPDATE"],
    ["SELECT * FROM (ATTACH 'x.db')", "may not ATTACH"],
    [" -- nothing\n;", "empty"],
    ["SELECT 1; SELECT 2", "one statement"],
    ["SELECT 'a", "no end"],
    ["SELECT (1", 'expected ")"'],
    ["SELECT 1)", "closes no bracket"],
    ["SELECT [1)", "closes no bracket"],
    ["SELECT \0 1", "NUL"],
    ["hello", "cannot begin with"],
    ["1 + 1", "cannot begin with"],
    ["ATTACH 'x.db'", "may not ATTACH"],
    ["/* SELECT */ COPY areas TO 'x'", "may not COPY"],
    ["WITH a AS (SELECT 1) DELETE FROM areas", "may not DELETE"],
    ["WITH a AS (DELETE FROM areas RETURNING *) SELECT * FROM a", "may not DELETE"],
    ["WITH a AS (SELECT 1) INSERT INTO areas FROM a", "may not INSERT"],
    ["EXPLAIN COPY areas TO 'x'", "may not COPY"],
    ["EXPLAIN ANALYZE INSERT INTO areas VALUES (1)", "may not INSERT"],
    ["SELECT * INTO t FROM areas", "INTO"],
    ["SELECT * FROM 'x.csv'", "not files"],
    ["FROM areas, 'https://example.org/x.parquet'", "not files"],
    ['SELECT * FROM areas JOIN "x.csv" ON true', "not files"],
    ["SELECT * FROM read_csv('x')", "may not call read_csv"],
    ["SELECT (SELECT count(*) FROM (FROM \"read_parquet\"('x')))", "may not call read_parquet"],
    ["SELECT main.getenv('HOME')", "may not call getenv"],
    ["FROM query('SELECT 1')", "may not call query"],
    ["FROM glob('*')", "may not call glob"],
    ["PIVOT observations ON year USING sum(value)", "PIVOT needs the values"],
    ["FROM (PIVOT observations ON year IN (1), area USING sum(value))", "PIVOT needs the values"],
    [`SELECT 1${"+1".repeat(10_000)}`, "more than 500 parts in a row"],
    [`SELECT ${"- ".repeat(10_000)}1`, "more than 500 parts in a row"],
    [`SELECT ${"NOT ".repeat(10_000)}true`, "more than 500 parts in a row"],
    [`SELECT 1${" UNION ALL SELECT 1".repeat(5000)}`, "more than 500 parts in a row"],
    [`SELECT 1${"::INT".repeat(10_000)}`, "more than 500 parts in a row"],
    [`SELECT ${"(".repeat(10_000)}1${")".repeat(10_000)}`, "deep"],
    [`SELECT '${"x".repeat(200_000)}'`, "too long"]
  ])("refuses %s in a sentence", (sql, reason) => {
    expect(refused(sql)).toContain(reason);
  });

  it("points at what is wrong", () => {
    expect(checkSql("SELECT 1;\n  SELECT 2")).toMatchObject({ok: false, at: 12});
    expect(checkSql("FROM areas, 'x.csv'")).toMatchObject({ok: false, at: 12});
  });

  it("answers to any text, and never throws", () => {
    const piece = fc.constantFrom(
      "SELECT",
      "FROM",
      "WITH",
      "AS",
      "(",
      ")",
      "a",
      ",",
      "PIVOT",
      "ON",
      "IN",
      "JOIN",
      "'x'",
      ";",
      "EXPLAIN",
      "UNION",
      "[",
      "]",
      "read_csv",
      "$$"
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({unit: "binary"}),
          fc.array(piece, {maxLength: 40}).map((all) => all.join(" "))
        ),
        (sql) => {
          const checked = checkSql(sql);
          if (!checked.ok) expect(checked.at).toBeLessThanOrEqual(sql.length);
        }
      )
    );
  });

  it("takes the name of a result for a table, whatever it looks like", () => {
    const names = new Set(["2015/16", "figures.csv"]);
    for (const sql of ['FROM "2015/16"', 'SELECT * FROM areas JOIN "Figures.CSV" USING (area)'])
      expect(checkSql(sql, {names}).ok).toBe(true);
    for (const sql of ["FROM 'figures.csv'", 'FROM "other.csv"', 'FROM "2015/17"', 'FROM "figures.csv", "x.parquet"'])
      expect(checkSql(sql, {names}).ok).toBe(false);
  });
});
