import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {PDFDocument} from "pdf-lib";
import {beforeAll, describe, expect, it, onTestFinished} from "vitest";
import {damage} from "../../../../bench/mutate.js";
import {runExtract} from "../../../../loaders/reports/extract.js";
import {runUpdate} from "../../../../loaders/reports/update.js";
import {readFiles} from "../../../../loaders/reports/workers/pool.js";
import {readTables} from "../../../../loaders/tables/read.js";
import {writeDataFolder} from "../../tables/fixture.js";
import {catchStreams} from "./support/fake-files.js";
import {madeUpReport, smallPdf} from "./support/small-pdf.js";

const damagedFiles = 60;
let warrington: Uint8Array;
let camden: Uint8Array;

beforeAll(async () => {
  warrington = await smallPdf(madeUpReport("Warrington Borough Council", 394));
  camden = await smallPdf(madeUpReport("London Borough of Camden", 217), {plain: true});
});

function write(files: Readonly<Record<string, Uint8Array | string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "road-"));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

describe("from PDF to figures", () => {
  it("names the report by its text, whatever the file is called, and gives its figures with page and date", async () => {
    const folder = write({"download (3).pdf": warrington, "b.pdf": camden});
    const {streams, output} = catchStreams();
    expect(await runExtract([folder], {}, streams)).toBe(0);
    expect(output()).toContain("877-2016-05-09,children-in-care,394,number,current,2016-01-31,2,");
    expect(output()).toContain("202-2016-05-09,children-in-care,217,number,current,2016-01-31,2,");
  });

  it("knows the authorities of the data folder that is updated, and no others", async () => {
    const own = "elmbury,Elmbury,authority,999,E06000999,north-west,,,,\n";
    const data = writeDataFolder();
    writeFileSync(join(data, "areas.csv"), `${readFileSync(join(data, "areas.csv"), "utf8")}${own}`);
    const elmbury = await smallPdf(madeUpReport("Elmbury Borough Council", 294));
    const folder = write({"elmbury.pdf": elmbury, "camden.pdf": camden});
    const {streams, errors} = catchStreams();
    expect(await runUpdate(folder, {data}, streams)).toBe(1);
    expect(errors()).toContain("unknown authority");
    expect((await readTables(data)).reports.map(({report, area}) => [report, area])).toEqual([
      ["999-2016-05-09", "elmbury"]
    ]);
  });

  it("says of each file that is no whole report which it is and why, in one line, and does the others", async () => {
    const empty = await PDFDocument.create();
    empty.addPage();
    const folder = write({
      "nothing.pdf": "",
      "page.pdf": "<!DOCTYPE html><title>Not found</title>",
      "half.pdf": warrington.slice(0, warrington.length / 2),
      "scanned.pdf": await empty.save(),
      "letter.pdf": await smallPdf([["Dear reader,", "this is no report of anything."]]),
      "notes.txt": "Minutes of a meeting",
      "good.pdf": warrington
    });
    const {streams, output, errors} = catchStreams();
    expect(await runExtract([folder], {}, streams)).toBe(1);
    expect(output()).toContain("877-2016-05-09");
    for (const name of ["nothing.pdf", "page.pdf", "half.pdf", "scanned.pdf", "letter.pdf", "notes.txt"])
      expect(
        errors()
          .split("\n")
          .filter((line) => line.includes(name)),
        name
      ).toHaveLength(1);
    expect(errors()).not.toContain("good.pdf");
  });

  it("neither hangs nor falls over on damaged files, and never gives one report the figures of another", async () => {
    const damaged = Object.fromEntries(
      Array.from({length: damagedFiles}, (_, seed) => {
        const isFirst = seed % 2 === 0;
        return [`${isFirst ? "warrington" : "camden"}-${seed}.pdf`, damage(isFirst ? warrington : camden, seed).bytes];
      })
    );
    const folder = write({...damaged, "camden-whole.pdf": camden, "warrington-whole.pdf": warrington});
    const names = [...Object.keys(damaged), "camden-whole.pdf", "warrington-whole.pdf"];
    const results = await readFiles(
      names.map((name) => join(folder, name)),
      {limit: 20}
    );
    results.forEach((result, i) => {
      if ("problem" in result) {
        expect(result.problem).not.toMatch(/takes more than|ended the process/);
        expect(result.problem).toContain(names[i]);
        return;
      }
      const code = names[i]?.startsWith("camden") ? "202" : "877";
      expect(result.document.identity.report.slice(0, 3)).toBe(code);
      for (const {report} of result.document.figures) expect(report).toBe(result.document.identity.report);
    });
    const whole = results.slice(-2).map((result) => ("document" in result ? result.document.figures : undefined));
    const counts = whole.map((figures) => figures?.find(({indicator}) => indicator === "children-in-care"));
    expect(counts).toMatchObject([{value: 217}, {value: 394}]);
  });
});
