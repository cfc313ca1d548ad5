import {describe, expect, it} from "vitest";
import type {Figure, ReportIdentity} from "../../../../loaders/reports/model.js";
import {checkDocument} from "../../../../loaders/reports/plausibility/check.js";
import type {OfficialSeries} from "../../../../loaders/reports/plausibility/official.js";
import {parseStated} from "../../../../src/domain/period.js";

const identity: ReportIdentity = {
  report: "877-2015-05-12",
  area: "warrington",
  framework: "sif",
  inspected_from: null,
  inspected_to: null,
  published: "2015-05-12",
  pages: 40
};

const figure = (indicator: string, value: number, more: Partial<Figure> = {}): Figure => ({
  report: identity.report,
  indicator,
  value,
  unit: "number",
  role: "current",
  as_at: "",
  as_at_kind: parseStated(more.as_at ?? "")?.kind ?? "",
  page: 9,
  qualifier: "",
  sureness: null,
  ...more
});

const official: OfficialSeries = {
  value: (indicator, area, year) =>
    indicator === "children-in-care" && year === 2015 ? (area === "england" ? 69_000 : 280) : null
};

const qualifiers = (figures: Figure[], series?: OfficialSeries) =>
  checkDocument({identity, figures}, series).figures.map(({qualifier}) => qualifier);

describe("checkDocument", () => {
  it("leaves plausible figures as they are, without a warning", () => {
    const figures = [
      figure("children-in-care", 294, {as_at: "2015-01-31"}),
      figure("children-population", 44_300),
      figure("children-in-care-rate", 66, {unit: "per 10000"}),
      figure("care-outside-area-share", 100, {unit: "percent"})
    ];
    expect(checkDocument({identity, figures}, official)).toEqual({figures, warnings: []});
  });

  it("doubts a share over 100, and keeps the words that the figure had", () => {
    expect(qualifiers([figure("re-referrals", 123, {unit: "percent", qualifier: "approximate"})])).toEqual([
      "approximate over-100"
    ]);
  });

  it("doubts a rate that count and population do not give, whichever of several counts fits best", () => {
    const population = figure("children-population", 44_300);
    const rate = figure("children-in-care-rate", 66, {unit: "per 10000", page: 10});
    expect(qualifiers([figure("children-in-care", 150), population, rate])).toEqual(["", "", "rate-does-not-fit"]);
    const both = [figure("children-in-care", 150), figure("children-in-care", 290), population, rate];
    expect(qualifiers(both).at(-1)).toBe("");
    expect(qualifiers([rate])).toEqual([""]);
    expect(checkDocument({identity, figures: [figure("children-in-care", 150), population, rate]}).warnings).toEqual([
      {page: 10, words: "doubtful children-in-care-rate 66 (current): 150 of 44300 children are 34 per 10,000"}
    ]);
  });

  it.each([
    ["2015-05-12", ""],
    ["2015-05-13", "after-publication"],
    ["2015-05", ""],
    ["2015-06", "after-publication"],
    ["2015", ""],
    ["2016", "after-publication"],
    ["2014-15", ""],
    ["2015-16", ""],
    ["2016-17", "after-publication"],
    ["", ""]
  ])("of the date %s in a report of 2015-05-12 says %j", (as_at, qualifier) => {
    expect(qualifiers([figure("police-protection", 20, {as_at})])).toEqual([qualifier]);
  });

  it("lets a target lie in the future", () => {
    expect(qualifiers([figure("police-protection", 20, {as_at: "2017", role: "target"})])).toEqual([""]);
  });

  it("doubts what is far from the official figures of every year around it", () => {
    const far = figure("children-in-care", 2940, {as_at: "2015-01-31"});
    expect(qualifiers([far], official)).toEqual(["far-from-official"]);
    expect(qualifiers([{...far, as_at: "", as_at_kind: ""}], official)).toEqual(["far-from-official"]);
    expect(qualifiers([{...far, as_at: "2010", as_at_kind: "year"}], official)).toEqual([""]);
    expect(qualifiers([{...far, value: 700, role: "national"}], official)).toEqual(["far-from-official"]);
    expect(qualifiers([{...far, role: "neighbours"}], official)).toEqual([""]);
    expect(qualifiers([{...far, value: 5, qualifier: "fewer-than"}], official)).toEqual(["fewer-than"]);
    expect(qualifiers([far])).toEqual([""]);
  });

  it("doubts a part of the children in care that is more than all of them", () => {
    const whole = figure("children-in-care", 294);
    const parts = ["care-with-parents", "care-20-miles", "care-foster", "care-outside-area", "care-residential-homes"];
    for (const part of parts) {
      expect(qualifiers([whole, figure(part, 294)])).toEqual(["", ""]);
      expect(qualifiers([whole, figure(part, 295)])).toEqual(["", "more-than-whole"]);
      // A report that does not say how many there are is held against the official count of the years around it.
      expect(qualifiers([figure(part, 281)], official)).toEqual(["more-than-whole"]);
      expect(qualifiers([figure(part, 280)], official)).toEqual([""]);
      expect(qualifiers([figure(part, 281)])).toEqual([""]);
      expect(qualifiers([whole, figure(part, 4000, {role: "national"})])).toEqual(["", ""]);
    }
  });
});
