import {describe, expect, test} from "vitest";
import {signalModel} from "../../../../src/pages/signals/model.js";
import {defaultSignalState} from "../../../../src/pages/signals/state.js";
import {signalFile} from "./fixture.js";

const modelOf = (change: Partial<typeof defaultSignalState>) =>
  signalModel(signalFile, {...defaultSignalState, ...change});
const listed = (model: ReturnType<typeof modelOf>) =>
  model.tiers.map(({tier, lines}) => `${tier}: ${lines.map(({area}) => area).join(" ")}`);

describe("what moved", () => {
  test("is shown whole, in four kinds, the largest in children first", () => {
    const model = signalModel(signalFile);
    expect(listed(model)).toEqual(["A: kent warrington", "B: warrington", "C: kent", "D: kent"]);
    expect(model.reported).toHaveLength(1);
    expect(model.problems).toEqual([]);
  });

  test("is counted against how often was looked, and how often chance would be there", () => {
    const [clear] = signalModel(signalFile).tiers;
    expect(clear).toMatchObject({looks: 2040});
    expect(clear?.chance).toBeCloseTo(1.95);
    expect(modelOf({area: "warrington", family: "care-leavers"}).tiers[1]).toMatchObject({looks: 10, chance: 0.12});
  });

  test("is held to an area, to a region, and to a family", () => {
    expect(listed(modelOf({area: "warrington"}))).toEqual(["A: warrington", "B: warrington", "C: ", "D: "]);
    expect(listed(modelOf({area: "south-east"}))).toEqual(["A: kent", "B: ", "C: kent", "D: kent"]);
    expect(modelOf({area: "south-east"}).reported).toEqual([]);
    expect(listed(modelOf({family: "care-leavers"}))).toEqual(["A: ", "B: warrington", "C: ", "D: kent"]);
  });

  test("is held to a direction, of which how many chance brings is not known", () => {
    const up = modelOf({direction: "up"});
    expect(listed(up)).toEqual(["A: warrington", "B: ", "C: kent", "D: kent"]);
    expect(up.tiers.every(({chance}) => chance === null)).toBe(true);
    // Where neither direction is better, nothing moves for the better.
    expect(listed(modelOf({direction: "better"}))).toEqual(["A: ", "B: warrington", "C: ", "D: "]);
    expect(modelOf({direction: "worse"}).together).toHaveLength(1);
    expect(modelOf({direction: "down"}).together).toEqual([]);
  });

  test("of one kind is that kind alone", () => {
    expect(listed(modelOf({tier: "C"}))).toEqual(["C: kent"]);
    expect((["A", "B", "C", "D"] as const).map((tier) => modelOf({tier}).together.length)).toEqual([1, 0, 0, 1]);
  });

  test("of a year has the reports of that year alone", () => {
    expect(modelOf({year: 2025}).reported).toEqual([]);
  });

  test("says what was asked for and is not there, and shows all", () => {
    const model = modelOf({area: "atlantis", family: "dragons", year: 1999});
    expect(listed(model)).toEqual(listed(signalModel(signalFile)));
    expect(model.problems).toEqual([
      'unknown area: "atlantis", expected an authority of today or a region',
      'unknown family: "dragons"',
      "no figures of 1999, expected a year from 2024 to 2025"
    ]);
  });
});
