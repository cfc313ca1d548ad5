import {describe, expect, test} from "vitest";
import {parseConfiguration} from "../../../loaders/own-site/read-configuration.js";

const configuration = {
  title: "Merrow",
  areas: [
    {code: "M", name: "Merrow", level: "nation"},
    {code: "M1", name: "Aldermoor", level: "area", parent: "M"}
  ],
  families: ["Daily life"],
  indicators: [
    {
      name: "Loans",
      family: "Daily life",
      unit: "number",
      definition: "Loans.",
      source: "Merrow",
      sourceUrl: "https://example.org/",
      periodKind: "calendar year",
      file: "figures.csv",
      column: "loans"
    }
  ]
};

/** What is said of a configuration that differs from the good one. */
function faults(change: (text: string) => string): string {
  try {
    parseConfiguration(change(JSON.stringify(configuration, null, 2)));
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}

describe("parseConfiguration", () => {
  test("gives what a good configuration says", () => {
    expect(parseConfiguration(JSON.stringify(configuration))).toEqual(configuration);
  });

  test.each([
    [
      '"unit": "number"',
      '"unit": "numbers"',
      'invalid indicators.0.unit: "numbers" (sightline.config.json, line 23, column 15): expected one of number,'
    ],
    [
      '"code": "M1"',
      '"code": "M"',
      'duplicate code: "M" (sightline.config.json, line 10, column 15): expected a code of its own'
    ],
    [
      '"parent": "M"',
      '"parent": "X"',
      'invalid parent: "X" (sightline.config.json, line 13, column 17): expected the code of a region or nation'
    ],
    [
      '"family": "Daily life"',
      '"family": "Leisure"',
      'unknown family: "Leisure" (sightline.config.json, line 22, column 17): expected one of Daily life'
    ],
    [
      '"title": "Merrow"',
      '"titel": "Merrow"',
      'unknown name: "titel" (sightline.config.json, line 2, column 12): expected one of $schema, title'
    ],
    ['"title": "Merrow",', "", "missing title (sightline.config.json, line 1, column 1): expected"],
    [
      '"file": "figures.csv"',
      '"file": "../figures.csv"',
      'invalid file: "../figures.csv" (sightline.config.json, line 28, column 15)'
    ],
    [
      '"level": "nation"',
      '"level": "area"',
      "invalid areas: 0 nations (sightline.config.json, line 3, column 12): expected one area of the level nation"
    ],
    [
      '"title": "Merrow",',
      '"title": "Merrow"',
      "invalid JSON: comma expected (sightline.config.json, line 3, column 3): expected JSON"
    ],
    ["https://", "http://", "invalid indicators.0.sourceUrl"]
  ])("says what is wrong with %s written as %s, where, and what would be right", (right, wrong, said) => {
    expect(faults((text) => text.replace(right, wrong))).toContain(said);
  });

  test("says of a file that holds no JSON what it should", () => {
    expect(faults(() => "")).toContain("(sightline.config.json, line 1, column 1)");
  });
});
