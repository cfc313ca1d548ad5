import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {IndicatorTable} from "../../../loaders/data/indicator-table.js";
import {registry} from "../../../loaders/statistics/areas/registry.js";
import {decidedZeros, wholes} from "../../../loaders/statistics/catalogue/doubted-zeros.js";
import {catalogue} from "../../../loaders/statistics/catalogue/index.js";
import type {DecidedZero} from "../../../loaders/statistics/catalogue/types.js";
import {doubtZeros, type Judged} from "../../../loaders/statistics/doubts.js";

const share: Judged = {indicator: "seen", unit: "percent", numerator: "seen-number", denominator: "all"};
const count: Judged = {indicator: "seen-number", unit: "number", numerator: null, denominator: null};
const whole: Judged = {indicator: "all", unit: "number", numerator: null, denominator: null};

function table(indicator: string, values: readonly (number | null)[], area = "hampshire"): IndicatorTable {
  const years = values.map((_, i) => 2020 + i);
  return {
    indicator,
    periods: years.map((year) => ({year, period: String(year), words: String(year), release: "final"})),
    cells: new Map([
      [
        area,
        new Map(
          values.map((value, i) => [
            2020 + i,
            value === null ? {value: null, marker: "c" as const} : {value, marker: null}
          ])
        )
      ]
    ])
  };
}

const doubts = (
  tables: IndicatorTable[],
  entries: Judged[],
  decided: DecidedZero[] = []
): ReturnType<typeof doubtZeros> => doubtZeros(tables, entries, decided);
const names = ({doubts: found}: ReturnType<typeof doubtZeros>) =>
  found.map(({indicator, year}) => `${indicator} ${year}`);

describe("a zero between figures", () => {
  test("that let twenty or more be expected is doubted, in the share and in its count", () => {
    const result = doubts(
      [table("seen", [48, 0, 48]), table("seen-number", [96, 0, 96]), table("all", [200, 200, 200])],
      [share, count, whole]
    );
    expect(names(result).sort()).toEqual(["seen 2021", "seen-number 2021"]);
    expect(result.tables[0]?.cells.get("hampshire")?.get(2021)).toEqual({value: 0, marker: null, isDoubted: true});
    expect(result.tables[0]?.cells.get("hampshire")?.get(2020)).toEqual({value: 48, marker: null});
    expect(result.doubts[0]).toMatchObject({
      isDecided: false,
      reason: "no fewer than 96 would be expected by the figures beside it"
    });
  });

  test("that is doubted takes its share along, though the source has none to judge by", () => {
    expect(
      names(doubts([table("seen", [null, 0, null]), table("seen-number", [96, 0, 96])], [share, count])).sort()
    ).toEqual(["seen 2021", "seen-number 2021"]);
  });

  test.each([
    ["of a few children", [5, 0, 6]],
    ["before the first figure", [0, 96, 96]],
    ["of a series that has ended", [96, 96, 0, 0, 0]],
    ["of many years in a row", [96, 0, 0, 0, 96]],
    ["after a figure that is not large", [96, 4, 0]]
  ])("is true: %s", (_, values) => {
    expect(names(doubts([table("seen-number", values)], [count]))).toEqual([]);
  });

  test("in two years in a row, or in the newest after two large figures, is doubted", () => {
    expect(names(doubts([table("seen-number", [96, 0, 0, 96])], [count]))).toEqual([
      "seen-number 2021",
      "seen-number 2022"
    ]);
    expect(names(doubts([table("seen-number", [96, 90, 0])], [count]))).toEqual(["seen-number 2022"]);
  });

  test("is doubted until somebody decides, and then as decided", () => {
    const decided = (verdict: DecidedZero["verdict"]) => [
      {indicator: "seen-number", verdict, zeros: ["hampshire 2021"], reason: "looked up"}
    ];
    const tables = [table("seen-number", [96, 0, 96])];
    expect(doubts(tables, [count], decided("true")).doubts).toEqual([]);
    expect(doubts(tables, [count], decided("doubted")).doubts).toMatchObject([{isDecided: true}]);
    // A decision on a zero that a new release has replaced by a figure changes nothing.
    expect(doubts([table("seen-number", [96, 50, 96])], [count], decided("doubted")).doubts).toEqual([]);
  });

  test("never touches a figure that is not zero, nor any other than it names", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({min: 0, max: 200})), {minLength: 1, maxLength: 9}), (values) => {
        const before = table("seen-number", values);
        const {tables, doubts: found} = doubts([before], [count]);
        for (const [year, cell] of tables[0]?.cells.get("hampshire") ?? []) {
          const isNamed = found.some((one) => one.year === year);
          expect("isDoubted" in cell).toBe(isNamed);
          if (isNamed) expect(cell.value).toBe(0);
          expect(cell.value).toBe(before.cells.get("hampshire")?.get(year)?.value);
        }
      }),
      {seed: 8}
    );
  });
});

describe("the parts of a whole", () => {
  const [{parts, of} = {parts: [], of: ""}] = wholes;
  const entries = parts.map((indicator): Judged => ({indicator, unit: "percent", numerator: null, denominator: null}));
  const zeros = parts.map((indicator) => table(indicator, [0]));

  test("are doubted where all are zero and the whole is not, or is unreliable", () => {
    expect(doubts([...zeros, table(of, [300])], entries).doubts).toHaveLength(parts.length);
    const unreliable = table(of, [1]);
    Object.assign(unreliable, {cells: new Map([["hampshire", new Map([[2020, {value: null, marker: "u"}]])]])});
    expect(doubts([...zeros, unreliable], entries).doubts).toHaveLength(parts.length);
  });

  test("are true where one of them is not, or the whole is small", () => {
    expect(doubts([...zeros.slice(1), table(parts[0] ?? "", [100]), table(of, [300])], entries).doubts).toEqual([]);
    expect(doubts([...zeros, table(of, [3])], entries).doubts).toEqual([]);
  });

  test("and the decisions are of indicators and areas that there are, each once, with a reason", () => {
    const known = new Set(catalogue.map(({indicator}) => indicator));
    const areas = new Set(registry.map(({area}) => area));
    for (const one of wholes) for (const name of [...one.parts, one.of]) expect(known, name).toContain(name);
    const seen = new Set<string>();
    for (const {indicator, zeros: given, reason} of decidedZeros) {
      expect(known).toContain(indicator);
      expect(reason.length).toBeGreaterThan(20);
      for (const zero of given) {
        expect(zero).toMatch(/^[a-z-]+ 20\d\d$/);
        expect(areas).toContain(zero.split(" ")[0]);
        expect(seen).not.toContain(`${indicator} ${zero}`);
        seen.add(`${indicator} ${zero}`);
      }
    }
  });
});
