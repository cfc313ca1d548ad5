import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {type ColumnTable, op} from "arquero";
import {parse} from "csv-parse/sync";
import type {Revision} from "../../src/domain/revision.js";
import {formatCell} from "../data/cell.js";
import {statisticsFolder} from "../data/data-tables.js";
import type {IndicatorTable} from "../data/indicator-table.js";
import {parsePeriod} from "../data/period.js";
import {frameOf} from "../files/frame.js";

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

/** The figures that were shown and are others since a day (ISO): a gap that is filled later is no revision. */
export function revisionsOf({cells}: Pick<Changes, "cells">, since: string): Revision[] {
  return cells
    .filter(({kind, before}) => kind === "changed" && /\d/.test(before))
    .map(({indicator, area, period, before: was, after: now}) => ({indicator, area, period, was, now, since}));
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

/** A cell as it is written. */
interface CellText {
  area: string;
  year: number;
  text: string;
}

/** The cells of one indicator (`CellText`), with the words of its periods. */
interface CellTexts {
  periods: ReadonlyMap<number, string>;
  cells: ColumnTable;
}

/** A cell as it was and as it is, each undefined where there is none. */
interface ComparedCell {
  area: string;
  year: number;
  before?: string;
  after?: string;
}

/** Compares the statistics in `data/` with the new tables, cell by cell as they are written. */
export function compareStatistics(folder: string, tables: readonly IndicatorTable[]): Changes {
  const {old, unreadable} = readOld(folder);
  const added = tables.filter(({indicator}) => !old.has(indicator) && !unreadable.includes(indicator));
  const removed = [...old.keys()].filter((indicator) => !tables.some((table) => table.indicator === indicator));
  const cells: CellChange[] = [];
  const periodsRenamed: {indicator: string; before: string; after: string}[] = [];
  let cellsNew = 0;
  const none = cellTexts(new Map(), []);
  for (const table of tables) {
    const before = old.get(table.indicator) ?? none;
    const after = textsOf(table);
    for (const [year, words] of after.periods) {
      const earlier = before.periods.get(year);
      if (earlier !== undefined && earlier !== words) {
        periodsRenamed.push({indicator: table.indicator, before: earlier, after: words});
      }
    }
    const compared = compareCells(before, after);
    cells.push(...changedCells(table.indicator, compared, {before, after}));
    cellsNew += compared.filter(({before}) => before === undefined).length;
  }
  for (const indicator of removed) {
    const before = old.get(indicator) ?? none;
    cells.push(...changedCells(indicator, compareCells(before, none), {before, after: none}));
  }
  return {
    indicatorsAdded: added.map(({indicator}) => indicator),
    indicatorsRemoved: removed,
    cellsNew,
    cells,
    periodsRenamed,
    unreadable
  };
}

/** The cells that are new, gone or otherwise; those that were in the order that they had. */
function compareCells(before: CellTexts, after: CellTexts): ComparedCell[] {
  const key = ["area", "year"];
  return before.cells
    .rename({text: "before"})
    .derive({place: op.row_number()})
    .join_full(after.cells.rename({text: "after"}), [key, key])
    .filter((cell) => cell.before !== cell.after)
    .orderby("place")
    .objects() as ComparedCell[];
}

function changedCells(
  indicator: string,
  cells: readonly ComparedCell[],
  {before: old, after: now}: {before: CellTexts; after: CellTexts}
): CellChange[] {
  const usual = usualFigures(old);
  return cells.flatMap(({area, year, before, after}): CellChange[] => {
    if (before === undefined) return [];
    const period = (after === undefined ? old : now).periods.get(year) ?? "";
    const kind = after === undefined ? "gone" : "changed";
    const size = changeSize(before, after, usual.get(year) ?? 0);
    return [{kind, indicator, area, period, before, after: after ?? "", size}];
  });
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

/** The median of the sizes of the figures of each year; no year without one. */
function usualFigures({cells}: CellTexts): Map<number, number> {
  const years = cells.groupby("year").rollup({texts: op.array_agg("text")});
  return new Map(
    (years.objects() as {year: number; texts: string[]}[]).flatMap(({year, texts}) => {
      const figures = texts.map((text) => Math.abs(Number(text))).filter((figure) => !Number.isNaN(figure));
      const middle = figures.sort((a, b) => a - b)[Math.floor(figures.length / 2)];
      return middle === undefined ? [] : [[year, middle] as const];
    })
  );
}

function textsOf({periods, cells}: IndicatorTable): CellTexts {
  const texts = [...cells].flatMap(([area, row]) =>
    [...row].map(([year, cell]) => ({area, year, text: formatCell(cell)}))
  );
  return cellTexts(new Map(periods.map(({year, words}) => [year, words])), texts);
}

function cellTexts(periods: CellTexts["periods"], texts: readonly CellText[]): CellTexts {
  return {periods, cells: frameOf(texts, ["area", "year", "text"])};
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
  const texts = rows.flatMap(([area = "", ...cells]) =>
    cells.flatMap((text, index) => (text === "" ? [] : [{area, year: years[index] ?? 0, text}]))
  );
  return cellTexts(new Map(years.map((year, index) => [year, header[index + 1] ?? ""])), texts);
}
