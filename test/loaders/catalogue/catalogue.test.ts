import {describe, expect, test} from "vitest";
import {headlines} from "../../../loaders/statistics/catalogue/headlines.js";
import {catalogue, leftOut} from "../../../loaders/statistics/catalogue/index.js";
import type {SourceSeries} from "../../../loaders/statistics/catalogue/types.js";
import {families} from "../../../src/domain/tables.js";

/** Indicators that inspection reports state, and the code of the official series that gives the same. */
const official: Record<string, string> = {
  "child-protection-plans": "CPP_Num",
  "child-protection-plans-repeat": "PrevRegCPR",
  "conferences-in-timescale": "CP_conf_15days",
  "re-referrals": "ReReferral",
  "children-in-care": "LACnum",
  "children-in-care-rate": "LAC",
  "care-20-miles-share": "LACDistance",
  "care-unaccompanied": "Unacc_Asylmn_Seek_Childn",
  "care-ceased": "LACceased",
  "care-three-placements": "LACStable_2016on",
  "care-health-assessments": "LACHealth%",
  "care-dental-checks": "LACDental%",
  "care-persistent-absence": "LAC_Pers_Abs",
  adoptions: "No_of LAC Adopted",
  "neet-16-17": "16-17 NEET",
  "care-leavers-neet": "CareLeaversNEET",
  "care-leavers-eet": "CareLeaverEET",
  "care-leavers-suitable-accommodation": "CareLeaverAcc"
};
const counts = ["number", "full-time-equivalents"];
const bySlug = new Map(catalogue.map((entry) => [entry.indicator, entry]));

describe("the catalogue", () => {
  test("names every indicator once, in kebab case", () => {
    expect(duplicates(catalogue.map((entry) => entry.indicator))).toEqual([]);
    expect(catalogue.filter(({indicator}) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(indicator))).toEqual([]);
  });

  test("keeps the indicators of a family together and the families in the order of the model", () => {
    const order = catalogue.map(({family}) => families.indexOf(family as (typeof families)[number]));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(new Set(order).size).toBe(families.length);
  });

  test("has at least 60 headline indicators, numbered 1 to N without a gap", () => {
    const numbers = catalogue.flatMap(({headline}) => (headline === null ? [] : [headline]));
    expect(numbers.length).toBeGreaterThanOrEqual(60);
    expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
    expect(headlines.filter((slug) => !bySlug.has(slug))).toEqual([]);
  });

  test.each(Object.entries(official))("has %s from the official series %s, as a headline", (indicator, code) => {
    const entry = bySlug.get(indicator);
    expect(entry?.sources).toContainEqual({kind: "tool", code});
    expect(entry?.headline).not.toBeNull();
  });

  test("has numerators and denominators that are counts in the catalogue, both of one unit", () => {
    const wrong = catalogue.flatMap(({indicator, unit, numerator, denominator}) => {
      const [above, below] = [numerator, denominator].map((slug) => slug && bySlug.get(slug));
      if (numerator === null && denominator === null) return [];
      if (!above || !below) return [`${indicator}: ${numerator} / ${denominator} are not both in the catalogue`];
      if (!counts.includes(above.unit) || !counts.includes(below.unit)) return [`${indicator}: no ratio of counts`];
      // Cases (a number) are shared out among workers (full-time equivalents): the one ratio of two units.
      if (above.unit !== below.unit && unit !== "cases-per-worker") return [`${indicator}: two units`];
      if (counts.includes(unit)) return [`${indicator}: a count is no ratio`];
      return [];
    });
    expect(wrong).toEqual([]);
    expect(catalogue.filter(({denominator}) => denominator !== null).length).toBeGreaterThanOrEqual(120);
  });

  test("counts one thing in a share and in its numerator, and pounds in nothing but money", () => {
    const wrong = catalogue.filter(
      ({counts_of, numerator}) => numerator !== null && bySlug.get(numerator)?.counts_of !== counts_of
    );
    expect(wrong.map(({indicator}) => indicator)).toEqual([]);
    const money = catalogue.filter(({counts_of}) => counts_of === "money");
    expect(new Set(money.map(({unit}) => unit))).toEqual(new Set(["pounds", "pounds-per-week"]));
    expect(catalogue.filter(({unit, counts_of}) => unit.startsWith("pounds") && counts_of !== "money")).toEqual([]);
  });

  test.each([
    ["children-in-care", "children"],
    ["child-protection-plans", "children"],
    ["child-protection-plans-started", "episodes"],
    ["referrals", "episodes"],
    ["referred-children", "children"],
    ["section-47-enquiries-rate", "episodes"],
    ["children-in-need-ended-over-2-years", "episodes"],
    ["care-absence", "sessions"],
    ["care-attainment-8", "points"],
    ["social-worker-turnover", "staff"],
    ["spending-children-in-care", "money"]
  ])("says of %s that it counts %s", (indicator, counts) => {
    expect(bySlug.get(indicator)?.counts_of).toBe(counts);
  });

  test("gives rates of the population the population as denominator", () => {
    const rates = catalogue.filter(({unit, denominator}) => unit === "per-10000" && denominator !== null);
    expect(rates.length).toBeGreaterThan(0);
    expect(new Set(rates.map(({denominator}) => denominator))).toEqual(new Set(["children-population"]));
  });

  test("shows counts of people as whole numbers, and nothing with more than two decimals", () => {
    const whole = catalogue.filter(({unit, indicator}) => unit === "number" && indicator !== "social-worker-days-lost");
    expect(whole.filter(({decimals}) => decimals !== 0)).toEqual([]);
    expect(catalogue.filter(({decimals}) => ![0, 1, 2].includes(decimals))).toEqual([]);
  });

  test("dates every break with a year and gives its reason", () => {
    const breaks = catalogue.flatMap((entry) => entry.breaks?.split("|") ?? []);
    expect(breaks.length).toBeGreaterThan(0);
    expect(breaks.filter((text) => !/^20[12]\d: [a-z].{10,}$/.test(text))).toEqual([]);
  });

  test("maps no source series twice and leaves none out that it maps", () => {
    const keys = [...catalogue.flatMap(({sources}) => sources), ...leftOut.map(({source}) => source)].map(keyOf);
    expect(duplicates(keys)).toEqual([]);
  });

  test("works out figures only from series that indicators of their own show", () => {
    const all = catalogue.flatMap(({sources}) => sources);
    const shown = new Set(all.map(keyOf));
    const parts = all.flatMap((source) => (source.kind === "derived" ? source.of : []));
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.filter((part) => !shown.has(keyOf(part)))).toEqual([]);
    const derived = catalogue.filter(({sources}) => sources.some(({kind}) => kind === "derived"));
    expect(derived.filter(({notes}) => !notes?.startsWith("Worked out"))).toEqual([]);
  });

  test("puts a release before the tool, and has each at most once", () => {
    const kinds = new Set(catalogue.map(({sources}) => sources.map(({kind}) => kind).join(" ")));
    expect([...kinds].toSorted()).toEqual(["derived", "release", "release tool", "tool"]);
  });

  test("says with which of the tool's series an indicator is released, where it has none itself", () => {
    const codes = new Set(
      catalogue.flatMap(({sources}) => sources.flatMap((s) => (s.kind === "tool" ? [s.code] : [])))
    );
    const wrong = catalogue.filter(({sources, releasedWith}) =>
      sources.some(({kind}) => kind === "tool") ? releasedWith !== undefined : !codes.has(releasedWith ?? "")
    );
    expect(wrong).toEqual([]);
  });

  test("gives the reason for everything left out", () => {
    expect(leftOut.length).toBeGreaterThan(0);
    expect(leftOut.filter(({reason}) => reason.length < 20)).toEqual([]);
  });

  test("links every indicator to its publication", () => {
    expect(catalogue.filter(({source_url}) => !/^https:\/\/[a-z.-]+\/[^\s]*[^/\s]$/.test(source_url))).toEqual([]);
    expect(catalogue.filter(({source, period_kind}) => source === "" || period_kind === "")).toEqual([]);
  });
});

function duplicates(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function keyOf(source: SourceSeries): string {
  if (source.kind === "tool") return `tool ${source.code}`;
  if (source.kind === "derived") return `${source.how} ${source.of.map(keyOf).join(" ")}`;
  const where = Object.entries(source.where).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `${source.file} ${JSON.stringify(where)} ${source.column}`;
}
