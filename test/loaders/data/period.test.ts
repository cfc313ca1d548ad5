import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {parsePeriod, releasePeriod} from "../../../loaders/data/period.js";

describe("parsePeriod", () => {
  test.each([
    ["2025", "2025", 2025, "final"],
    ["2024-25", "2024-25", 2025, "final"],
    ["2015/16", "2015/16", 2016, "final"],
    ["2014-16", "2014-16", 2016, "final"],
    ["2015/16-17/18", "2015/16-17/18", 2018, "final"],
    ["1999-00", "1999-00", 2000, "final"],
    ["1998/99-00/01", "1998/99-00/01", 2001, "final"],
    ["2016-17 (OT)", "2016-17 (OT)", 2017, "final"],
    ["2018 (Rev)", "2018", 2018, "revised"],
    ["2025 (prov)", "2025", 2025, "provisional"],
    ["2024-25(Prov)", "2024-25", 2025, "provisional"],
    ["2020 (Final)", "2020", 2020, "final"],
    ["2024-25 (OT) (prov)", "2024-25 (OT)", 2025, "provisional"]
  ])("understands %s", (words, period, year, release) => {
    expect(parsePeriod(words)).toEqual({period, year, release});
  });

  test.each([
    ["0"],
    [""],
    ["25"],
    ["2025 (new)"],
    ["2025 prov"],
    ["2024-2025"],
    ["2024/26"],
    ["2025-24"],
    ["2014-26"],
    ["2015/17-17/18"],
    ["2015/16-15/16"],
    ["202425"],
    ["1825"],
    ["2025*"]
  ])("refuses %j", (words) => {
    expect(() => parsePeriod(words)).toThrow(`unknown period: ${JSON.stringify(words)}`);
  });

  test("gives the year in which any school or financial year ends", () => {
    fc.assert(
      fc.property(fc.integer({min: 1990, max: 2098}), fc.constantFrom("-", "/"), (start, separator) => {
        const words = `${start}${separator}${String(start + 1).slice(2)}`;
        expect(parsePeriod(words)).toEqual({period: words, year: start + 1, release: "final"});
      }),
      {seed: 1}
    );
  });
});

describe("releasePeriod", () => {
  test.each([
    ["2025", "Reporting year", "2025"],
    ["2024", "Calendar year", "2024"],
    ["202425", "Financial year", "2024-25"],
    ["202425", "Academic year", "2024/25"]
  ])("turns %s, %s into %s", (period, identifier, words) => {
    expect(releasePeriod(period, identifier)).toBe(words);
  });

  test.each([
    ["202425", "Reporting year"],
    ["202425", "Financial year Q1"],
    ["2025", "Autumn term"],
    ["2024/25", "Financial year"]
  ])("refuses %s, %s", (period, identifier) => {
    expect(() => releasePeriod(period, identifier)).toThrow("unknown period");
  });
});
