import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import type {ReadDocument} from "../../../../loaders/reports/document.js";
import {runUpdate, type UpdateOptions} from "../../../../loaders/reports/update.js";
import {readTables} from "../../../../loaders/tables/read.js";
import {snapshot} from "../../statistics/support/run-update.js";
import {writeDataFolder} from "../../tables/fixture.js";
import {
  catchStreams,
  type FakeFile,
  fakeDocument,
  fakeFigure,
  fakeJudgement,
  fakeWorker,
  writeFakes
} from "./support/fake-files.js";

const links =
  "urn,la_code,local_authority,latest_report_url,published\n80575,877,warrington,https://example.org/1,19/08/19\n";

async function update(folder: string, data: string, options: Partial<UpdateOptions> = {}) {
  const {streams, output, errors} = catchStreams();
  const code = await runUpdate(folder, {data, worker: fakeWorker, limit: 20, ...options}, streams);
  return {code, output: output(), errors: errors()};
}

const twoReports: Record<string, FakeFile | string> = {
  "one.pdf": fakeDocument("2015-05-12"),
  "two.pdf": fakeDocument("2019-08-19", {
    judgements: [
      fakeJudgement("877-2019-08-19", {grade: 2, grade_text: "good"}),
      fakeJudgement("877-2009-11", {grade: 4, grade_text: "inadequate", stated_by: "877-2019-08-19"})
    ]
  }),
  "links.csv": links
};

describe("update", () => {
  it("writes six files that the tables are read from, and leaves the statistics alone", async () => {
    const data = writeDataFolder();
    const before = snapshot(join(data, "statistics"));
    const {code, output} = await update(writeFakes(twoReports), data);
    expect(code).toBe(0);
    expect(output).toContain("2 reports: 2 figures, 2 judgements, 1 told of earlier inspections");
    expect(output).toContain("reports: 2 new, 0 changed, 0 gone");
    expect(output).toContain(
      "wrote reports.csv, reported.csv, unsure.csv, judgements.csv, quantities.csv, improvements.csv"
    );
    expect(snapshot(join(data, "statistics"))).toEqual(before);
    const {reports, reported, judgements} = await readTables(data);
    expect(reports.map(({report, url}) => [report, url])).toEqual([
      ["877-2015-05-12", null],
      ["877-2019-08-19", "https://example.org/1"]
    ]);
    expect(reported).toHaveLength(2);
    expect(judgements.map(({report, stated_by}) => [report, stated_by])).toEqual([
      ["877-2009-11", "877-2019-08-19"],
      ["877-2015-05-12", null],
      ["877-2019-08-19", null]
    ]);
  });

  it("keeps figures of prose that are not sure apart, and heeds what a person said of them", async () => {
    const data = writeDataFolder();
    const figures = [0.99, 0.3, 0.2].map((sureness, i) => fakeFigure("877-2015-05-12", {value: 290 + i, sureness}));
    writeFileSync(
      join(data, "reviewed.csv"),
      [
        "report,page,indicator,value,role,as_at,verdict,right_indicator,right_value,right_role,right_as_at",
        "877-2015-05-12,9,children-in-care,292,current,2015-01-31,yes,,,,",
        ""
      ].join("\n")
    );
    await update(writeFakes({"one.pdf": fakeDocument("2015-05-12", {figures})}), data);
    expect((await readTables(data)).reported.map(({value}) => value)).toEqual([290, 292]);
    expect(readFileSync(join(data, "unsure.csv"), "utf8")).toBe(
      [
        "report,indicator,value,unit,role,as_at,page,qualifier,as_at_kind,sureness",
        "877-2015-05-12,children-in-care,291,number,current,2015-01-31,9,,day,0.3",
        ""
      ].join("\n")
    );
  });

  it("changes nothing when run again", async () => {
    const [folder, data] = [writeFakes(twoReports), writeDataFolder()];
    await update(folder, data);
    const before = snapshot(data);
    const {output} = await update(folder, data);
    expect(output).toContain("nothing to change");
    expect(output).toContain("figures: 0 new, 0 changed, 0 gone");
    expect(snapshot(data)).toEqual(before);
  });

  it("only says what would change with --dry-run", async () => {
    const data = writeDataFolder();
    const before = snapshot(data);
    const {output} = await update(writeFakes(twoReports), data, {dryRun: true});
    expect(output).toContain(
      "dry run: would write reports.csv, reported.csv, unsure.csv, judgements.csv, quantities.csv"
    );
    expect(snapshot(data)).toEqual(before);
  });

  it("keeps reports that the folder does not have, and drops them on request", async () => {
    const data = writeDataFolder();
    await update(writeFakes(twoReports), data);
    const folder = writeFakes({
      "two.pdf": fakeDocument("2019-08-19", {figures: [fakeFigure("877-2019-08-19", {value: 380})]})
    });
    const kept = await update(folder, data, {acceptLosses: true});
    expect(kept.output).toContain("reports kept that the folder does not have (--prune drops them): 877-2015-05-12");
    expect((await readTables(data)).reported.map(({value}) => value)).toEqual([294, 380]);
    const pruned = await update(folder, data, {prune: true});
    expect(pruned.output).toContain("reports gone: 877-2015-05-12");
    expect((await readTables(data)).reports.map(({report}) => report)).toEqual(["877-2019-08-19"]);
  });

  it("prunes nothing while a file that cannot be read may be one of the reports, unless losses are accepted", async () => {
    const data = writeDataFolder();
    await update(writeFakes(twoReports), data);
    const before = snapshot(data);
    const folder = writeFakes({...twoReports, "one.pdf": {fate: "refuse"}});
    const {output} = await update(folder, data, {prune: true});
    expect(output).toContain("not pruned: 1 files could not be read");
    expect(snapshot(data)).toEqual(before);
    const accepted = await update(folder, data, {prune: true, acceptLosses: true});
    expect(accepted.output).toContain("reports gone: 877-2015-05-12");
    expect((await readTables(data)).reports.map(({report}) => report)).toEqual(["877-2019-08-19"]);
  });

  it("loses nothing that is known without the switch, whatever a damaged file lacks, and names the report", async () => {
    const data = writeDataFolder();
    await update(writeFakes(twoReports), data);
    const before = snapshot(data);
    const damaged: Partial<ReadDocument>[] = [
      {figures: []},
      {judgements: []},
      {figures: [fakeFigure("877-2015-05-12", {value: 1303})]},
      {judgements: [fakeJudgement("877-2015-05-12", {grade: 1, grade_text: "outstanding"})]}
    ];
    for (const more of damaged) {
      const {errors, output} = await update(
        writeFakes({...twoReports, "one.pdf": fakeDocument("2015-05-12", more)}),
        data
      );
      expect(errors).toMatch(/warning: 877-2015-05-12 kept as it was: this time it lacks 1 (figure|judgement)/);
      expect(output).toContain("--accept-losses");
      expect(snapshot(data)).toEqual(before);
    }
    const files = {...twoReports, "one.pdf": fakeDocument("2015-05-12", {figures: []})};
    expect((await update(writeFakes(files), data, {acceptLosses: true})).errors).toContain(
      "877-2015-05-12 lost 1 figure"
    );
    expect((await readTables(data)).reported).toHaveLength(1);
  });

  it("keeps the addresses that are known where the folder has no list of them", async () => {
    const data = writeDataFolder();
    await update(writeFakes(twoReports), data);
    const {"links.csv": _, ...others} = twoReports;
    await update(writeFakes(others), data);
    expect((await readTables(data)).reports.map(({url}) => url)).toEqual([null, "https://example.org/1"]);
  });

  it("makes no other report of one whose file has another name", async () => {
    const data = writeDataFolder();
    const inspected = {area: "warrington", framework: "ilacs", pages: 30} as const;
    const days = {inspected_from: "2019-07-08", inspected_to: "2019-07-19"};
    const named = (published: string) => ({
      "one.pdf": fakeDocument(published, {
        identity: {...inspected, ...days, report: `877-${published}`, published}
      })
    });
    await update(writeFakes(named("2019-08-19")), data);
    const before = snapshot(data);
    const {errors} = await update(writeFakes(named("2019-08-02")), data);
    expect(errors).toContain("known report: 877-2019-08-19 (one.pdf)");
    expect(snapshot(data)).toEqual(before);
  });

  it("writes what could be read, keeps what was there of the rest, and ends with 1", async () => {
    const data = writeDataFolder();
    await update(writeFakes(twoReports), data);
    const {code, errors} = await update(writeFakes({...twoReports, "one.pdf": {fate: "crash"}}), data);
    expect(code).toBe(1);
    expect(errors).toContain("(one.pdf)");
    expect((await readTables(data)).reports).toHaveLength(2);
  });

  it("touches nothing when no report can be read, when data/ is wrong or when the folder is not there", async () => {
    const data = writeDataFolder();
    const before = snapshot(data);
    const unreadable = await update(writeFakes({"one.pdf": {fate: "refuse"}}), data);
    expect(unreadable).toMatchObject({code: 1, output: ""});
    expect(unreadable.errors).toContain("missing reports");
    expect(unreadable.errors).toContain("is unchanged");
    expect((await update(join(data, "none"), data)).errors).toContain("missing folder");
    expect(snapshot(data)).toEqual(before);

    await update(writeFakes(twoReports), data);
    writeFileSync(join(data, "reported.csv"), readFileSync(join(data, "reported.csv"), "utf8").replace("294", "many"));
    const wrong = await update(writeFakes(twoReports), data);
    expect(wrong.errors).toContain('invalid value: "many" (data/reported.csv, row 2, column value)');
    expect(wrong.code).toBe(1);
  });

  it("holds figures against the official ones of data/", async () => {
    const data = writeDataFolder({"statistics/children-in-care.csv": "area,2014,2015,2016\nwarrington,28,29,31\n"});
    const {errors} = await update(writeFakes(twoReports), data);
    expect(errors).toContain(
      "doubtful children-in-care 294 (current): far from the official 31 of 2016 (one.pdf, page 9)"
    );
    expect((await readTables(data)).reported[0]?.qualifier).toBe("far-from-official");
  });
});
