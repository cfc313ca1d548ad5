import {readdirSync, readFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {parse} from "csv-parse/sync";

/** Rows of the project's own data, read by nothing but a reader of CSV: what results of notebooks are held against. */
const data = resolve(import.meta.dirname, "../../data");

export type TextRow = Record<string, string>;

/** The rows of a file of `data/`. */
export function rowsOf(file: string): TextRow[] {
  return parse(readFileSync(join(data, file), "utf8"), {columns: true}) as TextRow[];
}

/** The rows of an indicator, one an area, by the words of its periods. */
export function statistics(indicator: string): Map<string, TextRow> {
  return new Map(rowsOf(`statistics/${indicator}.csv`).map((row) => [row.area ?? "", row]));
}

/** The names of all indicators with a file. */
export function indicators(): string[] {
  return readdirSync(join(data, "statistics")).map((file) => file.replace(/\.csv$/, ""));
}

/** A cell as a number; NaN where it is none. */
export function numberOf(cell: string | undefined): number {
  return cell === undefined || cell === "" ? Number.NaN : Number(cell);
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[half] as number) : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2;
}

/** Pearson's coefficient. */
export function correlation(xs: readonly number[], ys: readonly number[]): number {
  const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const sum = (f: (i: number) => number) => xs.reduce((total, _, i) => total + f(i), 0);
  const dx = (i: number) => (xs[i] as number) - mx;
  const dy = (i: number) => (ys[i] as number) - my;
  return sum((i) => dx(i) * dy(i)) / Math.sqrt(sum((i) => dx(i) ** 2) * sum((i) => dy(i) ** 2));
}

/** Ranks from 1, equal numbers having the mean of their places. */
export function ranks(numbers: readonly number[]): number[] {
  return numbers.map((one) => {
    const below = numbers.filter((other) => other < one).length;
    return below + (numbers.filter((other) => other === one).length + 1) / 2;
  });
}
