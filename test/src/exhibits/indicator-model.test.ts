import {describe, expect, test} from "vitest";
import {parseStated} from "../../../src/domain/period.js";
import type {Area, Indicator} from "../../../src/domain/tables.js";
import {indicatorModel} from "../../../src/exhibits/indicator-model.js";
import {gapNotes, trendNotes, trendTitle} from "../../../src/exhibits/trend-words.js";
import {yearProblems} from "../../../src/exhibits/year-problems.js";
import type {AreaObservation, ReportedPoint} from "../../../src/query/questions.js";
import {type ChartState, defaultChartState} from "../../../src/state/chart-state.js";

const area = (slug: string, name: string, kind: Area["kind"]): Area => ({
  area: slug,
  name,
  kind,
  la_code: kind === "authority" ? 877 : null,
  ons_code: null,
  region: kind === "authority" ? "england" : null,
  opened: null,
  closed: null,
  successors: null,
  aliases: null
});
const areas = [area("warrington", "Warrington", "authority"), area("england", "England", "country")];
const observations = areas.flatMap(({area: slug}): AreaObservation[] =>
  [2016, 2017, 2018].map((year) => ({area: slug, period: String(year), year, value: 60, status: "final"}))
);
const indicator = {
  indicator: "children-in-care-rate",
  name: "Children in care",
  unit: "per-10000",
  decimals: 0,
  better: null,
  breaks: null,
  period_kind: "31 March"
} as unknown as Indicator;
const point = (as_at: string | null, rest: Partial<ReportedPoint> = {}): ReportedPoint => ({
  report: "877-2015-05-12",
  indicator: "children-in-care-rate",
  value: 52,
  unit: "per 10000",
  role: "previous",
  as_at,
  as_at_kind: parseStated(as_at ?? "")?.kind ?? null,
  page: 9,
  qualifier: null,
  area: "warrington",
  framework: "sif",
  inspected_from: "2015-02-24",
  published: "2015-05-12",
  url: null,
  ...rest
});

function model(reported: readonly ReportedPoint[], state: Partial<ChartState> = {}) {
  return indicatorModel(
    {indicator, areas, observations, reported, neighbours: []},
    {...defaultChartState, areas: ["warrington"], ...state}
  );
}

describe("the years of a trend", () => {
  test("are never none: an address that asks for others is told of those there are", () => {
    const late = model([], {from: 2030, year: 2031});
    expect(late.years).toEqual([2018, 2018]);
    expect(trendTitle(late)).toBe("Children in care, Warrington and England, 2018");
    expect(yearProblems(late.state, late)).toEqual([
      "no figures from 2030, expected a year from 2016 to 2018",
      "no ranking of 2031, expected a year from 2016 to 2018"
    ]);
    const early = model([], {to: 1995});
    expect(early.years).toEqual([2016, 2016]);
    expect(yearProblems(early.state, early)).toEqual(["no figures to 1995, expected a year from 2016 to 2018"]);
    const wide = model([], {from: 1995, to: 2030, year: 2017});
    expect([wide.years, yearProblems(wide.state, wide)]).toEqual([[2016, 2018], []]);
  });

  test("are those of the official figures where no report states one", () => {
    expect(model([]).years).toEqual([2016, 2018]);
    expect(trendNotes(model([])).join()).not.toContain("Official figures begin");
  });

  test("reach back to the earliest figure that a report states of an area shown, and the title with them", () => {
    const shown = model([point("2014-03-31"), point("2015-01-31")]);
    expect(shown.years).toEqual([2014, 2018]);
    expect(trendTitle(shown)).toBe("Children in care, Warrington and England, 2014 to 2018");
    expect(trendNotes(shown)).toContain("Official figures begin in 2016.");
    // No value is made up for the years before.
    expect(shown.trend.flatMap(({points}) => points.map(({year}) => year)).every((year) => year >= 2016)).toBe(true);
    expect(shown.band.every(({year}) => year >= 2016)).toBe(true);
  });

  test("take a month for the year that it ends", () => {
    expect(model([point("2014-03")]).years[0]).toBe(2014);
    expect(model([point("2013-12-31")]).years[0]).toBe(2013);
  });

  test("stay as they are for figures of other areas, doubtful ones, and those switched off", () => {
    expect(model([point("2014-03-31", {area: "halton"})]).years).toEqual([2016, 2018]);
    expect(model([point("1989", {qualifier: "far-from-official"})]).years).toEqual([2016, 2018]);
    expect(model([point("2014-03-31")], {withoutReports: true}).years).toEqual([2016, 2018]);
    expect(model([point("2014-03-31")], {areas: []}).years).toEqual([2016, 2018]);
  });

  test("are the reader's to choose, as far as there is anything to show", () => {
    expect(model([point("2014-03-31")], {from: 2016}).years).toEqual([2016, 2018]);
    expect(model([point("2014-03-31")], {from: 2015, to: 2017}).years).toEqual([2015, 2017]);
    expect(model([point("2014-03-31")], {from: 1990}).years).toEqual([2014, 2018]);
    expect(model([point("2014-03-31")], {from: 2016}).span).toEqual([2014, 2018]);
  });
});

describe("the notes on gaps", () => {
  test("name three and more years that follow each other by the first and the last", () => {
    const gap = (year: number) => ({year, period: String(year), value: null, status: "not-available"}) as const;
    const trend = [{key: "scilly", label: "Scilly", role: "focus" as const, points: [2016, 2018, 2019, 2020].map(gap)}];
    expect(gapNotes({trend, years: [2015, 2021], breaks: []})).toEqual([
      "Scilly: not available in 2016 and 2018 to 2020."
    ]);
    const two = [{...trend[0], key: "two", label: "Two", role: "focus" as const, points: [2016, 2017].map(gap)}];
    expect(gapNotes({trend: two, years: [2015, 2021], breaks: []})).toEqual(["Two: not available in 2016 and 2017."]);
  });

  test("say of each chosen area why its line stops, and nothing of what is drawn whole", () => {
    expect(gapNotes(model([]))).toEqual([]);
    const withheld = observations.map(
      (one): AreaObservation =>
        one.area === "warrington" && one.year < 2018 ? {...one, value: null, status: "suppressed"} : one
    );
    const shown = indicatorModel(
      {indicator, areas, observations: withheld, neighbours: []},
      {...defaultChartState, areas: ["warrington"]}
    );
    expect(gapNotes(shown)).toEqual(["Warrington: suppressed in 2016 and 2017."]);
    expect(trendNotes(shown)).toEqual(expect.arrayContaining(gapNotes(shown)));
  });
});
