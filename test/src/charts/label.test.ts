import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {dodge} from "../../../src/charts/label.js";

/** Labels that fit between 0 and 1000. */
const labels = fc.array(
  fc.record({y: fc.double({min: -100, max: 1100, noNaN: true}), height: fc.integer({min: 1, max: 40})}),
  {maxLength: 24}
);
const room = {top: 0, bottom: 1000};

describe("labels that are moved apart", () => {
  it("stay where they want to be if they have room there", () => {
    const wanted = [
      {y: 80, height: 20},
      {y: 40, height: 20}
    ];
    expect(dodge(wanted, room)).toEqual([80, 40]);
  });

  it("share what two of one place have to give way", () => {
    const wanted = [
      {y: 50, height: 20},
      {y: 50, height: 20}
    ];
    expect(dodge(wanted, room)).toEqual([40, 60]);
  });

  it("never overlap, keep their order and stay within the room there is", () => {
    fc.assert(
      fc.property(labels, (wanted) => {
        const centres = dodge(wanted, room);
        expect(centres).toHaveLength(wanted.length);
        const placed = wanted
          .map(({y, height}, i) => ({y, height, i, centre: centres[i] ?? Number.NaN}))
          .sort((a, b) => a.y - b.y || a.i - b.i);
        for (const [i, {centre, height}] of placed.entries()) {
          expect(centre - height / 2).toBeGreaterThanOrEqual(room.top - 1e-6);
          expect(centre + height / 2).toBeLessThanOrEqual(room.bottom + 1e-6);
          const next = placed[i + 1];
          if (next) expect(next.centre - next.height / 2).toBeGreaterThanOrEqual(centre + height / 2 - 1e-6);
        }
      }),
      {seed: 1, numRuns: 500}
    );
  });

  it("have the same places in whatever order they come, if no two want the same", () => {
    fc.assert(
      fc.property(labels, (wanted) => {
        fc.pre(new Set(wanted.map(({y}) => y)).size === wanted.length);
        expect(dodge([...wanted].reverse(), room).reverse()).toEqual(dodge(wanted, room));
      }),
      {seed: 2}
    );
  });
});
