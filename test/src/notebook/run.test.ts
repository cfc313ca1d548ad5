import {afterAll, describe, expect, it} from "vitest";
import {openNativeDatabase} from "../../../loaders/notebook/native-database.js";
import {readNotebook} from "../../../src/notebook/file.js";
import type {Cell, InputCell} from "../../../src/notebook/notebook.js";
import {createNotebookEngine} from "../../../src/notebook/notebook-engine.js";
import {createRunner} from "../../../src/notebook/run.js";

const engine = createNotebookEngine({
  open: (tables) =>
    openNativeDatabase(tables, {fileOf: (table) => Promise.reject(new Error(`missing table: ${table}`))})
});
afterAll(() => engine.close());

const catalogue = {tables: new Set(["areas"]), views: new Map(), macros: new Map()};
const start = () => createRunner({engine, catalogue, versionsOf: async () => [], now: () => 0});

const notebook = readNotebook(`\`\`\`input n
kind: number
value: 3
\`\`\`

\`\`\`sql double
SELECT i * 2 AS x FROM numbers
\`\`\`

\`\`\`sql numbers
FROM range(CAST($n AS INTEGER)) AS t(i)
\`\`\`

\`\`\`check few
FROM double WHERE x > 100
\`\`\`

\`\`\`sql other
SELECT 'other' AS y
\`\`\`

\`\`\`chart from=double exhibit=trend
\`\`\`
`);
const idOf = (name: string) => notebook.cells.find((cell) => "name" in cell && cell.name === name)?.id as string;
const withN = (value: number): Cell[] =>
  notebook.cells.map((cell) => (cell.kind === "input" ? ({...cell, value} as InputCell) : cell));

describe("a runner of cells", () => {
  it("runs each after what it needs, wherever it stands", async () => {
    const runner = start();
    runner.set(notebook.cells);
    await runner.runAll();
    expect(notebook.cells.map(({id}) => runner.state(id).status)).toEqual(Array(6).fill("done"));
    const state = runner.state(idOf("double"));
    const result = state.status === "done" ? state.result : null;
    expect(result).toMatchObject({
      columns: [{name: "x", type: "BIGINT"}],
      rows: 3,
      sql: "SELECT i * 2 AS x FROM numbers"
    });
    expect(await result?.page(1, 10)).toEqual([[2], [4]]);
  });

  it("runs of a change what needs it, and only that, and says why it is stale meanwhile", async () => {
    const runner = start();
    runner.set(notebook.cells);
    await runner.runAll();
    const ran: string[] = [];
    runner.listen((id, {status}) => void (status === "running" && ran.push(id)));
    const changed = runner.set(withN(60));
    expect(changed).toEqual([idOf("n")]);
    expect(runner.state(idOf("double"))).toMatchObject({status: "stale", reason: "`n` was changed", result: {rows: 3}});
    expect(runner.state(idOf("other")).status).toBe("done");
    for (const id of changed) await runner.run(id);
    expect(ran).toEqual(["numbers", "double", "few"].map(idOf));
    expect(runner.state(idOf("few"))).toMatchObject({
      status: "failed",
      error: {message: "9 rows: expected none"},
      result: {rows: 9}
    });
  });

  it("says of a cell that failed where, and does not run what needs it", async () => {
    const runner = start();
    runner.set(
      readNotebook("```sql a\nSELECT 1,\n  nope\n```\n\n```sql b\nFROM a\n```\n\n```sql c\nCOPY a TO 'x'\n```\n").cells
    );
    await runner.runAll();
    expect(runner.state("cell-1")).toMatchObject({status: "failed", error: {line: 2, column: 3}});
    expect(runner.state("cell-2")).toMatchObject({status: "refused", error: {message: "it needs `a`, which failed"}});
    expect(runner.state("cell-3")).toMatchObject({status: "refused", error: {line: 1, column: 1}});
  });

  it("cancels what runs and what waits, and runs on afterwards", async () => {
    const runner = start();
    const cells = readNotebook(
      "```sql endless\nSELECT count(*) FROM range(1000000000000) t(i) WHERE i = -1\n```\n\n```sql next\nSELECT 1\n```\n"
    ).cells;
    runner.set(cells);
    const end = runner.listen((_, {status}) => void (status === "running" && setTimeout(() => runner.cancel(), 50)));
    await runner.runAll();
    end();
    expect(cells.map(({id}) => runner.state(id))).toEqual(
      Array(2).fill({status: "cancelled", reason: "it was cancelled"})
    );
    runner.set(notebook.cells);
    await runner.runAll();
    expect(runner.state(idOf("double")).status).toBe("done");
  });

  it("keeps the reasons of what was refused when the engine loses its results, and works out anew what is needed", async () => {
    const own = readNotebook(
      "```sql bad\nDROP TABLE x\n```\n\n```sql one\nSELECT 1 AS a\n```\n\n```sql two\nFROM one\n```\n"
    ).cells;
    const runner = start();
    runner.set(own);
    await runner.runAll();
    runner.forget("the engine began anew");
    expect(own.map(({id}) => runner.state(id).status)).toEqual(["refused", "stale", "stale"]);
    await engine.drop("one");
    await runner.run(own[2]?.id as string);
    expect(own.map(({id}) => runner.state(id).status)).toEqual(["refused", "done", "done"]);
  });
});
