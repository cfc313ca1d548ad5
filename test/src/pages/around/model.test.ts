import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import {gradedInspections} from "../../../../loaders/pages/graded-inspections.js";
import type {Tables} from "../../../../loaders/tables/read.js";
import type {GradedInspection} from "../../../../src/domain/inspections.js";
import type {Area, Indicator} from "../../../../src/domain/tables.js";
import {type AroundData, aroundModel} from "../../../../src/pages/around/model.js";
import {aroundView} from "../../../../src/pages/around/view.js";
import {groupSentence} from "../../../../src/pages/around/words.js";

const {document} = parseHTML("<!doctype html><html><body></body></html>");
const indicator = {
  indicator: "re-referrals",
  name: "Re-referrals",
  family: "Early help and referrals",
  unit: "percent",
  decimals: 1,
  headline: 1,
  breaks: null,
  period_kind: "financial year",
  source: "Children in need",
  last_release: null
} as Indicator;
const names = Array.from({length: 12}, (_, i) => `area-${i}`);
const areas = [
  {area: "england", kind: "country"},
  ...names.map((area) => ({area, kind: "authority", closed: null}))
] as Area[];
const years = [2014, 2015, 2016, 2017, 2018, 2019, 2020];
const observations = [
  ...years.map((year) => ({area: "england", year, value: 20, status: "final" as const})),
  ...names.flatMap((area, i) =>
    years.map((year) => ({area, year, value: 25 + i + (year > 2017 ? -4 : 0), status: "final" as const}))
  )
];
const inspection = (area: string, rest: Partial<GradedInspection> = {}): GradedInspection => ({
  area,
  report: `${area}-2017`,
  year: 2017,
  grade: 2,
  before: 4,
  ...rest
});
const data: AroundData = {indicator, areas, observations, inspections: names.map((area) => inspection(area))};

describe("judgements beside figures", () => {
  test("are means of the distance from England, of the same authorities in every year", () => {
    const [better, worse, same] = aroundModel(data).groups;
    expect(better?.years.map(({offset, mean, n}) => [offset, mean, n])).toEqual([
      [-2, 10.5, 12],
      [-1, 10.5, 12],
      [0, 10.5, 12],
      [1, 6.5, 12],
      [2, 6.5, 12]
    ]);
    expect([worse?.n, same?.n]).toEqual([0, 0]);
  });

  test("are parted by whether the grade got better, worse, or stayed", () => {
    const inspections = [
      inspection("area-0"),
      inspection("area-1", {grade: 4, before: 1}),
      inspection("area-2", {grade: 3, before: 3})
    ];
    expect(aroundModel({...data, inspections}).groups.map(({outcome, n}) => [outcome, n])).toEqual([
      ["better", 1],
      ["worse", 1],
      ["same", 1]
    ]);
  });

  test("count an authority once, with the newest inspection that has all five figures", () => {
    const inspections = [inspection("area-0", {year: 2016}), inspection("area-0"), inspection("area-0", {year: 2019})];
    const {groups, span} = aroundModel({...data, inspections});
    expect(groups[0]?.n).toBe(1);
    expect(span).toEqual([2017, 2017]);
  });

  test("leave out what a break parts, a doubted figure and an authority of before", () => {
    expect(aroundModel({...data, indicator: {...indicator, breaks: "2018: counted anew"}}).groups[0]?.n).toBe(0);
    // A break of the first year is before all that is shown.
    expect(aroundModel({...data, indicator: {...indicator, breaks: "2015: counted anew"}}).groups[0]?.n).toBe(12);
    const doubted = observations.map((one) =>
      one.area === "area-0" && one.year === 2018 ? {...one, status: "doubted" as const} : one
    );
    expect(aroundModel({...data, observations: doubted}).groups[0]?.n).toBe(11);
    const closed = areas.map((one) => (one.area === "area-1" ? {...one, closed: "2019-04-01"} : one));
    expect(aroundModel({...data, areas: closed}).groups[0]?.n).toBe(11);
  });

  test("tell means with their intervals and no cause, and nothing of few", () => {
    const model = aroundModel(data);
    const [better] = model.groups;
    expect(better && groupSentence(better, model)).toMatch(
      /^Re-referrals, mean of 12 authorities: \+10\.5 points from England \(95% interval \+8\.2 points to \+12\.8 points\) in the year of the inspection, \+6\.5 points from England \(.*\) two years later\.$/
    );
    const few = aroundModel({...data, inspections: [inspection("area-0")]});
    expect(few.groups.map((group) => groupSentence(group, few))).toEqual([
      "Only 1 authority has all five figures: too few to say anything of their mean.",
      "No authority has all five figures around such an inspection.",
      "No authority has all five figures around such an inspection."
    ]);
  });

  test("are drawn with a warning first, three groups on one scale, and a table of every mean", () => {
    const view = aroundView(aroundModel(data), {document, root: "./", indicators: [indicator]});
    expect(view.querySelector(".notice")?.textContent).toContain("This shows no effect of inspection.");
    expect(view.querySelectorAll("figure")).toHaveLength(3);
    expect(view.querySelectorAll("figure svg circle")).toHaveLength(5);
    expect(view.querySelectorAll("tbody tr:not(.group)")).toHaveLength(5);
    expect(view.textContent).not.toMatch(/NaN|undefined|because of|led to|impact/);
  });
});

describe("graded inspections", () => {
  test("have the grade of the report before, and the year in which they ended", () => {
    const report = (name: string, published: string, inspected_to: string | null) => ({
      report: name,
      area: "oak",
      published,
      inspected_to
    });
    const judged = (name: string, grade: number | null, stated_by: string | null = null) => ({
      report: name,
      judgement: "overall",
      grade,
      stated_by
    });
    const rows = {
      reports: [
        report("b", "2019-01-20", "2018-12-14"),
        report("a", "2015-05-12", null),
        report("c", "2022-02-02", null)
      ],
      judgements: [judged("a", 3), judged("b", 2), judged("c", null), judged("d", 1, "a")]
    } as unknown as Pick<Tables, "reports" | "judgements">;
    expect(gradedInspections(rows)).toEqual([{area: "oak", report: "b", year: 2018, grade: 2, before: 3}]);
  });
});
