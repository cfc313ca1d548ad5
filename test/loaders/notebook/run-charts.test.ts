import {readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {describe, expect, it} from "vitest";
import {differenceText, keptRun, runToKeep} from "../../../loaders/notebook/against.js";
import {writeCharts} from "../../../loaders/notebook/drawn.js";
import {asJson, asText} from "../../../loaders/notebook/print.js";
import {type RanNotebook, runNotebook} from "../../../loaders/notebook/ran.js";
import {runReport} from "../../../loaders/notebook/run-report.js";
import {readNotebook, writeNotebook} from "../../../src/notebook/file.js";
import {runMarks, withMarks} from "../../../src/notebook/run-marks.js";
import {writeDataFolder} from "../tables/fixture.js";

const text = (area: string) => `---
sightline: notebook
title: Children in care
---
Two **words**.

\`\`\`input area
kind: area
value: ${area}
\`\`\`

\`\`\`sql lines
SELECT o.indicator, o.area, o.period, o.year, o.value, o.status
FROM observations AS o
WHERE o.indicator = 'children-in-care-rate' AND (o.area = $area OR o.area = 'england')
ORDER BY o.area, o.year
\`\`\`

\`\`\`chart from=lines exhibit=trend
title: My own title
\`\`\`

\`\`\`chart from=lines exhibit=ranking
\`\`\`

\`\`\`chart from=lines exhibit=scatter
\`\`\`

\`\`\`check none
SELECT 1 WHERE false
\`\`\`
`;

/** A run over a small folder of data, with the folder. */
async function ranOver(area = "warrington", data = writeDataFolder()): Promise<{ran: RanNotebook; data: string}> {
  return {ran: await runNotebook(readNotebook(text(area)), {root: dirname(data)}), data};
}

describe("the command for notebooks", () => {
  it("tells what chart cells draw, and that one has failed which can draw nothing", async () => {
    const {ran} = await ranOver();
    const {cells} = JSON.parse(asJson(ran));
    const charts = cells.filter(({kind}: {kind: string}) => kind === "chart");
    expect(charts[0]).toMatchObject({status: "done", drawn: {title: "My own title"}, error: null});
    expect(charts[0].drawn.table[0]).toContain("Area");
    expect(charts[1]).toMatchObject({
      status: "done",
      drawn: {notes: expect.arrayContaining([expect.stringContaining("places are among these")])}
    });
    expect(charts[2]).toMatchObject({
      status: "failed",
      drawn: null,
      error: {message: expect.stringMatching(/^missing column: /)}
    });
    expect(ran.isSound).toBe(false);
    expect(asText(ran)).toContain("My own title");
  });

  it("writes each chart as a file that needs nothing else", async () => {
    const {ran, data} = await ranOver();
    const folder = join(data, "charts");
    const names = await writeCharts(ran, folder);
    expect(names).toEqual(["lines-trend.svg", "lines-ranking.svg"]);
    const [svg] = names.map((name) => readFileSync(join(folder, name), "utf8"));
    expect(svg).toMatch(/^(<\?xml[^>]*>\s*)?<svg /);
    expect(svg).toContain("My own title");
    expect(svg).not.toMatch(/<script|href="http/);
  });

  it("makes a report of a run", async () => {
    const {ran} = await ranOver();
    const page = runReport(ran, {date: "2026-11-27", mostRows: 2});
    expect(page).toContain("First 2 of ");
    expect(page).toContain("My own title");
    expect(page.match(/<svg/g)?.length).toBe(2);
    expect(page).toContain("observations");
    expect(page).toContain("<strong>words</strong>");
  });

  it("finds no difference between a run and itself as it was kept, and every one where an input is another", async () => {
    const {ran, data} = await ranOver();
    const kept = keptRun(asJson(ran));
    expect(differenceText(kept, runToKeep(ran))).toEqual({text: "No result differs\n", isSame: true});
    const {ran: other} = await ranOver("halton", data);
    const {text: words, isSame} = differenceText(kept, runToKeep(other));
    expect(isSame).toBe(false);
    expect(words).toMatch(/^1 of 2 results differ\n/);
    expect(words).toContain("  + children-in-care-rate | halton");
    expect(words).toContain("  - children-in-care-rate | warrington");
  });

  it("says of a file that carries hashes which results are no longer as they were saved", async () => {
    const {ran, data} = await ranOver();
    const marked = writeNotebook(withMarks(ran.notebook, runMarks(ran.notebook, runToKeep(ran))));
    const same = await runNotebook(readNotebook(marked), {root: dirname(data)});
    expect(asText(same)).toContain("All 2 results are as saved with this notebook\n");
    expect(JSON.parse(asJson(same)).saved).toEqual({differing: [], tables: []});
    const other = marked.replace(/lines [0-9a-f]{8}/, "lines 00000000");
    const changed = await runNotebook(readNotebook(other), {root: dirname(data)});
    expect(asText(changed)).toContain("1 of 2 results differ from those saved with this notebook: lines\n");
    expect(JSON.parse(asJson(ran)).saved).toBeUndefined();
  });

  it.each(["", "null", "[]", "{", '{"tables": [], "cells": [{"kind": "sql"}]}', '{"tables": 1, "cells": []}'])(
    "refuses to compare with %s, which is no run",
    (wrong) => {
      expect(() => keptRun(wrong)).toThrow(/^invalid run: expected what/);
    }
  );
});
