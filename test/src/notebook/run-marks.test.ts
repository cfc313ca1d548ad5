import {describe, expect, it} from "vitest";
import type {KeptRun} from "../../../src/notebook/compare-runs.js";
import {readNotebook, withTitle, writeNotebook} from "../../../src/notebook/file.js";
import {markDifference, marksOf, runMarks, withMarks} from "../../../src/notebook/run-marks.js";

const text = `---
sightline: notebook
title: Two queries
author: me
---
\`\`\`input area
kind: area
value: halton
\`\`\`

\`\`\`sql lines
SELECT 1
\`\`\`

\`\`\`sql "odd, name"
SELECT 2
\`\`\`
`;

const notebook = readNotebook(text);

function run(lines: readonly (readonly unknown[])[], {hash = "5d7aefb2", total = lines.length} = {}): KeptRun {
  const columns = [{name: "n", type: "BIGINT"}];
  const cell = {kind: "sql" as const, sql: "", status: "done", columns};
  return {
    tables: [{name: "areas", hash, date: "2026-04"}],
    cells: [
      {...cell, name: "lines", rows: lines, total},
      {...cell, name: "odd, name", rows: [[2]], total: 1}
    ]
  };
}

describe("the marks of a run", () => {
  it("stand in the front matter, survive the file, and change nothing else of it", () => {
    const marks = runMarks(notebook, run([[1], [3]]));
    const written = writeNotebook(withMarks(notebook, marks));
    expect(written).toMatch(
      /^---\nsightline: notebook\ntitle: Two queries\nauthor: me\ntables: areas 5d7aefb2 2026-04\nresults: asked [0-9a-f]{8}, lines [0-9a-f]{8}, odd%2C%20name [0-9a-f]{8}\n---\n/
    );
    expect(written.slice(written.indexOf("```input"))).toBe(text.slice(text.indexOf("```input")));
    const again = readNotebook(written);
    expect(again.faults).toEqual([]);
    expect(marksOf(again)).toEqual(marks);
    expect(marksOf(notebook)).toBe(null);
    expect(writeNotebook(withMarks(again, marks))).toBe(written);
    expect(marksOf(withTitle(again, "Another"))).toEqual(marks);
  });

  it("tell which results differ on other tables, whatever the order of rows", () => {
    const before = runMarks(notebook, run([[1], [3]]));
    expect(markDifference(before, runMarks(notebook, run([[3], [1]])))).toEqual({
      words: "All 2 results are as saved with this notebook",
      differing: [],
      tables: []
    });
    expect(markDifference(before, runMarks(notebook, run([[1], [4]], {hash: "b2"})))).toEqual({
      words: "1 of 2 results differ from those saved with this notebook",
      differing: ["lines"],
      tables: [
        {
          name: "areas",
          before: {name: "areas", hash: "5d7aefb2", date: "2026-04"},
          now: {name: "areas", hash: "b2", date: "2026-04"}
        }
      ]
    });
  });

  it("say nothing where something else was asked, or not all rows are known", () => {
    const before = runMarks(notebook, run([[1]]));
    const other = readNotebook(text.replace("value: halton", "value: bury"));
    expect(markDifference(before, runMarks(other, run([[1]])))).toBe(null);
    expect([...runMarks(notebook, run([[1]], {total: 9})).results.keys()]).toEqual(["odd, name"]);
  });

  it.each(["results: nothing", "results: asked", "results: asked 1, %E0%A4%A 2", ""])(
    "are none where the front matter has “%s”",
    (line) => {
      expect(marksOf(readNotebook(text.replace("author: me", `tables: areas 1 2026-04\n${line || "a: b"}`)))).toBe(
        null
      );
    }
  );
});
