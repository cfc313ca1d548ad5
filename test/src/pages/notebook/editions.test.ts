import {parseHTML} from "linkedom";
import {describe, expect, it, vi} from "vitest";
import type {KeptRun} from "../../../../src/notebook/compare-runs.js";
import {readNotebook} from "../../../../src/notebook/file.js";
import {marksOf} from "../../../../src/notebook/run-marks.js";
import {editions} from "../../../../src/pages/notebook/editions.js";
import type {RunStore} from "../../../../src/pages/notebook/kept-runs.js";
import type {Outcome} from "../../../../src/pages/notebook/outcome.js";

const notebook = readNotebook("```sql lines\nSELECT area, value FROM observations\n```\n");

/** A page whose one query has given rows of an edition of the tables. */
function page(rows: readonly (readonly unknown[])[], {hash, kept}: {hash: string; kept: KeptRun | null}) {
  const {document} = parseHTML("<!doctype html><html><body><div></div></body></html>");
  const place = document.querySelector("div") as unknown as HTMLElement;
  const held = {run: kept};
  const store: RunStore = {
    read: async () => held.run,
    async write(_, run) {
      held.run = run;
    }
  };
  const columns = [
    {name: "area", type: "VARCHAR"},
    {name: "value", type: "DOUBLE"}
  ];
  const tables = [{name: "observations", hash, date: "2026-04"}];
  const outcome = {
    kind: "done",
    milliseconds: 1,
    result: {columns, rows: rows.length, of: null, tables, page: async () => rows}
  } as unknown as Outcome;
  const said: string[] = [];
  const one = editions(place, {
    core: {outcome: () => outcome, isRunning: () => false},
    notebook: () => notebook,
    id: () => "own",
    store,
    announce: (words) => said.push(words)
  });
  return {one, place, held, said};
}

describe("a notebook run again", () => {
  it("keeps what it gave, and says nothing while the tables are the same", async () => {
    const {one, place, held, said} = page([["halton", 1]], {hash: "a1", kept: null});
    one.update();
    await vi.waitFor(() => expect(held.run?.cells[0]?.rows).toEqual([["halton", 1]]));
    expect(place.childElementCount).toBe(0);
    expect(said).toEqual([]);
  });

  it("says on newer tables which results differ, each value before and now, until the new figures are kept", async () => {
    const first = page(
      [
        ["halton", 1],
        ["bury", 2]
      ],
      {hash: "a1", kept: null}
    );
    first.one.update();
    await vi.waitFor(() => expect(first.held.run).not.toBe(null));
    const {one, place, held, said} = page(
      [
        ["halton", 1.5],
        ["bury", 2]
      ],
      {hash: "b2", kept: first.held.run}
    );
    one.update();
    await vi.waitFor(() => expect(said).toEqual(["1 of 1 result differs from your last run, on newer tables"]));
    const cells = [...place.querySelectorAll("tbody tr")].map((row) =>
      [...row.children].map((cell) => cell.textContent)
    );
    expect(cells).toEqual([
      ["observations", "2026-04, a1", "2026-04, b2"],
      ["halton, value", "1", "1.5"]
    ]);
    expect(held.run?.tables[0]?.hash).toBe("a1");
    place.querySelector("button")?.click();
    await vi.waitFor(() => expect(held.run?.tables[0]?.hash).toBe("b2"));
    expect(place.childElementCount).toBe(0);
  });

  it("marks its file with what it gave", async () => {
    const {one} = page([["halton", 1]], {hash: "a1", kept: null});
    expect(marksOf(await one.marked(notebook))?.tables).toEqual([{name: "observations", hash: "a1", date: "2026-04"}]);
  });
});
