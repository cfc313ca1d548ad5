import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {parseDataCell} from "../../../loaders/data/cell.js";
import type {IndicatorTable} from "../../../loaders/data/indicator-table.js";
import {parsePeriod} from "../../../loaders/data/period.js";
import {compareStatistics} from "../../../loaders/statistics/changes.js";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "changes-"));
  mkdirSync(join(folder, "statistics"));
});

afterEach(() => rmSync(folder, {recursive: true}));

const write = (indicator: string, lines: readonly string[]) =>
  writeFileSync(join(folder, "statistics", `${indicator}.csv`), `${lines.join("\n")}\n`);

function table(indicator: string, [header = "", ...lines]: readonly string[]): IndicatorTable {
  const periods = header
    .split(",")
    .slice(1)
    .map((words) => ({words, ...parsePeriod(words)}));
  const cells = lines.map((line) => {
    const [area = "", ...texts] = line.split(",");
    const row = texts.flatMap((text, i) => (text ? [[periods[i]?.year ?? 0, parseDataCell(text)] as const] : []));
    return [area, new Map(row)] as const;
  });
  return {indicator, periods, cells: new Map(cells)};
}

describe("what an update changes", () => {
  it("is nothing where every cell is written as it was", () => {
    const lines = ["area,2024,2025", "warrington,3,c", "halton,,0"];
    write("adoptions", lines);
    expect(compareStatistics(folder, [table("adoptions", lines)])).toEqual({
      indicatorsAdded: [],
      indicatorsRemoved: [],
      cellsNew: 0,
      cells: [],
      periodsRenamed: [],
      unreadable: []
    });
  });

  it("is told cell by cell in the order of the file, each beside the middle figure of its year", () => {
    write("adoptions", ["area,2024,2025 (prov)", "warrington,4,10", "halton,2,c", "england,100,-", "barnet,8,20"]);
    const after = ["area,2024,2025 (Rev)", "barnet,8,", "england,150,4", "halton,2,6", "warrington,5,10", "york,1,1"];
    const changes = compareStatistics(folder, [table("adoptions", after)]);
    expect(changes.cellsNew).toBe(2);
    expect(changes.periodsRenamed).toEqual([{indicator: "adoptions", before: "2025 (prov)", after: "2025 (Rev)"}]);
    expect(
      changes.cells.map(({area, period, before, after, kind, size}) => [area, period, before, after, kind, size])
    ).toEqual([
      // The middle of 2, 4, 8 and 100 is the upper one.
      ["warrington", "2024", "4", "5", "changed", 1 / 8],
      ["halton", "2025 (Rev)", "c", "6", "changed", 0],
      ["england", "2024", "100", "150", "changed", 0.5],
      ["england", "2025 (Rev)", "-", "4", "changed", 0],
      ["barnet", "2025 (prov)", "20", "", "gone", 0]
    ]);
  });

  it("counts all cells of an indicator that was not there as new, and all of one that is no more as gone", () => {
    write("old", ["area,2025", "warrington,3", "halton,c"]);
    const changes = compareStatistics(folder, [table("new", ["area,2025", "warrington,3"])]);
    expect(changes).toMatchObject({indicatorsAdded: ["new"], indicatorsRemoved: ["old"], cellsNew: 1});
    expect(changes.cells.map(({indicator, area, kind}) => [indicator, area, kind])).toEqual([
      ["old", "warrington", "gone"],
      ["old", "halton", "gone"]
    ]);
  });
});
