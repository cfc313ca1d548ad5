import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {layoutSpine, type SpineMarks} from "../../../src/charts/spine.js";
import {spreadOf} from "../../../src/stats/spread.js";

const marks: SpineMarks = {value: 5, interval: null, england: null, neighbours: null, isClear: null};
/** The ends and the quarters of a spine of 212 pixels: 200 between its margins. */
const options = {better: null, width: 212} as const;
const oneToNine = [1, 2, 3, 4, 5, 6, 7, 8, 9];

function placeOf(value: number, peers: readonly number[] = oneToNine, better: "lower" | "higher" | null = null) {
  return layoutSpine(spreadOf(peers), {...marks, value}, {...options, better})?.value;
}

describe("the places along a spine", () => {
  it("are its ends for the lowest and the highest, its quarters for the quartiles, and in proportion between", () => {
    expect([1, 3, 5, 7, 9].map((value) => placeOf(value))).toEqual([6, 56, 106, 156, 206]);
    expect(placeOf(4)).toBe(81);
    expect(layoutSpine(spreadOf(oneToNine), marks, options)).toMatchObject({
      spread: [6, 206],
      half: [56, 156],
      median: 106
    });
  });

  it("have the better end on the right: of what is better low, the lowest", () => {
    expect(placeOf(1, oneToNine, "lower")).toBe(206);
    expect(placeOf(1, oneToNine, "higher")).toBe(6);
    const turned = layoutSpine(spreadOf(oneToNine), {...marks, interval: [4, 7]}, {...options, better: "lower"});
    expect(turned?.interval).toEqual([56, 131]);
  });

  it("of a value that many authorities share is in the middle of what they take up", () => {
    expect(placeOf(0, [0, 0, 0, 0, 8])).toBe(81);
    expect(placeOf(0, [0, 0, 0, 0, 0])).toBe(106);
  });

  it("stay on the spine where a limit lies beyond every authority", () => {
    const found = layoutSpine(spreadOf(oneToNine), {...marks, interval: [-20, 40], england: 99}, options);
    expect(found).toMatchObject({interval: [6, 206], england: 206});
  });

  it("are none where there are fewer than four authorities", () => {
    expect(layoutSpine(spreadOf([1, 2, 3]), marks, options)).toBeNull();
  });

  it("keep the order of values, whatever the spread", () => {
    const values = fc.array(fc.integer({min: -50, max: 50}), {minLength: 4, maxLength: 40});
    fc.assert(
      fc.property(values, fc.integer({min: -60, max: 60}), fc.integer({min: -60, max: 60}), (all, one, other) => {
        const peers = [...all].sort((a, b) => a - b);
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(placeOf(low, peers)).toBeLessThanOrEqual(placeOf(high, peers) as number);
        expect(placeOf(low, peers, "lower")).toBeGreaterThanOrEqual(placeOf(high, peers, "lower") as number);
      }),
      {seed: 5}
    );
  });
});
