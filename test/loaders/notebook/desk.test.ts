import {readFileSync} from "node:fs";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {loadTables} from "../../../loaders/tables/index.js";
import type {ResultRows} from "../../../src/notebook/chart-result.js";
import {type NativeTables, nativeTables} from "../../src/notebook/support/native-tables.js";

/** A statement of the page, with the result that is printed under it; null where none is. */
interface Statement {
  sql: string;
  printed: string[] | null;
}

const page = readFileSync("docs/desk.md", "utf8");
const own = [...page.matchAll(/^```sql\n([\s\S]*?)^```\n(?:\n((?:\|.*\n)+))?/gm)].map(
  ([, sql = "", table]): Statement => ({sql, printed: table?.trim().split("\n") ?? null})
);
/** Statements in strings of other languages. */
const quoted = [...page.matchAll(/^```(?:python|r)\n([\s\S]*?)^```/gm)].flatMap(([, code = ""]) =>
  [...code.matchAll(/"""([\s\S]*?)"""|r"\(([\s\S]*?)\)"/g)].map(([, python, r]) => (python ?? r) as string)
);

let native: NativeTables;

beforeAll(async () => {
  const all = await loadTables();
  const used = new Set([...page.matchAll(/'([a-z0-9-]+)'/g)].map(([, word]) => word));
  const observations = all.observations.filter(({indicator}) => used.has(indicator));
  native = await nativeTables({...all, observations}, []);
});

afterAll(() => native?.close());

/** A statement over tables in place of files, with what a notebook would bind. */
function asked(sql: string): string {
  return sql
    .replaceAll(/'(\w+)\.parquet'/g, "$1")
    .replaceAll("$indicator", "'children-in-care-rate'")
    .replaceAll("$area", "'warrington'");
}

function table({columns, rows}: ResultRows): string[] {
  const line = (cells: readonly unknown[]) =>
    `| ${cells.map((cell) => (cell === null ? "" : String(cell))).join(" | ")} |`;
  return [line(columns.map(({name}) => name)), `|${columns.map(() => "---").join("|")}|`, ...rows.map(line)];
}

describe("the page of questions from the desk", () => {
  it("has statements with results, and statements in strings of Python and R", () => {
    expect(own.filter(({printed}) => printed !== null).length).toBe(7);
    expect(quoted.length).toBe(2);
  });

  it("prints what its statements give", async () => {
    const [views = "", ...others] = own.map(({sql}) => sql);
    // The files' views are the tables here.
    expect(
      [...views.matchAll(/CREATE VIEW (\w+) AS FROM '(\w+)\.parquet';/g)].every(([, name, file]) => name === file)
    ).toBe(true);
    const prepared = others[0] ?? "";
    expect(prepared).toMatch(/^PREPARE beside_england AS\n/);
    for (const {sql, printed} of own.slice(1)) {
      if (printed === null) continue;
      const statement = sql.startsWith("EXECUTE") ? prepared.replace(/^PREPARE.*\n/, "") : sql;
      expect(table(await native.rows(asked(statement))), sql).toEqual(printed);
    }
  });

  it("has no statement in another language that does not run", async () => {
    for (const sql of quoted) expect((await native.rows(asked(sql))).rows.length).toBeGreaterThan(0);
  });
});
