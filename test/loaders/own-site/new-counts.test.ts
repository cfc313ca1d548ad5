import {readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {PassThrough} from "node:stream";
import {describe, expect, test} from "vitest";
import type {DeclaredIndicator} from "../../../loaders/own-site/configuration.js";
import {newSite} from "../../../loaders/own-site/new-site.js";
import {readConfiguration} from "../../../loaders/own-site/read-configuration.js";
import {ownFolder} from "./support/own-folder.js";

const {path, write} = ownFolder();

/** The configuration that is written of the files in the folder, and what is said of it. */
async function made(options: Partial<Parameters<typeof newSite>[1]> = {}) {
  const terminal = {input: new PassThrough(), output: new PassThrough()};
  const said = await newSite(path(), {known: {}, yes: true, force: true, terminal, ...options});
  const {indicators} = await readConfiguration(path());
  return {said: said.join("\n"), indicators};
}

describe("counts behind the figures of a folder, as new finds them", () => {
  test("takes columns that give a share in every row for its counts, and makes no indicators of them", async () => {
    write("f.csv", [
      "area,year,met_percent,pupils_met,cohort,size",
      "A,2024,37.5,3,8,900",
      "B,2024,c,c,12,800",
      "C,2024,33.3,7,21,700"
    ]);
    const {said, indicators} = await made();
    expect(said).toContain('"met_percent" can be "pupils_met" of "cohort"');
    expect(indicators.map(({column}) => column)).toEqual(["met_percent", "pupils_met", "cohort", "size"]);
    write("f.csv", [
      "area,year,met_percent,pupils_met,cohort,size",
      ...[3, 5, 7, 11, 13, 17].map(
        (met, i) => `A${i},2024,${((100 * met) / (met + 9)).toFixed(1)},${met},${met + 9},${900 + i}`
      )
    ]);
    const more = await made();
    expect(more.said).toContain('"met_percent" is "pupils_met" of "cohort" in all 6 rows');
    expect(more.indicators).toMatchObject([
      {
        column: "met_percent",
        unit: "percent",
        countsOf: "people",
        numerator: {column: "pupils_met"},
        denominator: {column: "cohort"}
      },
      {column: "size"}
    ]);
  });

  test.each([
    ["share_numerator", "share_denominator"],
    ["numerator", "denominator"],
    ["Number", "Population"],
    ["count", "eligible"],
    ["share_count", "cohort"]
  ])("goes by the names %s and %s where there are few rows", async (above, below) => {
    write("f.csv", [`area,year,share_percent,${above},${below}`, "A,2024,40.0,2,5"]);
    expect((await made()).indicators).toMatchObject([
      {column: "share_percent", countsOf: "people", numerator: {column: above}, denominator: {column: below}}
    ]);
  });

  test("tells what a rate is per from its counts, and does not take trips for people", async () => {
    const rows = [31, 47, 59, 61, 83].map((trips, i) => {
      const residents = 1000 + 37 * i;
      return `A${i},2024,${Math.round((10000 * trips) / residents)},${trips},${residents}`;
    });
    write("f.csv", ["area,year,rate,trips,residents", ...rows]);
    const {indicators, said} = await made();
    expect(indicators).toMatchObject([{unit: "per-10000", countsOf: "episodes", numerator: {column: "trips"}}]);
    expect(said).toContain("taken for episodes");
    expect((await made({countsOf: "people"})).indicators[0]?.countsOf).toBe("people");
  });

  test("does not take half days of school for pupils, though they are a share", async () => {
    write("f.csv", [
      "area,year,sess_overall_percent,sess_overall,sess_possible",
      ...[31, 47, 59, 61, 83].map((missed, i) => `A${i},2024,${((100 * missed) / 900).toFixed(5)},${missed},900`)
    ]);
    expect((await made()).indicators).toMatchObject([{unit: "percent", countsOf: "episodes"}]);
  });

  test("says of columns that are named as counts and give something else that they are not taken", async () => {
    write("f.csv", ["area,year,share_percent,numerator,denominator", "A,2024,40.0,2,5", "B,2024,41.0,2,5"]);
    const {said, indicators} = await made();
    expect(said).toContain(
      '"numerator" of "denominator" do not give "share_percent" in row 3: not taken for its counts'
    );
    expect(indicators).toHaveLength(3);
  });

  test("asks which of several pairs it is, and what is counted", async () => {
    write("f.csv", [
      "area,year,share_percent,yes,asked,invited",
      ...[3, 5, 7, 11, 13].map((yes, i) => `A${i},2024,${((100 * yes) / 40).toFixed(1)},${yes},40,40`)
    ]);
    const input = Object.assign(new PassThrough(), {isTTY: true});
    const output = new PassThrough();
    const asked: string[] = [];
    output.on("data", (text: Buffer) => {
      asked.push(String(text));
      if (String(text).startsWith("Counts behind")) input.write("2\n");
      else if (String(text).startsWith("What is counted")) input.write("episodes\n");
      else if (String(text).includes("[")) input.write("\n");
    });
    const {indicators} = await made({yes: false, force: true, terminal: {input, output}});
    expect(asked.join("")).toContain(
      'Counts behind "share_percent" of f.csv: 1 for "yes" of "asked", 2 for "yes" of "invited" [none]'
    );
    expect(indicators[0]).toMatchObject({
      countsOf: "episodes",
      numerator: {column: "yes"},
      denominator: {column: "invited"}
    });
  });

  test("finds those of the made-up nation, which its own configuration names", async () => {
    const example = join(dirname(import.meta.dirname), "../../examples/merrow");
    writeFileSync(join(path(), "figures.csv"), readFileSync(join(example, "figures.csv")));
    const found = (indicators: readonly DeclaredIndicator[]) =>
      indicators.map(({column, countsOf, numerator, denominator}) =>
        [
          column,
          countsOf,
          ...[numerator, denominator].map((counts) => (typeof counts === "object" ? counts.column : counts))
        ].join(" ")
      );
    const own = (await readConfiguration(example)).indicators;
    expect(found((await made()).indicators)).toEqual(found(own));
  });
});
