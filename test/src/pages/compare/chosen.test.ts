import {describe, expect, it} from "vitest";
import {chosenFrom, completed, isBare} from "../../../../src/pages/compare/chosen.js";
import {embedOf} from "../../../../src/pages/compare/embed-link.js";
import {exampleComparison} from "../../../../src/pages/gallery/example.js";
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

describe("the embed of a comparison", () => {
  it("is the trend of one indicator's values, and there is none of an index or of several indicators", () => {
    const two = exampleComparison(2);
    const one = {...two, figures: two.figures.slice(0, 1)};
    expect(embedOf(two)).toBeNull();
    expect(embedOf({...one, state: {...one.state, show: "index"}})).toBeNull();
    expect(embedOf({...one, state: {...one.state, by: "area", england: false}})).toMatch(
      /^\.\/embed\?.*indicator=example-rate.*areas=ashby,overton.*compare=none.*view=multiples/
    );
  });
});
