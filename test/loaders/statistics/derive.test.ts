import {describe, expect, test} from "vitest";
import type {Cell} from "../../../loaders/data/cell.js";
import {deriveSeries} from "../../../loaders/statistics/sources/derive.js";
import type {Series} from "../../../loaders/statistics/sources/series.js";

const figure = (value: number): Cell => ({value, marker: null});
const reason = (marker: "c" | "x" | "z" | "u" | "low" | "-"): Cell => ({value: null, marker});

describe("figures that are worked out", () => {
  test("are the sum of all parts", () => {
    const sum = deriveSeries("sum", [series("a", figure(1.1)), series("b", figure(2.2)), series("c", figure(3))]);
    expect(sum.cells).toEqual([{area: "halton", year: 2025, row: 7, cell: figure(6.3)}]);
    expect(sum.label).toBe("a + b + c");
  });

  test("are a part as a percentage of a whole, to one decimal", () => {
    expect(shareOf(figure(1), figure(3))).toEqual(figure(33.3));
    expect(shareOf(figure(0), figure(3))).toEqual(figure(0));
  });

  test("are low, and no zero, where a share of some rounds to nothing", () => {
    expect(shareOf(figure(1), figure(5000))).toEqual(reason("low"));
  });

  test("do not apply where the whole is nothing", () => {
    expect(shareOf(figure(0), figure(0))).toEqual(reason("z"));
  });

  test.each([
    ["suppressed where one of them is", reason("c"), figure(3), "c"],
    ["suppressed where one of them is and the other has another reason", reason("x"), reason("c"), "c"],
    ["not available where that is the reason", figure(3), reason("x"), "x"],
    ["unreliable where both are", reason("u"), reason("u"), "u"],
    ["not available where the reasons differ", reason("z"), reason("u"), "x"],
    ["not available where one only rounds to zero", reason("low"), figure(3), "x"]
  ] as const)("are %s", (_, first, second, marker) => {
    expect(shareOf(first, second)).toEqual(reason(marker));
    expect(deriveSeries("sum", [series("a", first), series("b", second)]).cells[0]?.cell).toEqual(reason(marker));
  });

  test("leave out areas and years that one of them has not", () => {
    const other = {...series("b", figure(1)), periods: new Map(), cells: []};
    const sum = deriveSeries("sum", [series("a", figure(1)), other]);
    expect(sum.cells).toEqual([]);
    expect(sum.periods.size).toBe(0);
  });
});

function shareOf(part: Cell, whole: Cell): Cell | undefined {
  return deriveSeries("share", [series("a", part), series("b", whole)]).cells[0]?.cell;
}

function series(label: string, cell: Cell): Series {
  return {
    label,
    periods: new Map([[2025, {year: 2025, period: "2025", words: "2025", release: "final"}]]),
    cells: [{area: "halton", year: 2025, cell, row: 7}],
    notices: []
  };
}
