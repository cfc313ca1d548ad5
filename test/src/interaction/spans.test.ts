import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {keysWithin} from "../../../src/interaction/lasso.js";
import {isWhole, largest, movedBy, type Spans, zoomedBy} from "../../../src/interaction/spans.js";
import {seenBy} from "../../../src/pages/scatter/hand.js";

const all: Spans = {x: [0, 100], y: [-20, 20]};
const anySeen = fc
  .tuple(fc.double({min: 0, max: 90, noNaN: true}), fc.double({min: 3, max: 10, noNaN: true}))
  .map(([from, size]): Spans => ({x: [from, from + size], y: [-size, size]}));

describe("what is seen of a chart", () => {
  it("is half as much when drawn twice as large, about its middle", () => {
    expect(zoomedBy(all, {all, factor: 2})).toEqual({x: [25, 75], y: [-10, 10]});
  });

  it("moves by shares of itself, and stops at the edge", () => {
    const seen: Spans = {x: [40, 60], y: [0, 10]};
    expect(movedBy(seen, {all, right: 0.5, up: -1})).toEqual({x: [50, 70], y: [-10, 0]});
    expect(movedBy(seen, {all, right: 9, up: 9})).toEqual({x: [80, 100], y: [10, 20]});
  });

  it("never leaves what there is, never shrinks below its fortieth part, and comes back to all", () => {
    fc.assert(
      fc.property(
        anySeen,
        fc.double({min: 0.01, max: 100, noNaN: true}),
        fc.double({min: -3, max: 3, noNaN: true}),
        (seen, factor, by) => {
          for (const {x, y} of [zoomedBy(seen, {all, factor}), movedBy(seen, {all, right: by, up: by})]) {
            expect(x[0]).toBeGreaterThanOrEqual(0);
            expect(x[1]).toBeLessThanOrEqual(100);
            expect(y[0]).toBeGreaterThanOrEqual(-20);
            expect(y[1]).toBeLessThanOrEqual(20);
            expect(x[1] - x[0]).toBeGreaterThan(100 / largest - 1e-9);
          }
          expect(isWhole(zoomedBy(seen, {all, factor: 1e-6}), all)).toBe(true);
        }
      ),
      {seed: 1}
    );
  });

  it("is changed by keys: plus and minus, nought for all, shift with an arrow; others are left alone", () => {
    const seen: Spans = {x: [40, 60], y: [0, 10]};
    expect(seenBy({key: "+", shiftKey: true}, seen, all)?.y[1]).toBeCloseTo(5 + 10 / 3);
    expect(seenBy({key: "-", shiftKey: false}, seen, all)?.x).toEqual([35, 65]);
    expect(seenBy({key: "0", shiftKey: false}, seen, all)).toBeNull();
    expect(seenBy({key: "ArrowRight", shiftKey: true}, seen, all)?.x).toEqual([44, 64]);
    expect(seenBy({key: "ArrowRight", shiftKey: false}, seen, all)).toBeUndefined();
    expect(seenBy({key: "a", shiftKey: true}, seen, all)).toBeUndefined();
  });
});

describe("a lasso", () => {
  const at = (key: string, left: number, top: number) => ({key, left, top});

  it("holds the marks within what was drawn freely, also where it turns inward", () => {
    // A "C" open to the right.
    const corners = [
      [0, 0],
      [40, 0],
      [40, 10],
      [10, 10],
      [10, 30],
      [40, 30],
      [40, 40],
      [0, 40]
    ] as const;
    const points = [at("back", 5, 20), at("inside the opening", 30, 20), at("arm", 30, 5), at("away", 60, 20)];
    expect(keysWithin(points, corners)).toEqual(["back", "arm"]);
  });

  it("holds none where it has no inside", () => {
    expect(
      keysWithin(
        [at("a", 5, 5)],
        [
          [0, 0],
          [10, 10]
        ]
      )
    ).toEqual([]);
  });
});
