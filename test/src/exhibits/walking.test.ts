import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {distanceFrom, stopAfter} from "../../../src/exhibits/walking.js";

const stop = {x: 0, heading: "", rows: [], marks: []};
const way = (stops: number, rule: boolean) => ({stops: Array(stops).fill(stop), top: 0, bottom: 0, rule});

describe("the way of keys through a chart", () => {
  it("begins at the newest year, or at the first of what is not along the years", () => {
    expect(stopAfter("ArrowRight", undefined, way(5, true))).toBe(4);
    expect(stopAfter("ArrowRight", undefined, way(5, false))).toBe(0);
    expect(stopAfter("ArrowLeft", undefined, way(5, false))).toBe(4);
    expect(stopAfter("a", 2, way(5, true))).toBeUndefined();
  });

  it("stays within the chart, a step at a time", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 40}), fc.nat(39), fc.boolean(), (stops, place, rule) => {
        const at = place % stops;
        expect(stopAfter("ArrowRight", at, way(stops, rule))).toBe(Math.min(stops - 1, at + 1));
        expect(stopAfter("ArrowLeft", at, way(stops, rule))).toBe(Math.max(0, at - 1));
        expect([stopAfter("Home", at, way(stops, rule)), stopAfter("End", at, way(stops, rule))]).toEqual([
          0,
          stops - 1
        ]);
      }),
      {seed: 1}
    );
  });
});

describe("how far a place is from a panel", () => {
  const box = {left: 10, right: 20, top: 30, bottom: 50};

  it("is nothing within it and where there is none, and the way to its nearest edge outside", () => {
    expect(distanceFrom(undefined, 1, 2)).toBe(0);
    expect(distanceFrom(box, 10, 50)).toBe(0);
    expect(distanceFrom(box, 23, 40)).toBe(3);
    expect(distanceFrom(box, 7, 54)).toBe(5);
  });
});
