import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {catalogue} from "../../../loaders/statistics/catalogue/index.js";
import {hasSources, needsSources, readReleases} from "./sources.js";

/** Cells read by eye in the files, and what `data/` must say: figures and each kind of reason apart. */
const seen: readonly (readonly [string, string, string, string])[] = [
  ["care-absence-pupils", "sandwell", "2022", "453"],
  ["care-absence-possible", "sandwell", "2022", "160610"],
  ["care-absence-number", "sandwell", "2022", "9036"],
  ["care-absence-authorised-number", "sandwell", "2022", "6557"],
  ["care-absence-unauthorised", "sandwell", "2022", "1.5"],
  ["care-persistent-absence-number", "sandwell", "2022", "65"],
  ["care-severe-absence", "sandwell", "2022", "2.2"],
  ["care-persistent-absence", "rutland", "2025", "c"],
  ["care-absence", "city-of-london", "2025", "z"],
  ["in-need-absence", "hampshire", "2024", "x"],
  ["care-key-stage-2-combined-number", "sandwell", "2022", "16"],
  ["care-key-stage-2-combined-pupils", "sandwell", "2022", "44"],
  ["care-key-stage-2-combined", "darlington", "2025", "c"],
  ["care-key-stage-4-pupils", "sandwell", "2022", "52"],
  ["care-english-maths-strong", "sandwell", "2022", "15.4"],
  ["assessments-with-factors", "sutton", "2022", "1482"],
  ["factor-domestic-abuse-parent-number", "sutton", "2022", "467"],
  ["factor-domestic-abuse-parent", "sutton", "2022", "31.5"],
  ["factor-trafficking", "sutton", "2022", "c"],
  ["factor-criminal-exploitation-number", "england", "2021", "x"],
  ["care-school-moves", "england", "2024", "8"],
  ["care-school-any-moves-number", "england", "2024", "6030"],
  ["care-school-moves-pupils", "solihull", "2022", "356"],
  ["care-school-moves-two-years-pupils", "england", "2024", "46120"],
  ["care-three-social-workers-number", "walsall", "2024", "136"],
  ["care-three-social-workers", "barnet", "2024", "x"],
  ["care-new-placements", "england", "2025", "90930"],
  ["care-new-placements-outside-far", "england", "2025", "16"],
  ["social-worker-vacancies", "waltham-forest", "2019", "0?"]
];

test.each(seen)("%s of %s in %s is %s", (indicator, area, period, cell) => {
  expect(cellsOf(indicator).get(area)?.get(period)).toBe(cell);
});

describe.skipIf(!hasSources)(`the social workers' file that is not read ${needsSources}`, () => {
  test("has no authority and year that the file which is read has not", () => {
    const files = readReleases();
    const placesOf = (name: string) =>
      new Set(
        (files.get(name) ?? [])
          .filter((row) => row.geographic_level === "Local authority")
          // Kingston and Richmond make one return, as do the Northamptonshires: one file has both codes in a row.
          .flatMap((row) => (row.old_la_code ?? "").split(" / ").map((code) => `${code} ${row.time_period}`))
      );
    const read = placesOf("csww_indicators_2017_to_2025.csv");
    const unread = placesOf("csww_headline_measures_2017_to_2022.csv");
    expect(unread.size).toBeGreaterThan(800);
    expect([...unread].filter((place) => !read.has(place))).toEqual([]);
  });
});

test("has a file of figures for every indicator", () => {
  for (const {indicator} of catalogue) expect(cellsOf(indicator).size, indicator).toBeGreaterThan(0);
});

function cellsOf(indicator: string): Map<string, Map<string, string>> {
  const [header = "", ...lines] = readFileSync(`data/statistics/${indicator}.csv`, "utf8").trim().split("\n");
  const periods = header.split(",").slice(1);
  return new Map(
    lines.map((line) => {
      const [area = "", ...cells] = line.split(",");
      return [area, new Map(periods.map((period, i) => [period, cells[i] ?? ""]))];
    })
  );
}
