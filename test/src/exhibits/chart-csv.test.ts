import {parse} from "csv-parse/sync";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {toCsv} from "../../../src/dom/csv.js";
import type {Area, Indicator} from "../../../src/domain/tables.js";
import {rankingRows, trendRows} from "../../../src/exhibits/chart-csv.js";
import {indicatorModel} from "../../../src/exhibits/indicator-model.js";
import {timelineRows} from "../../../src/exhibits/judgement-csv.js";
import type {AreaObservation, DatedJudgement, NamedNeighbour, ReportedPoint} from "../../../src/query/questions.js";
import {type ChartState, defaultChartState} from "../../../src/state/chart-state.js";

const area = (slug: string, name: string, kind: Area["kind"], la_code: number | null): Area => ({
  area: slug,
  name,
  kind,
  la_code,
  ons_code: kind === "authority" ? `E0600000${la_code === 877 ? 7 : 6}` : "E92000001",
  region: kind === "authority" ? "england" : null,
  opened: null,
  closed: null,
  successors: null,
  aliases: null
});
const areas = [
  area("warrington", "Warrington", "authority", 877),
  area("halton", "Halton", "authority", 876),
  area("england", "England", "country", null)
];
const observations = areas.flatMap(({area: slug}, place): AreaObservation[] =>
  [2016, 2017, 2018].map((year) => ({
    area: slug,
    period: String(year),
    year,
    value: slug === "halton" && year === 2017 ? null : 60 + place + year / 1000,
    status: slug === "halton" && year === 2017 ? "suppressed" : "final"
  }))
);
const indicator = {
  indicator: "children-in-care-rate",
  name: 'Children "looked after", per 10,000',
  unit: "per-10000",
  decimals: 0,
  better: null,
  breaks: null,
  period_kind: "31 March",
  source: "Children looked after in England",
  last_release: "2025-11"
} as unknown as Indicator;
const point = (rest: Partial<ReportedPoint>): ReportedPoint => ({
  report: "877-2015-05-12",
  indicator: "children-in-care-rate",
  value: 52,
  unit: "per 10000",
  role: "previous",
  as_at: "2014-03-31",
  as_at_kind: "day",
  page: 9,
  qualifier: null,
  area: "warrington",
  framework: "sif",
  inspected_from: "2015-02-24",
  published: "2015-05-12",
  url: null,
  ...rest
});
const neighbours: NamedNeighbour[] = [{neighbour: "halton", name: "Halton", rank: 1, closeness: "close"}];

function records(reported: readonly ReportedPoint[], state: Partial<ChartState> = {}): Record<string, string>[] {
  const rows = trendRows(
    indicatorModel(
      {indicator, areas, observations, reported, neighbours},
      {...defaultChartState, areas: ["warrington"], ...state}
    )
  );
  return parse(toCsv(rows), {columns: true});
}

describe("a trend as rows", () => {
  test("says of every value what it is of, in which unit, from where, and by which codes its area is known", () => {
    const [first] = records([]);
    expect(first).toEqual({
      kind: "official",
      indicator: "children-in-care-rate",
      measure: indicator.name,
      unit: "per-10000",
      area: "Warrington",
      la_code: "877",
      ons_code: "E06000007",
      period: "2016",
      year: "2016",
      value: "62.016",
      value_shown: "62",
      status: "final",
      role: "",
      date: "",
      date_kind: "",
      report: "",
      page: "",
      source: "Children looked after in England",
      released: "2025-11"
    });
  });

  test("tells an average of neighbours from an area, and gives no reason's place a number", () => {
    const rows = records([]);
    const mean = rows.filter(({kind}) => kind === "mean of statistical neighbours");
    expect(mean.map(({value, status, la_code}) => [value, status, la_code])).toEqual([
      ["63.016", "final", ""],
      ["", "not-available", ""],
      ["63.018", "final", ""]
    ]);
  });

  test("holds the figures of reports that are drawn, and no others", () => {
    const stated = records([
      point({}),
      point({value: 99, qualifier: "far-from-official" as ReportedPoint["qualifier"]}),
      point({value: 40, area: "halton"}),
      point({value: 66, role: "current", as_at: "2015-01-31", qualifier: "approximate"})
    ]).filter(({kind}) => kind === "stated in a report");
    expect(
      stated.map(({value, role, date, report, page, status, released}) => [
        value,
        role,
        date,
        report,
        page,
        status,
        released
      ])
    ).toEqual([
      ["52", "previous", "2014-03-31", "877-2015-05-12", "9", "", "2015-05"],
      ["66", "current", "2015-01-31", "877-2015-05-12", "9", "approximate", "2015-05"]
    ]);
    expect(
      records([point({})], {withoutReports: true}).filter(({kind}) => kind !== "official" && !kind?.startsWith("mean"))
    ).toEqual([]);
    expect(records([point({})], {from: 2017}).some(({kind}) => kind === "stated in a report")).toBe(false);
  });
});

test("a stated date says what it is, as a month and a span of years can be written alike", () => {
  const shown = records(
    [
      point({as_at: "2016-17", as_at_kind: "span"}),
      point({as_at: "2017-03", as_at_kind: "month"}),
      point({as_at: "2017", as_at_kind: "year"}),
      point({as_at: "2017-03-31", as_at_kind: "day"})
    ].map((one, i) => ({...one, value: 50 + i}))
  ).filter(({kind}) => kind === "stated in a report");
  expect(shown.map(({date, date_kind}) => [date, date_kind]).sort()).toEqual([
    ["2016-17", "a span of years"],
    ["2017", "a year"],
    ["2017-03", "a month"],
    ["2017-03-31", "a day"]
  ]);
});

test("a ranking as rows has place, codes, unit, year and source", () => {
  const rows: Record<string, string>[] = parse(
    toCsv(rankingRows(indicatorModel({indicator, areas, observations, neighbours: []}, defaultChartState))),
    {columns: true}
  );
  expect(
    rows.map(({rank, area: name, la_code, year, unit, released}) => [rank, name, la_code, year, unit, released])
  ).toEqual([
    ["1", "Halton", "876", "2018", "per-10000", "2025-11"],
    ["2", "Warrington", "877", "2018", "per-10000", "2025-11"]
  ]);
});

test("judgements as rows say where each of them stands", () => {
  const judgement: DatedJudgement = {
    report: "877-2009-11",
    judgement: "overall",
    grade: 4,
    grade_text: "inadequate",
    date: "2009-11",
    framework: null,
    url: null,
    page: 7,
    stated_by: "877-2015-05-12"
  };
  const [row]: Record<string, string>[] = parse(toCsv(timelineRows([judgement], areas[0] as Area)), {columns: true});
  expect(row).toMatchObject({
    area: "Warrington",
    la_code: "877",
    date: "2009-11",
    words: "inadequate",
    page: "7",
    stated_by: "877-2015-05-12"
  });
});

test("any cell comes back from a file as it went in", () => {
  const cell = fc.string({unit: fc.constantFrom("a", '"', ",", "\n", "\r", ";", "£", " ", "é")});
  fc.assert(
    fc.property(fc.array(fc.array(cell, {minLength: 2, maxLength: 2}), {minLength: 1}), (rows) => {
      const back: string[][] = parse(toCsv(rows), {record_delimiter: "\r\n"});
      expect(back).toEqual(rows);
    }),
    {seed: 8, numRuns: 300}
  );
});
