import fc from "fast-check";
import {expect, test} from "vitest";
import {medianWait, type Wait} from "../../../src/stats/waiting.js";

const ended = (...lengths: number[]): Wait[] => lengths.map((length) => ({length, hasEnded: true}));
const waiting = (...lengths: number[]): Wait[] => lengths.map((length) => ({length, hasEnded: false}));

test("the median wait is that published of the remissions of Freireich and others (1963), weeks under 6-MP and placebo", () => {
  const drug = [...ended(6, 6, 6, 7, 10, 13, 16, 22, 23), ...waiting(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)];
  const placebo = ended(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23);
  expect(medianWait(drug)).toBe(23);
  expect(medianWait(placebo)).toBe(8);
});

test("without anybody who still waits it is a middle value, and none where fewer than half have ended", () => {
  expect(medianWait([])).toBeNull();
  expect(medianWait(waiting(5))).toBeNull();
  expect(medianWait([...ended(1), ...waiting(2, 2)])).toBeNull();
  fc.assert(
    fc.property(fc.array(fc.integer({min: 0, max: 9}), {minLength: 1}), (lengths) => {
      const sorted = [...lengths].sort((a, b) => a - b);
      expect(medianWait(ended(...lengths))).toBe(sorted[Math.ceil(sorted.length / 2) - 1]);
    }),
    {seed: 12}
  );
});

test("those who still wait make it no shorter", () => {
  const lengths = fc.array(fc.integer({min: 0, max: 9}), {minLength: 1, maxLength: 12});
  fc.assert(
    fc.property(lengths, fc.integer({min: 0, max: 20}), (some, still) => {
      const before = medianWait(ended(...some)) as number;
      expect(medianWait([...ended(...some), ...waiting(still)]) ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(
        before
      );
    }),
    {seed: 12}
  );
});
