import {parseHTML} from "linkedom";
import {expect, test} from "vitest";
import type {Area, Indicator, Unit} from "../../../../src/domain/tables.js";
import {indicatorModel} from "../../../../src/exhibits/indicator-model.js";
import {valuesTable} from "../../../../src/pages/indicator/values-table.js";
import {defaultChartState} from "../../../../src/state/chart-state.js";

const {document} = parseHTML("<!doctype html><html><body></body></html>");
const warrington = {area: "warrington", name: "Warrington", kind: "authority", opened: null, closed: null} as Area;

function cells(unit: Unit, values: (number | null)[]): (string | null)[] {
  const indicator = {indicator: "any", unit, decimals: 1, better: null, breaks: null} as Indicator;
  const observations = values.map((value, i) => {
    const year = 2024 + i;
    return {
      area: "warrington",
      period: `${year}`,
      year,
      value,
      status: value === null ? "suppressed" : "final"
    } as const;
  });
  const data = {indicator, areas: [warrington], observations, neighbours: []};
  const table = valuesTable(indicatorModel(data, {...defaultChartState, areas: ["warrington"]}), {
    document,
    root: "../"
  });
  return [...table.querySelectorAll("tbody td")].map(({textContent}) => textContent);
}

test("a change between percentages is in points, not in per cent", () => {
  expect(cells("percent", [20, 25])).toEqual(["1", "25.0%", "20.0%", "+5.0 points"]);
  expect(cells("per-10000", [66, 61.5])).toEqual(["1", "61.5", "66.0", "−4.5"]);
  expect(cells("pounds-per-week", [900, 920]).at(-1)).toBe("+£20.0 a week");
});

test("a figure that is withheld says so, and there is no change from it", () => {
  expect(cells("percent", [null, 25])).toEqual(["1", "25.0%", "suppressed", ""]);
});
