import {beforeAll, describe, expect, test} from "vitest";
import {reportedChanges} from "../../../loaders/comparison/reported-changes.js";
import {signalFiles} from "../../../loaders/signals/files.js";
import {loadTables} from "../../../loaders/tables/index.js";
import type {Comparison} from "../../../src/domain/comparison.js";
import type {SignalFile} from "../../../src/domain/signals.js";
import {signalModel} from "../../../src/pages/signals/model.js";
import {reportedSentence} from "../../../src/pages/signals/words.js";

let files: SignalFile[];

beforeAll(async () => {
  const rows = await loadTables();
  const nothing = {count: null, denominator: null, change_low: null, change_high: null, change_before: null, q: null};
  const number = {
    indicator: "children-awaiting-assessment",
    area: "warrington",
    status: "final",
    phi: null,
    ...nothing
  };
  const comparison = [
    {...number, year: 2024, period: "2024", value: 16, previous: null, change: null, tier: null, chance_in: null},
    {...number, year: 2025, period: "2025", value: 33, previous: 16, change: 17, tier: "D", chance_in: 2}
  ] as unknown as Comparison[];
  files = signalFiles(rows, {comparison, reported_changes: reportedChanges(rows)});
}, 60_000);

describe("the file of a year", () => {
  test("is there for each year in which something stood out, with the names that its lines need", () => {
    expect(files.map(({year, years}) => [year, years])).toEqual([[2025, [2025]]]);
    expect(files[0]?.indicators.map(({indicator}) => indicator)).toEqual(["children-awaiting-assessment"]);
    expect(files[0]?.areas.map(({area}) => area)).toEqual(expect.arrayContaining(["north-west", "warrington"]));
    expect(files[0]?.areas.some(({area}) => area === "england")).toBe(false);
  });

  test("has the changes that reports state, Warrington's police protection among them, as one time in seven", () => {
    const file = files[0] as SignalFile;
    const {reported} = signalModel(file, {area: "warrington", family: "", tier: "D", direction: "up"});
    const police = reported.find(({indicator}) => indicator === "police-protection");
    expect(police && reportedSentence(police)).toBe(
      "Children made subject to police powers of protection in Warrington: 20 (2014-15), up from 11 (2013-14), as the inspection report of 12 May 2015 states on page 15. A change this large, up or down, comes by chance about one time in seven when nothing has changed."
    );
    expect(file.reported.length).toBeGreaterThan(20);
    expect(file.reportedLooks.reduce((sum, {looks}) => sum + looks, 0)).toBeGreaterThan(file.reported.length);
  });
});
