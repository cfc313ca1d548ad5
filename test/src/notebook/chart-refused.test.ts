import {describe, expect, it} from "vitest";
import {isReason} from "../../../src/exhibits/exhibit.js";
import {exhibits} from "../../../src/exhibits/registry.js";
import {chartOf} from "../../../src/notebook/chart.js";
import type {ChartAsked} from "../../../src/notebook/chart-said.js";
import {catalogue, reason, result, two} from "./support/results.js";

describe("a result that is no chart", () => {
  it.each([
    [
      "a column that is not there",
      two,
      {columns: {value: "valeu"}},
      /^unknown column: “valeu” for value, expected one of area, indicator/
    ],
    ["a word that is none", two, {options: {zeero: "no"}}, /^unknown word of a chart: “zeero”, did you mean “zero”\?/],
    ["an exhibit that is none", two, {exhibit: "pie"}, /^unknown chart: “pie”, expected one of trend/],
    [
      "an exhibit of no name of ours",
      two,
      {exhibit: "__proto__", columns: {value: "value, year"}},
      /^unknown chart: “__proto__”/
    ],
    ["a choice that is none", two, {options: {zero: "perhaps"}}, /^unknown zero: "perhaps"/],
    [
      "an area that is none",
      two,
      {columns: {areas: "Waringtn"}},
      /^unknown area: “Waringtn”, did you mean “Warrington”\?/
    ],
    ["an indicator that is none", two, {columns: {indicator: "nothing"}}, /^unknown indicator: “nothing”/],
    ["no column of figures", result("area, note", [["halton", "x"]]), {}, /^missing column: year/],
    ["no rows", result("area, year INTEGER, value DOUBLE", []), {}, /^the result has no rows$/],
    [
      "no figures",
      result("area, year INTEGER, value DOUBLE", [["halton", 2024, null]]),
      {},
      /none of them has a figure/
    ],
    [
      "two rows of one year",
      result("area, year INTEGER, value DOUBLE", [
        ["halton", 2024, 1],
        ["Halton", 2024, 2]
      ]),
      {},
      /^two rows for Halton in 2024 \(1 and 2\)/
    ],
    [
      "a year that is none",
      result("area, year VARCHAR, value DOUBLE", [["halton", "soon", 1]]),
      {},
      /^invalid year: “soon” in row 1 of “year”/
    ],
    [
      "a year before Christ",
      result("area, year INTEGER, value DOUBLE", [["halton", -2, 1]]),
      {},
      /^invalid year: “-2”/
    ],
    [
      "a figure that is text",
      result("area, year INTEGER, value VARCHAR", [["halton", 2024, "many"]]),
      {columns: {value: "value"}},
      /^invalid value: “many”/
    ],
    [
      "a status that is none",
      result("area, year INTEGER, value DOUBLE, status", [["halton", 2024, 1, "fine"]]),
      {},
      /^invalid status: “fine”/
    ],
    ["a unit that is none", two, {columns: {unit: "furlongs"}}, /^unknown unit: “furlongs”/],
    [
      "two indicators",
      result("area, indicator, year INTEGER, value DOUBLE", [
        ["halton", "care-rate", 2024, 1],
        ["halton", "plan-rate", 2024, 2]
      ]),
      {},
      /^the result has figures of 2 indicators: name one/
    ],
    [
      "too many areas",
      result(
        "area, year INTEGER, value DOUBLE",
        Array.from({length: 30}, (_, i) => [`ward ${i}`, 2024, i])
      ),
      {},
      /^the result has 30 areas, and a trend draws at most 24/
    ],
    [
      "no authority where one is needed",
      result("area, year INTEGER, value DOUBLE", [["north-west", 2024, 1]]),
      {exhibit: "ranking"},
      /no figure of an authority of today/
    ],
    [
      "a year that the result has not",
      result("area, year INTEGER, value DOUBLE", [["halton", 2024, 1]]),
      {exhibit: "ranking", options: {year: "2019"}},
      /no figure of an authority of today for 2019/
    ],
    [
      "counts without England",
      result("area, year INTEGER, count INTEGER, denominator INTEGER", [["halton", 2024, 1, 10]]),
      {exhibit: "funnel", columns: {unit: "percent"}},
      /no row of England for 2024/
    ],
    [
      "counts without a unit",
      result("area, year INTEGER, count INTEGER, denominator INTEGER", [["england", 2024, 1, 10]]),
      {exhibit: "funnel"},
      /limits of chance are of shares and rates/
    ],
    [
      "judgements of two areas",
      result("area, date, judgement, grade_text", [
        ["halton", "2015", "overall", "good"],
        ["bury", "2015", "overall", "good"]
      ]),
      {exhibit: "timeline"},
      /judgements of 2 areas: name one/
    ],
    [
      "a judgement that is none",
      result("area, date, judgement, grade_text", [["halton", "2015", "mood", "good"]]),
      {exhibit: "timeline"},
      /^unknown judgement: “mood” in row 1/
    ],
    [
      "a year that is not around an inspection",
      result("area, outcome, years_from_inspection INTEGER, difference DOUBLE", [["halton", "better", 3, 1]]),
      {exhibit: "around"},
      /^invalid years_from_inspection: “3” in row 1 of “years_from_inspection”, expected a whole number from -2 to 2/
    ],
    [
      "an outcome that is none",
      result("area, outcome, years_from_inspection INTEGER, difference DOUBLE", [["halton", "good", 0, 1]]),
      {exhibit: "around"},
      /^invalid outcome: “good” in row 1 of “outcome”, expected one of better, worse, same/
    ],
    [
      "an area whose years are not all there",
      result("area, outcome, years_from_inspection INTEGER, difference DOUBLE", [
        ["halton", "same", 0, 1],
        ["halton", "same", 1, 1]
      ]),
      {exhibit: "around"},
      /^Halton, same, has not all five years from -2 to 2/
    ],
    [
      "an area that counts twice",
      result("area, outcome, years_from_inspection INTEGER, difference DOUBLE", [
        ["halton", "same", 0, 1],
        ["Halton", "same", 0, 2]
      ]),
      {exhibit: "around"},
      /^two rows for Halton, same, 0 years from the inspection/
    ],
    [
      "a difference of figures that are counted",
      result(
        "area, outcome, years_from_inspection INTEGER, difference DOUBLE",
        [-2, -1, 0, 1, 2].map((year) => ["halton", "same", year, 1])
      ),
      {exhibit: "around", columns: {unit: "number"}},
      /^counts grow with the size of an authority/
    ],
    [
      "grades without a number",
      result("year INTEGER, grade_text, authorities INTEGER", [[2024, "good", null]]),
      {exhibit: "grades"},
      /^invalid grade in row 1/
    ]
  ] as const)("is a reason, and never an error, for %s", (_, rows, asked, expected) => {
    expect(reason(rows, asked as Partial<ChartAsked>)).toMatch(expected);
  });

  it("never throws, whatever columns and values it is given", () => {
    const values = [
      null,
      undefined,
      "",
      "x",
      "2024",
      2024,
      -1,
      0,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      10n ** 30n,
      true,
      new Date(Number.NaN),
      new Date("2024-05-01"),
      {},
      [],
      {months: 1}
    ];
    const names = [
      "area",
      "year",
      "value",
      "indicator",
      "status",
      "role",
      "x",
      "y",
      "count",
      "denominator",
      "date",
      "published",
      "judgement",
      "grade_text",
      "authorities",
      "outcome",
      "years_from_inspection",
      "difference"
    ];
    for (const {name} of exhibits)
      for (const [i, value] of values.entries()) {
        const row = names.map((_, j) => values[(i + j) % values.length]);
        const all = names.map(() => value);
        const rows = {
          columns: names.map((one, j) => ({name: one, type: j % 2 ? "DOUBLE" : "VARCHAR"})),
          rows: [row, all]
        };
        const one = chartOf({from: "a", exhibit: name, columns: {}, options: {}}, rows, catalogue);
        expect(isReason(one) ? one.reason.length : one.table().length).toBeGreaterThan(0);
      }
  });
});
