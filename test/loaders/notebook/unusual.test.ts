import {resolve} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {asJson} from "../../../loaders/notebook/print.js";
import {runNotebook} from "../../../loaders/notebook/ran.js";
import {readNotebook} from "../../../src/notebook/file.js";

const root = resolve(import.meta.dirname, "../../..");

interface Told {
  name: string | null;
  line: number;
  status: string;
  columns?: {name: string; type: string}[];
  rows?: unknown[][];
  error?: {message: string; line: number; column: number} | null;
}

/** Statements that few people write, with the rows that they give as JSON has them. */
const answered: readonly (readonly [sql: string, rows: unknown[][]])[] = [
  ['SELECT $number AS n, \'$number\' AS t, "$number" FROM (SELECT 5 AS "$number")', [[2, "$number", 5]]],
  ["SELECT $$ $number it's $$ AS x, $q$ a $$ b $q$ AS y", [[" $number it's ", " a $$ b "]]],
  ["SELECT $words, $some, $span_from + 1, $span_to", [['it\'s "x" -- /* ; $number', ["a", "b's"], 2016, 2024]]],
  ["SELECT $nothing IS NULL AS n, typeof($nothing) AS t, $none IS NULL AS m", [[true, "DOUBLE", true]]],
  ["SELECT $É AS a, $select AS b, $SELECT AS c", [["É", 3, 3]]],
  ["SELECT * FROM range(CAST($number AS INTEGER))", [[0], [1]]],
  ["SELECT 170141183460469231731687303715884105727::HUGEINT AS h", [["170141183460469231731687303715884105727"]]],
  [
    "SELECT 9007199254740991 AS a, 9007199254740993 AS b, -9007199254740993 AS c",
    [[9007199254740991, "9007199254740993", "-9007199254740993"]]
  ],
  ["SELECT 18446744073709551615::UBIGINT AS u, 1.50::DECIMAL(10, 2) AS d", [["18446744073709551615", 1.5]]],
  [
    "SELECT 123456789012345678.12::DECIMAL(38, 2) AS d, 1e-18::DECIMAL(38, 18) AS e",
    [["123456789012345678.12", 1e-18]]
  ],
  ["SELECT 'nan'::DOUBLE AS n, 'inf'::FLOAT AS i, '-inf'::DOUBLE AS j", [["NaN", "Infinity", "-Infinity"]]],
  [
    "SELECT [1, 2, NULL] AS l, {'a b': 1, 'b': [DATE '2020-01-01']} AS s, MAP {'k': 1} AS m",
    [[[1, 2, null], {"a b": 1, b: ["2020-01-01"]}, [["k", 1]]]]
  ],
  ["SELECT [9007199254740993] AS l, {'h': 'nan'::DOUBLE} AS s", [[["9007199254740993"], {h: "NaN"}]]],
  [
    "SELECT ['x'::ENUM('x')] AS e, {'b': 'a\\x00'::BLOB, 'bit': 1} AS b, [union_value(k := 5)] AS u",
    [[["x"], {b: "a\\x00", bit: 1}, ["5"]]]
  ],
  ["SELECT {'__proto__': 1, 'toString': 2} AS s", [["{'__proto__': 1, 'toString': 2}"]]],
  [
    "SELECT INTERVAL '1 month 2 days 3 seconds' AS i, -INTERVAL '1 hour' AS j",
    [["1 month 2 days 00:00:03", "-01:00:00"]]
  ],
  [
    "SELECT TIMESTAMPTZ '2020-01-01 10:00:00+02' AS z, TIMESTAMP '2020-01-01 10:00:00.5' AS t",
    [["2020-01-01 08:00:00+00", "2020-01-01 10:00:00.5"]]
  ],
  [
    "SELECT DATE 'infinity' AS a, DATE '-infinity' AS b, [TIMESTAMP 'infinity'] AS c",
    [["infinity", "-infinity", ["infinity"]]]
  ],
  ["SELECT 1 AS a, 2 AS a, 3 AS A, 4 AS a_1", [[1, 2, 3, 4]]],
  ["SELECT 1 AS a WHERE false", []],
  ["SELECT 1 AS a -- no line after it", [[1]]],
  ["-- first\n/* second /* within */ */ SELECT 1 AS a /* after */ ; ;; -- end", [[1]]],
  [
    "VALUES (1, 'a'), (2, NULL)",
    [
      [1, "a"],
      [2, null]
    ]
  ],
  ["FROM one SELECT a + 1 AS b", [[2]]],
  ["TABLE one", [[1]]],
  ["WITH one AS (SELECT 42 AS b) SELECT * FROM one", [[42]]],
  ["WITH one AS (SELECT a + 1 AS b FROM one) FROM one", [[2]]],
  [
    "PIVOT (VALUES ('a', 2020, 1), ('b', 2021, 2)) ON col1 IN (2020, 2021) USING sum(col2) ORDER BY col0",
    [
      ["a", 1, null],
      ["b", null, 2]
    ]
  ],
  [
    "UNPIVOT (SELECT 1 AS a, 2 AS b) ON a, b INTO NAME which VALUE what",
    [
      ["a", 1],
      ["b", 2]
    ]
  ],
  [
    "DESCRIBE SELECT $number AS n, 1::HUGEINT AS h",
    [
      ["n", "DOUBLE", "YES", null, null, null],
      ["h", "HUGEINT", "YES", null, null, null]
    ]
  ],
  ["WITH RECURSIVE r AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM r WHERE i < 3) FROM r", [[1], [2], [3]]],
  ['SELECT a FROM "2015/16"', [[5]]],
  ['SELECT a FROM "figures.csv" JOIN "my result" USING (a)', [[5]]],
  ['SELECT a FROM "Ünïcode 名"', [[5]]],
  ['SELECT "select".a FROM "select"', [[5]]],
  ["SELECT * EXCLUDE (b) REPLACE (a * 2 AS a) FROM (SELECT 1 AS a, 2 AS b)", [[2]]],
  ["SELECT 1/0 AS a, 0.0/0 AS b", [[null, null]]]
];

/** Statements that fail or are refused, with words of the sentence, and line and column within the statement. */
const refused: readonly (readonly [sql: string, words: string, line: number, column: number])[] = [
  ['FROM "ünïcode 名"', "no table or cell is called `ünïcode 名`, did you mean `Ünïcode 名`?", 1, 6],
  ["SELECT\n  $é", "no input is called `é`", 2, 3],
  ["SELECT\n  col5\nFROM one", "col5", 2, 3],
  ["SELECT 'abc'::INTEGER", "Could not convert string 'abc'", 1, 13],
  ["SELECT 9223372036854775807 + 1", "Overflow", 0, 1],
  ["SELECT (SELECT i FROM range(3) AS t(i))", "More than one row", 0, 1],
  ["SELECT 1; SELECT 2", "another begins after the semicolon", 1, 11],
  [";SELECT 1", "nothing stands before the semicolon", 1, 1],
  ["SELECT ?", "expected $name", 1, 8],
  ["SELECT $1", "no input is called `1`", 1, 8],
  ["FROM number", "`number` is an input, read as `$number`", 1, 6],
  ["FROM nowhere", "no table or cell is called `nowhere`", 1, 6],
  ["SELEC 1", "did you mean SELECT?", 1, 1],
  ["SELECT 'x", "the text has no end", 1, 8],
  [`SELECT 1${"+1".repeat(5000)}`, "more than 500 parts in a row", 1, 1009],
  [`SELECT ${"(".repeat(300)}1${")".repeat(300)}`, "more than 200 deep", 1, 208],
  [`SELECT '${"x".repeat(100_000)}'`, "too long", 1, 100_001],
  ["FROM (DELETE FROM areas RETURNING *)", "may not DELETE", 1, 7],
  ['FROM "other.csv"', "not files", 1, 6],
  ["SELECT row(1, 2) AS r", "without names", 0, 1]
];

const fence = "```";
const cellOf = (kind: string, lines: string) => `${fence}${kind}\n${lines}\n${fence}\n`;
const text = [
  "---\nsightline: notebook\n---\n",
  cellOf("input number", "kind: number\nvalue: 2"),
  cellOf("input nothing", "kind: number"),
  cellOf("input none", "kind: text"),
  cellOf("input words", 'kind: text\nvalue: it\'s "x" -- /* ; $number'),
  cellOf("input some", "kind: list\nvalue: a | b's"),
  cellOf("input span", "kind: years\nvalue: 2015-2024"),
  cellOf("input É", "kind: text\nvalue: É"),
  cellOf("input select", "kind: number\nvalue: 3"),
  cellOf("sql one", "SELECT 1 AS a"),
  ...['"2015/16"', '"figures.csv"', '"my result"', '"Ünïcode 名"', "select"].map((name) =>
    cellOf(`sql ${name}`, "SELECT 5 AS a")
  ),
  ...answered.map(([sql], i) => cellOf(`sql answered_${i}`, sql)),
  ...refused.map(([sql], i) => cellOf(`sql refused_${i}`, sql))
].join("\n");

describe.each([
  ["ends of lines of one sign", text],
  ["a byte order mark and ends of lines of two", `\ufeff${text.replaceAll("\n", "\r\n")}`]
])("an unusual notebook with %s", (_, file) => {
  let cells: Told[];
  const named = (name: string) => cells.find((cell) => cell.name === name) as Told;

  beforeAll(async () => {
    const ran = await runNotebook(readNotebook(file), {root});
    cells = (JSON.parse(asJson(ran)) as {cells: Told[]}).cells;
  });

  it.each(answered.map(([sql, rows], i) => [sql, rows, i] as const))("answers %s", (_sql, rows, i) => {
    const {status, rows: told, error} = named(`answered_${i}`);
    expect({status, told, error}).toEqual({status: "done", told: rows, error: null});
  });

  it.each(refused.map(([sql, ...rest], i) => [sql.slice(0, 60), ...rest, i] as const))(
    "says what is wrong with %s, and where",
    (_sql, words, line, column, i) => {
      const {status, error, line: begins} = named(`refused_${i}`);
      expect(status).toMatch(/^(?:failed|refused)$/);
      expect(error?.message).toContain(words);
      expect(error?.message).not.toMatch(/SET |LINE \d/);
      expect([(error?.line ?? 0) - begins, error?.column]).toEqual([line, column]);
    }
  );
});
