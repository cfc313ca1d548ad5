import {describe, expect, it} from "vitest";
import {readTables} from "../../../loaders/tables/read.js";
import {reportFiles, writeDataFolder} from "./fixture.js";

describe("readTables of reports", () => {
  it("gives typed rows in the order of the published tables", async () => {
    const {reports, reported, judgements} = await readTables(writeDataFolder(reportFiles));
    expect(reports.map(({report, pages, url}) => [report, pages, url])).toEqual([
      ["877-2015-05-12", 51, null],
      ["877-2019-08-19", 12, "https://example.org/1"]
    ]);
    expect(reported.map(({indicator, report, value}) => [indicator, report, value])).toEqual([
      ["children-in-care", "877-2015-05-12", 294],
      ["children-in-care", "877-2019-08-19", 380],
      ["re-referrals", "877-2015-05-12", 22.5]
    ]);
    expect(reported[2]).toMatchObject({as_at: null, qualifier: null, page: 20});
    expect(judgements.map(({report, grade, stated_by}) => [report, grade, stated_by])).toEqual([
      ["877-2009-11", null, "877-2015-05-12"],
      ["877-2015-05-12", 3, null]
    ]);
  });

  it("has none where none was ever read, and misses the others where one file is there", async () => {
    expect(await readTables(writeDataFolder())).toMatchObject({
      reports: [],
      reported: [],
      judgements: [],
      quantities: [],
      improvements: []
    });
    const some = writeDataFolder({"reports.csv": reportFiles["reports.csv"] ?? ""});
    await expect(readTables(some)).rejects.toThrow("missing file (data/reported.csv)");
  });

  describe("and other documents", () => {
    const header = "document,area,publisher,title,published,year,url,file";
    const row = "gazette-2015,warrington,The Gazette,,2015-05,,https://example.org/a,a.txt";
    const judgements = (reportFiles["judgements.csv"] ?? "").replace(
      "877-2009-11,overall,,adequate,12,877-2015-05-12",
      "877-2009-11,overall,,adequate,1,gazette-2015"
    );
    const read = (documents: string, told = judgements) =>
      readTables(
        writeDataFolder({...reportFiles, "judgements.csv": told, "documents.csv": `${header}\n${documents}\n`})
      );

    it("lets a judgement be told by one of them", async () => {
      const {documents, judgements: rows} = await read(row);
      expect(documents).toEqual([
        {
          document: "gazette-2015",
          area: "warrington",
          publisher: "The Gazette",
          title: null,
          published: "2015-05",
          year: null,
          url: "https://example.org/a",
          file: "a.txt"
        }
      ]);
      expect(rows.map(({stated_by}) => stated_by)).toEqual(["gazette-2015", null]);
    });

    it.each([
      [
        "an unknown authority",
        row.replace("warrington", "atlantis"),
        'unknown authority: "atlantis" (data/documents.csv'
      ],
      ["the name of a report", row.replace("gazette-2015", "877-2015-05-13"), "a name that begins with a letter"],
      ["a path for a name of a file", row.replace("a.txt", "seeds/a.txt"), "a file name such as article.txt"],
      ["none that is cited", row.replace("gazette-2015", "herald-2015"), "a document of documents.csv"]
    ])("refuses %s", async (_, documents, message) => {
      await expect(read(documents)).rejects.toThrow(message);
    });

    it("refuses what one tells of another authority", async () => {
      await expect(read(row, judgements.replace("877-2009-11", "876-2009-11"))).rejects.toThrow(
        "expected a later report or a document on the same authority"
      );
    });
  });

  const cases: [what: string, path: string, from: string, to: string, message: string][] = [
    [
      "an unknown authority",
      "reports.csv",
      "15-05-12,warrington",
      "15-05-12,atlantis",
      'unknown authority: "atlantis" (data/reports.csv, row 2, column area)'
    ],
    [
      "a name that is another day's",
      "reports.csv",
      "2015-05-12,51",
      "2015-05-13,51",
      "expected 877-2015-05-13, as area and published say"
    ],
    [
      "an inspection that ends first",
      "reports.csv",
      "2015-03-20",
      "2015-01-20",
      'invalid inspected to: "2015-01-20" (data/reports.csv, row 2, column inspected_to): expected no day before 2015-02-24'
    ],
    ["an unknown framework", "reports.csv", "sif", "spot-check", 'invalid framework: "spot-check"'],
    [
      "an address that is none",
      "reports.csv",
      "https://example.org/1",
      "example.org",
      "expected an address that begins with https://"
    ],
    [
      "an unknown indicator",
      "reported.csv",
      "re-referrals",
      "referrals-again",
      'unknown indicator: "referrals-again" (data/reported.csv, row 3, column indicator)'
    ],
    [
      "another unit than the indicator's",
      "reported.csv",
      "22.5,percent",
      "22.5,days",
      'invalid unit: "days" (data/reported.csv, row 3, column unit): expected percent, as of every re-referrals'
    ],
    [
      "a page that the report does not have",
      "reported.csv",
      ",9,",
      ",52,",
      "invalid page: 52 (data/reported.csv, row 2, column page): expected a page from 1 to 51"
    ],
    ["a date that is none", "reported.csv", "2015-01-31", "January", 'invalid as at: "January"'],
    [
      "a report that is not there",
      "reported.csv",
      "877-2019-08-19",
      "877-2019-08-20",
      'unknown report: "877-2019-08-20" (data/reported.csv, row 4, column report)'
    ],
    [
      "words that are not the grade's",
      "judgements.csv",
      "3,requires-improvement",
      "3,good",
      'invalid grade text: "good" (data/judgements.csv, row 3, column grade_text): expected requires-improvement'
    ],
    [
      "a grade that there is not",
      "judgements.csv",
      "3,requires-improvement",
      "5,requires-improvement",
      "expected a grade from 1 to 4"
    ],
    [
      "a judgement told by nobody",
      "judgements.csv",
      ",877-2015-05-12\n",
      ",877-2014-05-12\n",
      'unknown report: "877-2014-05-12" (data/judgements.csv, row 2, column stated_by)'
    ],
    [
      "a judgement told of another authority",
      "judgements.csv",
      "877-2009-11",
      "876-2009-11",
      "expected a later report or a document on the same authority"
    ]
  ];

  it.each(cases)("refuses %s", async (_, path, from, to, message) => {
    const content = reportFiles[path] ?? "";
    expect(content).toContain(from);
    const folder = writeDataFolder({...reportFiles, [path]: content.replace(from, to)});
    await expect(readTables(folder)).rejects.toThrow(message);
  });
});
