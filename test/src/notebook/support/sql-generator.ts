import fc from "fast-check";

/** Columns of the tables of the fixture, by what can be done with them. */
const tables = {
  observations: {texts: ["indicator", "area", "period", "status"], numbers: ["year", "value"]},
  areas: {texts: ["area", "name", "kind", "region"], numbers: ["la_code"]},
  neighbours: {texts: ["model", "area", "neighbour", "closeness"], numbers: ["rank"]}
} as const;
type TableName = keyof typeof tables;

interface Scope {
  texts: readonly string[];
  numbers: readonly string[];
}

const pick = <T>(values: readonly T[]) => fc.constantFrom(...values);
const text = pick(["'ash'", "'2024'", "''", "'it''s; --'", "$$x$$", "$area", "NULL"]);
const whole = fc.integer({min: -3, max: 2030}).map(String);
const decimal = fc.tuple(fc.integer({min: -50, max: 50}), fc.integer({min: 1, max: 9})).map(([a, b]) => `${a}.${b}`);

/** Numbers of a scope, so deep: without what overflows, or whose digits are each engine's own. */
function numeric(scope: Scope, depth: number): fc.Arbitrary<string> {
  const leaf = fc.oneof(pick(scope.numbers), whole, decimal, fc.constant("$n"), fc.constant("NULL"));
  if (depth === 0) return leaf;
  const inner = numeric(scope, depth - 1);
  return fc.oneof(
    leaf,
    fc
      .tuple(inner, pick(["+", "-", "*", "/"]), inner)
      .map(([a, sign, b]) => `(CAST(${a} AS DOUBLE) ${sign} CAST(${b} AS DOUBLE))`),
    inner.map((a) => `abs(${a})`),
    inner.map((a) => `floor(CAST(${a} AS DOUBLE))`),
    fc.tuple(inner, inner).map(([a, b]) => `coalesce(CAST(${a} AS DOUBLE), CAST(${b} AS DOUBLE))`),
    fc
      .tuple(logical(scope, depth - 1), inner, inner)
      .map(([a, b, c]) => `CASE WHEN ${a} THEN CAST(${b} AS DOUBLE) ELSE CAST(${c} AS DOUBLE) END`),
    textual(scope, depth - 1).map((a) => `length(${a})`)
  );
}

function textual(scope: Scope, depth: number): fc.Arbitrary<string> {
  const leaf = fc.oneof(
    pick(scope.texts),
    text.map((one) => `CAST(${one} AS VARCHAR)`)
  );
  if (depth === 0) return leaf;
  const inner = textual(scope, depth - 1);
  return fc.oneof(
    leaf,
    fc.tuple(inner, inner).map(([a, b]) => `(${a} || ${b})`),
    inner.map((a) => `upper(${a})`),
    fc.tuple(inner, fc.integer({min: 1, max: 4})).map(([a, n]) => `substring(${a}, ${n}, 2)`),
    fc.tuple(inner, inner).map(([a, b]) => `coalesce(${a}, ${b})`),
    inner.map((a) => `replace(${a}, 'a', 'é')`)
  );
}

function logical(scope: Scope, depth: number): fc.Arbitrary<string> {
  const compared = fc.oneof(
    fc
      .tuple(numeric(scope, 0), pick(["=", "<>", "<", ">="]), numeric(scope, 0))
      .map(([a, sign, b]) => `CAST(${a} AS DOUBLE) ${sign} CAST(${b} AS DOUBLE)`),
    fc.tuple(textual(scope, 0), pick(["=", "<>", "<"]), textual(scope, 0)).map(([a, sign, b]) => `${a} ${sign} ${b}`),
    pick(scope.texts).map((a) => `${a} LIKE 'a%'`),
    pick([...scope.texts, ...scope.numbers]).map((a) => `${a} IS NOT NULL`),
    pick(scope.numbers).map((a) => `${a} BETWEEN 1 AND 2024`),
    pick(scope.texts).map((a) => `${a} IN ('ash', 'beech', 'final')`),
    pick(scope.texts).map((a) => `list_contains($some, ${a})`),
    pick(scope.texts).map((a) => `${a} IN (SELECT area FROM areas)`),
    fc.tuple(textual(scope, 0), textual(scope, 0)).map(([a, b]) => `${a} IS DISTINCT FROM ${b}`)
  );
  if (depth === 0) return compared;
  const inner = logical(scope, depth - 1);
  return fc.oneof(
    compared,
    fc.tuple(inner, pick(["AND", "OR"]), inner).map(([a, word, b]) => `(${a} ${word} ${b})`),
    inner.map((a) => `NOT (${a})`)
  );
}

/** A table, a view or a query in its place, with the columns that it has. */
const source: fc.Arbitrary<{from: string; scope: Scope}> = fc.oneof(
  pick(Object.keys(tables) as TableName[]).map((name) => ({from: name, scope: tables[name] as Scope})),
  fc.constant({
    from: "latest",
    scope: {texts: ["indicator", "area", "area_name", "status"], numbers: ["year", "value"]}
  }),
  fc.constant({
    from: "observations AS o JOIN areas AS a ON a.area = o.area",
    scope: {texts: ["o.indicator", "o.area", "a.name"], numbers: ["o.year", "o.value"]}
  }),
  fc.constant({
    from: "areas AS a LEFT JOIN neighbours AS b ON b.area = a.area AND b.model = '2025'",
    scope: {texts: ["a.area", "b.neighbour"], numbers: ["b.rank"]}
  }),
  fc.constant({
    from: "(FROM observations SELECT area, year, sum(value) AS total GROUP BY ALL) AS t",
    scope: {texts: ["area"], numbers: ["year", "total"]}
  }),
  fc.constant({from: "(VALUES (1, 'a'), (NULL, 'b'), (3, NULL)) AS v(n, t)", scope: {texts: ["t"], numbers: ["n"]}}),
  fc.constant({
    from: "range(4) AS r(i), LATERAL (SELECT CAST(r.i AS VARCHAR) AS s) AS l",
    scope: {texts: ["s"], numbers: ["i"]}
  }),
  fc.constant({from: "neighbours_of('ash')", scope: {texts: ["area", "name"], numbers: ["rank"]}})
);

/** Rows as they are, in an order that is wholly said. */
const plain = source.chain(({from, scope}) =>
  fc
    .record({
      list: fc.array(fc.oneof(numeric(scope, 2), textual(scope, 2), logical(scope, 1)), {minLength: 1, maxLength: 4}),
      where: fc.option(logical(scope, 2)),
      isDistinct: fc.boolean(),
      isFromFirst: fc.boolean(),
      limit: fc.option(fc.integer({min: 0, max: 5})),
      qualify: fc.option(pick(scope.texts))
    })
    .map(({list, where, isDistinct, isFromFirst, limit, qualify}) => {
      const columns = list.map((one, i) => `${one} AS c${i}`).join(", ");
      const select = `SELECT ${isDistinct && qualify === null ? "DISTINCT " : ""}${columns}`;
      const rest = [
        where === null ? "" : `WHERE ${where}`,
        qualify === null
          ? ""
          : `QUALIFY rank() OVER (PARTITION BY ${qualify} ORDER BY ${scope.numbers[0]} DESC NULLS LAST) <= 2`,
        "ORDER BY ALL",
        limit === null ? "" : `LIMIT ${limit}`
      ];
      return [...(isFromFirst ? [`FROM ${from}`, select] : [select, `FROM ${from}`]), ...rest]
        .filter((line) => line !== "")
        .join("\n");
    })
);

/** Rows counted and added up: of whole numbers, since engines add fractions in orders of their own. */
const grouped = source.chain(({from, scope}) =>
  fc
    .record({
      by: textual(scope, 1),
      of: pick(scope.numbers),
      what: fc.array(
        pick([
          "count(*)",
          "count(X)",
          "min(X)",
          "max(X)",
          "sum(CAST(X AS BIGINT))",
          "count(DISTINCT X)",
          "list_sort(list(X))",
          "median(X)",
          "arg_max(X, X)",
          "count(*) FILTER (WHERE X > 2)"
        ]),
        {minLength: 1, maxLength: 3}
      ),
      where: fc.option(logical(scope, 1)),
      having: fc.boolean(),
      kind: pick(["GROUP BY ALL", "GROUP BY 1", "GROUP BY ROLLUP (g)"])
    })
    .map(({by, of, what, where, having, kind}) => {
      const list = what.map((one, i) => `${one.replaceAll("X", "x")} AS c${i}`).join(", ");
      const inner = `SELECT ${by} AS g, ${of} AS x FROM ${from}${where === null ? "" : ` WHERE ${where}`}`;
      return `WITH t AS (\n${inner}\n)\nSELECT g, ${list}\nFROM t\n${kind}${having ? "\nHAVING count(*) > 1" : ""}\nORDER BY ALL`;
    })
);

/** Sets, windows, pivots. */
const shaped = source.chain(({from, scope}) =>
  fc
    .tuple(pick(scope.texts), pick(scope.numbers), pick(["UNION", "UNION ALL", "EXCEPT", "INTERSECT"]))
    .chain(([one, number, set]) =>
      pick([
        `(SELECT ${one} AS x FROM ${from}) ${set} (SELECT area FROM areas) ORDER BY ALL`,
        `SELECT ${one} AS t, ${number} AS n, row_number() OVER (ORDER BY ${one}, ${number}) AS r, lag(${number}) OVER (ORDER BY ${one}, ${number}) AS b FROM ${from} ORDER BY ALL`,
        `SELECT ${one} AS t, ${number} AS n, count(*) OVER (PARTITION BY ${one} ORDER BY ${number} RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) AS r FROM ${from} ORDER BY ALL`,
        `PIVOT (SELECT ${one} AS t, CAST(${number} AS BIGINT) AS n FROM ${from}) ON t IN ('ash', 'final', 'a') USING sum(n), count(*) AS k`,
        `UNPIVOT (SELECT CAST(${one} AS VARCHAR) AS a, CAST(${number} AS VARCHAR) AS b FROM ${from} ORDER BY ALL LIMIT 5) ON a, b INTO NAME k VALUE v ORDER BY ALL`,
        `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT i, (SELECT count(*) FROM ${from} WHERE ${number} > i) AS c FROM n ORDER BY ALL`,
        `SELECT {'t': ${one}, 'l': [${number}, NULL]} AS s, [x FOR x IN [${number}, 1] IF x > 0] AS l FROM ${from} ORDER BY ${one}, ${number} LIMIT 3`,
        `DESCRIBE SELECT ${one} AS t, ${number} AS n FROM ${from}`
      ])
    )
);

/** A statement of the notebook's SQL over the tables of the fixture, without the known gaps. */
export const statement: fc.Arbitrary<string> = fc.oneof(plain, grouped, shaped);
