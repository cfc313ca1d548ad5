import {type Cell, formatCell} from "../data/cell.js";
import type {IndicatorTable, SeriesPeriod} from "../data/indicator-table.js";
import {quote, SourceError} from "../files/source-error.js";
import type {RegisteredArea} from "./areas/registered-area.js";
import {existedInMarch} from "./areas/registry.js";
import {type Agreement, compareFigures, roundingStep} from "./precision.js";
import type {Series, SeriesCell} from "./sources/series.js";

/**
 * `different`: figures further apart than rounding explains; `rounding`: figures one step of rounding apart; `marker`: one
 * has a figure and the other a reason for having none, or they give different reasons; `dash`: one has a figure and the
 * other a dash.
 */
export type DisagreementKind = Exclude<Agreement, "same"> | "marker" | "dash";

/** Two sources that do not say the same of one indicator, area and period. */
export interface Disagreement {
  kind: DisagreementKind;
  indicator: string;
  area: string;
  /** Words of the period as the table has them. */
  period: string;
  /** The cell that the table keeps, as `data/` writes it. */
  kept: string;
  keptFrom: string;
  other: string;
  otherFrom: string;
}

/** A table with what merging its sources showed. */
export interface Merge {
  table: IndicatorTable;
  /** Cells that two sources give, both with a figure or a reason. */
  compared: number;
  /** Dashes of one source for which another gives the reason. */
  explained: number;
  disagreements: readonly Disagreement[];
  /** Figures that stand under an area outside its lifetime, as `area period`. */
  outOfTime: readonly string[];
}

/** Markers that, of an authority that did not exist, are no cell; `c`, `x` and `low` say that there is a figure. */
const saysNothingOfAbsent: ReadonlySet<Cell["marker"]> = new Set(["-", "z", "u"] as const);

/**
 * Merges the sources of one indicator, given in order of precedence: of each cell the first source that has a figure or a
 * reason for having none wins; a dash, which gives no reason, gives way to either. Cells without a figure of areas that
 * did not exist at the time are left out. Refuses sources whose periods of one year have different words.
 */
export function mergeSeries(
  indicator: string,
  sources: readonly Series[],
  registered: readonly RegisteredArea[]
): Merge {
  const periods = mergePeriods(indicator, sources);
  const steps = sources.map((source) => stepsOf(source, registered));
  const lookups = sources.map((source) => new Map(source.cells.map((cell) => [cellKey(cell.area, cell.year), cell])));
  const cells = new Map<string, Map<number, Cell>>();
  const disagreements: Disagreement[] = [];
  const outOfTime: string[] = [];
  let compared = 0;
  let explained = 0;
  for (const area of registered) {
    const row = new Map<number, Cell>();
    for (const {year, words} of periods) {
      const given = lookups.map((lookup) => lookup.get(cellKey(area.area, year)));
      const winner = given.findIndex(saysSomething);
      const kept = given[winner] ?? given.find((cell) => cell !== undefined);
      if (!kept) continue;
      const existed = existedInMarch(area, year);
      if (!existed && saysNothingOfAbsent.has(kept.cell.marker)) continue;
      if (kept.cell.value !== null && !existed && area.opened?.slice(0, 4) !== String(year))
        outOfTime.push(`${area.area} ${words}`);
      row.set(year, kept.cell);
      if (winner < 0) continue;
      for (const [index, other] of given.entries()) {
        if (index === winner || !other) continue;
        if (saysSomething(other)) compared++;
        else if (kept.cell.value === null) explained++;
        const [keptStep, otherStep] = [winner, index].map((source) => steps[source]?.(area, year) ?? 1);
        const kind = compareCells(kept.cell, other.cell, keptStep ?? 1, otherStep ?? 1);
        if (kind === "same") continue;
        disagreements.push({
          kind,
          indicator,
          area: area.area,
          period: words,
          kept: formatCell(kept.cell),
          keptFrom: sources[winner]?.label ?? "",
          other: formatCell(other.cell),
          otherFrom: sources[index]?.label ?? ""
        });
      }
    }
    if (row.size) cells.set(area.area, row);
  }
  return {
    table: {indicator, periods: usedPeriods(periods, cells), cells},
    compared,
    explained,
    disagreements,
    outOfTime
  };
}

function mergePeriods(indicator: string, sources: readonly Series[]): SeriesPeriod[] {
  const merged = new Map<number, SeriesPeriod>();
  for (const {label, periods} of sources) {
    for (const [year, period] of periods) {
      const known = merged.get(year);
      if (known && known.period !== period.period) {
        throw new SourceError(
          `duplicate period of ${indicator}: ${quote(known.words)} and ${quote(period.words)} end in the same year`,
          {file: label},
          "the same words for a year in all sources of an indicator; the catalogue maps together what is no one series"
        );
      }
      // A source that marks a period as provisional or revised knows more than one that does not.
      if (!known || (known.release === "final" && period.release !== "final")) merged.set(year, period);
    }
  }
  return [...merged.values()].sort((a, b) => a.year - b.year);
}

function usedPeriods(periods: readonly SeriesPeriod[], cells: IndicatorTable["cells"]): SeriesPeriod[] {
  return periods.filter(({year}) => [...cells.values()].some((row) => row.has(year)));
}

function compareCells(kept: Cell, other: Cell, keptStep: number, otherStep: number): DisagreementKind | "same" {
  if (kept.value !== null && other.value !== null) return compareFigures(kept.value, other.value, keptStep, otherStep);
  if (other.marker === "-") return kept.value === null ? "same" : "dash";
  // "low" is a figure that rounds to zero, and some sources print the zero.
  if (isLow(kept) && isLow(other)) return "same";
  return kept.marker === other.marker ? "same" : "marker";
}

function isLow({value, marker}: Cell): boolean {
  return value === 0 || marker === "low";
}

function saysSomething(given: SeriesCell | undefined): given is SeriesCell {
  return given !== undefined && given.cell.marker !== "-";
}

/** The rounding step of a source's figures: by year, apart for authorities and for what they add up to, which is often rounded. */
function stepsOf(
  source: Series,
  registered: readonly RegisteredArea[]
): (area: RegisteredArea, year: number) => number {
  const kinds = new Map(registered.map(({area, kind}) => [area, kind === "authority" ? "authority" : "total"]));
  const values = new Map<string, number[]>();
  for (const {area, year, cell} of source.cells) {
    if (cell.value === null) continue;
    for (const group of [`${kinds.get(area)} ${year}`, `${kinds.get(area)}`]) {
      const known = values.get(group);
      if (known) known.push(cell.value);
      else values.set(group, [cell.value]);
    }
  }
  const steps = new Map(
    [...values].map(([group, figures]) => [group, {count: figures.length, step: roundingStep(figures)}])
  );
  return ({area}, year) => {
    const inYear = steps.get(`${kinds.get(area)} ${year}`);
    // A few figures are too few to judge by; the same kind of area in all years is next best.
    return (inYear && inYear.count >= 8 ? inYear.step : steps.get(`${kinds.get(area)}`)?.step) ?? 1;
  };
}

function cellKey(area: string, year: number): string {
  return `${area} ${year}`;
}
