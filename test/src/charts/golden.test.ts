import {describe, test} from "vitest";
import {chartCases} from "../../support/chart-cases.js";
import {expectGolden} from "../../support/golden.js";

describe("charts are drawn as reviewed", () => {
  for (const [name, draw] of Object.entries(chartCases)) {
    test(name, () => expectGolden(name, draw()));
  }
});
