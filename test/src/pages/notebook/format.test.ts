import {readdirSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {readNotebook} from "../../../../src/notebook/file.js";
import {meaningful} from "../../../../src/notebook/tokens.js";
import {formattedSql} from "../../../../src/pages/notebook/format-sql.js";

describe("a statement laid out", () => {
  it("has a clause on each line, and its inputs as they were", () => {
    expect(
      formattedSql(
        "select a.name, count(*) from areas as a left join neighbours n using (area) where a.area = $area and n.rank between 1 and 5 group by 1 order by 1"
      )
    ).toBe(
      "SELECT a.name, count(*)\nFROM areas AS a\nLEFT JOIN neighbours n USING (area)\nWHERE a.area = $area\n  AND n.rank BETWEEN 1 AND 5\nGROUP BY 1\nORDER BY 1"
    );
    expect(formattedSql("select 1 -- one\nfrom areas")).toBe("SELECT 1 -- one\nFROM areas");
  });

  it("is as it was where it cannot be laid out", () => {
    for (const sql of ["select 'open", "select /* open", ""]) expect(formattedSql(sql)).toBe(sql);
  });

  it("stays as it is when it is laid out again", () => {
    const once = formattedSql(
      "with a as (select 1\n  from areas) select * from a where x is distinct from 2 or y = 'from'"
    );
    expect(formattedSql(once)).toBe(once);
    expect(once).toBe(
      "WITH a AS (SELECT 1\n  FROM areas)\nSELECT *\nFROM a\nWHERE x IS DISTINCT FROM 2\n  OR y = 'from'"
    );
  });

  it("is the same statement, for every query of the worked notebooks", () => {
    const pieces = (sql: string) =>
      meaningful(sql).map(({kind, text}) => (kind === "word" ? text.toLowerCase() : text));
    for (const file of readdirSync("notebooks"))
      for (const cell of readNotebook(readFileSync(`notebooks/${file}`, "utf8")).cells)
        if (cell.kind === "sql") expect(pieces(formattedSql(cell.sql))).toEqual(pieces(cell.sql));
  });
});
