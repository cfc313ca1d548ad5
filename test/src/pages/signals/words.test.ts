import {describe, expect, test} from "vitest";
import {signalModel, type TierModel} from "../../../../src/pages/signals/model.js";
import {
  looksSentence,
  reportedSentence,
  signalSentence,
  togetherSentence
} from "../../../../src/pages/signals/words.js";
import {signalFile} from "./fixture.js";

const model = signalModel(signalFile);
const sentences = Object.fromEntries(
  model.tiers.map(({tier, lines}) => [tier, lines.map((line) => signalSentence(line))])
);

describe("the sentence of", () => {
  test("a clear change names both years, the change with its limits, the test, and that it moved back", () => {
    expect(sentences.A?.[1]).toBe(
      "Children looked after per 10,000 in Warrington rose from 70 in 2024 to 85 in 2025 (+15; 95% limits by chance of counts +8 to +22): clear among the 5,172 changes tested in that release (q = 0.03). It moved back: the year before it had gone down (−9)."
    );
  });

  test("a trend names both ends and the test", () => {
    expect(sentences.B).toEqual([
      "Care leavers not in education, employment or training in Warrington had a falling trend over the five years to 2025: 45% in 2021, 30% in 2025 (test on counts, p below 0.001)."
    ]);
  });

  test("a place unlike most names England and no change", () => {
    expect(sentences.C).toEqual([
      "Children looked after per 10,000 in Kent was 145 in 2025, higher than most authorities of any size would be, against 67 in England; the year before it was, too (both years beyond the 99.8% limits, widened by how much authorities differ)."
    ]);
  });

  test("a large change on small numbers tells the children and the odds", () => {
    expect(sentences.D).toEqual([
      "Care leavers not in education, employment or training in Kent rose from 4% in 2024 to 9% in 2025 (7 and then 17 counted). A change this large, up or down, comes by chance about one time in six when nothing has changed."
    ]);
  });

  test("a report's change tells the report and the page: police protection is one time in seven", () => {
    expect(model.reported.map((line) => reportedSentence(line))).toEqual([
      "Children made subject to police powers of protection in Warrington: 20, up from 11 (2013-14), as the inspection report of 12 May 2015 states on page 15. A change this large, up or down, comes by chance about one time in seven when nothing has changed."
    ]);
  });

  test("what moved together asks, and says how many are left out", () => {
    expect(model.together.map((line) => togetherSentence(line, 2025))).toEqual([
      "Care leavers not in education, employment or training: 60 of 150 authorities went up together in 2025. Has its definition changed, or how it is counted, or something in all of England? The 8 of them that would stand here are left out."
    ]);
  });
});

describe("how often was looked", () => {
  const of = (change: Partial<TierModel>) =>
    looksSentence({...(model.tiers[0] as TierModel), lines: model.tiers[0]?.lines.slice(0, 1) ?? [], ...change});

  test("stands beside what was found, and what would be there by chance", () => {
    expect(looksSentence(model.tiers[0] as TierModel)).toBe(
      "2 of 2,040 changes over a year are clear; about 2 would be here by chance."
    );
    expect(of({looks: 180, chance: 0.2})).toBe(
      "1 of 180 changes over a year is clear; fewer than 1 would be here by chance."
    );
    expect(of({tier: "D", looks: 180, chance: 13.4})).toBe(
      "1 of 180 pairs of years is so large; about 13 would be here by chance when nothing had changed."
    );
  });

  test("says that it is the least for trends, and the most for places", () => {
    expect(of({tier: "B", chance: 3})).toContain(
      "at least about 3 would be here by chance, and more where one year carries over into the next."
    );
    expect(of({tier: "C", chance: 3})).toContain("at most about 3 would be here by chance.");
  });

  test("stands where nothing stands out, and says where nothing could be looked at", () => {
    expect(of({lines: [], looks: 180, chance: 0.2})).toBe(
      "Nothing stands out: we looked at 180 changes over a year; fewer than 1 would be here by chance."
    );
    expect(of({lines: [], looks: 0, chance: 0})).toBe(
      "No changes over a year could be looked at: they take counts of children behind the figures of 30 authorities or more."
    );
  });
});
