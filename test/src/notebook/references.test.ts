import {describe, expect, it} from "vitest";
import {references, rename} from "../../../src/notebook/references.js";

const read = (sql: string) => references(sql).tables.map(({within, name}) => [...within, name].join("."));

describe("the tables that a statement reads", () => {
  it.each([
    ["SELECT * FROM a", ["a"]],
    ["FROM a, b AS c, main.d e JOIN f USING (x)", ["a", "b", "main.d", "f"]],
    ["SELECT a, b FROM c WHERE d IN (SELECT e FROM g) ORDER BY f, h", ["c", "g"]],
    ["WITH a AS (SELECT * FROM a) SELECT * FROM a", ["a"]],
    ["WITH a AS (SELECT * FROM x), b AS (FROM a) SELECT * FROM b, a", ["x"]],
    ["WITH RECURSIVE n AS (SELECT 1 UNION ALL FROM n) FROM n", []],
    ["SELECT * FROM (WITH a AS (SELECT 1) FROM a), a", ["a"]],
    ["SELECT * FROM a JOIN (b JOIN c ON b.x = c.x) ON true", ["a", "b", "c"]],
    ["SELECT * FROM ((SELECT 1 FROM a) UNION (FROM b))", ["a", "b"]],
    ["SELECT extract(year FROM d), trim(BOTH 'x' FROM n) FROM t", ["t"]],
    ["SELECT a IS NOT DISTINCT FROM b FROM t", ["t"]],
    ["SELECT DISTINCT ON (a) a FROM t", ["t"]],
    ["PIVOT a ON year IN (1, 2), area IN ('x') USING sum(v)", ["a"]],
    ["PIVOT a JOIN b ON a.x = b.x ON year IN (1), area IN ('x')", ["a", "b"]],
    ["FROM a PIVOT (sum(v) FOR y IN (1))", ["a"]],
    ["UNPIVOT a ON b, c", ["a"]],
    ["SUMMARIZE a", ["a"]],
    ["DESCRIBE SELECT * FROM a", ["a"]],
    ["EXPLAIN ANALYZE SELECT * FROM a", ["a"]],
    ["SHOW TABLES", []],
    ["TABLE a", ["a"]],
    ['FROM "My Table" AS t', ["My Table"]],
    ["FROM range(3) AS r(i), unnest([1]) u, LATERAL (SELECT r.i FROM a)", ["a"]],
    ["FROM neighbours_of((SELECT area FROM b LIMIT 1))", ["b"]],
    ["SELECT * FROM a ASOF JOIN b ON a.x >= b.x POSITIONAL JOIN c", ["a", "b", "c"]],
    ["VALUES ((SELECT max(x) FROM a))", ["a"]],
    ["SELECT 1 UNION ALL BY NAME FROM b", ["b"]],
    ["SELECT [x FOR x IN (SELECT list(y) FROM a)]", ["a"]],
    ["SELECT sum(v) FILTER (WHERE EXISTS (FROM a)) OVER (ORDER BY b) FROM c", ["a", "c"]],
    ["FROM t SELECT x, y", ["t"]],
    ["FROM t: trend, u", ["trend", "u"]],
    ["SELECT 'FROM x' /* FROM y */ FROM z -- FROM w", ["z"]]
  ])("%s", (sql, expected) => {
    expect(read(sql)).toEqual(expected);
  });

  it("stand beside the inputs, functions and files that it asks for", () => {
    const found = references("SELECT f($area, '$no') FROM g($years_from), 'x.csv' WHERE a = $area");
    expect(found.parameters).toEqual(["area", "years_from"]);
    expect(found.calls).toEqual(["f", "g"]);
    expect(found.files.map(({text}) => text)).toEqual(["'x.csv'"]);
  });
});

describe("a renaming", () => {
  it.each([
    ["SELECT trend FROM trend -- trend", "SELECT trend FROM rising -- trend"],
    ["SELECT trend.trend, 'trend' FROM Trend", "SELECT rising.trend, 'trend' FROM rising"],
    ["SELECT t.x FROM trend AS t", "SELECT t.x FROM rising AS t"],
    [
      "WITH trend AS (FROM trend) SELECT trend.x FROM trend",
      "WITH trend AS (FROM rising AS trend) SELECT trend.x FROM trend"
    ],
    ["SELECT trend.x FROM other AS trend", "SELECT trend.x FROM other AS trend"],
    ["FROM main.trend", "FROM main.rising"],
    ["FROM information_schema.trend", "FROM information_schema.trend"]
  ])("of trend in %s", (sql, expected) => {
    expect(rename(sql, "trend", "rising")).toBe(expected);
  });

  it("writes a name in quotes where it needs them", () => {
    expect(rename("FROM trend", "trend", "my trend")).toBe('FROM "my trend"');
    expect(rename("FROM trend", "trend", "order")).toBe('FROM "order"');
  });
});
