import {describe, expect, test} from "vitest";
import {formatCell, parseCell} from "../../../loaders/data/cell.js";
import {parsePeriod} from "../../../loaders/data/period.js";
import type {RegisteredArea} from "../../../loaders/statistics/areas/registered-area.js";
import {registry} from "../../../loaders/statistics/areas/registry.js";
import {type Merge, mergeSeries} from "../../../loaders/statistics/merge.js";
import type {Series} from "../../../loaders/statistics/sources/series.js";

const warrington = "warrington";

/** A source from rows of an area, the words of a period and a cell. */
function series(label: string, rows: readonly (readonly [area: string, words: string, text: string])[]): Series {
  const periods = new Map(rows.map(([, words]) => [parsePeriod(words).year, {...parsePeriod(words), words}]));
  const cells = rows.map(([area, words, text], row) => ({
    area,
    year: parsePeriod(words).year,
    cell: parseCell(text),
    row
  }));
  return {label, periods, cells, notices: []};
}

function merge(...sources: Series[]): Merge {
  return mergeSeries("an-indicator", sources, registry);
}

function cell({table}: Merge, area: string, year: number): string {
  const found = table.cells.get(area)?.get(year);
  return found ? formatCell(found) : "";
}

/** A source with the figures of 2025, one for each of the first authorities. */
function figures(label: string, values: readonly string[], areas: readonly RegisteredArea[]): Series {
  return series(
    label,
    values.map((value, index) => [areas[index]?.area ?? "", "2025", value] as const)
  );
}

const authorities = registry.filter(({kind, closed, opened}) => kind === "authority" && !closed && !opened);

describe("merging sources", () => {
  test("keeps the first figure or reason, and lets a dash give way to either", () => {
    const first = series("first", [
      [warrington, "2023", "1"],
      [warrington, "2024", "c"],
      [warrington, "2025", "-"]
    ]);
    const second = series("second", [
      [warrington, "2022", "4"],
      [warrington, "2023", "-"],
      [warrington, "2024", "-"],
      [warrington, "2025", "5"]
    ]);
    const merged = merge(first, second);
    expect([2022, 2023, 2024, 2025].map((year) => cell(merged, warrington, year))).toEqual(["4", "1", "c", "5"]);
    expect(merged.explained).toBe(1);
    expect(merged.disagreements.map(({kind, period}) => `${kind} ${period}`)).toEqual(["dash 2023", "dash 2025"]);
  });

  test("says which of two figures it keeps, and from where", () => {
    const [one, two] = [series("one", [[warrington, "2025", "10.5"]]), series("two", [[warrington, "2025", "12.7"]])];
    expect(merge(one, two).disagreements).toEqual([
      {
        kind: "different",
        indicator: "an-indicator",
        area: warrington,
        period: "2025",
        kept: "10.5",
        keptFrom: "one",
        other: "12.7",
        otherFrom: "two"
      }
    ]);
    expect(cell(merge(two, one), warrington, 2025)).toBe("12.7");
  });

  test("takes a figure and its rounding for the same, judging from all figures how a source rounds", () => {
    const exact = ["294", "13", "57", "88", "101", "46", "32", "71", "19", "66"];
    const tens = exact.map((value) => String(Math.round(Number(value) / 10) * 10));
    const merged = merge(figures("exact", exact, authorities), figures("tens", tens, authorities));
    expect(merged.compared).toBe(10);
    expect(merged.disagreements).toEqual([]);
    tens[0] = "320";
    tens[1] = "20";
    const apart = merge(figures("exact", exact, authorities), figures("tens", tens, authorities));
    expect(apart.disagreements.map(({kind, kept, other}) => [kind, kept, other])).toEqual([
      ["different", "294", "320"],
      ["rounding", "13", "20"]
    ]);
  });

  test("judges the rounding of regions and England apart from that of authorities", () => {
    const totals = registry.filter(({kind}) => kind !== "authority");
    const rows = (rounded: boolean) => [
      ...authorities.slice(0, 10).map(({area}, index) => [area, "2025", String(101 + index)] as const),
      ...totals.map(({area}, index) => [area, "2025", String(rounded ? 1230 + 10 * index : 1226 + 10 * index)] as const)
    ];
    expect(merge(series("exact", rows(false)), series("rounded", rows(true))).disagreements).toEqual([]);
  });

  test("reports a figure against a reason, but not a low against the zero that it rounds to", () => {
    const reasons = series("reasons", [
      [warrington, "2024", "c"],
      [warrington, "2025", "low"]
    ]);
    const zeros = series("zeros", [
      [warrington, "2024", "3"],
      [warrington, "2025", "0"]
    ]);
    expect(merge(reasons, zeros).disagreements.map(({kind, kept, other}) => [kind, kept, other])).toEqual([
      ["marker", "c", "3"]
    ]);
  });

  test("keeps the mark of a release from whichever source has it", () => {
    const plain = series("plain", [[warrington, "2025", "1"]]);
    const marked = series("marked", [[warrington, "2025 (prov)", "1"]]);
    expect(merge(plain, marked).table.periods.map(({words, release}) => [words, release])).toEqual([
      ["2025 (prov)", "provisional"]
    ]);
  });

  test("refuses two words for one year", () => {
    const [one, two] = [series("one", [[warrington, "2025", "1"]]), series("two", [[warrington, "2024-25", "1"]])];
    expect(() => merge(one, two)).toThrow(
      'duplicate period of an-indicator: "2025" and "2024-25" end in the same year (two)'
    );
  });

  test("puts periods into the order of their years, and leaves out those without a cell", () => {
    const source = series("source", [
      [warrington, "2025", "1"],
      [warrington, "2023", "1"],
      ["cumberland", "2021", "-"]
    ]);
    expect(merge(source).table.periods.map(({year}) => year)).toEqual([2023, 2025]);
  });

  test("drops what says nothing of an authority that did not exist, keeps its figures and reports them", () => {
    const source = series("source", [
      ["poole", "2019", "-"],
      ["poole", "2020", "-"],
      ["poole", "2021", "c"],
      ["poole", "2022", "7"],
      ["dorset", "2019", "8"]
    ]);
    const merged = merge(source);
    expect([2019, 2020, 2021, 2022].map((year) => cell(merged, "poole", year))).toEqual(["-", "", "c", "7"]);
    // Dorset opened in 2019: a figure for that year can be of its first months.
    expect(merged.outOfTime).toEqual(["poole 2022"]);
  });
});
