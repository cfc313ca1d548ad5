import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import {markup} from "../../../src/dom/element.js";
import {readNotebook} from "../../../src/notebook/file.js";
import type {CellOutcome} from "../../../src/notebook/outcome.js";
import {reportOf} from "../../../src/notebook/report.js";
import {smallAreas, smallIndicator} from "../../support/small-areas.js";

const hostile = `<img src=x onerror="alert(1)"></style></script><script>alert(1)</script>`;

const text = `---
sightline: notebook
title: Children ${hostile}
---
Words ${hostile}

\`\`\`input area
kind: area
label: Authority ${hostile}
value: halton
\`\`\`

\`\`\`sql lines
SELECT '${hostile}' AS area
\`\`\`

\`\`\`chart from=lines exhibit=trend
title: A chart ${hostile}
\`\`\`

\`\`\`chart from=nothing exhibit=trend
\`\`\`

\`\`\`check none
SELECT 1 WHERE false
\`\`\`

\`\`\`check some
SELECT 1
\`\`\`

\`\`\`sql wrong
SELEC
\`\`\`

\`\`\`sql waiting
SELECT 2
\`\`\`
`;

const tables = [{name: "observations", hash: "0123abcd", date: "2026-11-20"}];

function report({mostRows, rows = 5}: {mostRows?: number; rows?: number} = {}): string {
  const notebook = readNotebook(text);
  const {document} = parseHTML("<!doctype html><html><body></body></html>");
  const done = (columns: string[], own: unknown[][], total = own.length): CellOutcome => ({
    status: "done",
    result: {
      columns: columns.map((name, i) => ({name, type: i === 0 ? "VARCHAR" : "DOUBLE"})),
      rows: own,
      total,
      tables
    }
  });
  const byName: Record<string, CellOutcome> = {
    lines: done(
      ["area", "year", "value"],
      Array.from({length: rows}, (_, i) => [i % 2 ? "Halton" : hostile, 2020 + Math.floor(i / 2), 12345.678]),
      27_000
    ),
    none: done(["1"], []),
    some: done(["1"], [[1]]),
    wrong: {status: "refused", message: `SELEC is no query ${hostile}`}
  };
  return reportOf(notebook, {
    document,
    outcomes: new Map(
      notebook.cells.flatMap((cell) =>
        "name" in cell && cell.name && byName[cell.name] ? [[cell.id, byName[cell.name] as CellOutcome]] : []
      )
    ),
    catalogue: {areas: smallAreas, indicators: [smallIndicator]},
    markdown: (words) => [markup(document).html("p", {}, [words])],
    date: "2026-11-27",
    site: "https://example.org",
    ...(mostRows !== undefined && {mostRows})
  });
}

describe("a report of a notebook", () => {
  it("has its words, queries, rows with their true count, charts and the editions of its tables", () => {
    const {document} = parseHTML(report());
    expect(document.querySelector(".made")?.textContent).toBe("Made on 27 November 2026 from https://example.org.");
    expect(document.querySelector(".input")?.textContent).toContain("Halton");
    expect([...document.querySelectorAll(".count")].map((one) => one.textContent)).toEqual([
      "First 5 of 27,000 rows, from observations.",
      "1 row, all, from observations."
    ]);
    expect(document.querySelectorAll("figure svg").length).toBe(1);
    expect(document.querySelector("figure figcaption")?.textContent).toContain(
      "Drawn from the first 5 of 27,000 rows."
    );
    expect([...document.querySelectorAll(".state")].map((one) => one.textContent?.slice(0, 50))).toEqual([
      "No chart: the result “nothing” is not in this note",
      "Holds: the query gives no rows.",
      "Does not hold: the query gives rows.",
      'Refused: SELEC is no query <img src=x onerror="ale',
      "Not run."
    ]);
    expect(document.querySelector(".tables")?.textContent).toContain("observations2026-11-200123abcd");
  });

  it("shows as many rows as are asked for and says of how many", () => {
    const {document} = parseHTML(report({mostRows: 2}));
    expect(document.querySelectorAll(".sql tbody tr").length).toBe(2);
    expect(document.querySelector(".count")?.textContent).toBe("First 2 of 27,000 rows, from observations.");
  });

  it("runs and loads nothing, whatever its words, names and values hold", () => {
    const page = report();
    const {document} = parseHTML(page);
    expect(document.querySelectorAll("script, img, iframe, object, link, form, base").length).toBe(0);
    expect(document.querySelector("meta[http-equiv='Content-Security-Policy']")?.getAttribute("content")).toMatch(
      /^default-src 'none'; style-src 'unsafe-inline'/
    );
    expect(
      [...document.querySelectorAll("*")]
        .flatMap((one) => [...one.attributes])
        .filter(({name}) => name.startsWith("on"))
    ).toEqual([]);
    expect(page.match(/<style>/g)?.length).toBe(1);
    expect(document.querySelector("td")?.textContent).toBe(hostile);
  });

  it("is the same page for the same notebook", () => {
    expect(report()).toBe(report());
  });
});
