import {describe, expect, it} from "vitest";
import {changeOverYear} from "../../../src/stats/change.js";

const points = [
  {year: 2021, value: 60},
  {year: 2022, value: null},
  {year: 2023, value: 63},
  {year: 2024, value: 66.5}
];

describe("changeOverYear", () => {
  it("is the later value less the earlier", () => {
    expect(changeOverYear(points, 2024)).toEqual({value: 3.5, fromYear: 2023, toYear: 2024});
  });

  it("is none over a gap, even where an older value is known", () => {
    expect(changeOverYear(points, 2023)).toBeNull();
    expect(
      changeOverYear(
        [
          {year: 2019, value: 1},
          {year: 2021, value: 2}
        ],
        2021
      )
    ).toBeNull();
  });

  it("is none where either year is unknown", () => {
    expect(changeOverYear(points, 2021)).toBeNull();
    expect(changeOverYear(points, 2022)).toBeNull();
    expect(changeOverYear([], 2024)).toBeNull();
  });

  it("is none across a break in the series, and is one on either side of it", () => {
    const breaks = [{year: 2024, reason: "new definition"}];
    expect(changeOverYear(points, 2024, {breaks})).toBeNull();
    expect(changeOverYear([...points, {year: 2025, value: 66.5}], 2025, {breaks})?.value).toBe(0);
  });
});
