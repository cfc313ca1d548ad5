import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {type AroundLayout, aroundDomain, layoutAround} from "../../../src/charts/around.js";
import type {GradedInspection} from "../../../src/domain/inspections.js";
import type {Area, Indicator} from "../../../src/domain/tables.js";
import {around} from "../../../src/exhibits/around.js";
import {type AroundModel, aroundModel} from "../../../src/exhibits/around-model.js";
import {type Around, type AroundData, aroundOf, offsets} from "../../../src/exhibits/around-of.js";
import {aroundFinding, aroundSentence, groupSentence} from "../../../src/exhibits/around-words.js";
import {isReason, type ShownWhole} from "../../../src/exhibits/exhibit.js";
import {exhibits, exhibitsOf} from "../../../src/exhibits/registry.js";

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

const modelOf = (of: Around): AroundModel => {
  const model = aroundModel(of);
  if (isReason(model)) throw new Error(model.reason);
  return model;
};
const model = (own: Partial<AroundData> = {}) => modelOf(aroundOf({...data, ...own}));
const shownOf = (of: Around): ShownWhole => {
  const shown = around.show(of);
  if (isReason(shown)) throw new Error(shown.reason);
  return shown;
};

/** So many authorities of a group, whose distances lie evenly about some means. */
const group = (outcome: "better" | "worse" | "same", n: number, means: readonly number[], spread = 1) =>
  Array.from({length: n}, (_, i) => ({
    area: `area-${i}`,
    outcome,
    year: 2017,
    distances: means.map((mean) => mean + (i % 2 === 0 ? spread : -spread))
  }));

describe("figures around inspections", () => {
  test("are means of the distance from England, of the same authorities in every year", () => {
    const [better, worse, same] = model().groups;
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
    expect(model({inspections}).groups.map(({outcome, n}) => [outcome, n])).toEqual([
      ["better", 1],
      ["worse", 1],
      ["same", 1]
    ]);
  });

  test("count an authority once, with the newest inspection that has all five figures", () => {
    const inspections = [inspection("area-0", {year: 2016}), inspection("area-0"), inspection("area-0", {year: 2019})];
    const {groups, span} = model({inspections});
    expect(groups[0]?.n).toBe(1);
    expect(span).toEqual([2017, 2017]);
  });

  test("leave out what a break parts, a doubted figure and an authority of before", () => {
    const broken = aroundOf({...data, indicator: {...indicator, breaks: "2018: counted anew"}});
    expect(aroundModel(broken)).toEqual({reason: expect.stringContaining("no inspection with a grade before it")});
    // A break of the first year is before all that is shown.
    expect(model({indicator: {...indicator, breaks: "2015: counted anew"}}).groups[0]?.n).toBe(12);
    const doubted = observations.map((one) =>
      one.area === "area-0" && one.year === 2018 ? {...one, status: "doubted" as const} : one
    );
    expect(model({observations: doubted}).groups[0]?.n).toBe(11);
    const closed = areas.map((one) => (one.area === "area-1" ? {...one, closed: "2019-04-01"} : one));
    expect(model({areas: closed}).groups[0]?.n).toBe(11);
  });

  test("are of no counts, which only say how large an authority is", () => {
    const counted = around.show(aroundOf({...data, indicator: {...indicator, unit: "number"}}));
    expect(counted).toEqual({reason: expect.stringMatching(/^counts grow with the size of an authority/)});
  });

  test("tell means with their intervals and no cause, and nothing of few", () => {
    const [better] = model().groups;
    expect(better && groupSentence(better, {indicator})).toMatch(
      /^Re-referrals, mean of 12 authorities: \+10\.5 points from England \(95% interval \+8\.2 to \+12\.8 points\) in the year of the inspection, \+6\.5 points from England \(.*\) two years later\.$/
    );
    const few = model({inspections: [inspection("area-0")]});
    expect(few.groups.map((one) => groupSentence(one, few))).toEqual([
      "Only 1 authority has all five figures: too few to say anything of their mean.",
      "No authority has all five figures around such an inspection.",
      "No authority has all five figures around such an inspection."
    ]);
    expect(aroundFinding(few)).toMatch(/^No group has 10 authorities with all five figures/);
    expect(aroundSentence(few)).toMatch(/This shows no effect of inspection\.$/);
  });

  test("find above, below or neither by the interval alone, and claim no change and no effect", () => {
    const of = {
      indicator,
      inspected: [
        ...group("better", 12, [3, 3, 3, 3, 0.1]),
        ...group("worse", 14, [0, 0, -2, -2, -2]),
        ...group("same", 9, [5, 5, 5, 5, 5])
      ]
    };
    expect(aroundFinding(modelOf(of))).toBe(
      "In the year of the inspection and two years later, on average, authorities graded better than before (12) lay above England’s figure, then did not clearly differ from it; those graded worse than before (14) lay below it both times."
    );
    const {sentence = "", notes} = shownOf(of).say();
    expect(sentence).toContain("Inspections that ended in 2017. This shows no effect of inspection. Source: ");
    expect(sentence).not.toMatch(/graded as before|because|led to|impact|rose|fell/);
    expect(notes[0]).toMatch(/^This shows no effect of inspection/);
  });

  test("write whole figures' means with a decimal, and differences of percentages as points, which are no per cent", () => {
    const of = {indicator: {...indicator, decimals: 0}, inspected: group("same", 20, [1.26, 0.5, 0.5, 0.5, -0.34])};
    const {table, rows} = shownOf(of);
    expect(table()[1]?.[3]).toBe("+1.3 points");
    const [head = [], first = []] = rows();
    expect(Number(first[head.indexOf("mean")])).toBeCloseTo(1.26, 10);
    expect(first[head.indexOf("mean_shown")]).toBe("+1.3 points");
    const {ticks, groups} = shownOf(of).layout({width: 900}) as AroundLayout;
    const [none] = groups;
    expect(ticks.map(({text}) => text).filter((text) => /%|points/.test(text))).toEqual([]);
    expect(groups[2]?.points.map(({text}) => text)).toEqual(["", "", "+0.5", "", "−0.3"]);
    expect(none?.none.join(" ")).toBe("None with all five figures around such an inspection");
  });

  test("are walked through from year to year, a group after the other, with what the others were", () => {
    const of = {
      indicator,
      inspected: [...group("better", 12, [3, 3, 3, 3, 0]), ...group("worse", 1, [1, 2, 3, 4, 5])]
    };
    const {walk} = shownOf(of);
    for (const width of [350, 1000]) {
      const stops = walk?.({width}).stops ?? [];
      expect(stops).toHaveLength(10);
      expect(stops.map(({heading}) => heading).slice(4, 6)).toEqual([
        "Graded better than before, two years after",
        "Graded worse than before, two years before"
      ]);
      expect(stops[0]?.rows.map(({label, value}) => [label, value])).toEqual([
        ["Mean", "+3.0 points"],
        ["95% interval", expect.stringMatching(/^\+2\.\d to \+3\.\d points$/)],
        ["Authorities", "12"],
        ["Graded worse", "+2.0 points"]
      ]);
      // One authority has no interval.
      expect(stops[5]?.rows.map(({label}) => label)).not.toContain("95% interval");
    }
  });

  test("are a kind of chart of a site with inspection reports alone", () => {
    expect(exhibits.map(({name}) => name)).toContain("around");
    const names = exhibitsOf({hasReports: false}).map(({name}) => name);
    expect(names).toContain("scatter");
    expect(names.filter((name) => ["around", "grades", "timeline", "stated"].includes(name))).toEqual([]);
  });
});

describe("the layout of means around an event", () => {
  const options = {zero: "England", tick: String, label: String, told: [0, 2]};
  const panel = (points: readonly (readonly [mean: number, half: number])[], isFirm = true) => ({
    key: `${points.length} ${isFirm}`,
    heading: "A group",
    words: "12 of them",
    none: "None",
    isFirm,
    points: points.map(([mean, half], i) => ({offset: offsets[i] ?? 0, mean, low: mean - half, high: mean + half}))
  });

  test("has all panels on one scale, each wholly in its own place, at every width", () => {
    const number = fc.double({min: -1e6, max: 1e6, noNaN: true});
    const points = fc.array(fc.tuple(number, fc.double({min: 0, max: 1e6, noNaN: true})), {minLength: 5, maxLength: 5});
    fc.assert(
      fc.property(
        fc.array(fc.tuple(points, fc.boolean()), {minLength: 1, maxLength: 3}),
        fc.integer({min: 240, max: 1400}),
        (all, width) => {
          const groups = all.map(([own, isFirm], i) => ({...panel(own, isFirm), key: String(i)}));
          const {height, groups: placed, ticks} = layoutAround(groups, {...options, width});
          const sizes = placed.map(({frame}) =>
            [frame.right - frame.left, frame.bottom - frame.top].map(Math.round).join()
          );
          expect(new Set(sizes).size).toBe(1);
          for (const {frame, points: own} of placed) {
            expect(frame.right).toBeLessThanOrEqual(width + 0.01);
            expect(frame.bottom).toBeLessThan(height);
            for (const {x, y, low, high} of own) {
              expect(x).toBeGreaterThan(frame.left);
              expect(x).toBeLessThan(frame.right);
              for (const at of [y, low ?? y, high ?? y]) {
                expect(at).toBeGreaterThanOrEqual(frame.top - 0.01);
                expect(at).toBeLessThanOrEqual(frame.bottom + 0.01);
              }
            }
          }
          expect(ticks.map(({text}) => text)).toContain("England");
        }
      ),
      {seed: 7, numRuns: 300}
    );
  });

  test("gives room to the intervals of many, and cuts those of a few at its edge", () => {
    const many = panel([
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1]
    ]);
    const few = panel(
      [
        [2, 90],
        [2, 90],
        [2, 90],
        [2, 90],
        [2, 90]
      ],
      false
    );
    const [low, high] = aroundDomain([many, few]);
    expect(low).toBe(0);
    expect(high).toBeLessThan(2.5);
    expect(aroundDomain([few])[1]).toBeGreaterThan(92);
    const [, second] = layoutAround([many, few], {...options, width: 900}).groups;
    expect(second?.points.map(({high: up}) => up)).toEqual(Array(5).fill(second?.frame.top));
    expect(second?.points.map(({text}) => text)).toEqual(["", "", "", "", ""]);
  });

  test("stands side by side where there is room, and beneath each other where there is none", () => {
    const groups = [1, 2, 3].map((key) => ({...panel([[1, 1]]), key: String(key)}));
    const lefts = (width: number) => new Set(layoutAround(groups, {...options, width}).groups.map(({x}) => x)).size;
    expect([350, 1192].map(lefts)).toEqual([1, 3]);
  });
});
