import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  cellStatus,
  formatCell,
  markerStatus,
  parseCell,
  parseDataCell,
  parseYearsAndMonths
} from "../../../loaders/data/cell.js";

describe("parseCell", () => {
  test.each([
    ["294", "294"],
    ["-0.5", "-0.5"],
    ["23.50", "23.5"],
    [" 7 ", "7"],
    ["-0", "0"],
    ["14.600000000000001", "14.6"],
    ["287.89999999999998", "287.9"],
    ["7.0000000000000007E-2", "0.07"],
    ["2036171.8333310001", "2036171.833331"],
    ["1.25e-7", "0.000000125"],
    ["1E+3", "1000"],
    ["5.6843418860808015E-14", "0"]
  ])("reads %s as %s", (text, written) => {
    expect(formatCell(parseCell(text))).toBe(written);
  });

  test.each([
    ["c", "suppressed"],
    ["x", "not-available"],
    ["..", "not-available"],
    ["z", "not-applicable"],
    ["low", "low"],
    ["k", "low"],
    ["u", "unreliable"],
    ["-", "missing"],
    ["", "missing"],
    [null, "missing"]
  ])("takes %j for a reason, never for zero", (text, status) => {
    const cell = parseCell(text);
    expect(cell.value).toBeNull();
    expect(cellStatus(cell, "final")).toBe(status);
  });

  test.each([
    ["1,234"],
    ["12%"],
    ["£5"],
    ["n/a"],
    ["C"],
    ["1.2.3"],
    ["NaN"],
    ["Infinity"],
    ["0x10"],
    ["1e15"],
    [".5"],
    ["5."],
    ["1 234"]
  ])("refuses %s", (text) => {
    expect(() => parseCell(text)).toThrow(`invalid number: ${JSON.stringify(text)}`);
  });

  test("reads back every cell that it writes", () => {
    const number = fc.double({noNaN: true, noDefaultInfinity: true, min: -1e14, max: 1e14});
    fc.assert(
      fc.property(fc.oneof(number, fc.integer()), (value) => {
        const written = formatCell(parseCell(String(value)));
        expect(written).not.toContain("e");
        expect(formatCell(parseCell(written))).toBe(written);
        expect(Math.abs(Number(written) - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-14 + 1e-9);
      }),
      {seed: 2}
    );
    for (const marker of Object.keys(markerStatus)) expect(formatCell(parseCell(marker))).toBe(marker);
  });
});

describe("a status", () => {
  test("of a figure is that of its period's release", () => {
    expect(cellStatus(parseCell("5"), "provisional")).toBe("provisional");
    expect(cellStatus(parseCell("0"), "revised")).toBe("revised");
  });
});

describe("parseYearsAndMonths", () => {
  test("gives months, and keeps the reason where there are none", () => {
    expect(parseYearsAndMonths("01:09").value).toBe(21);
    expect(parseYearsAndMonths("00:10").value).toBe(10);
    expect(formatCell(parseYearsAndMonths("k"))).toBe("low");
  });

  test.each([["1.9"], ["01:12"], ["1:9"], ["21"]])("refuses %s", (text) => {
    expect(() => parseYearsAndMonths(text)).toThrow("invalid years and months");
  });
});

describe("a doubted number", () => {
  test("is what data/ writes with a question mark, and no source", () => {
    expect(parseDataCell("0?")).toEqual({value: 0, marker: null, isDoubted: true});
    expect(parseDataCell("12.5?")).toEqual({value: 12.5, marker: null, isDoubted: true});
    expect(() => parseCell("0?")).toThrow('invalid number: "0?"');
  });

  test("has the status doubted, whatever its period says", () => {
    for (const release of ["final", "provisional", "revised"] as const)
      expect(cellStatus(parseDataCell("0?"), release)).toBe("doubted");
  });

  test.each(["?", "c?", "-?", "low?", "0??", "?0", " ?"])("is not %j", (text) => {
    expect(() => parseDataCell(text)).toThrow("invalid number");
  });

  test("is read as it was written", () => {
    fc.assert(
      fc.property(fc.double({noNaN: true, min: -1e6, max: 1e6}), fc.boolean(), (number, isDoubted) => {
        const {value} = parseCell(String(Number(number.toFixed(4))));
        const cell = {value: value ?? 0, marker: null, ...(isDoubted && {isDoubted: true as const})};
        expect(parseDataCell(formatCell(cell))).toEqual(cell);
      })
    );
  });
});
