import {resolve} from "node:path";
import {expect, test} from "vitest";
import {type RanCell, runNotebook} from "../../../loaders/notebook/ran.js";
import {readNotebook} from "../../../src/notebook/file.js";

const root = resolve(import.meta.dirname, "../../..");

const fence = "```";
const written = (cells: readonly (readonly [name: string, sql: string])[]) =>
  readNotebook(cells.map(([name, sql]) => `${fence}sql ${name}\n${sql}\n${fence}\n`).join("\n"));

test("a cell that does not end takes neither the results before it nor the time of those after it", async () => {
  const notebook = written([
    ["before", "SELECT area FROM areas WHERE kind = 'country'"],
    // Not to be interrupted while it makes its text.
    ["endless", "SELECT length(repeat('x', 2000000000)) + count(*) FROM range(100000000000) AS r(i) WHERE i = -1"],
    ["refused", "COPY areas TO 'areas.csv'"],
    ["positional", "SELECT ?"],
    ["after", "SELECT count(*) AS n FROM areas WHERE kind = 'region'"]
  ]);
  const {cells, isSound} = await runNotebook(notebook, {root, timeout: 2});
  const told = cells.filter(({cell}) => cell.kind === "sql").map(({state, rows}) => [state.status, rows]);
  expect(told).toEqual([
    ["done", [["england"]]],
    ["cancelled", []],
    ["refused", []],
    ["refused", []],
    ["done", [[9]]]
  ]);
  expect(cells.find(({error}) => error)?.error?.message).toBe("the time of 2 s ran out");
  expect(isSound).toBe(false);
});

test("in a process of its own, a cell that takes all memory or breaks the engine down takes no other with it", async () => {
  const notebook = written([
    ["before", "SELECT 41 AS x"],
    ["hog", "SELECT list_sort(range(300000000)) AS l"],
    ["after", "SELECT x + 1 AS y FROM before"],
    ["unread", "SELECT range(60000000) AS l"],
    ["last", "SELECT y, (SELECT count(*) FROM areas WHERE kind = 'region') AS n FROM after"]
  ]);
  const {cells, isSound} = await runNotebook(notebook, {root, isSeparate: true});
  const told = cells.filter(({cell}) => cell.kind === "sql");
  expect(told.map(({state}) => state.status)).toEqual(["done", "failed", "done", "failed", "done"]);
  expect(told.map(({rows}) => rows)).toEqual([[[41]], [], [[42]], [], [[42, 9]]]);
  for (const {error} of [told[1], told[3]] as RanCell[])
    expect(error?.message).toContain("needs more memory than there is");
  expect(isSound).toBe(false);
});

test("of results that are too long no more is read than may be printed, and it is known that it is not all", async () => {
  const notebook = written([["long", "SELECT repeat('x', 1000) AS x FROM range(5000)"]]);
  const [long] = (await runNotebook(notebook, {root, characters: 2e6})).cells;
  expect(long?.result?.rows).toBe(5000);
  expect(long?.rows.length).toBeGreaterThan(1500);
  expect(long?.rows.length).toBeLessThan(2000);
});
