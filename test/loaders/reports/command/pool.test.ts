import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {type FileResult, readFiles} from "../../../../loaders/reports/workers/pool.js";
import {fakeDocument, fakeWorker, writeFakes} from "./support/fake-files.js";

// Starting processes takes its time where other work keeps the machine busy.

describe("readFiles", () => {
  it("gives each file its own result, in the order of the files, whatever befalls others", async () => {
    const folder = writeFakes({
      "a.pdf": fakeDocument("2015-05-12"),
      "b.pdf": {fate: "hang"},
      "c.pdf": {fate: "crash"},
      "d.pdf": {fate: "refuse"},
      "e.pdf": {fate: "throw"},
      "f.pdf": {fate: "abort"},
      "g.pdf": fakeDocument("2019-08-19")
    });
    const paths = ["a", "b", "c", "d", "e", "f", "missing", "g"].map((name) => join(folder, `${name}.pdf`));
    const done: FileResult[] = [];
    const results = await readFiles(paths, {
      worker: fakeWorker,
      limit: 1,
      size: 2,
      onDone: (result) => done.push(result)
    });
    expect(results.map((result) => ("problem" in result ? result.problem : result.document.identity.report))).toEqual([
      "877-2015-05-12",
      "unreadable report: it takes more than 1 seconds (b.pdf): expected a report",
      "unreadable report: reading it ended the process that did (c.pdf): expected a report",
      "scanned or empty PDF: no page has text (d.pdf): expected text",
      "unreadable report: x is undefined (e.pdf): expected a report",
      "unreadable report: reading it ended the process that did (f.pdf): expected a report",
      "missing file (missing.pdf): expected a PDF or text file",
      "877-2019-08-19"
    ]);
    expect(done).toHaveLength(paths.length);
  });

  it("reads nothing when there is nothing to read", async () => {
    expect(await readFiles([], {worker: fakeWorker})).toEqual([]);
  });

  it("says why when a worker does not start", async () => {
    const folder = writeFakes({
      "a.pdf": fakeDocument("2015-05-12"),
      "worker.ts": 'throw new Error("no such library");'
    });
    await expect(readFiles([join(folder, "a.pdf")], {worker: join(folder, "worker.ts")})).rejects.toThrow(
      /did not start:[\s\S]*no such library/
    );
  });
});
