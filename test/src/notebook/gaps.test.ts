import {readFileSync} from "node:fs";
import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import {callsOf, refusedCall} from "../../../src/notebook/calls.js";
import {gapSentence, gaps, gapsIn} from "../../../src/notebook/gaps.js";
import {missingFunctions} from "../../../src/notebook/missing-functions.js";
import {meaningful} from "../../../src/notebook/tokens.js";
import {type Engines, openEngines} from "./support/engines.js";

vi.mock("../../../src/engine/files.js", () => ({
  engineFiles: {wasm: "/duckdb.wasm", worker: "/duckdb.worker.js", tables: {}}
}));

/** Statements that show a gap: the browser's engine refuses each, or answers otherwise than Node's. */
const shown = [
  "SELECT list_reduce([1, 2], (x, y) -> x + y)",
  "SELECT to_json(1)",
  "SELECT '{\"a\": 1}' ->> 'a'",
  "SELECT '{}'::JSON",
  "SELECT TIMESTAMP '2020-01-01 00:00:00' AT TIME ZONE 'UTC'",
  "SELECT [1, 2][1]",
  "SELECT map(['a'], [1])['a']",
  "SELECT map {'a': 1}['a']",
  "SELECT 1 IN [1, 2]",
  "SELECT DATE '2020-01-31' + INTERVAL 1 MONTH",
  "SELECT date_trunc('month', DATE '2020-01-31')",
  "SELECT TIME '10:00'",
  "SELECT TIMESTAMP '2020-01-01 10:00'",
  "SELECT 1_000 AS x",
  "SELECT * FROM (SUMMARIZE SELECT 1)",
  "SELECT x: 1",
  "SELECT 1 AS y, x: 2",
  "SELECT * RENAME (a AS b) FROM (SELECT 1 AS a)",
  "SELECT * LIKE 'a%' FROM (SELECT 1 AS a, 2 AS b)",
  "SELECT sum(i) OVER (ORDER BY i GROUPS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM range(3) AS t(i)",
  "SELECT sum(i) OVER (ORDER BY i ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING EXCLUDE CURRENT ROW) FROM range(3) AS t(i)",
  "SELECT * FROM unnest([1]) WITH ORDINALITY",
  "WITH RECURSIVE t(a) USING KEY (a) AS (SELECT 1 UNION SELECT a + 1 FROM t WHERE a < 3) FROM t",
  "SELECT max(i, 2) FROM range(3) AS t(i)",
  "SELECT arg_max(i, i, 2) FROM range(3) AS t(i)",
  "SELECT log(2, 8)",
  "SELECT [1, 2]::INTEGER[2]",
  "SELECT hash('a')"
];
/** Statements that look alike, and are the same in both. */
const alike = [
  "SELECT l[1] FROM (SELECT [1, 2] AS l)",
  "SELECT l[1][2] FROM (SELECT [[1, 2]] AS l)",
  "SELECT {'a': 1}.a, {'a': 1}['a']",
  "SELECT l[1:2] FROM (SELECT [1, 2] AS l)",
  "SELECT 1 IN (1, 2)",
  "SELECT [x + 1 FOR x IN [1, 2] IF x > 1] AS l",
  "SELECT element_at(map {'a': 1}, 'a')[1] AS v",
  "SELECT TIME '10:00:00'",
  "SELECT max(i) FROM range(3) AS t(i)",
  "SELECT arg_max(i, i) FROM range(3) AS t(i)",
  "SELECT log(100)",
  "SELECT * EXCLUDE (a) FROM (SELECT 1 AS a, 2 AS b)",
  "SELECT 2 * length('abc') AS l, a LIKE 'x' AS k FROM (SELECT 'x' AS a)",
  "SELECT list_transform([1], x -> x + 1)"
];

let engines: Engines;
beforeAll(async () => {
  engines = await openEngines();
});
afterAll(() => engines.close());

async function told(name: "browser" | "node", sql: string): Promise<string> {
  try {
    const {columns} = await engines[name].run(sql, {name: "gap"});
    const rows = await engines[name].page("gap");
    return JSON.stringify([columns.map(({type}) => type), rows], (_, value) =>
      typeof value === "bigint" ? String(value) : value
    );
  } catch (error) {
    return `refused: ${(error as Error).message}`;
  }
}

describe("the gaps between the browser's engine and newer ones", () => {
  it.each(shown)("are there, and marked: %s", async (sql) => {
    expect(gapsIn(sql).length).toBeGreaterThan(0);
    expect(await told("browser", sql)).not.toBe(await told("node", sql));
  });

  it.each(alike)("are not marked where there are none: %s", async (sql) => {
    expect(gapsIn(sql)).toEqual([]);
    expect(await told("browser", sql)).toBe(await told("node", sql));
  });

  it("are marked where they stand", () => {
    expect(gapsIn("SELECT list(x ORDER BY x), sum(x) OVER (ORDER BY x) FROM t WHERE y = $y")).toMatchObject([{at: 7}]);
    expect(gapsIn("SELECT 1,\n  url_encode('a')")).toMatchObject([{at: 12, gap: {name: "functions that are newer"}}]);
    expect(gapsIn("SELECT 1 IN [1]").map(({gap}) => gapSentence(gap))[0]).toContain("the same in both: `list_contains");
  });

  it("of functions are those that one engine has and the other lacks", async () => {
    const sql = "SELECT DISTINCT lower(function_name) FROM duckdb_functions()";
    const [browser, node] = await Promise.all([engines.browser.ask(sql), engines.node.ask(sql)]);
    const had = new Set(browser.rows.map(([name]) => String(name)));
    const there = new Set(node.rows.map(([name]) => String(name)));
    expect([...missingFunctions].filter((name) => name !== "try" && (had.has(name) || !there.has(name)))).toEqual([]);
    // Windows are words of the grammar to 0.9.1, and nobody writes what is left.
    const own =
      /^(?:icu_|duckdb_|pragma_|pg_|.*_logging|.*peg_parser|st_|array_to_string_|get_block|.*_verify_|verify_|current_|copy_|extension_|json_.*sql|json_.*plan|map_to_pg|timetz_|variant_bytes|variant_normalize|variant_to|parse_duckdb|user_agent|sleep|switch$|rank_dense)/;
    const windows =
      /^(?:cume_dist|dense_rank|fill|first_value|lag|last_value|lead|nth_value|ntile|percent_rank|rank|row_number)$/;
    const unlisted = [...there].filter(
      (name) =>
        /^[a-z]\w*$/.test(name) &&
        !had.has(name) &&
        !missingFunctions.has(name) &&
        !own.test(name) &&
        !windows.test(name)
    );
    const callable = unlisted.filter((name) =>
      callsOf(meaningful(`${name}()`)).every((call) => refusedCall(call) === null)
    );
    expect(callable).toEqual([]);
  });

  it("are one table in the documentation", () => {
    const page = readFileSync("docs/notebook.md", "utf8");
    const rows = gaps.map(({name, browser, newer, instead}) => `| ${name} | ${browser} | ${newer} | ${instead} |`);
    expect(rows.filter((row) => !page.includes(row))).toEqual([]);
  });
});
