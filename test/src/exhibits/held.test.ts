import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import {heldProblems, heldTo} from "../../../src/exhibits/held.js";
import {indicatorModel} from "../../../src/exhibits/indicator-model.js";
import {rankingOf} from "../../../src/exhibits/ranking-model.js";
import {rankingFilter} from "../../../src/pages/indicator/ranking-filter.js";
import {valuesTable} from "../../../src/pages/indicator/values-table.js";
import {type ChartState, defaultChartState, formatChartState, parseChartState} from "../../../src/state/chart-state.js";
import {smallArea, smallAreas, smallIndicator} from "../../support/small-areas.js";

const {document} = parseHTML("<!doctype html><html><body></body></html>");
const areas = [...smallAreas, smallArea("barnet", "Barnet", "london")];
const values = new Map(areas.map(({area}, i) => [area, 10 + i]));
const observations = [...values].map(
  ([area, value]) => ({area, period: "2025", year: 2025, value, status: "final"}) as const
);
const neighbours = [{neighbour: "camden", name: "Camden", rank: 1, closeness: "close"}] as const;

const modelOf = (state: Partial<ChartState>) =>
  indicatorModel(
    {indicator: smallIndicator, areas, observations, neighbours: state.areas?.length ? neighbours : []},
    {...defaultChartState, ...state}
  );
const ranked = (state: Partial<ChartState>) => rankingOf(modelOf(state)).map(({key}) => key);
const listed = (state: Partial<ChartState>) =>
  [...valuesTable(modelOf(state), {document, root: "../"}).querySelectorAll("tbody")].map((body) =>
    [...body.querySelectorAll("tr")].map((row) => row.getAttribute("data-area") ?? row.textContent)
  );

describe("ranking and table", () => {
  it("hold every authority, best first, with the regions apart", () => {
    expect(heldTo(modelOf({}))).toBeNull();
    expect(ranked({})).toEqual(["barnet", "camden", "st-helens", "halton"]);
    expect(listed({})).toEqual([
      ["england"],
      ["barnet", "camden", "st-helens", "halton"],
      ["Regions", "inner-london", "london", "north-west"]
    ]);
  });

  it("are held to a region, beside England and that region alone", () => {
    expect(ranked({within: "north-west"})).toEqual(["st-helens", "halton"]);
    expect(listed({within: "north-west"})).toEqual([
      ["england", "north-west"],
      ["st-helens", "halton"]
    ]);
    expect(ranked({within: "inner-london"})).toEqual(["camden"]);
    expect(ranked({within: "london"})).toEqual(["barnet", "camden"]);
  });

  it("are held to the neighbours, the chosen areas, or a part of a name", () => {
    expect(ranked({within: "neighbours", areas: ["halton"]})).toEqual(["camden", "halton"]);
    expect(ranked({within: "chosen", areas: ["halton", "barnet"]})).toEqual(["barnet", "halton"]);
    expect(ranked({find: "HAL"})).toEqual(["halton"]);
    expect(ranked({find: "e", within: "north-west"})).toEqual(["st-helens"]);
    expect(listed({find: "zzz"})).toEqual([["england"], ["No other authorities named “zzz”."]]);
  });

  it("keep the places among all authorities", () => {
    expect(rankingOf(modelOf({within: "north-west"})).map(({standing}) => [standing?.rank, standing?.of])).toEqual([
      [3, 4],
      [4, 4]
    ]);
  });

  it("say what they cannot be held to, and hold all", () => {
    for (const within of ["moon", "halton", "neighbours", "chosen"]) {
      expect(ranked({within})).toHaveLength(4);
      expect(heldProblems(modelOf({within}))).toHaveLength(1);
    }
    expect(heldProblems(modelOf({within: "london"}))).toEqual([]);
  });
});

describe("the filter", () => {
  it("offers the regions, and neighbours and chosen areas where there are any; says how many are left", () => {
    const {element, update} = rankingFilter(document, {change: () => {}});
    update(modelOf({}));
    const offered = () => [...element.querySelectorAll("option")].map((option) => option.getAttribute("value"));
    expect(offered()).toEqual(["", "inner-london", "london", "north-west"]);
    expect(element.querySelector("[role=status]")?.textContent).toBe("");
    update(modelOf({areas: ["halton", "camden"], within: "north-west"}));
    expect(offered().slice(0, 3)).toEqual(["", "neighbours", "chosen"]);
    expect(element.querySelector("[role=status]")?.textContent).toBe(
      "2 of 4 authorities with a figure; ranks are among all of them."
    );
  });

  it("is in the address, whatever is typed", () => {
    for (const find of ["St Hel", "a&b=c", "é#?%"]) {
      const address = formatChartState({...defaultChartState, within: "north-west", find});
      expect(parseChartState(address)).toMatchObject({within: "north-west", find, problems: []});
    }
    expect(formatChartState(defaultChartState)).toBe("");
    expect(parseChartState("?within=a b").problems).toHaveLength(1);
  });
});
