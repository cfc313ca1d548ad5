import {resolve} from "node:path";
import {expect, test} from "vitest";
import {runNotebook} from "../../../loaders/notebook/ran.js";
import {readNotebook} from "../../../src/notebook/file.js";

const root = resolve(import.meta.dirname, "../../..");

const fence = "```";

test("a cell that does not end takes neither the results before it nor the time of those after it", async () => {
  const notebook = readNotebook(
    [
      ["before", "SELECT area FROM areas WHERE kind = 'country'"],
      // Not to be interrupted while it makes its text.
      ["endless", "SELECT length(repeat('x', 2000000000)) + count(*) FROM range(100000000000) AS r(i) WHERE i = -1"],
      ["refused", "COPY areas TO 'areas.csv'"],
      ["positional", "SELECT ?"],
      ["after", "SELECT count(*) AS n FROM areas WHERE kind = 'region'"]
    ]
      .map(([name, sql]) => `${fence}sql ${name}\n${sql}\n${fence}\n`)
      .join("\n")
  );
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
