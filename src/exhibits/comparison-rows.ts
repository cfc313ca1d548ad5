import type {CsvCell} from "../dom/csv.js";
import {formatCell, formatValue} from "../domain/format.js";
import {nation, nationName} from "../domain/site.js";
import {codesOf, figureColumns} from "./chart-csv.js";
import type {ComparisonModel} from "./comparison-model.js";

const columns = [...figureColumns, "status", "shown", "shown_as", "source", "released"] as const;

/**
 * A comparison as rows: every figure of every line in the years shown, as published and as drawn, with the reason in place of a missing
 * one.
 */
export function comparisonRows({compared, years, areas, base, state}: ComparisonModel): (readonly CsvCell[])[] {
  const byArea = new Map(areas.map((area) => [area.area, area]));
  const shownAs =
    base !== null ? `index, ${base} is 100` : state.show === nation ? `per cent of ${nationName}` : "value";
  const rows = compared.flatMap(({indicator, lines}) =>
    lines
      .filter(({published}) => published.length > 0)
      .flatMap(({key, label, points, published}) => {
        const drawn = new Map(points.map(({period, value}) => [period, value]));
        const codes = codesOf(byArea.get(key));
        return published
          .filter(({year}) => year >= years[0] && year <= years[1])
          .map(({period, year, value, status, doubted}): CsvCell[] => [
            indicator.indicator,
            indicator.name,
            indicator.unit,
            label,
            ...codes,
            period,
            year,
            value ?? doubted ?? null,
            formatCell({value, status, doubted}, indicator),
            status,
            drawn.get(period) ?? null,
            shownAs,
            indicator.source,
            indicator.last_release
          ]);
      })
  );
  return [columns, ...rows];
}

/** The values of a comparison as they are read: a row for each line, a column for each year. */
export function comparisonTable({compared, years}: ComparisonModel): string[][] {
  const all = Array.from({length: years[1] - years[0] + 1}, (_, i) => years[0] + i);
  return [
    ["Indicator", "Area", ...all.map(String)],
    ...compared.flatMap(({indicator, lines, format}) =>
      lines.map(({label, points}) => [
        indicator.short_name,
        label,
        ...all.map((year) => {
          const point = points.find((one) => one.year === year);
          if (!point) return "";
          return point.value === null ? formatCell(point, indicator) : formatValue(point.value, format);
        })
      ])
    )
  ];
}
