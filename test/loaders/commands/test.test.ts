import {describe, expect, it} from "vitest";
import {tally} from "../../../loaders/commands/test.js";

const file = (status: string, tests: number) => ({status, assertionResults: Array.from({length: tests})});

describe("tally", () => {
  it("counts the tests that passed and failed", () => {
    const report = {numPassedTests: 7, numFailedTests: 2, testResults: [file("passed", 5), file("failed", 4)]};
    expect(tally(report, 1)).toEqual({passed: 7, failed: 2});
  });

  it("counts a file that could not be read as one that failed", () => {
    const report = {numPassedTests: 5, numFailedTests: 0, testResults: [file("passed", 5), file("failed", 0)]};
    expect(tally(report, 1)).toEqual({passed: 5, failed: 1});
  });

  it("counts a run that ended badly with every test passed, as one with an error outside the tests", () => {
    expect(tally({numPassedTests: 5, numFailedTests: 0, testResults: [file("passed", 5)]}, 1)).toEqual({
      passed: 5,
      failed: 1
    });
    expect(tally({numPassedTests: 5, numFailedTests: 0, testResults: [file("passed", 5)]}, 0)).toEqual({
      passed: 5,
      failed: 0
    });
  });
});
