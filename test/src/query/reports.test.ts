import {describe, expect, it} from "vitest";
import {figureYear} from "../../../src/domain/figure-year.js";
import type {StatedKind} from "../../../src/domain/period.js";
import {figureYear as yearInSql} from "../../../src/query/figure-year.js";
import {
  allReports,
  figuresOfReport,
  figuresStated,
  gradedInspections,
  judgementsByYear,
  judgementsOfReport,
  judgementTimeline,
  movers,
  reportContents,
  reportedFor,
  reportRow,
  statedCounts
} from "../../../src/query/questions.js";
import {useBothEngines} from "./support/both-engines.js";

const {ask} = useBothEngines();

describe("allReports", () => {
  it("gives every report newest first, with its authority, overall grade and number of figures", async () => {
    const reports = await ask(allReports());
    expect(reports.map(({report, name, overall, figures}) => [report, name, overall, figures])).toEqual([
      ["877-2021-12-20", "Ash", null, 0],
      ["877-2019-08-19", "Ash", 2, 1],
      ["301-2016-02-01", "Beech", 4, 1],
      ["877-2015-05-12", "Ash", 3, 6],
      ["302-2013-06-01", "Elm", null, 0]
    ]);
    expect(reports.at(-1)?.overall_text).toBe("adequate");
  });

  it("is the same as each report by itself", async () => {
    const [first] = await ask(allReports());
    expect(await ask(reportRow("877-2021-12-20"))).toEqual([first]);
    expect(await ask(reportRow("877-2000-01-01"))).toEqual([]);
  });
});

describe("reportContents", () => {
  it("says of every report how many grades it gives and which figures it states", async () => {
    const contents = await ask(reportContents());
    expect(contents.map(({report}) => report)).toEqual((await ask(allReports())).map(({report}) => report).sort());
    for (const {report, indicators} of contents) {
      const stated = new Set((await ask(figuresOfReport(report))).map(({indicator}) => indicator));
      expect(indicators.split(" ").filter(Boolean)).toEqual([...stated].sort());
    }
  });
});

describe("figuresOfReport", () => {
  it("sets beside each figure the official one of the nearest period, and says whether the dates are the same", async () => {
    const figures = await ask(figuresOfReport("877-2015-05-12"));
    expect(
      figures.map(({indicator, role, value, year, official_value, is_same_date}) => [
        indicator,
        role,
        value,
        year,
        official_value,
        is_same_date
      ])
    ).toEqual([
      ["adoptions", "current", 12, 2015, null, false],
      ["children-in-care", "current", 294, 2015, 280, false],
      ["children-in-care", "national", 69000, 2015, 69000, false],
      ["children-in-care", "previous", 231, 2014, null, false],
      ["children-in-care", "previous", 281, 2015, 280, true],
      ["police-protection", "current", 20, 2015, null, false]
    ]);
    expect(figures[0]).toMatchObject({official: "adoptions", official_period: null, official_status: null});
    expect(figures.at(-1)?.official).toBeNull();
  });
});

describe("the year of a figure", () => {
  it("is the same in SQL as in every other place, for every date of every kind", async () => {
    const dates = [2008, 2009, 2011, 2014, 1998, 1999].flatMap((year) => [
      ...Array.from({length: 12}, (_, i) => `${year}-${String(i + 1).padStart(2, "0")}`).flatMap((text) => [
        {text, kind: "month" as const},
        {text: `${text}-28`, kind: "day" as const}
      ]),
      ...Array.from({length: 20}, (_, i) => ({
        text: `${year}-${String((year + i + 1) % 100).padStart(2, "0")}`,
        kind: "span" as const
      })),
      {text: String(year), kind: "year" as const}
    ]);
    const rows = dates.map(({text, kind}) => `('${text}', '${kind}')`).join(", ");
    const years = await ask<{text: string; kind: StatedKind; year: number}>({
      sql: `SELECT text, kind, ${yearInSql("text", "kind")} AS year FROM (VALUES ${rows}) AS dates(text, kind)`,
      params: [],
      tables: []
    });
    expect(years).toHaveLength(dates.length);
    for (const {text, kind, year} of years) expect(year, `${text} ${kind}`).toBe(figureYear(text, kind));
    expect(await ask({sql: `SELECT ${yearInSql("NULL", "NULL")} AS year`, params: [], tables: []})).toEqual([
      {year: null}
    ]);
  });
});

describe("reportedFor", () => {
  it("gives the authorities' own figures, not those they are compared with", async () => {
    const points = await ask(reportedFor("children-in-care"));
    expect(points.map(({area, value, as_at}) => [area, value, as_at])).toEqual([
      ["ash", 231, "2014-03-31"],
      ["ash", 294, "2015-01-31"],
      ["ash", 281, "2015-03-31"],
      ["ash", 380, "2019-03"],
      ["beech", 500, "2015-10-31"]
    ]);
    expect(points[1]).toMatchObject({
      page: 9,
      framework: "sif",
      url: "https://example.org/report",
      published: "2015-05-12"
    });
  });

  it("knows indicators that only reports have", async () => {
    expect((await ask(reportedFor("police-protection"))).map(({value}) => value)).toEqual([20]);
  });
});

describe("judgementsOfReport", () => {
  it("gives the report's own first, overall before its parts, then what it tells", async () => {
    const rows = await ask(judgementsOfReport("877-2015-05-12"));
    expect(rows.map(({report, judgement, grade, is_told}) => [report, judgement, grade, is_told])).toEqual([
      ["877-2015-05-12", "overall", 3, false],
      ["877-2015-05-12", "leadership", 2, false],
      ["877-2009-11", "overall", 4, true]
    ]);
  });
});

describe("judgementTimeline", () => {
  it("goes from the oldest to the newest, and tells of an inspection once", async () => {
    const rows = await ask(judgementTimeline("ash"));
    expect(rows.map(({date, judgement, grade, stated_by}) => [date, judgement, grade, stated_by])).toEqual([
      ["2009-11", "overall", 4, "877-2015-05-12"],
      ["2015-05-12", "overall", 3, null],
      ["2015-05-12", "leadership", 2, null],
      ["2019-08-19", "overall", 2, null]
    ]);
  });

  it("is empty for an authority without reports", async () => {
    expect(await ask(judgementTimeline("cedar"))).toEqual([]);
  });
});

describe("judgementsByYear", () => {
  it("counts every authority with the newest grade it had by then, and abolished ones until they closed", async () => {
    const rows = await ask(judgementsByYear());
    expect(rows.map(({year, grade, grade_text, authorities}) => [year, grade, grade_text, authorities])).toEqual([
      [2013, null, "adequate", 1],
      [2015, 3, "requires-improvement", 1],
      [2015, null, "adequate", 1],
      [2016, 3, "requires-improvement", 1],
      [2016, 4, "inadequate", 1],
      [2016, null, "adequate", 1],
      [2019, 2, "good", 1],
      [2019, 4, "inadequate", 1],
      [2019, null, "adequate", 1]
    ]);
  });
});

describe("movers", () => {
  it("gives each change between two reports that follow each other", async () => {
    expect(await ask(movers())).toEqual([
      {
        area: "ash",
        name: "Ash",
        from_report: "877-2015-05-12",
        from_published: "2015-05-12",
        from_grade: 3,
        to_report: "877-2019-08-19",
        to_published: "2019-08-19",
        to_grade: 2,
        steps: 1
      }
    ]);
    expect(await ask(movers("leadership"))).toEqual([]);
  });
});

describe("figuresStated and statedCounts", () => {
  it("give whose figures they are, with the authority inspected, and count authorities' own alone", async () => {
    const figures = await ask(figuresStated("children-in-care"));
    expect(figures.map(({name, role, value}) => [name, role, value])).toEqual([
      ["Ash", "national", 69000],
      ["Ash", "previous", 231],
      ["Ash", "current", 294],
      ["Ash", "previous", 281],
      ["Ash", "current", 380],
      ["Beech", "current", 500]
    ]);
    const inCare = (rows: Awaited<ReturnType<typeof counts>>) =>
      rows.find((one) => one.indicator === "children-in-care");
    const counts = (area?: string) => ask(statedCounts(area));
    expect(inCare(await counts())).toEqual({
      indicator: "children-in-care",
      figures: 5,
      authorities: 2,
      first: "2015",
      last: "2019"
    });
    expect(inCare(await counts("beech"))).toMatchObject({figures: 1, authorities: 1, first: "2016", last: "2016"});
  });
});

describe("gradedInspections", () => {
  it("gives inspections that have a grade before, and no word of others that a report only tells", async () => {
    expect(await ask(gradedInspections())).toEqual([
      {area: "ash", report: "877-2019-08-19", year: 2019, grade: 2, before: 3}
    ]);
  });
});
