import {describe, expect, test} from "vitest";
import type {Setting} from "../../../loaders/comparison/setting.js";
import {signalYears} from "../../../loaders/signals/year.js";
import type {Comparison} from "../../../src/domain/comparison.js";
import type {Indicator} from "../../../src/domain/tables.js";

const authorities = Array.from({length: 60}, (_, i) => `authority-${i}`);
const indicators = new Map(
  [
    {
      indicator: "share",
      unit: "percent",
      family: "Care leavers",
      source: "leavers",
      better: "higher",
      counts_of: "children"
    },
    {
      indicator: "number",
      unit: "number",
      family: "Child protection",
      source: "plans",
      better: null,
      counts_of: "children"
    }
  ].map((one) => [one.indicator, one as Indicator])
);
const setting = {authorities: new Set(authorities), indicators, numerators: new Set()} as unknown as Setting;

/** A row of the table with nothing but what is given. */
function row(given: Partial<Comparison> & Pick<Comparison, "indicator" | "area" | "year" | "value">): Comparison {
  const nothing = {count: null, denominator: null, previous: null, change: null, change_low: null, change_high: null};
  const tests = {change_before: null, q: null, p: null, phi: null, looks: null, verdict_998: null, england_exact: null};
  const rest = {trend: null, trend_method: null, trend_p: null, tier: null, chance_in: null, status: "final"};
  return {...nothing, ...tests, ...rest, period: String(given.year), ...given} as Comparison;
}

const yearOf = (rows: readonly Comparison[], year = 2025) => {
  const found = signalYears(rows, setting).get(year);
  if (!found) throw new Error(`missing year: ${year}`);
  return found;
};

describe("a figure that stands out", () => {
  const shares = [
    row({indicator: "share", area: "authority-1", year: 2024, value: 20, count: 20, denominator: 100}),
    row({
      ...{indicator: "share", area: "authority-1", year: 2025, value: 50, count: 50, denominator: 100},
      ...{previous: 20, change: 30, change_low: 17, change_high: 42, change_before: -12, tier: "A"},
      ...{q: 0.02, p: 0.0001, looks: 400}
    })
  ];

  test("has its size in children, and what it moved back from", () => {
    expect(yearOf(shares).signals).toEqual([
      {
        ...{indicator: "share", area: "authority-1", tier: "A", period: "2025", value: 50, isUp: true, children: 30},
        ...{from: 20, fromPeriod: "2024", low: 17, high: 42, back: -12, chance: 0.02, looks: 400}
      }
    ]);
  });

  test("has no move back where it went on the same way", () => {
    const [before, now] = shares as [Comparison, Comparison];
    expect(yearOf([before, {...now, change_before: 4}]).signals[0]).not.toHaveProperty("back");
  });

  test("as a trend is compared with four years before, as a level with England", () => {
    const start = row({indicator: "share", area: "authority-1", year: 2021, value: 10, count: 10, denominator: 100});
    const [before, now] = shares as [Comparison, Comparison];
    const trend = {...now, tier: "B", trend: "increasing", trend_method: "counts", trend_p: 0.001} as const;
    expect(yearOf([start, before, trend]).signals[0]).toMatchObject({from: 10, fromPeriod: "2021", children: 40});
    const level = {...now, tier: "C", england_exact: 65} as const;
    expect(yearOf([before, level]).signals[0]).toMatchObject({from: 65, isUp: false, children: 15});
  });

  test("on small numbers has both counts and the odds", () => {
    const [before, now] = shares as [Comparison, Comparison];
    expect(yearOf([before, {...now, tier: "D", q: 0.4, chance_in: 9}]).signals[0]).toMatchObject({
      counts: [20, 50],
      chanceIn: 9,
      children: 30
    });
  });

  test("is of an authority of today", () => {
    const [before, now] = shares as [Comparison, Comparison];
    expect(signalYears([before, {...now, area: "england"}], setting).get(2025)).toBeUndefined();
  });

  test("is counted among those looked at, which chance would bring at the cut of its release", () => {
    const {looks} = yearOf(shares);
    expect(looks).toHaveLength(1);
    expect(looks[0]).toMatchObject({area: "authority-1", family: "Care leavers", looks: {A: 1, B: 0, C: 0, D: 1}});
    expect(looks[0]?.chance.A).toBe(0.0001);
  });
});

describe("authorities that moved together", () => {
  /** So many authorities up from 10 children to 20, all others where they were. */
  const numbers = (up: number) =>
    authorities.flatMap((area, i) => {
      const value = i < up ? 20 : 10;
      const tier = i < up ? ("D" as const) : null;
      return [
        row({indicator: "number", area, year: 2024, value: 10}),
        row({indicator: "number", area, year: 2025, value, previous: 10, change: value - 10, tier, chance_in: 10})
      ];
    });

  test("are asked about, and not listed, from over a third on", () => {
    const {signals, together} = yearOf(numbers(21));
    expect(signals).toEqual([]);
    expect(together).toEqual([{indicator: "number", isUp: true, kind: "change", moved: 21, of: 60, left: 21}]);
  });

  test("are listed where they are a third or fewer", () => {
    const {signals, together} = yearOf(numbers(20));
    expect(signals).toHaveLength(20);
    expect(together).toEqual([]);
  });

  test("do not hide one that went the other way", () => {
    const rows = numbers(21);
    const last = rows.at(-1) as Comparison;
    const down = {...last, value: 3, change: -7, tier: "D"} as const;
    expect(yearOf([...rows.slice(0, -1), down]).signals.map(({isUp}) => isUp)).toEqual([false]);
  });
});
