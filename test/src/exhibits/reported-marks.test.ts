import {describe, expect, it} from "vitest";
import type {StatedKind} from "../../../src/domain/period.js";
import {reportedMarks} from "../../../src/exhibits/reported-marks.js";
import {packReported, unpackReported} from "../../../src/figures/indicator-file.js";
import type {ReportedPoint} from "../../../src/query/questions.js";

const point = (as_at: string, as_at_kind: StatedKind): ReportedPoint => ({
  report: "877-2015-05-12",
  indicator: "children-in-care",
  value: 294,
  unit: "number",
  role: "current",
  as_at,
  as_at_kind,
  page: 9,
  qualifier: null,
  area: "warrington",
  framework: "sif",
  inspected_from: "2015-02-24",
  published: "2015-05-12",
  url: null
});
const marksOf = (points: readonly ReportedPoint[], period_kind = "31 March") =>
  reportedMarks(points, {area: "warrington", indicator: {period_kind}});
const dates: [string, StatedKind][] = [
  ["2012-15", "span"],
  ["2011-12", "span"],
  ["2009-12", "span"],
  ["2013-14", "span"],
  ["2014", "year"],
  ["2014-03-31", "day"],
  ["2009-10", "month"],
  ["2009-10", "span"]
];

describe("the mark of a figure", () => {
  it("stands at the year in which its span ends, and at its day or month otherwise", () => {
    const places = marksOf(dates.map(([date, kind]) => point(date, kind))).map(({at}) => Number(at.toFixed(2)));
    expect(places).toEqual([2015, 2012, 2012, 2014, 2014, 2014, 2009.54, 2010]);
  });

  it("says the date as the report does", () => {
    const words = marksOf(dates.map(([date, kind]) => point(date, kind))).map(
      ({words}) => /at ([^;]*);/.exec(words)?.[1]
    );
    expect(words).toEqual([
      "2012-15",
      "2011-12",
      "2009-12",
      "2013-14",
      "2014",
      "31 March 2014",
      "October 2009",
      "2009-10"
    ]);
  });

  it("is the same in a chart on another page as on the site", () => {
    const points = dates.map(([date, kind]) => point(date, kind));
    expect(marksOf(unpackReported(packReported(points), ["warrington"]))).toEqual(marksOf(points));
  });
});
