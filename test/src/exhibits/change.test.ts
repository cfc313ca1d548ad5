import {join} from "node:path";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {countsByIndicator} from "../../../loaders/comparison/counts-of.js";
import {readTables} from "../../../loaders/tables/read.js";
import {change} from "../../../src/exhibits/change.js";
import {type ChangeModel, changeModel} from "../../../src/exhibits/change-model.js";
import {earlierPeriods} from "../../../src/exhibits/earlier-periods.js";
import {isReason, type ShownWhole} from "../../../src/exhibits/exhibit.js";
import {type IndicatorModel, indicatorModel} from "../../../src/exhibits/indicator-model.js";
import type {IndicatorCounts} from "../../../src/figures/counts-file.js";
import {exampleChangeModel, exampleModel} from "../../../src/pages/gallery/example.js";
import {defaultChartState} from "../../../src/state/chart-state.js";
import {differenceLimits} from "../../../src/stats/difference-limits.js";
import {proportionDifference, rateDifference} from "../../../src/stats/differences.js";

const worked = (of: IndicatorModel): ChangeModel => {
  const model = changeModel(of);
  if (isReason(model)) throw new Error(model.reason);
  return model;
};
const reasonOf = (of: IndicatorModel): string => {
  const model = change.show(of);
  return isReason(model) ? model.reason : "";
};

describe("the change between two years", () => {
  it("is counted from the earliest of the last five years unless another is asked for", () => {
    expect(worked(exampleChangeModel()).from.year).toBe(2023);
    expect(worked(exampleChangeModel({since: 2024})).from.year).toBe(2024);
    expect(worked(exampleChangeModel({since: 2031})).from.year).toBe(2023);
    expect(worked(exampleChangeModel({year: 2024})).to.year).toBe(2024);
  });

  it("is the later figure less the earlier one for every authority", () => {
    const {authorities} = worked(exampleChangeModel());
    expect(authorities).toHaveLength(151);
    for (const {from, to, change: moved} of authorities) expect(moved).toBe((to ?? 0) - (from ?? 0));
  });

  it("offers no year from before a break, and says why where there is none", () => {
    const broken = exampleModel({}, {breaks: "2024: counted by another rule"});
    expect(earlierPeriods(broken).map(({year}) => year)).toEqual([2024]);
    expect(reasonOf(exampleModel({}, {breaks: "2025: counted by another rule"}))).toBe(
      "figures of before 2025 do not compare with it: counted by another rule"
    );
    expect(reasonOf(exampleModel({year: 2023}))).toBe("there is no earlier year than 2023 to compare with");
  });

  it("gives no interval where counts are unknown, and the reason in its place", () => {
    const of = exampleChangeModel();
    const [told] = worked({...of, counts: {reason: "episodes"}}).told;
    expect(told?.counted).toBeNull();
    expect((change.show({...of, counts: {reason: "episodes"}}) as ShownWhole).say().finding).toContain(
      "not tested: it counts episodes, of which one child can have several"
    );
  });

  it("tests nothing where fewer than thirty authorities are counted in both years, but keeps the interval by chance", () => {
    const of = exampleChangeModel();
    const {counts} = of;
    if (!counts || "reason" in counts) throw new Error("missing counts of the example");
    const years = counts.years.map((year) => ({...year, areas: year.areas.slice(0, 29)}));
    const {phi, told} = worked({...of, counts: {...counts, years}});
    expect(phi).toBeNull();
    expect(told[0]?.counted).toMatchObject({wide: null, sureness: null});
    expect(told[0]?.why).toContain("too few authorities");
  });

  it("sets changes of counts beside no others, and shows none where no area is chosen", () => {
    expect(worked(exampleModel({}, {unit: "number"})).authorities).toEqual([]);
    expect(reasonOf(exampleModel({areas: []}, {unit: "number"}))).toContain("how large an area is");
  });

  it("turns round when the two years change places", () => {
    const of = exampleChangeModel();
    const turned = {
      ...of,
      counts: turnedCounts(of.counts),
      series: new Map(
        [...of.series].map(([key, one]) => [
          key,
          {
            ...one,
            points: one.points.map((point, i, all) => ({...point, value: all[all.length - 1 - i]?.value ?? null}))
          }
        ])
      )
    };
    const [before, after] = [worked(of), worked(turned)];
    expect(after.phi).toBeCloseTo(before.phi ?? 0, 9);
    for (const one of before.told) {
      const other = after.told.find(({area}) => area === one.area);
      expect(other?.change).toBe(-(one.change ?? 0));
      expect(other?.counted?.sureness).toBe(one.counted?.sureness);
    }
  });

  it("keeps its swarm within a screen where all changed alike", () => {
    const layout = (change.show(exampleModel()) as ShownWhole).layout({width: 720}) as {height: number};
    expect(layout.height).toBeLessThan(450);
  });
});

describe("the limits of pages", () => {
  it("are those of the library of distributions, for proportions and for rates", () => {
    const counted = fc
      .tuple(fc.integer({min: 1, max: 5000}), fc.integer({min: 0, max: 5000}))
      .map(([denominator, count]) => ({denominator, count: Math.min(count, denominator)}));
    fc.assert(
      fc.property(counted, counted, (one, two) => {
        for (const [kind, whole] of [
          ["proportion", proportionDifference],
          ["rate", rateDifference]
        ] as const) {
          const [own, other] = [differenceLimits(one, two, kind, 1.959963984540054), whole(one, two)];
          for (const key of ["difference", "lower", "upper", "z"] as const) expect(own[key]).toBeCloseTo(other[key], 9);
        }
      }),
      {seed: 4, numRuns: 200}
    );
  });

  it("hold no change of a rate exactly where its score is within the errors, widened or not", () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 400}),
        fc.integer({min: 1, max: 400}),
        fc.integer({min: 1, max: 20}),
        (later, earlier, phi) => {
          const errors = 1.96 * Math.sqrt(phi);
          const {lower, upper, z} = differenceLimits(
            {count: later, denominator: 40_000},
            {count: earlier, denominator: 38_000},
            "rate",
            errors
          );
          if (Math.abs(Math.abs(z) - errors) > 1e-6) expect(lower <= 0 && upper >= 0).toBe(Math.abs(z) <= errors);
        }
      ),
      {seed: 7, numRuns: 300}
    );
  });
});

describe("the change of children in care per 10,000", async () => {
  const tables = await readTables(join(import.meta.dirname, "../../../data"));
  const slug = "children-in-care-rate";
  const indicator = tables.indicators.find((one) => one.indicator === slug);
  if (!indicator) throw new Error(`missing indicator: ${slug}`);
  const counts = countsByIndicator(tables, {isWanted: (one) => one === slug}).get(slug);
  const observations = tables.observations.filter((row) => row.indicator === slug);

  it("is tested with the counts of both years, and widened for how much authorities move", () => {
    const of = indicatorModel(
      {indicator, areas: tables.areas, observations, counts: counts as IndicatorCounts, neighbours: []},
      {...defaultChartState, areas: ["warrington"], since: 2019}
    );
    const {told, phi, from} = worked(of);
    expect(from.year).toBe(2019);
    expect(phi).toBeGreaterThan(3);
    const [own] = told;
    expect(own?.counted?.plain[0]).toBeLessThan(own?.change ?? 0);
    expect(own?.counted?.wide?.[0]).toBeLessThan(own?.counted?.plain[0] ?? 0);
  });
});

function turnedCounts(counts: IndicatorModel["counts"]): IndicatorCounts {
  if (!counts || "reason" in counts) throw new Error("missing counts of the example");
  const all = counts.years;
  return {...counts, years: all.map((year, i) => ({...year, areas: all[all.length - 1 - i]?.areas ?? []}))};
}
