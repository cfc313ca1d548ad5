import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  formatCell,
  formatChange,
  formatNumber,
  formatQuantity,
  formatTick,
  formatUnit,
  formatValue,
  type ValueFormat
} from "../../../src/domain/format.js";
import {missingWords, type Unit} from "../../../src/domain/tables.js";

const whole: ValueFormat = {unit: "number", decimals: 0};
const percent: ValueFormat = {unit: "percent", decimals: 1};
const pounds: ValueFormat = {unit: "pounds", decimals: 0};
const weekly: ValueFormat = {unit: "pounds-per-week", decimals: 0};
const months: ValueFormat = {unit: "months", decimals: 1};
const units: Unit[] = [
  "number",
  "percent",
  "per-10000",
  "per-100000",
  "pounds",
  "pounds-per-week",
  "score",
  "months",
  "full-time-equivalents",
  "cases-per-worker"
];

describe("formatValue", () => {
  it("writes a value with the decimals of its indicator, grouped by thousands, and no sign", () => {
    expect(formatValue(66, whole)).toBe("66");
    expect(formatValue(81_770, whole)).toBe("81,770");
    expect(formatValue(15.2, months)).toBe("15.2");
    expect(formatValue(15, months)).toBe("15.0");
  });

  it("rounds as the language's own format does, halves as they are written", () => {
    expect(formatValue(1.005, {unit: "number", decimals: 2})).toBe("1.01");
    expect(formatValue(83.5, whole)).toBe("84");
    const formats = [0, 1, 2, 3].map(
      (digits) => new Intl.NumberFormat("en-GB", {minimumFractionDigits: digits, maximumFractionDigits: digits})
    );
    const written = fc.oneof(
      fc.double({min: 0, max: 1e9, noNaN: true}),
      fc.tuple(fc.nat(10_000_000), fc.nat(4)).map(([digits, places]) => Number(`${digits}e-${places}`))
    );
    fc.assert(
      fc.property(written, fc.nat(3), (value, decimals) => {
        expect(formatValue(value, {unit: "number", decimals})).toBe(formats[decimals]?.format(value));
      }),
      {seed: 20, numRuns: 5_000}
    );
  });

  it("writes the marks that belong to the unit", () => {
    expect(formatValue(37.5, percent)).toBe("37.5%");
    expect(formatValue(1234, pounds)).toBe("£1,234");
    expect(formatValue(1234, weekly)).toBe("£1,234 a week");
    expect(formatValue(66, {unit: "per-10000", decimals: 0})).toBe("66");
  });

  it("writes a true minus sign, before the currency", () => {
    expect(formatValue(-1234.6, pounds)).toBe("−£1,235");
    expect(formatValue(-0.5, percent)).toBe("−0.5%");
  });

  it("never writes a negative zero", () => {
    expect(formatValue(-0, whole)).toBe("0");
    expect(formatValue(-0.04, percent)).toBe("0.0%");
    expect(formatValue(-0.04, percent, {sign: true})).toBe("0.0%");
  });

  it("rounds halves away from zero, as the decimals are written and not as binary holds them", () => {
    expect(formatValue(2.5, whole)).toBe("3");
    expect(formatValue(-2.5, whole)).toBe("−3");
    expect(formatValue(1.005, {unit: "number", decimals: 2})).toBe("1.01");
    expect(formatValue(0.45, {unit: "percent", decimals: 1})).toBe("0.5%");
  });

  it("puts a plus before values above zero when asked", () => {
    expect(formatValue(3, whole, {sign: true})).toBe("+3");
    expect(formatValue(0, whole, {sign: true})).toBe("0");
  });

  it("reads back as the value rounded to the indicator's decimals, in every unit", () => {
    fc.assert(
      fc.property(
        fc.double({min: -1e9, max: 1e9, noNaN: true}),
        fc.integer({min: 0, max: 3}),
        fc.constantFrom(...units),
        (value, decimals, unit) => {
          const text = formatValue(value, {unit, decimals});
          const back = Number(text.replace("−", "-").replace(/[£,%]| a week/g, ""));
          expect(Math.abs(back - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-6);
          expect(text).not.toMatch(/^−£?[0.,]*[%]?$/);
        }
      ),
      {seed: 1}
    );
  });
});

describe("formatQuantity", () => {
  it("says the unit in words, once", () => {
    expect(formatQuantity(66, {unit: "per-10000", decimals: 0})).toBe("66 per 10,000 children");
    expect(formatQuantity(15.2, months)).toBe("15.2 months");
    expect(formatQuantity(37.5, percent)).toBe("37.5%");
    expect(formatQuantity(1234, weekly)).toBe("£1,234 a week");
  });
});

describe("formatChange", () => {
  it("always has a sign, and calls a difference of percentages points", () => {
    expect(formatChange(3, whole)).toBe("+3");
    expect(formatChange(-1.2, percent)).toBe("−1.2 points");
    expect(formatChange(20, weekly)).toBe("+£20 a week");
  });

  it("has no sign where it rounds to zero", () => {
    expect(formatChange(0, whole)).toBe("0");
    expect(formatChange(0.04, percent)).toBe("0.0 points");
  });
});

describe("formatCell", () => {
  it("writes the value where there is one", () => {
    expect(formatCell({value: 0, status: "final"}, whole)).toBe("0");
  });

  it("says why there is none, in the words of every page", () => {
    for (const status of Object.keys(missingWords) as (keyof typeof missingWords)[]) {
      expect(formatCell({value: null, status}, whole)).toBe(missingWords[status]);
    }
    expect(formatCell({value: null, status: "suppressed"}, whole)).toBe("suppressed");
  });

  it("marks a doubted value, in a row of the table or set aside", () => {
    expect(formatCell({value: 0, status: "doubted"}, percent)).toBe("0.0% (?)");
    expect(formatCell({value: null, status: "doubted", doubted: 0}, whole)).toBe("0 (?)");
  });
});

describe("formatTick", () => {
  it("writes what the value needs and nothing more", () => {
    expect(formatTick(0, percent)).toBe("0%");
    expect(formatTick(20, percent)).toBe("20%");
    expect(formatTick(1500, pounds)).toBe("£1,500");
    expect(formatTick(400, weekly)).toBe("£400");
  });

  it("gives all ticks of an axis the decimals of its step", () => {
    expect([0, 0.5, 1].map((tick) => formatTick(tick, months, {step: 0.5}))).toEqual(["0.0", "0.5", "1.0"]);
    expect(formatTick(0.30000000000000004, months, {step: 0.1})).toBe("0.3");
  });

  it("counts in millions where steps are that wide", () => {
    expect([0, 500_000, 1_000_000].map((tick) => formatTick(tick, whole, {step: 500_000}))).toEqual([
      "0",
      "0.5m",
      "1.0m"
    ]);
    expect(formatTick(12_000_000, pounds, {step: 2_000_000})).toBe("£12m");
    expect(formatTick(60_000, whole, {step: 20_000})).toBe("60,000");
  });
});

describe("formatUnit", () => {
  it("has words for every unit", () => {
    for (const unit of units) expect(formatUnit(unit)).not.toBe("");
    expect(formatUnit("per-10000")).toBe("per 10,000 children");
    expect(formatUnit("percent")).toBe("%");
  });
});

describe("formatNumber", () => {
  it("writes as many decimals as the number has, two at most", () => {
    expect([294, 1021, 37.5, 4.25, 0.1 + 0.2, 8.456].map(formatNumber)).toEqual([
      "294",
      "1,021",
      "37.5",
      "4.25",
      "0.3",
      "8.46"
    ]);
  });
});
