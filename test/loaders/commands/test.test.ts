import {describe, expect, it} from "vitest";
import {failures, tally} from "../../../loaders/commands/test.js";

const file = (status: string, tests: number) => ({
  name: "/site/test/a.test.ts",
  status,
  assertionResults: Array.from({length: tests}, (_, index) => ({
    status: index === 0 ? status : "passed",
    fullName: `areas have name ${index}`,
    failureMessages: index === 0 && status === "failed" ? ["Error: expected a, got b\n  at line 3"] : []
  }))
});

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

describe("failures", () => {
  it("name each test that failed, with its file and the first line of why", () => {
    const report = {numPassedTests: 3, numFailedTests: 1, testResults: [file("passed", 2), file("failed", 2)]};
    expect(failures(report, "/site")).toEqual(["test/a.test.ts: areas have name 0: Error: expected a, got b"]);
  });

  it("name each file that could not be read", () => {
    expect(failures({numPassedTests: 0, numFailedTests: 0, testResults: [file("failed", 0)]}, "/site")).toEqual([
      "test/a.test.ts: could not be read"
    ]);
  });
});
