import {describe, expect, it} from "vitest";
import {isReason, type ShownWhole} from "../../../src/exhibits/exhibit.js";
import type {Pair} from "../../../src/exhibits/pair.js";
import {type PairModel, pairModel} from "../../../src/exhibits/pair-model.js";
import {scatter} from "../../../src/exhibits/scatter.js";
import {examplePair} from "../../../src/pages/gallery/example.js";

const shownOf = (pair: Pair) => scatter.show(pair) as ShownWhole;
const reasonOf = (pair: Pair) => {
  const found = scatter.show(pair);
  return isReason(found) ? found.reason : "";
};

describe("the scatter of two indicators", () => {
  const pair = examplePair();

  it("says the correlation of ranks first, with its interval and how many authorities it is of", () => {
    expect(shownOf(pair).say().finding).toMatch(
      /^Over 151 authorities the correlation of ranks \(Spearman\) is 0\.\d\d, its 95% interval 0\.\d\d to 0\.\d\d: authorities that are higher/
    );
  });

  it("draws the line with its band where its slope is clear of zero, and dotted without one where not", () => {
    const band = (one: Pair) => (shownOf(one).layout({width: 720}) as {band: unknown[]}).band.length;
    expect(band(pair)).toBeGreaterThan(0);
    const unclear = examplePair({unclear: true});
    expect(band(unclear)).toBe(0);
    expect(shownOf(unclear).say().finding).toContain("no clear association");
    expect(shownOf(unclear).say().notes.join(" ")).toContain("predicts nothing");
  });

  it("warns that places are not people, and of a number that both are divided by", () => {
    expect(shownOf(pair).say().notes[0]).toContain("Places are not people");
    const divided = {...pair.x.indicator, denominator: "children-population"};
    const shared = {
      ...pair,
      x: {...pair.x, indicator: divided},
      y: {...pair.y, indicator: {...pair.y.indicator, denominator: "children-population"}}
    };
    expect(shownOf(shared).say().notes.join(" ")).toContain("divided by the same number");
    expect(shownOf(pair).say().notes.join(" ")).not.toContain("divided by the same number");
  });

  it("says how much of it is drawn where that is not all, and still speaks of all", () => {
    const {points} = pairModel(pair) as PairModel;
    const [low = 0, high = 0] = [20, 60].map((place) => [...points].sort((a, b) => a.x - b.x)[place]?.x);
    const zoomed = {...pair, zoom: {x: [low, high] as const, y: [-1e6, 1e6] as const}};
    const within = points.filter(({x}) => x >= low && x <= high).length;
    expect(shownOf(zoomed).say().notes[0]).toContain(`${within} of the ${points.length} authorities`);
    expect(shownOf(zoomed).say().finding).toBe(shownOf(pair).say().finding);
  });

  it("says nothing of counts, of one indicator with itself, or of a constant", () => {
    expect(reasonOf({...pair, x: {...pair.x, indicator: {...pair.x.indicator, unit: "number"}}})).toContain(
      "grows with the size of an area"
    );
    expect(reasonOf({...pair, y: pair.x})).toContain("the same indicator");
    const same = pair.y.observations.map((row) => ({...row, value: 5}));
    expect(reasonOf({...pair, y: {...pair.y, observations: same}})).toContain("the same figure");
  });

  it("leaves out authorities that lack one of the two, and shows the latest year that both have", () => {
    const observations = pair.y.observations.filter(({area, year}) => year < 2025 && area !== "ashby");
    const shown = shownOf({...pair, y: {...pair.y, observations}});
    expect(shown.year).toBe(2024);
    expect(shown.table()).toHaveLength(1 + 150);
  });
});
