import {describe, expect, it} from "vitest";
import type {Area, Indicator} from "../../../src/domain/tables.js";
import {isReason, type Reason, type ShownWhole} from "../../../src/exhibits/exhibit.js";
import {exhibits} from "../../../src/exhibits/registry.js";
import {chartOf} from "../../../src/notebook/chart.js";
import {mostChartRows, type ResultRows} from "../../../src/notebook/chart-result.js";
import {exhibitsFor, guessColumns} from "../../../src/notebook/chart-roles.js";
import type {ChartAsked} from "../../../src/notebook/chart-said.js";

const area = (slug: string, name: string, kind: Area["kind"] = "authority", code: number | null = null): Area => ({
  ...{area: slug, name, kind, la_code: code, ons_code: null, region: kind === "authority" ? "north-west" : null},
  ...{opened: null, closed: null, successors: null, aliases: null}
});
const areas = [
  area("england", "England", "country"),
  area("north-west", "North West", "region"),
  ...["Halton", "Warrington", "Bury", "Bolton", "Oldham"].map((name, i) =>
    area(name.toLowerCase(), name, "authority", 870 + i)
  ),
  area("bristol", "Bristol, City of", "authority", 801)
];
const rate = {
  ...{indicator: "care-rate", family: "Children in care", name: "Children in care per 10,000", short_name: "Care rate"},
  ...{unit: "per-10000", decimals: 0, better: "lower", source: "A publication", last_release: "2025-11"},
  ...{period_kind: "31 March", breaks: "2022: a new census", counts_of: "children", definition: "Children."}
} as Indicator;
const catalogue = {
  areas,
  indicators: [rate, {...rate, indicator: "plan-rate", name: "Plans", short_name: "Plans"} as Indicator]
};

function drawn(rows: ResultRows, asked: Partial<ChartAsked> = {}): ShownWhole | Reason {
  return chartOf({from: "lines", exhibit: "trend", columns: {}, options: {}, ...asked}, rows, catalogue);
}

function shown(rows: ResultRows, asked: Partial<ChartAsked> = {}): ShownWhole {
  const one = drawn(rows, asked);
  if (isReason(one)) throw new Error(one.reason);
  return one;
}

function reason(rows: ResultRows, asked: Partial<ChartAsked> = {}): string {
  const one = drawn(rows, asked);
  return isReason(one) ? one.reason : `drawn: ${one.say().title}`;
}

/** A result from columns "name TYPE" and rows. */
function result(columns: string, rows: readonly (readonly unknown[])[]): ResultRows {
  return {
    columns: columns.split(", ").map((one) => {
      const [name = "", type = "VARCHAR"] = one.split(" ");
      return {name, type};
    }),
    rows
  };
}

const two = result("area VARCHAR, indicator VARCHAR, year INTEGER, value DOUBLE, status VARCHAR", [
  ["warrington", "care-rate", 2024, 70, "final"],
  ["warrington", "care-rate", 2025, 69, "provisional"],
  ["england", "care-rate", 2024, 71, "final"],
  ["england", "care-rate", 2025, null, "suppressed"]
]);

describe("a chart of a result", () => {
  it("keeps unit, direction and status of an indicator that the result names, and says that a query made it", () => {
    const one = shown(two);
    expect(one.table()).toEqual([
      ["Area", "2024", "2025"],
      ["Warrington", "70", "69"],
      ["England", "71", "suppressed"]
    ]);
    const said = one.say();
    expect(said.title).toContain("Children in care per 10,000");
    expect(said.subtitle).toContain("Per 10,000 children");
    expect(said.source).toBe("A publication, by the query “lines” of a notebook, released November 2025");
  });

  it("knows areas by name, by code, and in any case", () => {
    const rows = result("place VARCHAR, year BIGINT, value DOUBLE", [
      ["WARRINGTON", 2024n, 1],
      ["871", 2025n, 2],
      ["Bristol, City of", 2025n, 3]
    ]);
    expect(
      shown(rows)
        .table()
        .map(([name]) => name)
    ).toEqual(["Area", "Warrington", "Bristol, City of"]);
  });

  it("draws what it knows nothing of as plain lines, without a unit or a place", () => {
    const rows = result("ward VARCHAR, year VARCHAR, share DECIMAL(5,2)", [
      ["Appleton", "2023-24", "12.5"],
      ["Appleton", "2024-25", 13.25],
      ["Lymm", "1999-00", 8]
    ]);
    const one = shown(rows);
    expect(one.table()).toEqual([
      ["Area", "1999-00", "2023-24", "2024-25"],
      ["Appleton", "", "12.50", "13.25"],
      ["Lymm", "8.00", "", ""]
    ]);
    expect(one.say().subtitle).toBe("“share” as the query has it");
    expect(one.say().source).toBe("The query “lines” of a notebook");
    expect(one.say().finding).not.toMatch(/\bof \d+ authorities/);
  });

  it("takes title and subtitle of its cell, whatever they hold", () => {
    const one = shown(two, {title: "<script>alert(1)</script>", subtitle: "As I see it"});
    expect(one.say()).toMatchObject({title: "<script>alert(1)</script>", subtitle: "As I see it"});
  });

  it("says of a part of the authorities that it is one, and ranks among these", () => {
    const rows = result("area, indicator, year INTEGER, value DOUBLE", [
      ["warrington", "care-rate", 2025, 69],
      ["halton", "care-rate", 2025, 90],
      ["bury", "care-rate", 2025, null]
    ]);
    const said = shown(rows, {exhibit: "ranking", columns: {areas: "warrington"}}).say();
    expect(said.title).toBe("Children in care per 10,000, 3 authorities, 2025");
    expect(said.notes).toContain("The result has 3 of today’s 6 authorities: places are among these.");
    expect(said.notes.join()).toContain("1 authority has no figure for 2025");
  });

  it("leaves out what a status denies, and says so", () => {
    const rows = result("area, year INTEGER, value DOUBLE, status", [
      ["warrington", 2024, 0, "suppressed"],
      ["warrington", 2025, 5, "final"]
    ]);
    const one = shown(rows);
    expect(one.table()[1]).toEqual(["Warrington", "suppressed", "5"]);
    expect(one.say().notes).toContain("1 figure left out whose status says that there is none.");
  });

  it("shades limits that the result has, and calls them no middle half", () => {
    const rows = result("area, year INTEGER, value DOUBLE, lower DOUBLE, upper DOUBLE", [
      ["warrington", 2024, 70, 60, 80],
      ["warrington", 2025, 69, 59, 79]
    ]);
    const {notes} = shown(rows).say();
    expect(notes).toContain("Shaded: from the lower to the upper limit of Warrington, as the query has them.");
    expect(notes.join()).not.toContain("middle half");
  });

  it("draws what reports state from rows of their tables, and refuses what is of two indicators", () => {
    const columns = "area VARCHAR, indicator VARCHAR, value DOUBLE, unit VARCHAR, published DATE, as_at VARCHAR";
    const row = ["warrington", "care-proceedings", 26, "weeks", "2015-05-12", "2014-15"];
    const one = shown(result(columns, [row]), {exhibit: "stated"});
    expect(one.say().title).toBe("Average length of care proceedings, as inspection reports state it");
    expect(one.table()[1]?.slice(0, 4)).toEqual(["Warrington", "", "26 weeks", "2014-15"]);
    const other = ["warrington", "adoptions", 6, "number", "2015-05-12", null];
    expect(reason(result(columns, [row, other]), {exhibit: "stated"})).toContain("of 2 indicators");
    expect(reason(result(columns, [[...row.slice(0, 4), "May", null]]), {exhibit: "stated"})).toMatch(
      /^invalid date: “May”/
    );
  });

  it("says how many rows it is drawn from where not all are here", () => {
    const {notes} = shown({...two, total: 2 * mostChartRows}).say();
    expect(notes[0] ?? "").toBeTypeOf("string");
    expect(notes).toContain("Drawn from the first 4 of 200,000 rows.");
  });

  it("draws a line for each of several columns that are said to be its figures", () => {
    const rows = result("year INTEGER, care_leavers DOUBLE, of_16_and_17 DOUBLE", [
      [2024, 40, 5],
      [2025, 39, null]
    ]);
    const several = {columns: {value: "care_leavers, of_16_and_17"}};
    expect(shown(rows, several).table()).toEqual([
      ["Area", "2024", "2025"],
      ["care leavers", "40", "39"],
      ["of 16 and 17", "5", "not published"]
    ]);
    expect(shown({...rows, total: 9}, several).say().notes).toContain("Drawn from the first 2 of 9 rows.");
    expect(reason(rows, {columns: {value: "care_leavers, nobody"}})).toMatch(/^unknown column: “care_leavers, nobody”/);
    const withAreas = result("area, year INTEGER, a DOUBLE, b DOUBLE", [["halton", 2024, 1, 2]]);
    expect(
      shown(withAreas, {exhibit: "comparison", columns: {value: "a, b"}})
        .table()
        .slice(1)
    ).toEqual([
      ["a", "Halton", "1"],
      ["b", "Halton", "2"]
    ]);
  });

  it("draws circles and a comparison of whatever has the columns", () => {
    const rows = result("area, year INTEGER, rooms DOUBLE, cost DOUBLE", [
      ...["halton", "warrington", "bury", "bolton", "oldham", "bristol"].map((slug, i) => [slug, 2025, i, 10 - (i % 3)])
    ]);
    expect(reason(rows, {exhibit: "scatter"})).toMatch(/^there is no year in which \d+ authorities/);
    const compared = result("area, indicator, year INTEGER, value DOUBLE", [
      ["halton", "care-rate", 2024, 1],
      ["halton", "rooms", 2024, 2],
      ["bury", "rooms", 2024, 3]
    ]);
    expect(shown(compared, {exhibit: "comparison"}).table()).toEqual([
      ["Indicator", "Area", "2024"],
      ["Care rate", "Halton", "1"],
      ["Care rate", "Bury", ""],
      ["rooms", "Halton", "2"],
      ["rooms", "Bury", "3"]
    ]);
  });

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
      "authorities"
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

describe("columns", () => {
  it("are guessed by their names first and by their types after", () => {
    const columns = [
      {name: "Name", type: "VARCHAR"},
      {name: "financial_year", type: "INTEGER"},
      {name: "per_child", type: "DOUBLE"}
    ];
    const trend = exhibits.find(({name}) => name === "trend");
    if (!trend) throw new Error("missing exhibit");
    expect(guessColumns(columns, trend).mapping).toEqual({area: "Name", year: "financial_year", value: "per_child"});
    expect(guessColumns(columns.slice(0, 1), trend).missing.map(({name}) => name)).toEqual(["year", "value"]);
  });

  it("offer the kinds of charts that they suit, and no other", () => {
    const names = (columns: string) => exhibitsFor(result(columns, []).columns).map(({name}) => name);
    expect(names("note VARCHAR")).toEqual([]);
    expect(names("area VARCHAR, year INTEGER, value DOUBLE")).toContain("trend");
    expect(names("year INTEGER, grade_text VARCHAR, authorities BIGINT")[0]).toBe("grades");
    expect(names("area, date, judgement, grade_text")[0]).toBe("timeline");
    expect(names("a STRUCT(x INTEGER), b INTEGER[]")).toEqual([]);
  });
});
