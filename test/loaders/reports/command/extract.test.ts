import {readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {describe, expect, it} from "vitest";
import {type ExtractOptions, runExtract} from "../../../../loaders/reports/extract.js";
import {
  catchStreams,
  type FakeFile,
  fakeDocument,
  fakeFigure,
  fakeJudgement,
  fakeWorker,
  writeFakes
} from "./support/fake-files.js";

async function extract(files: Readonly<Record<string, FakeFile | string>>, options: ExtractOptions = {}) {
  const folder = writeFakes(files);
  const {streams, ...caught} = catchStreams();
  const code = await runExtract([folder], {worker: fakeWorker, limit: 20, ...options}, streams);
  return {code, folder, ...caught};
}

describe("extract", () => {
  it("writes one row for each figure as CSV by default, sorted, and nothing else on standard output", async () => {
    const {code, output, errors} = await extract({
      "b.pdf": fakeDocument("2019-08-19", {
        figures: [fakeFigure("877-2019-08-19", {as_at: "", qualifier: "approximate"})]
      }),
      "a/c.PDF": fakeDocument("2015-05-12")
    });
    expect(output()).toBe(
      [
        "report,indicator,value,unit,role,as_at,page,qualifier,as_at_kind",
        "877-2015-05-12,children-in-care,294,number,current,2015-01-31,9,,day",
        "877-2019-08-19,children-in-care,294,number,current,,9,approximate,",
        ""
      ].join("\n")
    );
    expect(errors()).toContain("2 of 2 files read");
    expect(code).toBe(0);
  });

  it("writes the figures that are not sure on their own, with how sure they are", async () => {
    const figures = [fakeFigure("877-2015-05-12"), fakeFigure("877-2015-05-12", {value: 12, sureness: 0.4})];
    const files = {"a.pdf": fakeDocument("2015-05-12", {figures})};
    expect((await extract(files)).output()).not.toContain(",12,");
    expect((await extract(files, {output: "unsure"})).output()).toBe(
      [
        "report,indicator,value,unit,role,as_at,page,qualifier,as_at_kind,sureness",
        "877-2015-05-12,children-in-care,12,number,current,2015-01-31,9,,day,0.4",
        ""
      ].join("\n")
    );
  });

  it("does the other files when some cannot be read, says which and why, and ends with 1", async () => {
    const {code, output, errors} = await extract({
      "broken.pdf": {fate: "refuse"},
      "crashing.pdf": {fate: "crash"},
      "good.pdf": fakeDocument("2015-05-12")
    });
    expect(code).toBe(1);
    expect(output().trim().split("\n")).toHaveLength(2);
    expect(errors()).toContain("scanned or empty PDF: no page has text (broken.pdf): expected text\n");
    expect(errors()).toContain("ended the process that did (crashing.pdf)");
  });

  it("names paths that are not there and folders without documents", async () => {
    const folder = writeFakes({"notes.md": "x"});
    const {streams, errors} = catchStreams();
    const code = await runExtract([folder, join(folder, "none.pdf")], {worker: fakeWorker}, streams);
    expect(code).toBe(1);
    expect(errors()).toContain(`empty folder (${folder}): expected files named *.pdf or *.txt`);
    expect(errors()).toContain(`missing file (${join(folder, "none.pdf")})`);
  });

  it("uses one of two files with the same report, a PDF before a text, and names the other", async () => {
    const {code, output, errors} = await extract({
      "a.txt": fakeDocument("2015-05-12", {figures: [fakeFigure("877-2015-05-12", {page: 1})]}),
      "b.pdf": fakeDocument("2015-05-12")
    });
    expect(output()).toContain("2015-01-31,9,");
    expect(output()).not.toContain("2015-01-31,1,");
    expect(errors()).toContain("duplicate report: 877-2015-05-12 (a.txt): already read from b.pdf, which is used");
    expect(code).toBe(0);
  });

  it("writes what reports are, and their judgements, on request", async () => {
    const files = {
      "a.pdf": fakeDocument("2015-05-12", {
        judgements: [
          fakeJudgement("877-2015-05-12"),
          fakeJudgement("877-2009-11", {grade: 4, grade_text: "inadequate", stated_by: "877-2015-05-12"})
        ]
      })
    };
    expect((await extract(files, {output: "reports"})).output()).toBe(
      "report,area,framework,inspected_from,inspected_to,published,pages\n877-2015-05-12,warrington,sif,,,2015-05-12,30\n"
    );
    expect((await extract(files, {output: "judgements"})).output()).toBe(
      "report,judgement,grade,grade_text,page\n877-2015-05-12,overall,3,requires-improvement,2\n"
    );
    expect((await extract(files, {output: "judgements", history: true})).output()).toBe(
      [
        "report,judgement,grade,grade_text,page,stated_by",
        "877-2009-11,overall,4,inadequate,2,877-2015-05-12",
        "877-2015-05-12,overall,3,requires-improvement,2,",
        ""
      ].join("\n")
    );
  });

  it("writes JSON with empty cells as null", async () => {
    const {output} = await extract({"a.pdf": fakeDocument("2015-05-12")}, {format: "json"});
    const {sureness: _, ...stated} = fakeFigure("877-2015-05-12");
    expect(JSON.parse(output())).toEqual([{...stated, qualifier: null}]);
    expect(JSON.parse((await extract({"a.pdf": {fate: "refuse"}}, {format: "json"})).output())).toEqual([]);
  });

  it("writes Parquet that a database reads, whole or not at all, beside nothing half-written", async () => {
    const folder = writeFakes({});
    const out = join(folder, "figures.parquet");
    await extract({"a.pdf": fakeDocument("2015-05-12")}, {format: "parquet", out});
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    const rows = (await connection.runAndReadAll(`SELECT report, value, page FROM '${out}'`)).getRowsJS();
    instance.closeSync();
    expect(rows).toEqual([["877-2015-05-12", 294, 9]]);
    expect(readdirSync(folder)).toEqual(["figures.parquet"]);
  });

  it("replaces an older output only by a whole one", async () => {
    const folder = writeFakes({});
    const out = join(folder, "figures.csv");
    writeFileSync(out, "old");
    await extract({"a.pdf": fakeDocument("2015-05-12")}, {out});
    expect(readFileSync(out, "utf8")).toMatch(/^report,/);
  });

  it("warns of figures that are not plausible, with page and file, and says so in their qualifier", async () => {
    const {output, errors, code} = await extract({
      "a.pdf": fakeDocument("2015-05-12", {figures: [fakeFigure("877-2015-05-12", {as_at: "2016-01-31", page: 12})]})
    });
    expect(output()).toContain("2016-01-31,12,after-publication");
    expect(errors()).toContain(
      "warning: doubtful children-in-care 294 (current): a date after publication on 2015-05-12 (a.pdf, page 12)"
    );
    expect(code).toBe(0);
  });
});
