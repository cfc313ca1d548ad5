import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {compareRuns, type KeptCell, type KeptRun} from "../../../src/notebook/compare-runs.js";

const columns = [
  {name: "area", type: "VARCHAR"},
  {name: "year", type: "INTEGER"},
  {name: "value", type: "DOUBLE"}
];

function cell(rows: readonly (readonly unknown[])[], more: Partial<KeptCell> = {}): KeptCell {
  return {kind: "sql", name: "lines", sql: "SELECT 1", status: "done", columns, rows, total: rows.length, ...more};
}

function run(cells: readonly KeptCell[], hash = "a1"): KeptRun {
  return {tables: [{name: "observations", hash, date: "2026-11-20"}], cells};
}

describe("two runs of a notebook", () => {
  it("of the same editions with the same rows do not differ, in whatever order rows come", () => {
    const [a, b] = [
      ["halton", 2024, 1.5],
      ["bury", 2024, 2]
    ];
    const difference = compareRuns(run([cell([a, b])]), run([cell([b, a])]));
    expect(difference).toMatchObject({
      words: "No result differs",
      tables: [],
      results: [{label: "lines", verdict: "same", reasons: []}]
    });
  });

  it("say which results differ and how many, and show each changed value beside what it was", () => {
    const before = run([
      cell([
        ["halton", 2024, 1],
        ["bury", 2024, 2]
      ]),
      cell([[3]], {name: "sum", columns: [{name: "n", type: "BIGINT"}]})
    ]);
    const now = run(
      [
        cell([
          ["halton", 2024, 1.1],
          ["bury", 2024, 2],
          ["bury", 2025, 4]
        ]),
        cell([[3]], {name: "sum", columns: [{name: "n", type: "BIGINT"}]})
      ],
      "b2"
    );
    const {words, results, tables} = compareRuns(before, now);
    expect(words).toBe("1 of 2 results differ");
    expect(results[0]).toMatchObject({
      verdict: "differs",
      reasons: ["it has 3 rows, and had 2 rows", "1 row with other values", "1 row more"],
      changed: [{key: ["halton", "2024"], before: ["halton", 2024, 1], now: ["halton", 2024, 1.1], columns: [2]}],
      added: [["bury", 2025, 4]],
      removed: []
    });
    expect(results[1]).toMatchObject({verdict: "same"});
    expect(tables).toEqual([{name: "observations", before: before.tables[0], now: now.tables[0]}]);
  });

  it("never take a new year for a changed one", () => {
    const {results} = compareRuns(
      run([
        cell([
          ["halton", 2024, 1],
          ["halton", 2023, 1]
        ])
      ]),
      run([
        cell([
          ["halton", 2025, 1],
          ["halton", 2023, 1]
        ])
      ])
    );
    expect(results[0]).toMatchObject({changed: [], added: [["halton", 2025, 1]], removed: [["halton", 2024, 1]]});
  });

  it("take the last digits of a sum for the same figure", () => {
    const {results} = compareRuns(run([cell([["halton", 2024, 0.1 + 0.2]])]), run([cell([["halton", 2024, 0.3]])]));
    expect(results[0]?.verdict).toBe("same");
  });

  it("tell of other columns, another outcome, another query, and of cells that came and went", () => {
    const before = run([cell([]), cell([], {name: "gone"}), cell([[1]], {name: null, kind: "check"})]);
    const now = run([
      cell([], {columns: columns.slice(0, 2)}),
      cell([], {name: "fresh"}),
      cell([], {name: null, kind: "check", status: "failed", sql: "SELECT 2"})
    ]);
    const {words, results} = compareRuns(before, now);
    expect(words).toBe("4 of 4 results differ");
    expect(results.map(({label, verdict, reasons}) => [label, verdict, ...reasons])).toEqual([
      ["lines", "differs", "its columns are area, year, and were area, year, value"],
      ["fresh", "new", "it was not there before"],
      ["query 1", "differs", "the query is another", "it is failed, and was done"],
      ["gone", "gone", "it is not there now"]
    ]);
  });

  it("do not call results the same of which not all rows were kept", () => {
    const {words, results} = compareRuns(
      run([cell([["halton", 2024, 1]], {total: 9})]),
      run([cell([["halton", 2024, 1]], {total: 9})])
    );
    expect(results[0]?.verdict).toBe("unknown");
    expect(words).toBe("No result is known to differ; of 1 not all rows were kept");
  });

  it("compare what was read again from JSON as what was kept", () => {
    const rows = [["halton", 10n ** 20n, Number.NaN, null, {a: [1]}]];
    const own = cell(rows, {columns: ["area", "n", "x", "y", "z"].map((name) => ({name, type: "VARCHAR"}))});
    const again = JSON.parse(
      JSON.stringify(own, (_, value) => (typeof value === "bigint" || Number.isNaN(value) ? String(value) : value))
    );
    expect(compareRuns(run([again]), run([own])).results[0]?.verdict).toBe("same");
  });

  it("differ by as many rows as were changed, added and removed, whatever the rows are", () => {
    const rows = fc.uniqueArray(
      fc.tuple(
        fc.constantFrom("halton", "bury", "bolton"),
        fc.integer({min: 2000, max: 2005}),
        fc.integer({min: 0, max: 3})
      ),
      {
        selector: ([area, year]) => `${area} ${year}`
      }
    );
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        const [difference] = compareRuns(run([cell(a)]), run([cell(b)])).results;
        const {changed = [], added = [], removed = [], verdict} = difference ?? {};
        const same = a.length - changed.length - removed.length;
        expect(b.length - changed.length - added.length).toBe(same);
        const shared = a.filter((one) => b.some((other) => one.every((value, i) => value === other[i]))).length;
        expect(same).toBe(shared);
        expect(verdict === "same").toBe(shared === a.length && shared === b.length);
      }),
      {seed: 11}
    );
  });
});
