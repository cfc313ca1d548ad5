import type {Area, Indicator, Neighbour} from "../../src/domain/tables.js";
import {formatCell} from "./cell.js";
import type {IndicatorTable} from "./indicator-table.js";

/** Everything that the importer writes, in order. */
export interface DataTables {
  areas: readonly Area[];
  neighbours: readonly Neighbour[];
  indicators: readonly Indicator[];
  statistics: readonly IndicatorTable[];
}

/** Columns of `data/areas.csv`, in order. */
export const areaColumns = [
  "area",
  "name",
  "kind",
  "la_code",
  "ons_code",
  "region",
  "opened",
  "closed",
  "successors",
  "aliases"
] as const satisfies readonly (keyof Area)[];

/** Columns of `data/neighbours.csv`, in order. */
export const neighbourColumns = [
  "model",
  "area",
  "neighbour",
  "rank",
  "closeness"
] as const satisfies readonly (keyof Neighbour)[];

/** Columns of `data/indicators.csv`, in order. */
export const indicatorColumns = [
  "indicator",
  "family",
  "name",
  "short_name",
  "unit",
  "decimals",
  "better",
  "headline",
  "definition",
  "notes",
  "source",
  "source_url",
  "source_code",
  "period_kind",
  "counts_of",
  "numerator",
  "denominator",
  "last_release",
  "next_release",
  "breaks"
] as const satisfies readonly (keyof Indicator)[];

/** Folder of the statistics below `data/`, one file for each indicator. */
export const statisticsFolder = "statistics";

/** The files of `data/` that the importer owns, by path below it, as text. */
export function toDataFiles({areas, neighbours, indicators, statistics}: DataTables): Map<string, string> {
  const order = areas.map(({area}) => area);
  return new Map([
    ["areas.csv", toCsv(areaColumns, areas)],
    ["neighbours.csv", toCsv(neighbourColumns, neighbours)],
    ["indicators.csv", toCsv(indicatorColumns, indicators)],
    ...statistics.map((table) => [statisticsPath(table.indicator), toStatisticsCsv(table, order)] as const)
  ]);
}

/** Path of an indicator's figures below `data/`. */
export function statisticsPath(indicator: string): string {
  return `${statisticsFolder}/${indicator}.csv`;
}

function toStatisticsCsv({periods, cells}: IndicatorTable, order: readonly string[]): string {
  const rows = order.flatMap((area) => {
    const row = cells.get(area);
    return row ? [[area, ...periods.map(({year}) => textOf(row, year))]] : [];
  });
  return toLines([["area", ...periods.map(({words}) => words)], ...rows]);
}

function textOf(row: ReadonlyMap<number, Parameters<typeof formatCell>[0]>, year: number): string {
  const cell = row.get(year);
  return cell ? formatCell(cell) : "";
}

function toCsv<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string | number | null>>[]
): string {
  return toLines([columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))]);
}

function toLines(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(escapeCell).join(",")}\n`).join("");
}

function escapeCell(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
