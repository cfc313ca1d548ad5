import type {Area, Indicator} from "../../src/domain/tables.js";
import {multipliers, yearsToDenominator} from "../../src/stats/counting.js";
import {SourceError} from "../files/source-error.js";
import {cellKey, type PlacedTable} from "./indicator-values.js";
import {countsGive, type Rounding, roundingsOf} from "./rounding.js";

/** A table with how its numbers are rounded. */
interface RoundedTable extends PlacedTable {
  rounding: (area: string, year: number) => Rounding;
}

/**
 * What is wrong with counts behind figures: below zero, of nobody, more than there are, or another figure than the one that is
 * given, by more than rounding explains. How figures and counts are rounded is told from themselves.
 */
export function countFaults(
  indicators: readonly Indicator[],
  tables: readonly PlacedTable[],
  areas: readonly Area[]
): SourceError[] {
  const rows = new Map(indicators.map((one) => [one.indicator, one]));
  const kinds = new Map(areas.map(({area, kind}): [string, string] => [area, kind]));
  const found = new Map(tables.map((one) => [one.indicator, rounded(one, kinds)]));
  return indicators.flatMap((indicator) => {
    const [figures, above, below] = [indicator.indicator, indicator.numerator, indicator.denominator].map((slug) =>
      found.get(slug ?? "")
    );
    if (!figures || !above || !below) return [];
    const shift = yearsToDenominator(indicator, rows.get(below.indicator));
    return faultsOf(indicator, {figures, above, below, shift});
  });
}

function faultsOf(
  {indicator, unit, counts_of}: Indicator,
  {figures, above, below, shift}: {figures: RoundedTable; above: RoundedTable; below: RoundedTable; shift: number}
): SourceError[] {
  const faults: SourceError[] = [];
  const multiplier = multipliers[unit] ?? 1;
  const isShare = unit === "percent" && counts_of === "children";
  for (const [area, years] of figures.cells)
    for (const [year, {value}] of years) {
      const count = above.cells.get(area)?.get(year)?.value ?? null;
      const ofYear = year + shift;
      const whole = below.cells.get(area)?.get(ofYear)?.value ?? null;
      const complain = ({file, column, lines}: PlacedTable, at: number, problem: string, expected: string) =>
        faults.push(
          new SourceError(
            `invalid counts of ${indicator}: ${problem}, ${area}, ${at}`,
            {file, row: lines.get(cellKey(area, at)), column},
            expected
          )
        );
      if (count !== null && count < 0) complain(above, year, String(count), "a count that is not below zero");
      else if (whole !== null && whole < 0) complain(below, ofYear, String(whole), "a count that is not below zero");
      else if (whole === 0 && value !== null) complain(below, ofYear, "0", "more than nobody behind a figure");
      else if (value !== null && count !== null && whole !== null) {
        const behind = {
          value: [value, figures.rounding(area, year)] as [number, Rounding],
          count: [count, above.rounding(area, year)] as [number, Rounding],
          whole: [whole, below.rounding(area, ofYear)] as [number, Rounding],
          multiplier
        };
        if (!countsGive(behind)) {
          const given = Number(((multiplier * count) / whole).toPrecision(6));
          const expected = "counts that give the figure once they are divided and rounded, or none";
          complain(above, year, `${count} of ${whole} give ${given} and not ${value}`, expected);
        } else if (isShare && count - behind.count[1].slack > whole + behind.whole[1].slack)
          complain(above, year, `${count} of ${whole}`, "no more than there are, or episodes in countsOf");
      }
    }
  return faults;
}

function rounded(table: PlacedTable, kinds: ReadonlyMap<string, string>): RoundedTable {
  const rounding = roundingsOf(
    [...table.cells].flatMap(([area, years]) =>
      [...years].flatMap(([year, {value}]) =>
        value === null ? [] : [{kind: kinds.get(area) ?? "", period: String(year), value}]
      )
    )
  );
  return {...table, rounding: (area, year) => rounding(kinds.get(area) ?? "", String(year))};
}
