import {expect, test} from "vitest";
import type {TrendLayout} from "../../../src/charts/trend-types.js";
import type {ShownWhole} from "../../../src/exhibits/exhibit.js";
import {shownInspections} from "../../../src/exhibits/inspections.js";
import {trend} from "../../../src/exhibits/trend.js";
import {exampleModel} from "../../../src/pages/gallery/example.js";
import {formatChartState, parseChartState} from "../../../src/state/chart-state.js";

const overall = "Overall effectiveness";
const marks = [
  {lane: overall, date: "2024-12-03", grade: 2, words: "Good", told: false},
  {lane: overall, date: "2023-06-20", grade: 4, words: "Inadequate", told: false},
  {lane: overall, date: "2009-11", grade: null, words: "Adequate", told: true},
  {lane: "Care leavers", date: "2024-12-03", grade: 1, words: "Outstanding", told: false}
];
const model = (choices: Parameters<typeof exampleModel>[0] = {}) => ({...exampleModel(choices), inspections: marks});
const shownOf = (choices = {}) => trend.show(model(choices)) as ShownWhole;

test("a trend shows the inspections of its first area within its years, by their overall grade and in order", () => {
  expect(shownInspections(model()).map(({day, words}) => [day, words])).toEqual([
    ["20 June 2023", "Inadequate"],
    ["3 December 2024", "Good"]
  ]);
  expect(shownOf().say().notes).toContain(
    "Upright lines: graded inspections of Ashby, 2023 (inadequate) and 2024 (good)."
  );
});

test("inspections can be left out, which the address keeps, and stand in no panel and beside no country", () => {
  expect(shownInspections(model({withoutInspections: true}))).toEqual([]);
  expect(shownInspections(model({areas: ["england"]}))).toEqual([]);
  expect(shownOf({view: "multiples"}).say().notes.join(" ")).not.toContain("Upright lines");
  const {problems, ...state} = parseChartState("?areas=ashby&inspections=no");
  expect(problems).toEqual([]);
  expect(state.withoutInspections).toBe(true);
  expect(formatChartState(state)).toBe("?areas=ashby&inspections=no");
  expect(parseChartState("?inspections=maybe").problems).toHaveLength(1);
});

test("the way through a trend stops at each inspection, where it lies between the years", () => {
  const shown = shownOf();
  const {stops = []} = shown.walk?.({width: 720}) ?? {};
  const own = stops.filter(({heading}) => heading.startsWith("Inspection of"));
  expect(own.map(({heading, rows}) => [heading, rows[0]?.value])).toEqual([
    ["Inspection of 20 June 2023", "Inadequate"],
    ["Inspection of 3 December 2024", "Good"]
  ]);
  const {x} = shown.layout({width: 720}) as TrendLayout;
  // Figures are of 31 March: a December lies nearly three quarters of a year after.
  expect(own[1]?.x).toBeCloseTo(x(2024 + 11.1 / 12 - 0.25), 0);
  expect(stops.map((stop) => stop.x)).toEqual(stops.map((stop) => stop.x).sort((a, b) => a - b));
});
