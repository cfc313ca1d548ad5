import {describe, expect, test} from "vitest";
import {catalogue} from "../../../loaders/statistics/catalogue/index.js";
import {hasSources, needsSources, readDictionary} from "./sources.js";

const abbreviations =
  /\b(CLA|LAC|CPP?|CIN|CINO|ICPC|SGO|CAO|UASC|NEET|EET|SDQ|FTE|EHCP?|SEND?|FSM|EAL|KS[1-5]|HE|LAs?|YJS|EBacc|S47|NFA)\b/;
const longestSharedRun = 7;

describe("the words of the catalogue", () => {
  test("give every indicator a name and a short name of its own, the short one of 40 characters at most", () => {
    for (const field of ["name", "short_name"] as const) {
      const values = catalogue.map((entry) => entry[field].toLowerCase());
      expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
    }
    expect(catalogue.filter(({short_name}) => short_name.length > 40)).toEqual([]);
  });

  test("spell everything out", () => {
    const texts = catalogue.flatMap(({name, short_name, definition, notes}) => [
      name,
      short_name,
      definition,
      notes ?? ""
    ]);
    expect(texts.filter((text) => abbreviations.test(text))).toEqual([]);
  });

  test("define every indicator in one sentence of 30 to 220 characters", () => {
    const wrong = catalogue.filter(({definition}) => {
      const oneSentence = /^[A-Z][^.!?]*(\d\.\d[^.!?]*)*\.$/.test(definition);
      return !oneSentence || definition.length < 30 || definition.length > 220;
    });
    expect(wrong.map(({indicator, definition}) => `${indicator}: ${definition}`)).toEqual([]);
  });

  test("say in the name what a figure is out of, unless it is a count", () => {
    const endings = {percent: / \(%\)$/, "per-10000": / per 10,000$/, "per-100000": / per 100,000$/};
    const wrong = catalogue.filter(
      ({unit, name}) => unit in endings && !endings[unit as keyof typeof endings].test(name)
    );
    expect(wrong.map(({name}) => name)).toEqual([]);
  });

  test("define no two indicators alike", () => {
    const definitions = catalogue.map(({definition}) => definition);
    expect(definitions.filter((text, index) => definitions.indexOf(text) !== index)).toEqual([]);
  });

  test.skipIf(!hasSources)(`share no run of eight words with the source's dictionary ${needsSources}`, () => {
    const runs = new Set<string>();
    for (const row of readDictionary()) {
      for (const field of ["Description", "Methodology"]) for (const run of runsOf(row[field] ?? "")) runs.add(run);
    }
    expect(runs.size).toBeGreaterThan(1000);
    const copied = catalogue.flatMap(({indicator, definition, notes, breaks}) =>
      [definition, notes ?? "", breaks ?? ""]
        .flatMap(runsOf)
        .filter((run) => runs.has(run))
        .map((run) => `${indicator}: ${run}`)
    );
    expect(copied).toEqual([]);
  });
});

function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const length = longestSharedRun + 1;
  return words.slice(length - 1).map((_, start) => words.slice(start, start + length).join(" "));
}
