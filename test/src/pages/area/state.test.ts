import {describe, expect, it} from "vitest";
import {formatAreaState, parseAreaState} from "../../../../src/pages/area/state.js";

describe("the state of an area's page", () => {
  it("is written as it is read, and says nothing of what is shown anyway", () => {
    expect(formatAreaState(parseAreaState("").state)).toBe("");
    for (const query of ["?model=2021", "?indicator=children-in-care-rate", "?average=median&indicator=plans"]) {
      const {state, problems} = parseAreaState(query);
      expect(formatAreaState(state)).toBe(query);
      expect(problems).toEqual([]);
    }
  });

  it("leaves out the indicator that can be the name of none, and says so", () => {
    const {state, problems} = parseAreaState("?indicator=<b>&average=mode");
    expect(state.indicator).toBeUndefined();
    expect(problems).toEqual([
      'unknown average: "mode", expected mean or median',
      'unknown indicator: "<b>", expected the name of one'
    ]);
  });
});
