import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {signalModel} from "../../../../src/pages/signals/model.js";
import {
  defaultSignalState,
  directions,
  formatSignalState,
  parseSignalState,
  type SignalState
} from "../../../../src/pages/signals/state.js";
import {signalFile} from "./fixture.js";

describe("the address of what moved", () => {
  test("is empty where all is shown", () => {
    expect(formatSignalState(defaultSignalState)).toBe("");
    expect(parseSignalState("")).toEqual({state: defaultSignalState, problems: []});
  });

  test("says each choice in words", () => {
    const state: SignalState = {area: "warrington", family: "care-leavers", tier: "D", direction: "worse", year: 2024};
    expect(formatSignalState(state)).toBe("?area=warrington&family=care-leavers&tier=d&direction=worse&year=2024");
  });

  test("names what it does not understand", () => {
    expect(parseSignalState("?area=%3Cb%3E&tier=e&direction=sideways&year=next").problems).toEqual([
      'unknown area: "<b>"',
      'unknown tier: "e", expected A, B, C or D',
      expect.stringContaining('unknown direction: "sideways"'),
      'invalid year: "next", expected a year such as 2025'
    ]);
  });

  test("reads back what it writes", () => {
    const slug = fc.constantFrom("", "warrington", "north-west", "care-leavers");
    const states: fc.Arbitrary<SignalState> = fc.record(
      {
        area: slug,
        family: slug,
        tier: fc.constantFrom("" as const, "A" as const, "B" as const, "C" as const, "D" as const),
        direction: fc.constantFrom(...directions),
        year: fc.integer({min: 1990, max: 2100})
      },
      {requiredKeys: ["area", "family", "tier", "direction"]}
    );
    fc.assert(
      fc.property(states, (state) => {
        expect(parseSignalState(formatSignalState(state))).toEqual({state, problems: []});
      })
    );
  });

  test("of nonsense gives a page all the same", () => {
    fc.assert(
      fc.property(
        fc.webQueryParameters(),
        fc.constantFrom("area", "family", "tier", "direction", "year"),
        (text, name) => {
          const {state} = parseSignalState(`?${name}=${text}&${text}`);
          expect(signalModel(signalFile, state).tiers.length).toBeGreaterThan(0);
        }
      ),
      {numRuns: 200}
    );
  });
});
