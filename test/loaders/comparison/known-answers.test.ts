import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {checkAnswers} from "../../../loaders/comparison/known-answers/check.js";
import {byar} from "../../../src/stats/intervals.js";

const folder = "../shared/known-answers";
const read = (name: string) => readFileSync(join(folder, name), "utf8");
const header = "statistic,case,inputs,expected,tolerance,source";

describe.skipIf(!existsSync(folder))("the statistics, against answers of others", () => {
  it.each([
    ["published.csv", 206],
    ["computed.csv", 60],
    ["official-limits.csv", 900]
  ])("agree with %s", (name, least) => {
    const checked = checkAnswers(read(name), name);
    expect(checked.filter(({outcome}) => outcome === "wrong")).toEqual([]);
    expect(checked.filter(({outcome}) => outcome === "right").length).toBeGreaterThanOrEqual(least);
  });
});

describe("the statistics, against other programs and the tests of others", () => {
  it("agree with every one of further-answers.csv", () => {
    const file = "test/loaders/comparison/further-answers.csv";
    const checked = checkAnswers(readFileSync(file, "utf8"), file);
    expect(checked.filter(({outcome, unanswered}) => outcome !== "right" || unanswered.length > 0)).toEqual([]);
    expect(checked.length).toBeGreaterThan(250);
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

  it("may have its columns in another order, others beside them, blank lines, CRLF and a byte order mark", () => {
    const cells = ["note", "Tolerance", "expected", "inputs", "Case", "Statistic"];
    const lines = [
      cells.join(","),
      "",
      row(["a, b", "abs 1e-6", '{"lower":0.6989664}', '{"x":18,"n":20}', "plain", "wilson"]),
      "   ",
      row(["", " ABS 1e-6 ", '{ "lower" : 0.6989664 }', ' {"x": 18, "n": 20}', "two\nlines", "Wilson"])
    ];
    for (const end of ["\n", "\r\n", "\r"]) {
      const checked = checkAnswers(`\ufeff${lines.join(end)}${end}`, "a.csv");
      expect(checked.map(({outcome}) => outcome)).toEqual(["right", "right"]);
    }
  });

  it.each([
    ["wilson", {count: 18, denominator: 20, "confidence level": 95}, {lower_cl: 0.698966}, "abs 1e-6"],
    ["Wilson score", {numerator: 18, population: 20, alpha: 0.05}, {ci_low: 0.69897, ci_high: 0.97213}, "0.00001"],
    ["exact_poisson", {events: 10}, {low: 4.7954, high: 18.3904}, ""],
    ["Newcombe", {x: [56, 48], n: [70, 80]}, {diff: 0.2, "Lower CI": 0.0524, "upper.ci": 0.3339}, ""],
    ["quantile", {data: [1, 2, 3, 4], p: 0.25}, {quantile: 1.75}, "exact"],
    ["percentile", {values: [1, 2, 3, 4, 4, 4, 5, 6, 7, 8], value: 4}, {"mid-rank": 45}, "exact"],
    ["rank", {values: [10, 20, 20, 30, 40], polarity: "High"}, {rank: [5, 3, 3, 2, 1]}, "exact"],
    ["BH", {"p-values": [0.01, 0.02]}, {q: [0.02, 0.02]}, "exact"],
    ["spearman", {x: [1, 2, 3, 4], y: [2, 1, 4, 3]}, {rho: 0.6}, "rel 1e-9"],
    [
      "rank interval",
      {x: [10, 50, 90], n: [100, 100, 100], kind: "proportion", better: "low"},
      {best: [1, 2, 3]},
      "exact"
    ],
    [
      "shrinkage",
      {x: 5, n: 100, average: 0.1, tau2: 0.0009, kind: "proportion"},
      {reliability: 0.5, value: 0.075},
      "rel 1e-9"
    ],
    ["chance", {before: 11, after: 20}, {p_value: 0.14961, one_in: 7}, "abs 1e-5"],
    ["verdict", {value: 4, lower: 3.5, upper: 4.5, average: 3, better: "lower is better"}, {verdict: "worse"}, "exact"],
    ["student", {df: 8, confidence: 0.95}, {limit: 2.306}, ""],
    ["xmr", {values: [1, 10, 100, 50]}, {url: 162.31}, ""]
  ])("may call things by their other names: %s of %j", (statistic, inputs, expected, tolerance) => {
    const text = [header, row([statistic, "", JSON.stringify(inputs), JSON.stringify(expected), tolerance, ""])];
    expect(checkAnswers(text.join("\n"), "a.csv")[0]).toMatchObject({outcome: "right", unanswered: []});
  });

  it("is held to the last digit as it is written, where it states no tolerance", () => {
    const outcome = (lower: string) =>
      checkAnswers(
        [header, row(["wilson", "", '{"x":18,"n":20}', `{"lower":${lower}}`, "", ""])].join("\n"),
        "a.csv"
      )[0]?.outcome;
    expect(["0.7", "0.70", "0.699", "6.99e-1", "0.690"].map(outcome)).toEqual([
      "right",
      "right",
      "right",
      "right",
      "wrong"
    ]);
  });

  it("is not covered, rather than wrong, where it asks for a variant by an input that is not known", () => {
    const text = [header, row(["wilson", "", '{"x":3,"n":10,"continuity":true}', '{"lower":0.0809}', "abs 1e-4", ""])];
    expect(checkAnswers(text.join("\n"), "a.csv")[0]).toMatchObject({
      outcome: "not covered",
      unanswered: ["the input continuity"]
    });
  });

  it("may hold what JSON has no word for: no number, no end", () => {
    const text = [
      header,
      row(["difference-rates", "", '{"x1":5,"n1":1,"x2":0,"n2":1}', '{"ratio":Infinity,"upper":"Inf"}', "exact", ""]),
      row(["correlation", "", '{"x":[1,1,1],"y":[1,2,3]}', '{"r":NaN,"p":None}', "exact", ""])
    ];
    expect(checkAnswers(text.join("\n"), "a.csv").map(({outcome}) => outcome)).toEqual(["right", "right"]);
  });

  it.each([
    ["wilson,a,{},{},nearly,", 'invalid tolerance: "nearly": expected exact, "abs 1e-6" or "rel 1e-6"'],
    ["wilson,a,{,{},exact,", 'invalid inputs: "{": expected an object as JSON'],
    [row(["wilson", "a", '{"x":1..5}', "{}", "exact", ""]), 'invalid inputs: "{"x":1..5}": expected an object as JSON'],
    ["wilson,a,{},[1],exact,", 'invalid expected: "[1]": expected an object as JSON'],
    ["wilson,a", 'invalid inputs: "": expected an object as JSON']
  ])("tells of a row that is not of the form, and reads the others: %j", (broken, problem) => {
    const good = row(["wilson", "", '{"x":18,"n":20}', '{"lower":0.699}', "", ""]);
    const checked = checkAnswers([header, broken, good].join("\n"), "a.csv");
    expect(checked[0]).toMatchObject({line: 2, outcome: "malformed", unanswered: [problem]});
    expect(checked[1]).toMatchObject({line: 3, outcome: "right"});
  });

  it("is refused as a whole without the columns", () => {
    expect(() => checkAnswers("statistic,case\nwilson,a", "a.csv")).toThrow("a.csv: missing columns: inputs, expected");
    expect(() => checkAnswers("", "a.csv")).toThrow("missing header");
  });
});
