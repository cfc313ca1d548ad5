import {op} from "arquero";
import {describe, expect, it} from "vitest";
import {frameOf} from "../../../loaders/files/frame.js";

const rows = [
  {area: "warrington", year: 2024, value: 3},
  {area: "warrington", year: 2025, value: 4}
];

describe("a frame of rows", () => {
  it("has the columns that are named and no others", () => {
    expect(frameOf(rows, ["year", "area"]).objects()).toEqual([
      {year: 2024, area: "warrington"},
      {year: 2025, area: "warrington"}
    ]);
  });

  it("has its columns where there are no rows, so that they group and join", () => {
    const none = frameOf(rows.slice(0, 0), ["area", "year", "value"]);
    expect(none.groupby("area").rollup({n: op.count()}).objects()).toEqual([]);
    expect(frameOf(rows, ["area", "year"]).join_left(none.select("area", "value"), "area").objects()).toEqual([
      {area: "warrington", year: 2024, value: undefined},
      {area: "warrington", year: 2025, value: undefined}
    ]);
  });
});
