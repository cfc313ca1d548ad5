import {expect, test} from "vitest";
import type {Cell} from "../../../loaders/data/cell.js";
import type {IndicatorTable} from "../../../loaders/data/indicator-table.js";
import {type Counted, describeMisfits} from "../../../loaders/statistics/agreement.js";

const areas = [
  {area: "england", kind: "country"},
  {area: "halton", kind: "authority"},
  {area: "bury", kind: "authority"}
] as const;
const count = (indicator: string, period_kind = "31 March"): Counted => ({
  indicator,
  unit: "number",
  decimals: 0,
  numerator: null,
  denominator: null,
  period_kind
});
const share: Counted = {...count("share"), unit: "percent", numerator: "part", denominator: "whole"};

test("says nothing of figures that follow from their counts within rounding", () => {
  const tables = [
    table("share", {halton: 33, bury: 67}),
    table("part", {halton: 1, bury: 2}),
    table("whole", {halton: 3, bury: 3})
  ];
  expect(describeMisfits(tables, areas, [share, count("part"), count("whole")])).toEqual([]);
});

test("names how many figures of authorities do not follow, and leaves out the rounded counts of England", () => {
  const tables = [
    table("share", {england: 99, halton: 34, bury: 67}),
    table("part", {england: 10, halton: 1, bury: 2}),
    table("whole", {england: 100, halton: 3, bury: 3})
  ];
  expect(describeMisfits(tables, areas, [share, count("part"), count("whole")])).toEqual([
    "share: 1 of 2 figures do not follow from the counts, such as 34 of halton in 2025, where 1 of 3 are counted"
  ]);
});

test("divides a rate by the estimate for the middle of the year before", () => {
  const rate: Counted = {...share, indicator: "rate", unit: "per-10000", denominator: "people"};
  const people = {...table("people", {halton: 5000}), cells: new Map([["halton", new Map([[2024, cell(5000)]])]])};
  const tables = [table("rate", {halton: 20}), table("part", {halton: 10}), people];
  expect(describeMisfits(tables, areas, [rate, count("part"), count("people", "30 June")])).toEqual([]);
  expect(describeMisfits(tables, areas, [rate, count("part"), count("people")])).toEqual([]);
  expect(
    describeMisfits([table("rate", {halton: 21}), ...tables.slice(1)], areas, [
      rate,
      count("part"),
      count("people", "30 June")
    ])
  ).toEqual([
    "rate: 1 of 1 figures do not follow from the counts, such as 21 of halton in 2025, where 10 of 5000 are counted"
  ]);
});

test("allows for counts that are themselves rounded", () => {
  const staff = (indicator: string): Counted => ({...count(indicator), decimals: 1});
  const tables = [table("share", {halton: 34}), table("part", {halton: 1}), table("whole", {halton: 3})];
  expect(describeMisfits(tables, areas, [share, staff("part"), staff("whole")])).toEqual([]);
});

function cell(value: number): Cell {
  return {value, marker: null};
}

function table(indicator: string, values: Readonly<Record<string, number>>): IndicatorTable {
  return {
    indicator,
    periods: [],
    cells: new Map(Object.entries(values).map(([area, value]) => [area, new Map([[2025, cell(value)]])]))
  };
}
