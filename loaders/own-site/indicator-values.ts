import type {Cell} from "../data/cell.js";
import type {IndicatorTable, SeriesPeriod} from "../data/indicator-table.js";
import {quote, SourceError} from "../files/source-error.js";
import type {DeclaredFile, DeclaredIndicator} from "./configuration.js";
import {rowReader} from "./file-form.js";
import {ownCell, ownCellForms} from "./own-cell.js";
import {type OwnPeriod, ownPeriod, ownPeriodForms} from "./own-period.js";
import type {FigureFile} from "./read-figures.js";

const decimalForms = '"decimal" of the file in the configuration, "." or ","';

export interface ValueOptions {
  /** Slug of the indicator. */
  slug: string;
  /** What the configuration says of the file. */
  declared?: DeclaredFile;
  /** Slug of an area by its code or name; undefined for one that is not declared. */
  areaNamed: (text: string) => string | undefined;
}

/** The values of an indicator, and where in its file each stands. */
export interface PlacedTable extends IndicatorTable {
  file: string;
  column: string;
  /** Lines by area and year, as `cellKey` joins them. */
  lines: ReadonlyMap<string, number>;
}

/** Key of the cell of an area in a year. */
export function cellKey(area: string, year: number): string {
  return `${area} ${year}`;
}

/** A value found, and where. */
interface Found extends OwnPeriod {
  area: string;
  line: number;
  cell: Cell;
}

/** The values of an indicator in its file; what is wrong is added to `problems` with file, line and column, and left out. */
export function indicatorValues(
  figures: FigureFile,
  indicator: Pick<DeclaredIndicator, "column" | "filters">,
  {slug, declared = {}, areaNamed}: ValueOptions,
  problems: SourceError[]
): PlacedTable {
  const {file, header} = figures;
  const reader = rowReader(figures, declared);
  const column = columnOf(figures, indicator.column);
  const filters = Object.entries(indicator.filters ?? {}).map(
    ([name, value]) => [columnOf(figures, name), value] as const
  );
  const {decimal} = figures;
  const found: Found[] = [];
  for (const {line, cells} of figures.rows) {
    if (filters.some(([at, value]) => cells[at]?.trim() !== value)) continue;
    const areaText = reader.areaOf(cells);
    if (areaText === null) continue;
    const area = areaNamed(areaText);
    const complain = (problem: string, at: string, expected: string) =>
      problems.push(new SourceError(problem, {file, row: line, column: at}, expected));
    if (area === undefined) {
      complain(
        `unknown area: ${quote(areaText)}`,
        reader.areaColumn,
        "the code or name of an area of the configuration"
      );
      continue;
    }
    try {
      const period = ownPeriod(cells[reader.periodColumn] ?? "", cells[reader.identifierColumn]);
      if (declared.keep !== undefined && period.part !== declared.keep) continue;
      const text = cells[column] ?? "";
      const status = cells[reader.statusColumn]?.trim() ?? "";
      // Where the value is blank a status can be the reason why.
      found.push({...period, area, line, cell: ownCell(text.trim() === "" ? markOf(status) : text, {decimal})});
    } catch (cause) {
      if (!(cause instanceof RangeError)) throw cause;
      const isPeriod = cause.message.startsWith("unknown period");
      const isAmbiguous = cause.message.startsWith("ambiguous value");
      complain(
        cause.message,
        header[isPeriod ? reader.periodColumn : column] ?? "",
        isPeriod ? ownPeriodForms : isAmbiguous ? decimalForms : ownCellForms
      );
    }
  }
  if (found.length === 0 && problems.length === 0)
    problems.push(
      new SourceError(
        `missing values of ${slug}`,
        {file, column: indicator.column},
        "at least one row; see filters and keep"
      )
    );
  return asTable(found, {slug, file, column: indicator.column}, problems);
}

function asTable(
  found: readonly Found[],
  {slug, file, column}: {slug: string; file: string; column: string},
  problems: SourceError[]
): PlacedTable {
  const periods = new Map<number, SeriesPeriod>();
  const parts = new Map<number, string | null>();
  const cells = new Map<string, Map<number, Cell>>();
  const lines = new Map<string, number>();
  for (const {area, year, words, part, line, cell} of found) {
    const first = periods.get(year);
    if (first && (first.period !== words || parts.get(year) !== part)) {
      const expected =
        parts.get(year) !== part
          ? `one period of each year: name the part that stands for it as "keep" of the file, such as ${quote(part ?? parts.get(year))}`
          : "periods of one form";
      problems.push(
        new SourceError(`more than one period of ${year}: ${quote(part ?? words)}`, {file, row: line}, expected)
      );
      // Every further row would say the same.
      break;
    }
    periods.set(year, {period: words, words, year, release: "final"});
    parts.set(year, part);
    const key = cellKey(area, year);
    const before = lines.get(key);
    if (before !== undefined)
      problems.push(
        new SourceError(
          `duplicate row of ${slug}: ${area}, ${words}`,
          {file, row: line, column},
          `one row for each area and period; row ${before} is the other: take one of them out, or name what parts them in "filters"`
        )
      );
    lines.set(key, line);
    const row = cells.get(area) ?? new Map<number, Cell>();
    cells.set(area, row.set(year, cell));
  }
  return {
    indicator: slug,
    periods: [...periods.values()].sort((a, b) => a.year - b.year),
    cells,
    file,
    column,
    lines
  };
}

/** Words of a status that say that a value is firm are no reason for there being none. */
function markOf(status: string): string {
  return /^(final|revised|provisional|a|p|r)?$/i.test(status) ? "" : status;
}

function columnOf({file, header}: FigureFile, name: string): number {
  const column = header.indexOf(name);
  if (column < 0)
    throw new SourceError(`missing column: ${quote(name)}`, {file, row: 1}, `one of ${header.join(", ")}`);
  return column;
}
