import {describe, expect, it, vi} from "vitest";
import type {BoundValue} from "../../../src/notebook/input-values.js";
import {guardedValues, oneValues} from "../../../src/notebook/one-value.js";
import {useEngines} from "./support/engines.js";

vi.mock("../../../src/engine/files.js", () => ({
  engineFiles: {wasm: "/duckdb.wasm", worker: "/duckdb.worker.js", tables: {}}
}));

const engines = useEngines();

const values = new Map<string, BoundValue>([["n", {type: "DOUBLE", literal: "1e0"}]]);

async function told(name: "browser" | "node", sql: string): Promise<string> {
  try {
    await engines[name].run(sql, {name: "told", values});
    return JSON.stringify(await engines[name].page("told", {limit: 1000}));
  } catch (error) {
    return `refused: ${(error as Error).message}`;
  }
}

/** Queries in place of one value that have several rows. */
const several = [
  "SELECT (SELECT i FROM range(3) AS t(i)) AS x",
  "SELECT (SELECT area FROM areas) AS x",
  "SELECT area FROM areas WHERE area = (SELECT area FROM observations)",
  "SELECT 1 + (SELECT i FROM range(3) AS t(i)) * 2 AS x",
  "SELECT coalesce((SELECT i FROM range(3) AS t(i)), 0) AS x",
  "SELECT CASE WHEN true THEN (FROM range(2)) END AS x",
  "SELECT a.area, (SELECT o.value FROM observations AS o WHERE o.area = a.area) AS v FROM areas AS a",
  "SELECT (VALUES (1), (2)) AS x",
  "SELECT (SELECT 1 UNION ALL SELECT 2) AS x",
  "SELECT (SELECT unnest([1, 2])) AS x",
  "WITH a AS (SELECT (SELECT i FROM range(3) AS t(i)) AS x) SELECT * FROM a",
  "SELECT * FROM (SELECT (SELECT (SELECT i FROM range(3) AS t(i))) AS x)",
  "SELECT (((SELECT i FROM range(3) AS t(i)))) AS x",
  "SELECT sum(i) AS s FROM range(5) AS r(i) WHERE i > (SELECT j + $n FROM range(2) AS t(j))",
  "SELECT i FROM range(5) AS r(i) ORDER BY (SELECT j FROM range(2) AS t(j))",
  "SELECT [(SELECT i FROM range(3) AS t(i))] AS l, {'a': 1} AS s",
  "SELECT (WITH b AS (FROM range(3)) SELECT * FROM b) AS x",
  "SELECT (SELECT year FROM observations GROUP BY year) AS y"
];

/** Those that have one row or none, and queries in other places: the same as in the newer engine. */
const single = [
  "SELECT (SELECT max(i) FROM range(3) AS t(i)) AS x",
  "SELECT (SELECT i FROM range(3) AS t(i) ORDER BY i DESC LIMIT 1) AS x",
  "SELECT (SELECT i FROM range(3) AS t(i) WHERE i = 2) AS x, (SELECT i FROM range(3) AS t(i) WHERE i > 5) AS y",
  "SELECT (SELECT 1) AS x",
  "SELECT a.area, (SELECT max(o.value) FROM observations AS o WHERE o.area = a.area) AS v FROM areas AS a ORDER BY ALL",
  "SELECT a.area, (SELECT count(*) FROM observations AS o WHERE o.area = a.area) AS n FROM areas AS a ORDER BY ALL",
  "SELECT a.area, (SELECT b.name FROM areas AS b WHERE b.area = a.area) AS n FROM areas AS a ORDER BY ALL",
  "SELECT area FROM areas WHERE area IN (SELECT area FROM observations) ORDER BY ALL",
  "SELECT area FROM areas WHERE area NOT IN (SELECT area FROM observations) ORDER BY ALL",
  "SELECT EXISTS (FROM areas) AS e, ARRAY(SELECT i FROM range(3) AS t(i)) AS l",
  "SELECT area FROM areas WHERE area = ANY (SELECT area FROM observations) ORDER BY ALL",
  "SELECT 3 > ALL (SELECT i FROM range(3) AS t(i)) AS x",
  "(SELECT 1 AS a) UNION ALL (SELECT i FROM range(3) AS t(i)) ORDER BY a",
  "((SELECT i FROM range(3) AS t(i)))",
  "SELECT * FROM (SELECT i FROM range(3) AS t(i)) AS r, (VALUES (1), (2)) AS v(k) ORDER BY ALL",
  "SELECT * FROM range(2) AS a(i) JOIN (SELECT i FROM range(3) AS t(i)) AS b USING (i) ORDER BY ALL",
  "WITH a AS (SELECT i FROM range(3) AS t(i)), b AS MATERIALIZED (FROM a) SELECT * FROM b ORDER BY ALL",
  "SELECT (SELECT max(i) FROM range(3) AS t(i)) AS m, count(*) AS n FROM range(4) GROUP BY (SELECT max(i) FROM range(3) AS t(i))",
  "SELECT (SELECT (SELECT max(i) FROM range(3) AS t(i)) + min(j) FROM range(2) AS u(j)) AS x -- (SELECT 1 FROM areas)",
  "SELECT i FROM range(5) AS r(i) LIMIT (SELECT count(*) FROM range(2))",
  "SELECT sum(i) FILTER (WHERE i > (SELECT min(j) FROM range(2) AS t(j))) AS s FROM range(5) AS r(i)",
  "SELECT area, value - (SELECT avg(value) FROM observations AS p WHERE p.year = o.year) AS d FROM observations AS o ORDER BY ALL",
  "SELECT (SELECT {'a': max(i)} FROM range(3) AS t(i)) AS s, (SELECT list(i) FROM range(3) AS t(i)) AS l"
];

describe("a query in place of one value", () => {
  it.each(several)("is refused in both engines where it has several rows: %s", async (sql) => {
    expect(oneValues(sql).length).toBeGreaterThan(0);
    expect(await told("browser", sql)).toMatch(/^refused: .*several rows/s);
    expect(await told("node", sql)).toMatch(/^refused: .*More than one row/s);
  });

  it.each(single)("is answered alike where it has one row at most, and so are others: %s", async (sql) => {
    const browser = await told("browser", sql);
    expect(browser).not.toContain("refused");
    expect(browser).toBe(await told("node", sql));
  });

  it("is said where it stands", async () => {
    const sql = "SELECT 1,\n  (SELECT area FROM areas) AS x";
    await expect(engines.browser.run(sql, {name: "told"})).rejects.toMatchObject({at: sql.indexOf("(")});
  });

  it("that is a summary is refused as well", async () => {
    expect(await told("browser", "SUMMARIZE SELECT (SELECT area FROM areas) AS x")).toContain("several rows");
  });

  it("leaves every other statement as it is", () => {
    for (const sql of ["SELECT 1", "FROM areas", "SELECT (SELECT 1)", "SELECT a IN (SELECT b FROM t)", "x (SELECT"])
      expect(guardedValues(sql)).toBe(sql);
  });
});
