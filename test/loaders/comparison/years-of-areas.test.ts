import {group} from "d3-array";
import {beforeAll, describe, expect, it} from "vitest";
import {countsByIndicator} from "../../../loaders/comparison/counts-of.js";
import {yearsOfAreas} from "../../../loaders/comparison/years-of-areas.js";
import {loadTables} from "../../../loaders/tables/index.js";
import type {Tables} from "../../../loaders/tables/read.js";
import {changeModel} from "../../../src/exhibits/change-model.js";
import {isReason} from "../../../src/exhibits/exhibit.js";
import {indicatorModel} from "../../../src/exhibits/indicator-model.js";
import type {IndicatorCounts} from "../../../src/figures/counts-file.js";
import {sinceChange} from "../../../src/figures/since-changes.js";
import {defaultChartState} from "../../../src/state/chart-state.js";

let rows: Tables;

beforeAll(async () => {
  rows = await loadTables();
});

describe("the years of an area", () => {
  it("test a change as the page of the indicator does, between the same two years", () => {
    const wanted = [
      "children-in-care-rate",
      "care-leavers-neet",
      "child-protection-plans-rate",
      "persistent-absentees"
    ];
    const own = {...rows, indicators: rows.indicators.filter(({indicator}) => wanted.includes(indicator))};
    const files = yearsOfAreas(rows);
    const counts = countsByIndicator(rows, {isWanted: (indicator) => wanted.includes(indicator)});
    const observations = group(rows.observations, ({indicator}) => indicator);
    const tested: string[] = [];
    for (const indicator of own.indicators)
      for (const area of ["warrington", "rutland", "somerset", "england"])
        for (const since of [2016, 2019, 2022, 2024]) {
          const years = files.get(area)?.[indicator.indicator];
          const newest = years && years.from + years.values.length - 1;
          const of = indicatorModel(
            {
              indicator,
              areas: rows.areas,
              observations: observations.get(indicator.indicator) ?? [],
              neighbours: [],
              counts: counts.get(indicator.indicator) as IndicatorCounts
            },
            {...defaultChartState, areas: [area], since}
          );
          const model = changeModel(of);
          if (!years || isReason(model) || model.from.year !== since || model.to.year !== newest) continue;
          const told = model.told.find((one) => one.area.area === area);
          const found = sinceChange(years, since);
          expect(found.change, `${indicator.indicator} ${area} ${since}`).toBe(told?.change ?? null);
          expect(found.limits, `${indicator.indicator} ${area} ${since}`).toEqual(told?.counted?.plain ?? null);
          expect(found.sureness, `${indicator.indicator} ${area} ${since}`).toBe(told?.counted?.sureness ?? null);
          if (found.sureness) tested.push(indicator.indicator);
        }
    expect(new Set(tested).size).toBeGreaterThanOrEqual(2);
    expect(tested.length).toBeGreaterThan(15);
  });

  it("are those of every area and indicator of which there are two", () => {
    const files = yearsOfAreas(rows);
    expect([...files.keys()]).toEqual(rows.areas.map(({area}) => area));
    expect(Object.keys(files.get("warrington") ?? {}).length).toBeGreaterThan(300);
    for (const one of Object.values(files.get("north-west") ?? {})) expect(one.counted).toBeUndefined();
  });
});
