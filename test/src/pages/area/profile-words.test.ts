import {describe, expect, it} from "vitest";
import {
  besideEnglandWords,
  changeTestWords,
  intervalWords,
  placeWords,
  smallNumbersWords,
  trendWords
} from "../../../../src/pages/area/profile-words.js";
import {comparedFigure, realFigure} from "../../../support/compared.js";

const whole = {unit: "percent", decimals: 0} as const;
const rate = {unit: "per-10000", decimals: 0} as const;
const leavers = realFigure("warrington", "care-leavers-neet");
const vacancies = realFigure("warrington", "social-worker-vacancies");
const borderline = realFigure("warrington", "care-strengths-borderline");

describe("a figure beside England's", () => {
  it("is not clearly different where its test does not tell them apart, and never similar", () => {
    expect(besideEnglandWords(leavers)).toBe("not clearly different");
  });

  it("says so where the surer limits tell them apart as well", () => {
    expect(besideEnglandWords(borderline)).toBe("lower (at 99.8%)");
    expect(besideEnglandWords({...borderline, verdict_998: "not-clearly-different"})).toBe("lower");
  });

  it("says why it was not tested", () => {
    expect(besideEnglandWords(vacancies)).toBe("not tested: counts not known");
    const events = comparedFigure({value: 5, reasons: "interval:episodes change-test:episodes"});
    expect(besideEnglandWords(events)).toBe("not tested: counts events, not children");
  });

  it("has no words where it is a count, which nobody compares", () => {
    expect(besideEnglandWords(realFigure("warrington", "children-in-care"))).toBeNull();
  });
});

describe("the test of a change", () => {
  it("finds that it could be chance, or that it is clear, and that the one before went the other way", () => {
    expect(changeTestWords(leavers)).toBe("could be chance");
    const fell = realFigure("leeds", "care-immunisations");
    expect(changeTestWords(fell)).toBe("a clear change, after one the other way");
    expect(changeTestWords({...fell, change_before: -2})).toBe("a clear change");
    expect(changeTestWords({...fell, q: 0.11})).toBe("could be chance");
  });

  it("is not made within rounding, without counts and over gaps and breaks, and says so", () => {
    expect(changeTestWords(borderline)).toBe("within rounding");
    expect(changeTestWords(vacancies)).toBe("not tested: counts not known");
    expect(changeTestWords(comparedFigure({reasons: "change:gap"}))).toBe("none the year before");
    expect(changeTestWords(comparedFigure({reasons: "change:break"}))).toBe("a break in the series");
  });
});

describe("a trend", () => {
  it("says when only its line shows it, and why there is none", () => {
    expect(trendWords(borderline)).toBe("decreasing");
    expect(trendWords({...borderline, trend_method: "line"})).toBe("decreasing (by line)");
    expect(trendWords(leavers)).toBe("no clear trend");
    expect(trendWords(comparedFigure({reasons: "interval:no-counts trend:gap"}))).toBe("years missing");
  });
});

describe("a place", () => {
  it("names those that share it and between which places it lies", () => {
    expect(placeWords(leavers, whole)).toBe("joint 83rd best of 151, with 10 others; between 14th and 145th");
    expect(placeWords(vacancies, whole)).toBe("joint 71st best of 151, with 1 other");
  });

  it("is one from the highest where neither direction is better", () => {
    expect(placeWords(realFigure("warrington", "children-in-care-rate"), rate)).toBe(
      "joint 72nd highest of 151, with 1 other"
    );
  });

  it("is none of counts, sums and where few authorities have a figure, and says so", () => {
    const count = realFigure("warrington", "children-in-care");
    expect(placeWords(count, {unit: "number", decimals: 0})).toBe("a count: not ranked");
    expect(placeWords(count, {unit: "pounds", decimals: 0})).toBe("a total: not ranked");
    expect(placeWords(comparedFigure({of: 94, reasons: "rank:few-areas"}), whole)).toBe("of 94 alone: not ranked");
    expect(placeWords(comparedFigure({}), whole)).toBe("not ranked");
  });
});

describe("a figure", () => {
  it("has its interval beside it, and a warning where a child more or less moves it far", () => {
    expect(intervalWords(leavers, whole)).toBe("34% to 49%");
    expect(intervalWords(vacancies, whole)).toBeNull();
    expect(smallNumbersWords(borderline)).toBe("small numbers: 8 of 170");
    expect(smallNumbersWords({count: 25, denominator: 29})).toBe("small numbers: 25 of 29");
    expect(smallNumbersWords(leavers)).toBeNull();
  });
});
