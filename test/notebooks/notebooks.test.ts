import {copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, join, resolve} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {type RanNotebook, runNotebook} from "../../loaders/notebook/ran.js";
import {readNotebookFile} from "../../loaders/notebook/read-file.js";
import {tableFiles} from "../../loaders/notebook/table-files.js";
import {isReason} from "../../src/exhibits/exhibit.js";
import {correlation, indicators, median, numberOf, ranks, rowsOf, statistics, type TextRow} from "./tables.js";

const root = resolve(import.meta.dirname, "../..");
const folder = join(root, "notebooks");
const names = readdirSync(folder).map((file) => basename(file, ".md"));

/** A folder with every table, made once: of them, comparison takes half a minute. */
let made = "";
const runs = new Map<string, RanNotebook>();

beforeAll(async () => {
  made = mkdtempSync(join(tmpdir(), "sightline-"));
  // Of what is in data/ today, whatever was built last.
  symlinkSync(join(root, "data"), join(made, "data"));
  const files = tableFiles(made);
  const tables = [
    ...["areas", "neighbours", "indicators", "observations", "reports", "reported", "judgements", "quantities"],
    ...["documents", "comparison", "reported_changes"]
  ];
  const paths = new Map<string, string>();
  for (const table of tables) paths.set(table, await files.fileOf(table));
  mkdirSync(join(made, "dist/data"), {recursive: true});
  for (const [table, path] of paths) copyFileSync(path, join(made, "dist/data", `${table}.parquet`));
  await files.close();
  for (const name of names) {
    const notebook = await readNotebookFile(join(folder, `${name}.md`));
    runs.set(name, await runNotebook(notebook, {root: made, timeout: 300}));
  }
});

afterAll(() => rmSync(made, {recursive: true, force: true}));

/** The rows of a cell's result, by the names of its columns. */
function resultOf(notebook: string, cell: string): Record<string, unknown>[] {
  const found = runs.get(notebook)?.cells.find((one) => one.cell.kind === "sql" && one.cell.name === cell);
  if (!found?.result) throw new Error(`missing result: ${cell} of ${notebook}`);
  const {columns} = found.result;
  return found.rows.map((row) => Object.fromEntries(row.map((value, i) => [columns[i]?.name, value])));
}

const authorities = rowsOf("areas.csv").filter(({kind}) => kind === "authority");
const byCode = new Map(rowsOf("areas.csv").map((row) => [row.la_code, row]));

describe.each(names)("the notebook %s", (name) => {
  test("runs: every cell is done, every check has no rows, every chart draws", () => {
    const ran = runs.get(name) as RanNotebook;
    expect(ran.notebook.faults).toEqual([]);
    expect(ran.cells.flatMap(({error}) => (error ? [error.message] : []))).toEqual([]);
    expect(ran.cells.flatMap(({chart}) => (chart && isReason(chart) ? [chart.reason] : []))).toEqual([]);
    expect(ran.isSound).toBe(true);
    expect(ran.cells.some(({cell}) => cell.kind === "check")).toBe(true);
    expect(ran.cells.some(({cell}) => cell.kind === "chart")).toBe(true);
  });

  test("gives something to read in every result but those that say that nothing was found", () => {
    const empty = runs.get(name)?.cells.filter(({cell, result}) => cell.kind === "sql" && result?.rows === 0) ?? [];
    expect(empty.map(({cell}) => ("name" in cell ? cell.name : ""))).toEqual(
      name === "placed-far-away" ? ["clear_changes"] : []
    );
  });
});

describe("results, against the same worked out of the files of data/ by other means", () => {
  test("the gap for care leavers in England", () => {
    const [care, all] = ["care-leavers-neet", "neet-16-17"].map((one) => statistics(one).get("england") as TextRow);
    const expected = Object.entries(care as TextRow)
      .filter(([year, value]) => Number.isFinite(Number(value)) && Number.isFinite(numberOf(all?.[year])))
      .map(([year, value]) => [Number(year), Math.round((Number(value) - numberOf(all?.[year])) * 10) / 10]);
    expect(resultOf("care-leaver-neet-gap", "england").map(({year, gap}) => [year, gap])).toEqual(expected);
  });

  test("the authorities whose plan rate doubled, each by its steepest rise", () => {
    const rates = statistics("child-protection-plans-rate");
    const expected = authorities.flatMap(({area = "", name}) => {
      const years = Object.entries(rates.get(area) ?? {}).filter(([year, cell]) => year !== "area" && Number(cell) > 0);
      const rises = years.flatMap(([from, low]) =>
        years
          .filter(([to]) => Number(to) > Number(from) && Number(to) - Number(from) <= 5)
          .map(([, high]) => Number(high) / Number(low))
      );
      const most = Math.max(0, ...rises);
      return most >= 2 ? [[name, Math.round(most * 100) / 100] as const] : [];
    });
    const found = new Map(resultOf("plan-rate-doubled", "doubled").map(({name, times}) => [name, times]));
    expect([...found.keys()].sort()).toEqual(expected.map(([name]) => name).sort());
    for (const [name, times] of expected) expect(found.get(name), name).toBeCloseTo(times, 1);
  });

  test("the gap between the regions", () => {
    const rates = statistics("children-in-care-rate");
    const regions = rowsOf("areas.csv").filter(({kind}) => kind === "region");
    for (const {year, between_regions, highest, lowest} of resultOf("regional-inequality", "gap")) {
      const values = regions.map(({area = "", name}) => ({name, value: numberOf(rates.get(area)?.[String(year)])}));
      const sorted = values.sort((a, b) => a.value - b.value);
      expect(between_regions).toBe((sorted.at(-1)?.value ?? 0) - (sorted[0]?.value ?? 0));
      expect([highest, lowest]).toEqual([sorted.at(-1)?.name, sorted[0]?.name]);
    }
  });

  test("how many figures are withheld", () => {
    let withheld = 0;
    for (const indicator of indicators())
      for (const row of statistics(indicator).values())
        withheld += Object.entries(row).filter(([column, cell]) => column !== "area" && cell === "c").length;
    const [found] = resultOf("what-is-withheld", "by_reason").filter(({status}) => status === "suppressed");
    expect(found?.cells).toBe(withheld);
  });

  test("which of Warrington’s neighbours stayed", () => {
    const of = (model: string) =>
      rowsOf("neighbours.csv")
        .filter((row) => row.model === model && row.area === "warrington")
        .map(({neighbour}) => neighbour);
    const both = resultOf("two-neighbour-models", "both");
    const stayed = both.filter(({place_2025, place_2021}) => place_2025 !== null && place_2021 !== null);
    expect(stayed.map(({area}) => area).sort()).toEqual(
      of("2025")
        .filter((one) => of("2021").includes(one))
        .sort()
    );
    expect(both).toHaveLength(20 - stayed.length);
  });

  test("the days from entry to placement that reports give, by year", () => {
    const days = new Map<number, number[]>();
    for (const {indicator, role, qualifier, report = "", value} of rowsOf("reported.csv")) {
      if (indicator !== "adoption-entry-to-placement" || role !== "current" || qualifier !== "") continue;
      const published = rowsOfReports.get(report)?.published ?? "";
      days.set(Number(published.slice(0, 4)), [...(days.get(Number(published.slice(0, 4))) ?? []), Number(value)]);
    }
    const expected = [...days].sort(([a], [b]) => a - b).map(([year, all]) => [year, all.length, median(all)]);
    expect(resultOf("adoption-slowed", "by_year").map((row) => [row.year, row.reports, row.median_days])).toEqual(
      expected
    );
  });

  test("the judgements of overall effectiveness, by grade", () => {
    const worst = new Map<string, number>();
    for (const {report = "", judgement, grade} of rowsOf("judgements.csv")) {
      if (judgement !== "overall" || grade === "") continue;
      const key = `${byCode.get(report.slice(0, 3))?.area} ${report.slice(4, 8)}`;
      worst.set(key, Math.max(worst.get(key) ?? 0, Number(grade)));
    }
    const found = resultOf("inadequate-judgements", "inspections");
    expect(found).toHaveLength(worst.size);
    for (const {area, judged, grade} of found) expect(grade, `${area} ${judged}`).toBe(worst.get(`${area} ${judged}`));
  });

  test("how far the ways of Warrington and another authority lie apart", () => {
    const rates = statistics("children-in-care-rate");
    const index = (area: string) => {
      const values = Object.entries(rates.get(area) ?? {}).filter(([year]) => year !== "area");
      return values.map(([, cell]) => (100 * Number(cell)) / Number(values[0]?.[1]));
    };
    const own = index("warrington");
    const [nearest] = resultOf("moved-like-this-one", "alike");
    const area = authorities.find(({name}) => name === nearest?.name)?.area ?? "";
    const gap = index(area).reduce((sum, one, i) => sum + Math.abs(one - (own[i] as number)), 0) / own.length;
    expect(nearest?.mean_gap).toBeCloseTo(gap, 1);
  });

  test("what assessments found in England", () => {
    for (const {indicator, year, value} of resultOf("found-at-assessment", "factors"))
      expect(value, `${indicator} ${year}`).toBe(
        numberOf(statistics(String(indicator)).get("england")?.[String(year)])
      );
  });

  test("the correlation of ranks of turnover and re-referrals", () => {
    const [turnover, other] = [statistics("social-worker-turnover"), statistics("re-referrals")];
    for (const {year, authorities: count, spearman} of resultOf("workers-and-re-referrals", "together")) {
      const pairs = authorities
        .map(({area = ""}) => [turnover, other].map((one) => numberOf(one.get(area)?.[String(year)])))
        .filter((pair) => pair.every(Number.isFinite));
      expect(pairs).toHaveLength(Number(count));
      const [xs, ys] = [0, 1].map((side) => ranks(pairs.map((pair) => pair[side] as number)));
      expect(spearman).toBeCloseTo(correlation(xs as number[], ys as number[]), 1);
    }
  });

  test("the highest shares of placements far from home", () => {
    const shares = statistics("care-new-placements-outside-far");
    const years = Object.keys(shares.get("england") ?? {}).filter((one) => one !== "area");
    const newest = years.at(-1) ?? "";
    const values = authorities.map(({area = ""}) => numberOf(shares.get(area)?.[newest])).filter(Number.isFinite);
    expect(resultOf("placed-far-away", "highest").map(({value}) => value)).toEqual(
      values.sort((a, b) => b - a).slice(0, 15)
    );
  });

  test("every figure of Warrington’s reports, once", () => {
    const own = rowsOf("reported.csv").filter(({report}) => rowsOfReports.get(report ?? "")?.area === "warrington");
    expect(resultOf("warrington-reports", "stated")).toHaveLength(own.length);
    const beside = resultOf("warrington-reports", "beside_official");
    expect(beside).toHaveLength(own.filter(({role}) => role === "current" || role === "previous").length);
    for (const {indicator, official, official_period} of beside)
      if (official !== null)
        expect(official).toBe(numberOf(statistics(String(indicator)).get("warrington")?.[String(official_period)]));
  });

  test("the quality of early help in Warrington, as its report of 2015 has it", () => {
    const audits = resultOf("early-help-2015", "warrington").filter(
      ({indicator}) => indicator === "common-assessments-good"
    );
    expect(audits.map(({as_at, value}) => [as_at, value])).toEqual([
      ["2014-06", 37.5],
      ["2014-12", 41]
    ]);
  });

  test("reported counts beside official ones", () => {
    const official = statistics("children-in-care");
    for (const {name, official: found, official_year, reported, per_cent_apart} of resultOf(
      "reported-ahead-of-official",
      "pairs"
    )) {
      if (found === null) continue;
      const area = rowsOf("areas.csv").find((row) => row.name === name)?.area ?? "";
      expect(found).toBe(numberOf(official.get(area)?.[String(official_year)]));
      expect(per_cent_apart).toBeCloseTo((100 * (Number(reported) - Number(found))) / Number(found), 9);
    }
  });

  test("the table for members, in the figures of the files", () => {
    const rows = resultOf("scrutiny-committee", "newest");
    const names = new Map(rowsOf("indicators.csv").map(({short_name, indicator}) => [short_name, indicator ?? ""]));
    expect(rows.length).toBeGreaterThan(50);
    for (const {short_name, period, value, england} of rows) {
      const all = statistics(names.get(String(short_name)) ?? "");
      if (value !== null) expect(value).toBe(numberOf(all.get("warrington")?.[String(period)]?.replace("?", "")));
      if (england !== null) expect(england).toBe(numberOf(all.get("england")?.[String(period)]?.replace("?", "")));
    }
  });

  test("the changes of a year, counted", () => {
    const [{changes, tested} = {}] = resultOf("signals-and-noise", "left_over");
    const all = resultOf("signals-and-noise", "changes");
    expect([changes, tested]).toEqual([all.length, all.filter(({p}) => p !== null).length]);
    for (const {change, value, previous} of all.slice(0, 2000))
      expect(change).toBeCloseTo(Number(value) - Number(previous), 6);
  });

  test("how many rose and fell together", () => {
    const indicatorOf = new Map(
      rowsOf("indicators.csv").map(({short_name, indicator}) => [short_name, indicator ?? ""])
    );
    for (const {short_name, year, rose, fell} of resultOf("moved-together", "together").slice(0, 8)) {
      const all = statistics(indicatorOf.get(String(short_name)) ?? "");
      const columns = Object.keys([...all.values()][0] ?? {});
      const column = (of: number) => columns.find((one) => one !== "area" && one.includes(String(of))) ?? "";
      const changes = authorities
        .filter(({closed}) => closed === "")
        .map(
          ({area = ""}) =>
            numberOf(all.get(area)?.[column(Number(year))]) - numberOf(all.get(area)?.[column(Number(year) - 1)])
        );
      expect(changes.filter((one) => one > 0)).toHaveLength(Number(rose));
      expect(changes.filter((one) => one < 0)).toHaveLength(Number(fell));
    }
  });

  test("the official figures after Warrington’s report of 2015", () => {
    const indicatorOf = new Map(
      rowsOf("indicators.csv").map(({short_name, indicator}) => [short_name, indicator ?? ""])
    );
    for (const {short_name, newest, newest_value} of resultOf("warrington", "then_and_now"))
      expect(newest_value).toBe(
        numberOf(statistics(indicatorOf.get(String(short_name)) ?? "").get("warrington")?.[String(newest)])
      );
  });
});

const rowsOfReports = new Map(rowsOf("reports.csv").map((row) => [row.report ?? "", row]));
