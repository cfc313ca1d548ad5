import {readFileSync} from "node:fs";
import {parse} from "csv-parse/sync";

type Row = Record<string, string>;

/** A period of a file of statistics, with its cell for one area as it stands there. */
export interface Cell {
  /** The source's own words, without the mark of a provisional or revised release. */
  period: string;
  year: number;
  text: string;
  /** Null where the cell is a marker. */
  value: number | null;
}

const read = cached((file: string): Row[] => parse(readFileSync(file, "utf8"), {columns: true, bom: true}));

/** The row of an indicator in `data/indicators.csv`; throws where there is none. */
export function indicatorRow(slug: string): Row {
  return one(read("data/indicators.csv"), ({indicator}) => indicator === slug, slug);
}

/** The row of an area in `data/areas.csv`; throws where there is none. */
export function areaRow(slug: string): Row {
  return one(read("data/areas.csv"), ({area}) => area === slug, slug);
}

/** Slugs of the authorities there are today. */
export function authoritiesOfToday(): string[] {
  return read("data/areas.csv").flatMap(({area = "", kind, closed}) => (kind === "authority" && !closed ? [area] : []));
}

/** Slugs of all authorities, those that were abolished too. */
export function authorities(): string[] {
  return read("data/areas.csv").flatMap(({area = "", kind}) => (kind === "authority" ? [area] : []));
}

/** The ten statistical neighbours of an authority, closest first. */
export function neighboursOf(area: string, model = "2025"): string[] {
  return read("data/neighbours.csv")
    .filter((row) => row.model === model && row.area === area)
    .sort((a, b) => Number(a.rank) - Number(b.rank))
    .map(({neighbour = ""}) => neighbour);
}

/** The filled cells of an area in `data/statistics/<indicator>.csv`, earliest first; empty where it has no row. */
export function cellsOf(indicator: string, area: string): Cell[] {
  const row = read(`data/statistics/${indicator}.csv`).find((each) => each.area === area);
  return Object.entries(row ?? {})
    .filter(([header, text]) => header !== "area" && text !== "")
    .map(([header, text]) => ({
      period: header.replace(/ \((prov|rev)\)$/i, ""),
      year: lastYear(header),
      text,
      value: /^-?[\d.]+$/.test(text) ? Number(text) : null
    }))
    .sort((a, b) => a.year - b.year);
}

/** The value of an area in a year; null where there is none. */
export function valueIn(indicator: string, area: string, year: number): number | null {
  return cellsOf(indicator, area).find((cell) => cell.year === year)?.value ?? null;
}

/** The place of an authority among those of today, highest first (lowest where that is better); equals share a place. */
export function standingIn(indicator: string, area: string, year: number) {
  const sign = indicatorRow(indicator).better === "lower" ? -1 : 1;
  const values = authoritiesOfToday().flatMap((each) => valueIn(indicator, each, year) ?? []);
  const own = valueIn(indicator, area, year) ?? Number.NaN;
  return {
    rank: values.filter((value) => sign * (value - own) > 0).length + 1,
    of: values.length,
    tied: values.filter((value) => value === own).length > 1,
    /** True where no authority has a place behind. */
    last: !values.some((value) => sign * (value - own) < 0)
  };
}

/** A value with the decimals of its indicator, as English writes it: "1,234.5"; the minus is the typographic one. */
export function digits(value: number, indicator: string): string {
  const decimals = Number(indicatorRow(indicator).decimals);
  return value
    .toLocaleString("en-GB", {minimumFractionDigits: decimals, maximumFractionDigits: decimals})
    .replace("-", "−");
}

/** The mean of the values there are. */
export function meanOf(values: readonly (number | null)[]): number {
  const known = values.filter((value) => value !== null);
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** The middle of the values there are, or the mean of the two in the middle. */
export function medianOf(values: readonly (number | null)[]): number {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  const half = known.length / 2;
  return meanOf([known[Math.ceil(half) - 1] ?? null, known[Math.floor(half)] ?? null]);
}

function lastYear(header: string): number {
  const found = /(\d{4})(?:[-/](\d\d))?(?: \(\w+\))?$/.exec(header);
  if (!found) throw new Error(`invalid period: ${header}`);
  return found[2] ? Number(`20${found[2]}`) : Number(found[1]);
}

function one(rows: readonly Row[], is: (row: Row) => boolean, name: string): Row {
  const found = rows.find(is);
  if (!found) throw new Error(`missing row: ${name}`);
  return found;
}

function cached<T>(make: (name: string) => T): (name: string) => T {
  const made = new Map<string, T>();
  return (name) => {
    const value = made.get(name) ?? make(name);
    made.set(name, value);
    return value;
  };
}

/** What a page writes as the average of an area's neighbours. */
export function averageOfNeighbours(
  indicator: string,
  area: string,
  {model, of, year = 2025}: {model: string; of: (values: (number | null)[]) => number; year?: number}
): string {
  const suffix = indicatorRow(indicator).unit === "percent" ? "%" : "";
  return `${digits(of(neighboursOf(area, model).map((one) => valueIn(indicator, one, year))), indicator)}${suffix}`;
}
