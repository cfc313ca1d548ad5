import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {defaultScatterState, formatScatterState, parseScatterState} from "../../../src/state/scatter-state.js";

describe("the address of two indicators", () => {
  it("shows a pair where it says nothing", () => {
    expect(parseScatterState("")).toEqual({state: {...defaultScatterState, areas: []}, problems: []});
    expect(formatScatterState(defaultScatterState)).toBe("");
  });

  it("is read as it was written", () => {
    const state = {
      x: "neet-16-17",
      y: "care-absence",
      areas: ["warrington", "halton"],
      year: 2024,
      zoom: {x: [1.5, 20], y: [-3, 4]}
    } as const;
    const {state: read, problems} = parseScatterState(formatScatterState({...state, areas: [...state.areas]}));
    expect(read).toEqual(state);
    expect(problems).toEqual([]);
  });

  it("says what it ignored", () => {
    const indicators = new Set(["care-absence"]);
    expect(parseScatterState("?x=nonsense&year=24&zoom=3,1,2,4&areas=Ü", {indicators}).problems).toEqual([
      'unknown indicator x: "nonsense"',
      'unknown area: "ü"',
      'invalid year: "24", expected a year such as 2025',
      'invalid zoom: "3,1,2,4", expected four numbers: from and to across, from and to upright'
    ]);
  });

  it("never throws, whatever it says, and comes to rest", () => {
    const part = fc.tuple(fc.constantFrom("x", "y", "areas", "year", "zoom", "other"), fc.string());
    fc.assert(
      fc.property(fc.array(part, {maxLength: 6}), (parts) => {
        const {state} = parseScatterState(`?${new URLSearchParams(parts)}`);
        const again = parseScatterState(formatScatterState(state));
        expect(again).toEqual({state, problems: []});
      }),
      {seed: 7, numRuns: 1000}
    );
  });
});
