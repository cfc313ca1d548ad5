import type {DeclaredIndicator} from "./configuration.js";
import {formOf, rowReader} from "./file-form.js";
import {ownCell} from "./own-cell.js";
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
  /^(time_period|time_identifier|geographic_level|.*_code|.*_name|version|status|level|kind|parent|region|name)$/i;

/** The columns of a file that hold values, each as an indicator; where a column parts rows, those of its total are taken. */
export function proposeIndicators(file: FigureFile, common: Common): DeclaredIndicator[] {
  const reader = rowReader(file);
  const isPlace = (i: number) =>
    i === reader.periodColumn || i === reader.statusColumn || file.header[i] === reader.areaColumn;
  const others = file.header.flatMap((name, i) => (standing.test(name) || isPlace(i) ? [] : [i]));
  const values = others.filter((i) => holdsValues(file, i));
  const filters = Object.fromEntries(
    others
      .filter((i) => !values.includes(i))
      .flatMap((i) => {
        const total = totalOf(file, i);
        return total === null ? [] : [[file.header[i] ?? "", total]];
      })
  );
  const base = file.file.replace(/\.\w+$/, "");
  return values.map((i): DeclaredIndicator => {
    const column = file.header[i] ?? "";
    const words = sentence(/^(value|obs_value)$/i.test(column) && reader.form === "plain" ? base : column);
    return {
      name: words,
      ...common,
      ...unitOf(file, i),
      definition: `The column ${column} of ${file.file}.`,
      file: file.file,
      column,
      ...(Object.keys(filters).length > 0 && {filters})
    };
  });
}

/** Indicators of several files with names in addresses that no two share. */
export function withIds(indicators: readonly DeclaredIndicator[]): DeclaredIndicator[] {
  const ids = slugsOf(indicators.map(({name}) => slugOf(name)));
  return indicators.map((indicator, i) => ({id: ids[i] ?? "", ...indicator}));
}

/** What the site cannot read of a file; null where it is in a form that is understood. */
export function formFault(file: FigureFile): string | null {
  return formOf(file.header) === null
    ? `${file.file} has no columns of area and period: expected area and period (or year), or time_period and geographic_level; it has ${file.header.join(", ")}`
    : null;
}

function holdsValues(file: FigureFile, column: number): boolean {
  let numbers = 0;
  for (const {cells} of file.rows)
    try {
      if (ownCell(cells[column] ?? "", {decimalComma: file.delimiter === ";"}).value !== null) numbers += 1;
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
