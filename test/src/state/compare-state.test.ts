import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {closestWord} from "../../../src/state/closest-word.js";
import {
  type CompareState,
  compareQuery,
  defaultCompareState,
  formatCompareState,
  mostCompared,
  parseCompareState
} from "../../../src/state/compare-state.js";

const areas = new Set(["warrington", "halton", "north-west", "england"]);
const indicators = new Set(["children-in-care-rate", "referrals-rate"]);
const slug = fc.stringMatching(/^[a-z]{1,8}(-[a-z]{1,8}){0,2}$/);
const year = fc.integer({min: 1990, max: 2100});
const anyState = fc
  .record(
    {
      areas: fc.uniqueArray(slug, {maxLength: 12}),
      indicators: fc.uniqueArray(slug, {maxLength: mostCompared.indicators}),
      group: fc.oneof(
        fc
          .constantFrom("authorities", "regions", "unitary", "county", "metropolitan", "london")
          .map((kind) => ({kind, of: null})),
        fc.record({kind: fc.constantFrom("region", "neighbours", "neighbours-2021", "wider", "wider-2021"), of: slug})
      ),
      by: fc.constantFrom("indicator", "area", "none"),
      show: fc.constantFrom("values", "index", "england"),
      base: year,
      axes: fc.constantFrom("shared", "free"),
      from: year,
      to: year,
      zero: fc.boolean(),
      england: fc.boolean()
    },
    {requiredKeys: ["areas", "indicators", "by", "show", "england"]}
  )
  .filter(({from, to}) => from === undefined || to === undefined || from <= to) as fc.Arbitrary<CompareState>;

describe("parseCompareState", () => {
  it("is the default where the address says nothing", () => {
    expect(parseCompareState("")).toEqual({state: defaultCompareState, problems: []});
    expect(formatCompareState(defaultCompareState)).toBe("");
  });

  it("reads whatever was written", () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(parseCompareState(formatCompareState(state))).toEqual({state, problems: []});
      }),
      {seed: 10, numRuns: 1000}
    );
  });

  it("says what of an address it ignores, and what may have been meant", () => {
    const {state, problems} = parseCompareState(
      "?areas=warington,halton&indicators=referral-rate&group=near:halton&by=town&base=15&zero=perhaps&colour=red&to=2001&from=2010",
      {areas, indicators, nearest: closestWord}
    );
    expect(state).toEqual({...defaultCompareState, areas: ["halton"]});
    expect(problems).toEqual([
      'unknown area: "warington", did you mean "warrington"?',
      'unknown group: "near:halton", expected one such as "neighbours:warrington", "region:north-west" or "unitary"',
      'unknown indicator: "referral-rate", did you mean "referrals-rate"?',
      'unknown by: "town", expected indicator, area or none',
      'invalid base: "15", expected a year such as 2025',
      'unknown zero: "perhaps", expected yes or no',
      'unknown choice: "colour"',
      "invalid years: from 2010 to 2001, expected the earlier one first"
    ]);
  });

  it("takes the first of what is given twice, no more than it can hold, and is silent about what others add", () => {
    const many = Array.from({length: 200}, (_, i) => `area-${i}`).join(",");
    const {state, problems} = parseCompareState(`?areas=${many}&by=area&by=none&utm_source=news&fbclid=1`);
    expect(state.areas).toHaveLength(mostCompared.areas);
    expect(state.by).toBe("area");
    expect(problems).toEqual([
      "too many areas: 200, the first 180 are taken",
      "by is given 2 times, the first is taken"
    ]);
  });
});

describe("compareQuery", () => {
  it("writes only what differs from the default", () => {
    expect(compareQuery({group: {kind: "wider", of: "halton"}, by: "none", england: false})).toBe(
      "?group=wider:halton&by=none&england=no"
    );
  });
});
