import {describe, expect, test} from "vitest";
import {decimalMarkOf, ownCell} from "../../../loaders/own-site/own-cell.js";
import {ownPeriod} from "../../../loaders/own-site/own-period.js";

describe("ownPeriod", () => {
  test.each([
    ["2025", "", {words: "2025", year: 2025, part: null}],
    ["2019/20", "", {words: "2019/20", year: 2020, part: null}],
    ["2019-2020", "", {words: "2019-20", year: 2020, part: null}],
    ["202021", "Academic year", {words: "2020/21", year: 2021, part: null}],
    ["202021", "Financial year", {words: "2020-21", year: 2021, part: null}],
    ["202021", "", {words: "2020/21", year: 2021, part: null}],
    ["2020-03-31", "", {words: "2020", year: 2020, part: "03-31"}],
    ["31/03/2020", "", {words: "2020", year: 2020, part: "03-31"}],
    ["2020 Q4", "", {words: "2020", year: 2020, part: "Q4"}],
    ["Q4 2020", "", {words: "2020", year: 2020, part: "Q4"}],
    ["2020-09", "", {words: "2020", year: 2020, part: "09"}],
    ["202009", "", {words: "2020", year: 2020, part: "09"}],
    ["2020", "Week 12", {words: "2020", year: 2020, part: "Week 12"}]
  ])("understands %s of the kind %j", (text, kind, expected) => {
    expect(ownPeriod(text, kind)).toEqual(expected);
  });

  test.each(["", "last year", "2020-02-30", "20", "2020-13-01"])("refuses %j", (text) => {
    expect(() => ownPeriod(text)).toThrow("unknown period");
  });
});

describe("ownCell", () => {
  test.each([
    ["1,234", 1234],
    ["12.5 %", 12.5],
    ["£3", 3],
    ["-0.5", -0.5]
  ])("reads %s as a number", (text, value) => {
    expect(ownCell(text)).toEqual({value, marker: null});
  });

  test.each([
    ["1.234,5", 1234.5],
    ["1.234", 1234],
    ["12,5", 12.5],
    ["34.567.890", 34567890],
    ["1 234,5", 1234.5]
  ])("reads %s of a file with decimal commas", (text, value) => {
    expect(ownCell(text, {decimal: ","}).value).toBe(value);
  });

  test.each(["1.234", "1,234"])("refuses %s where nothing tells which mark parts decimal places", (text) => {
    expect(() => ownCell(text, {decimal: null})).toThrow("ambiguous value");
    expect(ownCell("0,234", {decimal: null}).value).toBe(0.234);
  });

  test("is told what parts decimal places by numbers that have it for nothing else", () => {
    expect(decimalMarkOf(["1.234", "7,5", "c"])).toBe(",");
    expect(decimalMarkOf(["1,234", "7.5"])).toBe(".");
    expect(decimalMarkOf(["1,234.50"])).toBe(".");
    expect(decimalMarkOf(["1,234", "1.234", "12", "x"])).toBeNull();
    expect(decimalMarkOf(["7.5", "7,5"])).toBeNull();
  });

  test.each([
    ["c", "c"],
    ["[c]", "c"],
    ["*", "c"],
    [":", "x"],
    ["low", "low"],
    ["", "-"]
  ])("reads %j as a mark, never as zero", (text, marker) => {
    expect(ownCell(text)).toEqual({value: null, marker});
  });

  test.each(["1,5", "about 12", "1.2.3"])("refuses %j", (text) => {
    expect(() => ownCell(text)).toThrow("invalid value");
  });
});
