import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {checkAnswers} from "../../../loaders/comparison/known-answers/check.js";
import {parseCsv} from "../../../loaders/files/csv.js";
import {byar, rateInterval} from "../../../src/stats/intervals.js";

const folder = "../shared/known-answers";
const read = (name: string) => readFileSync(join(folder, name), "utf8");
const header = "statistic,case,inputs,expected,tolerance,source";

describe.skipIf(!existsSync(folder))("the statistics, against answers of others", () => {
  it.each([
    ["published.csv", 205],
    ["computed.csv", 60]
  ])("agree with %s", (name, least) => {
    const checked = checkAnswers(read(name), name);
    expect(checked.filter(({outcome}) => outcome === "wrong")).toEqual([]);
    expect(checked.filter(({outcome}) => outcome === "right").length).toBeGreaterThanOrEqual(least);
  });

  it("agree with the limits that are published for 900 authorities' admissions", () => {
    const {header, rows} = parseCsv(read("official-limits.csv"), "official-limits.csv");
    const wrong = rows.filter(({cells}) => {
      const cell = (name: string) => Number(cells[header.indexOf(name)]);
      const {value, lower, upper} = rateInterval(cell("count"), cell("denominator"), {method: "official"});
      return [
        [value, cell("rate_per_10000")],
        [lower, cell("lower_95")],
        [upper, cell("upper_95")]
      ].some(([ours, theirs]) => Math.abs((ours ?? 0) - (theirs as number)) > 0.01);
    });
    expect(wrong).toEqual([]);
    expect(rows).toHaveLength(900);
  });
});

describe("a file of known answers", () => {
  const row = (cells: string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");

  it("is told apart into right, wrong and not covered", () => {
    const text = [
      header,
      row(["wilson", "right", '{"x":18,"n":20}', '{"lower":0.6989663547715128}', "abs 1e-12", ""]),
      row(["wilson", "wrong", '{"x":18,"n":20}', '{"lower":0.5}', "abs 1e-3", ""]),
      row(["wilson", "refused", '{"x":80,"n":50}', '{"error":true}', "exact", ""]),
      row(["wilson", "not refused", '{"x":8,"n":50}', '{"error":true}', "exact", ""]),
      row(["astrology", "unknown", "{}", '{"sign":"leo"}', "exact", ""]),
      row(["constructor", "of no table", "{}", '{"name":1}', "exact", ""])
    ].join("\n");
    expect(checkAnswers(text, "a.csv").map(({outcome}) => outcome)).toEqual([
      "right",
      "wrong",
      "right",
      "wrong",
      "not covered",
      "not covered"
    ]);
  });

  it("says what of it is not covered: statistics, inputs that are no numbers, and single names", () => {
    const text = [
      header,
      row(["wilson", "in part", '{"x":18,"n":20}', '{"lower":0.699,"mode":1}', "abs 1e-3", ""]),
      row(["wilson", "a word", '{"x":"many","n":20}', '{"lower":0.5}', "abs 1e-3", ""]),
      row(["astrology", "unknown", "{}", '{"sign":"leo"}', "exact", ""])
    ].join("\n");
    const checked = checkAnswers(text, "a.csv");
    expect(checked.map(({outcome}) => outcome)).toEqual(["right", "not covered", "not covered"]);
    expect(checked.map(({unanswered}) => unanswered.join())).toEqual([
      "mode",
      expect.stringMatching(/^these inputs \(.*\bx\b/),
      'the statistic "astrology"'
    ]);
  });

  it("must differ where it holds what another tool gives", () => {
    const text = [
      header,
      row(["byar", "DISAGREEMENT: another", '{"x":15}', `{"lower":${byar(15).lower}}`, "abs 1e-9", ""])
    ];
    expect(checkAnswers(text.join("\n"), "a.csv")[0]?.outcome).toBe("wrong");
  });

  it.each([
    ["statistic,case\nwilson,a", "a.csv: missing columns: inputs, expected, tolerance"],
    [`${header}\nwilson,a,{},{},nearly,`, 'a.csv: line 2: invalid tolerance: "nearly"'],
    [`${header}\nwilson,a,{,{},exact,`, 'a.csv: line 2: invalid inputs: "{"']
  ])("is refused with place and remedy: %j", (text, message) => {
    expect(() => checkAnswers(text, "a.csv")).toThrow(message);
  });
});
