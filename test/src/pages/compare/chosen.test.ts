import {describe, expect, it} from "vitest";
import {chosenFrom, completed, isBare} from "../../../../src/pages/compare/chosen.js";
import {defaultCompareState as bare} from "../../../../src/state/compare-state.js";

const beginning = {leads: ["rate", "share"]};
const example = {kind: "neighbours", of: "warrington"} as const;

describe("the choices of a comparison", () => {
  it("are completed by the leading indicators and by the example, or the area last visited", () => {
    expect(isBare(bare)).toBe(true);
    expect(completed(bare, beginning)).toEqual({...bare, group: example, indicators: ["rate", "share"]});
    expect(completed(bare, {...beginning, area: "leeds"}).group).toEqual({kind: "neighbours", of: "leeds"});
    expect(completed({...bare, areas: ["kent"]}, beginning)).toEqual({
      ...bare,
      areas: ["kent"],
      indicators: ["rate", "share"]
    });
  });

  it("take the place of the example where they are areas, and keep it where they are not", () => {
    expect(chosenFrom(bare, {areas: ["kent"]}, beginning)).toEqual({
      ...bare,
      areas: ["kent"],
      indicators: ["rate", "share"]
    });
    expect(chosenFrom(bare, {show: "index"}, beginning)).toEqual({
      ...bare,
      group: example,
      indicators: ["rate", "share"],
      show: "index"
    });
    const {group} = chosenFrom({...bare, areas: ["kent"], group: example}, {areas: ["kent", "york"]}, beginning);
    expect(group).toEqual(example);
  });
});
