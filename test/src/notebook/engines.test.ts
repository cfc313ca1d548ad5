import {describe, expect, it, vi} from "vitest";
import {BrokenDatabase} from "../../../src/engine/database.js";
import {openFileLoader} from "../../../src/engine/file-loader.js";
import type {BoundValue} from "../../../src/notebook/input-values.js";
import {createNotebookEngine} from "../../../src/notebook/notebook-engine.js";
import {QueryError} from "../../../src/notebook/query-error.js";
import {openEngines, useEngines} from "./support/engines.js";

vi.mock("../../../src/engine/files.js", () => ({
  engineFiles: {wasm: "/duckdb.wasm", worker: "/duckdb.worker.js", tables: {}}
}));

const engines = useEngines();

const values = new Map<string, BoundValue>([
  ["area", {type: "VARCHAR", literal: "'ash''; DROP TABLE areas'"}],
  ["n", {type: "DOUBLE", literal: "2e0"}],
  ["from", {type: "INTEGER", literal: "2024"}],
  ["some", {type: "VARCHAR[]", literal: "['a', 'b']"}],
  ["none", {type: "VARCHAR", literal: "CAST(NULL AS VARCHAR)"}]
]);

async function answer(name: "browser" | "node", sql: string) {
  const {columns, rows} = await engines[name].run(sql, {name: "answer", values});
  return {columns, rows, values: await engines[name].page("answer", {limit: 1000})};
}

/** Statements whose answers are the same in both engines, but for the name of a column that is given none. */
const same = [
  "FROM observations ORDER BY ALL",
  "FROM observations SELECT area, value WHERE year >= $from ORDER BY ALL",
  "SELECT $area AS a, $n AS n, $some AS s, $area || 'x' AS b",
  "SELECT $area",
  "SELECT a.area, b.area, a.name FROM areas AS a, areas AS b ORDER BY ALL LIMIT 3",
  "VALUES (1, 'a'), (2, 'b'); -- both",
  "TABLE areas",
  "(SELECT 1 AS x) UNION ALL (SELECT 2) ORDER BY x DESC",
  "WITH areas AS (SELECT 1 AS one) FROM areas",
  "WITH observations AS (FROM observations WHERE value > 10) SELECT count(*) AS n FROM observations",
  "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9) SELECT sum(i) AS s FROM n",
  "PIVOT (SELECT area, year, value FROM observations) ON year IN (2024, 2025) USING max(value) GROUP BY area ORDER BY area",
  "FROM (SELECT area, year, value FROM observations) PIVOT (max(value) FOR year IN (2024, 2025)) ORDER BY ALL",
  "UNPIVOT (SELECT 1 AS a, 2 AS b) ON a, b INTO NAME which VALUE what",
  "SELECT * EXCLUDE (status) REPLACE (value * 2 AS value) FROM observations ORDER BY ALL",
  "SELECT area, year, value FROM observations QUALIFY row_number() OVER (PARTITION BY area ORDER BY year DESC, indicator) = 1 ORDER BY area",
  "SELECT * FROM (VALUES (1), (5)) AS t(a) ASOF JOIN (VALUES (0), (3)) AS u(b) ON t.a >= u.b ORDER BY a",
  "SELECT t.i, u.d FROM range(3) AS t(i), LATERAL (SELECT t.i * 2 AS d) AS u ORDER BY t.i",
  "SELECT [x * 2 FOR x IN [1, 2, 3] IF x > 1] AS l, {'a': 1, 'b': [true]} AS s, map(['k'], [1.5]) AS m",
  "SELECT 9007199254740993 AS b, sum(9007199254740993) AS h, -0.5::DECIMAL(18, 3) AS d, 123456789012345678.5::DECIMAL(20, 2) AS e",
  "SELECT 'nan'::DOUBLE AS n, 'inf'::DOUBLE AS i, '-inf'::DOUBLE AS j, 0.1 + 0.2::DOUBLE AS f, 1e300 AS g",
  "SELECT DATE '2020-02-29' AS d, TIMESTAMP '2020-01-01 10:00:00.5' AS t, TIME '10:00:00' AS c, INTERVAL 3 MONTH AS i",
  "SELECT [{'e': 'a'::ENUM('a', 'b'), 'b': ''::BLOB, 'bit': 1}] AS s, map(['k'], ['a'::ENUM('a')]) AS m, DATE 'infinity' AS d, [DATE '-infinity'] AS l",
  "SELECT {'__proto__': 1, 'a': 2} AS s",
  "SELECT $n AS n, $n + 1, $none AS v, typeof($none) AS t",
  "SELECT 'a'::ENUM('a', 'b') AS e, ['a'::ENUM('a', 'b')] AS l, NULL AS n, true AS t, ''::BLOB AS b, '\\x00a'::BLOB AS c",
  'SELECT 1 AS "order by", 2 AS "é ""q"""',
  "SELECT $$it's; COPY$$ AS a, $t$x$$y$t$ AS b, E'a\\nb' AS c -- `; '",
  "SELECT COLUMNS('^a') FROM areas ORDER BY ALL",
  "SELECT area, max(value) FILTER (WHERE year > 2023) AS m FROM observations GROUP BY ALL HAVING count(*) > 1 ORDER BY ALL",
  "SELECT quantile_cont(value, [0.25, 0.5]) AS q, regr_slope(value, year) AS s, corr(value, year) AS c FROM observations WHERE value IS NOT NULL",
  "FROM latest ORDER BY ALL",
  "FROM trend ORDER BY ALL",
  "FROM figures ORDER BY ALL",
  "FROM reported_vs_official ORDER BY ALL",
  "FROM neighbours_of('ash')",
  "DESCRIBE observations",
  "DESCRIBE SELECT $n AS n",
  "SELECT area FROM areas WHERE area IN (SELECT area FROM observations) AND EXISTS (FROM areas) ORDER BY 1 LIMIT 2 OFFSET 1"
];

describe("the engines of notebooks, the browser's and Node's", () => {
  it.each(same)("answer alike: %s", async (sql) => {
    const [browser, node] = [await answer("browser", sql), await answer("node", sql)];
    expect({...browser, columns: browser.columns.map(plain)}).toEqual({...node, columns: node.columns.map(plain)});
  });

  it.each([
    ["SELECT 1,\n  nope\nFROM areas", 'column "nope"', 12],
    ["SELECT 1\nFROM nowhere", "nowhere", 14],
    ["SELECT nofunction(1)", "nofunction", 7],
    ["SELECT area\nFROM areas\nGROUP year", "syntax error", 29],
    ["SELECT area FROM areas GROUP BY", "syntax error", null],
    [
      "SELECT CAST(i AS VARCHAR) || 'x' AS x FROM range(5000) AS t(i) WHERE CAST(CASE WHEN i = 4000 THEN 'bad' ELSE '1' END AS INTEGER) = 1",
      "'bad'",
      null
    ],
    ["SELECT $other", 'no input is called "other"', null]
  ])("tell what is wrong with %s, and where", async (sql, words, at) => {
    for (const name of ["browser", "node"] as const) {
      const error = (await answer(name, sql).catch((one) => one)) as QueryError;
      expect(error, name).toBeInstanceOf(QueryError);
      expect(error.message, name).toContain(words);
      if (at !== null) expect(error.at, name).toBe(at);
      expect(error.message, name).not.toMatch(/LINE \d|PREPARE|EXECUTE/);
    }
  });

  it("keep results by name, for other statements to read, and forget them", async () => {
    for (const engine of [engines.browser, engines.node]) {
      await engine.run("SELECT i FROM range(10) AS t(i)", {name: "my result"});
      expect(await engine.run('SELECT sum(i) AS s FROM "my result"', {name: "sum"})).toMatchObject({rows: 1});
      expect(await engine.page("sum")).toEqual([[45]]);
      expect(await engine.page("my result", {offset: 8, limit: 5})).toEqual([[8], [9]]);
      await engine.drop("my result");
      await expect(engine.run('FROM "my result"', {name: "x"})).rejects.toThrow("my result");
    }
  });

  it("let a cell be called as the view that it reads", async () => {
    for (const engine of [engines.browser, engines.node])
      for (let i = 0; i < 2; i++) {
        const {rows} = await engine.run("SELECT area FROM latest", {name: "latest"});
        expect(rows).toBeGreaterThan(1);
        await engine.drop("latest");
      }
  });

  it("tell the plan of a query with the values that it is asked with, and name columns as they are written", async () => {
    for (const name of ["browser", "node"] as const) {
      const {values: plan} = await answer(name, "EXPLAIN SELECT area FROM areas WHERE area <> $area AND 7 > $n");
      expect(JSON.stringify(plan), name).toContain("DROP TABLE");
      const {columns} = await answer(name, "SELECT $n, $area, $N + 1, $none, concat($none, $area)");
      const names = ["$n", "$area", "($N + 1)", "$none", "concat($none, $area)"];
      expect(
        columns.map((column) => column.name),
        name
      ).toEqual(names);
    }
  });

  it("read rows as long as they have no more characters than they may, and always the first", async () => {
    for (const engine of [engines.browser, engines.node]) {
      await engine.run("SELECT i, repeat('x', 100) AS x FROM range(1000) AS t(i)", {name: "long"});
      const rows = await engine.page("long", {limit: 900, offset: 5, characters: 10_000});
      expect(rows.length).toBeGreaterThan(80);
      expect(rows.length).toBeLessThan(100);
      expect(rows.map(([i]) => i)).toEqual(rows.map((_, i) => i + 5));
      expect((await engine.page("long", {limit: 900, characters: 1})).length).toBe(1);
      expect((await engine.page("long", {limit: 900, characters: 1e9})).length).toBe(900);
      expect((await engine.page("long", {offset: 990, limit: 900, characters: 1e9})).length).toBe(10);
    }
  });

  it("summarise a query that takes values", async () => {
    for (const name of ["browser", "node"] as const) {
      const {columns, values: rows} = await answer(name, "SUMMARIZE SELECT area FROM areas WHERE area <> $area");
      expect(columns[0]?.name).toBe("column_name");
      expect(rows[0]?.slice(0, 2)).toEqual(["area", "VARCHAR"]);
    }
  });

  it("end a statement when they are told to, and answer on", async () => {
    for (const engine of [engines.browser, engines.node]) {
      const ending = new AbortController();
      const endless = engine.run("SELECT count(*) FROM range(1000000000000) AS t(i) WHERE i = -1", {
        name: "x",
        signal: ending.signal
      });
      await new Promise((resolve) => setImmediate(resolve));
      ending.abort(new Error("enough"));
      await expect(endless).rejects.toThrow("enough");
      expect(await engine.ask("SELECT 1 AS one")).toMatchObject({rows: [[1]]});
    }
  });

  it("begin anew where a statement cannot be ended, with the tables there again", async () => {
    const ending = new AbortController();
    const before = engines.restarts();
    const stuck = engines.browser.run("SELECT length(repeat('x', 2000000000)), length(repeat('y', 2000000000)) AS n", {
      name: "x",
      signal: ending.signal
    });
    setTimeout(() => ending.abort(new Error("enough")), 100);
    const outcome = await stuck.catch((error) => error);
    const {rows} = await engines.browser.run("SELECT count(*) FROM latest", {name: "y"});
    expect(rows).toBe(1);
    // Where memory ends it first, it was ended without.
    if (!(outcome instanceof QueryError)) expect(engines.restarts() - before).toBeLessThanOrEqual(1);
  });

  it("begin anew where a statement breaks the engine down, and answer on", async () => {
    let opened = 0;
    let restarts = 0;
    const engine = createNotebookEngine({
      async open() {
        const own = ++opened;
        return {
          async run(sql) {
            if (own === 1 && sql.includes("broken")) throw new BrokenDatabase(new Error("unreachable"));
            return {columns: [], rows: [[own]]};
          },
          async load() {},
          close() {}
        };
      },
      onRestart: () => {
        restarts += 1;
      }
    });
    const error = (await engine.run("SELECT broken", {name: "x"}).catch((one) => one)) as QueryError;
    expect(error).toBeInstanceOf(QueryError);
    expect(error.message).toContain("was started anew");
    expect((await engine.ask("SELECT 1")).rows).toEqual([[2]]);
    expect([opened, restarts]).toEqual([2, 1]);
  });

  it("end a query that wants too much memory with advice, and answer on", async () => {
    for (const engine of [engines.browser, engines.node]) {
      const wide =
        "SELECT a.i, b.i AS j, CAST(a.i AS VARCHAR) || 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' AS s FROM range(100000) AS a(i), range(1000) AS b(i)";
      const error = (await engine.run(wide, {name: "x"}).catch((one) => one)) as QueryError;
      expect(error.message).toContain("narrow it to fewer rows");
      expect(await engine.ask("SELECT 1 AS one")).toMatchObject({rows: [[1]]});
      const {used, limit} = await engine.memory();
      expect(used).toBeLessThan(limit);
    }
  });

  it("take a table that is asked for later", async () => {
    const own = await openEngines();
    for (const engine of [own.browser, own.node]) {
      await engine.prepare(["areas"]);
      const {rows} = await engine.ask("SELECT count(*) FROM areas");
      await engine.prepare(["observations", "neighbours"]);
      expect(await engine.run("FROM observations", {name: "x"})).toMatchObject({
        columns: [
          {name: "indicator", type: "VARCHAR"},
          {},
          {},
          {name: "year", type: "INTEGER"},
          {name: "value", type: "DOUBLE"},
          {}
        ]
      });
      expect(await engine.run("FROM neighbours_of('ash')", {name: "y"})).toMatchObject({
        columns: [{name: "area"}, {name: "name"}, {name: "rank"}, {name: "closeness"}]
      });
      expect((await engine.ask("SELECT count(*) FROM areas")).rows).toEqual(rows);
    }
    own.close();
  });
});

describe("a loader of files", () => {
  it("reads a file that the notebook's own engine may not, and hands it over as a table", async () => {
    const loader = await openFileLoader(engines.databases);
    await loader.add("own.csv", new TextEncoder().encode("area;value\nash;1,5\nbirch;2\n"));
    const read =
      "SELECT area, CAST(replace(value, ',', '.') AS DOUBLE) AS value FROM read_csv_auto('own.csv', delim = ';', header = true, all_varchar = true)";
    expect(await loader.run(read)).toEqual({
      columns: [
        {name: "area", type: "VARCHAR"},
        {name: "value", type: "DOUBLE"}
      ],
      rows: [
        ["ash", 1.5],
        ["birch", 2]
      ]
    });
    engines.add("own", await loader.parquet(read));
    loader.close();
    await engines.browser.prepare(["own"]);
    expect((await engines.browser.ask("SELECT sum(value) FROM own JOIN areas USING (area)")).rows).toEqual([[1.5]]);
  });
});

/** A column by its type, where its name is the engine's own. */
function plain({name, type}: {name: string; type: string}): object {
  return {name: /^[\w $é"]+$/.test(name) ? name : "", type: type.replaceAll('"', "")};
}
