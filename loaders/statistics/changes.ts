import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {parse} from "csv-parse/sync";
import {formatCell} from "../data/cell.js";
import {statisticsFolder} from "../data/data-tables.js";
import type {IndicatorTable} from "../data/indicator-table.js";
import {parsePeriod} from "../data/period.js";

/** A cell that is not as it was. */
export interface CellChange {
  kind: "changed" | "gone";
  indicator: string;
  area: string;
  /** Words of the period: the new ones, or the old where the cell is gone. */
  period: string;
  before: string;
  /** Empty where the cell is gone. */
  after: string;
  /** How large the change is beside the usual figure of the period (1: as large as it); 0 unless both are figures. */
  size: number;
}

/** What an update changes in the statistics. */
export interface Changes {
  indicatorsAdded: readonly string[];
  indicatorsRemoved: readonly string[];
  /** Cells of indicators or periods or areas that were not there. */
  cellsNew: number;
  cells: readonly CellChange[];
  /** Periods whose words changed, such as `2025 (prov)` to `2025 (Rev)`, by indicator. */
  periodsRenamed: readonly {indicator: string; before: string; after: string}[];
  /** Files of `data/` that could not be read, so that all their cells count as new. */
  unreadable: readonly string[];
}

/** The text of one indicator's cells by area and year, with the words of its periods. */
interface CellTexts {
  periods: ReadonlyMap<number, string>;
  cells: ReadonlyMap<string, ReadonlyMap<number, string>>;
}

/** Compares the statistics in `data/` with the new tables, cell by cell as they are written. */
export function compareStatistics(folder: string, tables: readonly IndicatorTable[]): Changes {
  const {old, unreadable} = readOld(folder);
  const added = tables.filter(({indicator}) => !old.has(indicator) && !unreadable.includes(indicator));
  const removed = [...old.keys()].filter((indicator) => !tables.some((table) => table.indicator === indicator));
  const cells: CellChange[] = [];
  const periodsRenamed: {indicator: string; before: string; after: string}[] = [];
  let cellsNew = 0;
  const none: CellTexts = {periods: new Map(), cells: new Map()};
  for (const table of tables) {
    const before = old.get(table.indicator) ?? none;
    const after = textsOf(table);
    for (const [year, words] of after.periods) {
      const earlier = before.periods.get(year);
      if (earlier !== undefined && earlier !== words) {
        periodsRenamed.push({indicator: table.indicator, before: earlier, after: words});
      }
    }
    cells.push(...changedCells(table.indicator, before, after));
    cellsNew += newCells(before, after);
  }
  for (const indicator of removed) cells.push(...changedCells(indicator, old.get(indicator) ?? none, none));
  return {
    indicatorsAdded: added.map(({indicator}) => indicator),
    indicatorsRemoved: removed,
    cellsNew,
    cells,
    periodsRenamed,
    unreadable
  };
}

function changedCells(indicator: string, before: CellTexts, after: CellTexts): CellChange[] {
  const scales = new Map([...before.periods.keys()].map((year) => [year, usualFigure(before, year)]));
  const changes: CellChange[] = [];
  for (const [area, row] of before.cells) {
    for (const [year, old] of row) {
      const now = after.cells.get(area)?.get(year);
      if (now === old) continue;
      const words = (now === undefined ? before : after).periods.get(year) ?? "";
      changes.push({
        kind: now === undefined ? "gone" : "changed",
        indicator,
        area,
        period: words,
        before: old,
        after: now ?? "",
        size: changeSize(old, now, scales.get(year) ?? 0)
      });
    }
  }
  return changes;
}

function newCells(before: CellTexts, after: CellTexts): number {
  let count = 0;
  for (const [area, row] of after.cells) {
    for (const year of row.keys()) if (!before.cells.get(area)?.has(year)) count++;
  }
  return count;
}

/**
 * The change beside the usual figure of the period or the figure itself, whichever is larger: England's count does not
 * lead every list because it is large, nor does a village's because it went from 1 to 2.
 */
function changeSize(before: string, after: string | undefined, usual: number): number {
  const [old, now] = [Number(before), Number(after ?? Number.NaN)];
  if (!before || !after || Number.isNaN(old) || Number.isNaN(now)) return 0;
  const scale = Math.max(usual, Math.abs(old));
  return scale === 0 ? Math.abs(now - old) : Math.abs(now - old) / scale;
}

/** The median of the sizes of the figures of a year. */
function usualFigure({cells}: CellTexts, year: number): number {
  const figures = [...cells.values()]
    .map((row) => Number(row.get(year) || Number.NaN))
    .filter((figure) => !Number.isNaN(figure))
    .map(Math.abs)
    .sort((a, b) => a - b);
  return figures[Math.floor(figures.length / 2)] ?? 0;
}

function textsOf({periods, cells}: IndicatorTable): CellTexts {
  return {
    periods: new Map(periods.map(({year, words}) => [year, words])),
    cells: new Map(
      [...cells].map(([area, row]) => [area, new Map([...row].map(([year, cell]) => [year, formatCell(cell)]))])
    )
  };
}

function readOld(folder: string): {old: Map<string, CellTexts>; unreadable: string[]} {
  const statistics = join(folder, statisticsFolder);
  const old = new Map<string, CellTexts>();
  const unreadable: string[] = [];
  if (!existsSync(statistics)) return {old, unreadable};
  for (const name of readdirSync(statistics).sort()) {
    if (!name.endsWith(".csv")) continue;
    const indicator = name.slice(0, -".csv".length);
    try {
      old.set(indicator, readTexts(readFileSync(join(statistics, name), "utf8")));
    } catch {
      // A file that someone has damaged is about to be replaced; the report says that it could not be compared.
      unreadable.push(indicator);
    }
  }
  return {old, unreadable};
}

function readTexts(text: string): CellTexts {
  const [header = [], ...rows] = parse(text) as string[][];
  const years = header.slice(1).map((words) => parsePeriod(words).year);
  return {
    periods: new Map(years.map((year, index) => [year, header[index + 1] ?? ""])),
    cells: new Map(
      rows.map(([area = "", ...texts]) => [
        area,
        new Map(texts.flatMap((cell, index) => (cell === "" ? [] : [[years[index] ?? 0, cell] as const])))
      ])
    )
  };
}
