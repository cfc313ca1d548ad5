import {beforeAll, describe, expect, it} from "vitest";
import {comparisonRows} from "../../../loaders/comparison/index.js";
import {loadTables} from "../../../loaders/tables/index.js";
import type {Comparison} from "../../../src/domain/comparison.js";
import {countsOf} from "../../support/independent/counts.js";
import {readData} from "../../support/independent/data.js";
import {independentRow} from "../../support/independent/row.js";
import {seeded} from "../../support/seeded.js";

const pairs = 200;
const probabilities = ["p", "q", "trend_p"];
/** Columns that hold three decimals, whatever the indicator has. */
const threeDecimals = ["z", "phi", "dispersion", "tau", "percentile"];
/** Of what cannot be given there are words, which nothing else is worked out from. */
const words = ["reasons"];

let rows: Comparison[];
let decimalsOf: ReadonlyMap<string, number>;

/** The two newest years are a tenth of the work of all, and each reaches five years back. */
const isWanted = (_: string, __: string, year: number) => year >= 2024;

beforeAll(async () => {
  const tables = await loadTables();
  decimalsOf = new Map(tables.indicators.map(({indicator, decimals}) => [indicator, decimals]));
  rows = comparisonRows(tables, {isWanted});
}, 180_000);

describe("the table of comparisons", () => {
  it("has a row for each figure", () => {
    expect(new Set(rows.map(({indicator, area, year}) => `${indicator} ${area} ${year}`)).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(50_000);
  });

  it("says in every column what a computation apart from it gives, for 200 pairs of indicator and area", () => {
    const random = seeded(1);
    // Half of them where there are counts, for most columns are empty without.
    const counted = rows.filter(({count}) => count !== null);
    const draw = (among: readonly Comparison[]) => among[Math.floor(random() * among.length)] as Comparison;
    const drawn = Array.from({length: pairs}, (_, i) => draw(i % 2 ? rows : counted));
    const independent = independentRow(countsOf(readData()));
    const wrong = drawn.flatMap((row) => {
      const expected = independent(row.indicator, row.area, row.year);
      const names = Object.keys(row).filter((name) => !words.includes(name)) as (keyof Comparison)[];
      return names
        .filter((name) => !agrees(name, row[name], expected[name] ?? null, decimalsOf.get(row.indicator) ?? 0))
        .map(
          (name) => `${row.indicator} ${row.area} ${row.year} ${name}: ${row[name]}, apart from it ${expected[name]}`
        );
    });
    expect(wrong).toEqual([]);
    // A column that is empty in every row would agree with anything.
    const empty = Object.keys(drawn[0] as Comparison).filter((name) =>
      drawn.every((row) => row[name as keyof Comparison] === null)
    );
    expect(empty).toEqual([]);
  }, 60_000);
});

/** Whether a column holds what was worked out, rounded as the table rounds it. */
function agrees(name: string, given: unknown, expected: unknown, decimals: number): boolean {
  if (typeof given !== "number" || typeof expected !== "number") return given === expected;
  if (probabilities.includes(name)) return Math.abs(given - expected) <= 0.0051 * Math.abs(expected) + 1e-290;
  const unit = 10 ** -(threeDecimals.includes(name) ? 3 : decimals + 3);
  return Math.abs(given - expected) <= 0.51 * unit + 1e-9 * Math.abs(expected);
}
