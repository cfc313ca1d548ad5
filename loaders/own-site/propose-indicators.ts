import type {DeclaredFile, DeclaredIndicator} from "./configuration.js";
import {nameColumn, rowReader} from "./file-form.js";
import {ownCell} from "./own-cell.js";
import type {CountPair} from "./propose-counts.js";
import type {FigureFile} from "./read-figures.js";
import {slugOf, slugsOf} from "./slug.js";

/** What is the same of every indicator that is proposed. */
export interface Common {
  family: string;
  source: string;
  sourceUrl: string;
  periodKind: string;
}

const standing =
  /^(time[_ ]period|time[_ ]identifier|geographic[_ ]level|(.*[_ -])?(code|name)|version|status|level|kind|parent|region|(area|geography)[_ ]type)$/i;

/** What is known of one file. */
export interface ProposeOptions extends Common {
  declared: DeclaredFile | undefined;
  /** Counts behind columns of figures. */
  counts: ReadonlyMap<string, CountPair>;
}

/**
 * The columns of a file that hold values, each as an indicator, but for those that hold the counts behind another; where a column
 * parts rows, those of its total are taken.
 */
export function proposeIndicators(
  file: FigureFile,
  {declared, counts, ...common}: ProposeOptions
): DeclaredIndicator[] {
  const reader = rowReader(file, declared);
  const others = describing(file, declared).map((name) => file.header.indexOf(name));
  const values = others.filter((i) => holdsValues(file, i));
  const behind = new Set([...counts.values()].flatMap(({numerator, denominator}) => [numerator, denominator]));
  // A column of words parts rows only where area and period do not.
  const pairs = new Set(file.rows.map(({cells}) => `${reader.areaOf(cells)}\n${cells[reader.periodColumn]}`));
  const parting = pairs.size < file.rows.length ? others.filter((i) => !values.includes(i)) : [];
  const filters = Object.fromEntries(
    parting.flatMap((i) => {
      const total = totalOf(file, i);
      return total === null ? [] : [[file.header[i] ?? "", total]];
    })
  );
  const base = file.file.replace(/\.\w+$/, "");
  const own = values.filter((i) => !behind.has(file.header[i] ?? ""));
  return own.map((i): DeclaredIndicator => {
    const column = file.header[i] ?? "";
    const pair = counts.get(column);
    const words = sentence(/^(value|obs_value)$/i.test(column) && reader.form === "plain" ? base : column);
    return {
      name: words,
      ...common,
      ...unitOf(file, i),
      definition: `The column ${column} of ${file.file}.`,
      file: file.file,
      column,
      ...(Object.keys(filters).length > 0 && {filters}),
      ...(pair && {
        unit: pair.unit,
        countsOf: pair.countsOf,
        numerator: {column: pair.numerator},
        denominator: {column: pair.denominator}
      })
    };
  });
}

/** The columns of a file that hold neither area nor period nor what goes with them: values, and what parts rows. */
export function describing(file: FigureFile, declared: DeclaredFile | undefined): string[] {
  const reader = rowReader(file, declared);
  const names = reader.form === "plain" ? nameColumn(file.header, reader.areaColumn) : -1;
  const isPlace = (name: string, i: number) =>
    [reader.periodColumn, reader.statusColumn, names].includes(i) || name === reader.areaColumn;
  return file.header.filter((name, i) => !standing.test(name) && !isPlace(name, i));
}

/** The columns of a file that hold values. */
export function valueColumns(file: FigureFile, declared: DeclaredFile | undefined): string[] {
  return describing(file, declared).filter((name) => holdsValues(file, file.header.indexOf(name)));
}

/** Indicators of several files with names in addresses that no two share. */
export function withIds(indicators: readonly DeclaredIndicator[]): DeclaredIndicator[] {
  const ids = slugsOf(indicators.map(({name}) => slugOf(name)));
  return indicators.map((indicator, i) => ({id: ids[i] ?? "", ...indicator}));
}

function holdsValues(file: FigureFile, column: number): boolean {
  let numbers = 0;
  for (const {cells} of file.rows)
    try {
      if (ownCell(cells[column] ?? "", {decimal: file.decimal ?? "."}).value !== null) numbers += 1;
    } catch {
      return false;
    }
  return numbers > 0;
}

/** The value that a column has in rows of all together; null where it is the same in every row. */
function totalOf(file: FigureFile, column: number): string | null {
  const counts = new Map<string, number>();
  for (const {cells} of file.rows) {
    const text = cells[column]?.trim() ?? "";
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  if (counts.size < 2) return null;
  const total = [...counts.keys()].find((text) => /^(total|all\b.*|both.*|persons)$/i.test(text));
  return total ?? [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

function unitOf(file: FigureFile, column: number): Pick<DeclaredIndicator, "unit" | "decimals"> {
  const name = (file.header[column] ?? "").toLowerCase();
  const texts = file.rows.map(({cells}) => cells[column]?.trim() ?? "");
  const decimals = texts.some((text) => /\d[.,]\d{1,2}\s*%?$/.test(text) && !/^\d{1,3}(,\d{3})+$/.test(text)) ? 1 : 0;
  if (/100.?000/.test(name)) return {unit: "per-100000", decimals};
  if (/10.?000|10k/.test(name)) return {unit: "per-10000", decimals};
  if (/^pt_|percent|pct|share|%/.test(name) || texts.some((text) => text.endsWith("%")))
    return {unit: "percent", decimals};
  if (/pound|cost|spend|gbp|£/.test(name)) return {unit: "pounds", decimals: 0};
  return decimals > 0 ? {unit: "score", decimals} : {unit: "number", decimals: 0};
}

function sentence(words: string): string {
  const plain = words.replaceAll(/[_-]+/g, " ").trim();
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
