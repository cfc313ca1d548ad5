import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {reportedIndicators} from "../../../src/domain/reported-indicators.js";
import {namedQuestions, nameOfQuestion, questionNamed} from "../../../src/query/named.js";
import * as questions from "../../../src/query/questions.js";
import {reportedFor, seriesOf} from "../../../src/query/questions.js";
import {everyQuestion} from "../../loaders/serve/support/every-question.js";

describe("nameOfQuestion", () => {
  it.each(Object.entries(everyQuestion))("tells %s, and its name and arguments make it again", (name, all) => {
    for (const question of all) {
      const named = nameOfQuestion(question);
      expect(named.name).toBe(name);
      expect(questionNamed(named.name, JSON.parse(JSON.stringify(named.args)))).toEqual(question);
    }
  });

  it("tells figures of reports beside every official indicator", () => {
    const officials = reportedIndicators.flatMap(({official, indicator}) => [
      indicator,
      ...(official ? [official] : [])
    ]);
    for (const official of officials) {
      const {name, args} = nameOfQuestion(reportedFor(official));
      expect(questionNamed(name, args)).toEqual(reportedFor(official));
    }
  });

  it("refuses a question of nobody's, and one with a value more or less", () => {
    const series = seriesOf("plain", ["ash"]);
    expect(() => nameOfQuestion({...series, sql: `${series.sql} LIMIT 1`})).toThrow("unknown question");
    expect(() => nameOfQuestion({...series, params: [...series.params, "beech"]})).toThrow("unknown question");
    expect(() => nameOfQuestion({...series, params: ["plain"]})).toThrow("unknown question");
    expect(() => nameOfQuestion(seriesOf("plain' OR 1=1 --", ["ash"]))).toThrow("unknown question");
  });
});

describe("questionNamed", () => {
  it("knows every question that is exported, and no other name", () => {
    expect(Object.keys(namedQuestions).sort()).toEqual(Object.keys(questions).sort());
    for (const name of ["constructor", "__proto__", "toString", "allareas", "", "allAreas "])
      expect(() => questionNamed(name, [])).toThrow("unknown question");
  });

  it("says which argument is wrong, and what it may be", () => {
    expect(() => questionNamed("allValues", ["Kent"])).toThrow(
      "invalid argument 1 of allValues: expected a name in lower-case letters, digits and hyphens"
    );
    expect(() => questionNamed("neighboursOf", ["kent", "2020"])).toThrow("expected one of 2025, 2021");
    expect(() => questionNamed("seriesOf", ["plain", []])).toThrow("a list of 1 to 1000");
    expect(() => questionNamed("allValues", [])).toThrow("invalid arguments: expected a list of 1");
    expect(() => questionNamed("allAreas", {})).toThrow("invalid arguments");
  });

  it("lets nothing by into a text, and binds nothing but names, of 10,000 made-up names and arguments", () => {
    const sample = fc.oneof(
      fc.string({unit: "binary"}),
      fc.constantFrom(
        "kent'; DROP TABLE areas; --",
        "' OR ''='",
        "a\0b",
        "../../etc/passwd",
        "a SETTINGS readonly=0",
        "ａ"
      ),
      fc.jsonValue(),
      fc.constantFrom("plain", "ash", "2025", "overall", null)
    );
    const texts = new Map(
      Object.entries(everyQuestion).map(([name, all]) => [name, all.map(({sql}) => sql.replace(/(\?, )*\?/g, "?"))])
    );
    let made = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          {weight: 9, arbitrary: fc.constantFrom(...Object.keys(namedQuestions))},
          {weight: 1, arbitrary: fc.string()}
        ),
        fc.oneof(
          fc.array(sample, {maxLength: 4}),
          fc.tuple(sample),
          fc.tuple(sample, fc.array(sample, {maxLength: 3})),
          sample
        ),
        (name, args) => {
          let question: questions.Question<object>;
          try {
            question = questionNamed(name, args);
          } catch (error) {
            expect((error as Error).message).toMatch(/^(unknown question|invalid argument)/);
            return;
          }
          made += 1;
          expect(texts.get(name)).toContain(question.sql.replace(/(\?, )*\?/g, "?"));
          for (const value of question.params) expect(value).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        }
      ),
      {numRuns: 10_000, seed: 13}
    );
    // Some of them were right.
    expect(made).toBeGreaterThan(100);
  });
});
