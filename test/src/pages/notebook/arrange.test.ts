import {describe, expect, it} from "vitest";
import {checkSql} from "../../../../src/notebook/grammar.js";
import {arrangedSql, asQueried, groupedSql, isArranged} from "../../../../src/pages/notebook/grid/arrange.js";

const columns = [
  {name: "name", type: "VARCHAR"},
  {name: "Rate in %", type: "DOUBLE"},
  {name: "year", type: "INTEGER"}
];

describe("a result as a reader arranges it", () => {
  it("is the query’s own at first", () => {
    expect(isArranged(asQueried)).toBe(false);
    expect(arrangedSql("rates", columns, asQueried)).toBe("SELECT *\nFROM rates");
  });

  it("is a query: its order, what is left of its rows, and its columns in sight", () => {
    const sql = arrangedSql("rates", columns, {
      sorted: {column: "Rate in %", order: "descending"},
      filters: new Map<string, {contains: string} | {from: number | null; to: number | null}>([
        ["name", {contains: "O'Brien"}],
        ["year", {from: 2015, to: null}]
      ]),
      hidden: new Set(["year"])
    });
    expect(sql).toBe(
      `SELECT name, "Rate in %"\nFROM rates\nWHERE contains(lower(CAST(name AS VARCHAR)), 'o''brien')\n  AND year >= 2015\nORDER BY "Rate in %" DESC NULLS LAST`
    );
    expect(checkSql(sql)).toMatchObject({ok: true});
  });

  it("is counted by a column, with the means of its numbers but years", () => {
    const sql = groupedSql("rates", "name", columns);
    expect(sql).toBe(
      `SELECT name, count(*) AS rows, avg("Rate in %") AS "mean_Rate in %"\nFROM rates\nGROUP BY name\nORDER BY rows DESC, name`
    );
    expect(checkSql(sql)).toMatchObject({ok: true});
  });
});
