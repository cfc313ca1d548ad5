import {markup} from "../../dom/element.js";
import {type Column, groupedTable} from "../../dom/table.js";
import {exactDifference} from "../../domain/decimal.js";
import {formatCell, formatChange, formatValue} from "../../domain/format.js";
import {hasValue} from "../../domain/tables.js";
import type {ComparedIndicator, ComparedLine, ComparisonModel} from "../../exhibits/comparison-model.js";
import {parseBreaks} from "../../stats/breaks.js";
import {changeOverYear} from "../../stats/change.js";
import type {KnownPoint} from "../../stats/series.js";
import type {ViewOptions} from "../view-options.js";

/** One area's row of one indicator: its newest figure of the years shown, and what it was before. */
interface Row {
  line: ComparedLine;
  of: ComparedIndicator;
  latest: KnownPoint | null;
  /** Since the year before; null where that has no figure, or a break lies between. */
  overYear: number | null;
  /** Since the first year shown that compares. */
  since: {change: number; period: string} | null;
  /** The newest figure where that of the base year is 100; null where no index is shown, or none has a base. */
  index: number | null;
}

/** The newest figures of a comparison with their changes, a group of rows for each indicator. */
export function comparedTable(
  model: ComparisonModel,
  {document, root}: Pick<ViewOptions, "document" | "root">
): HTMLTableElement {
  const {html} = markup(document);
  return groupedTable<Row>(
    [
      {
        key: "area",
        heading: "Area",
        type: "name",
        sort: "ascending",
        cell: ({line}) => html("a", {href: `${root}area/${line.key}`}, [line.label]),
        value: ({line}) => line.label
      },
      {
        key: "latest",
        heading: "Newest",
        type: "number",
        sort: "descending",
        cell: ({latest, line, of}) => (latest ? formatValue(latest.value, of.indicator) : gapOf(line, of)),
        value: ({latest}) => latest?.value ?? null
      },
      {key: "period", heading: "Period", cell: ({latest}) => periodWords(latest)},
      {
        key: "year",
        heading: "Over the year",
        type: "number",
        sort: "descending",
        cell: ({overYear, of}) => (overYear === null ? "–" : formatChange(overYear, of.indicator)),
        value: ({overYear}) => overYear
      },
      {
        key: "since",
        heading: "Since the first year shown",
        type: "number",
        sort: "descending",
        cell: ({since, of}) => (since ? `${formatChange(since.change, of.indicator)} (${since.period})` : "–"),
        value: ({since}) => since?.change ?? null
      },
      ...(model.base === null ? [] : [indexColumn(model.base)])
    ],
    model.compared.map((of) => ({
      heading: of.indicator.name,
      rows: of.lines.filter(({role}) => role !== "neighbours").map((line) => rowOf(line, of, model))
    })),
    {document, attributes: {class: "compared", "data-groups": "Indicator"}, row: ({line}) => ({"data-area": line.key})}
  );
}

/** What has doubled since the base year stands at 200. */
function indexColumn(base: number): Column<Row> {
  return {
    key: "index",
    heading: `Index, ${base} is 100`,
    type: "number",
    sort: "descending",
    cell: ({index}) => (index === null ? "–" : index.toFixed(0)),
    value: ({index}) => index
  };
}

function rowOf(
  line: ComparedLine,
  of: ComparedIndicator,
  {years: [first, last], base}: Pick<ComparisonModel, "years" | "base">
): Row {
  const inside = line.published.filter(({year}) => year >= first && year <= last);
  const latest = inside.findLast(hasValue) ?? null;
  if (latest === null) return {line, of, latest, overYear: null, since: null, index: null};
  const breaks = [...parseBreaks(of.indicator.breaks), ...line.boundaries];
  const from = Math.max(first, ...breaks.filter(({year}) => year <= latest.year).map(({year}) => year));
  const begin = inside.find((point): point is KnownPoint => hasValue(point) && point.year >= from);
  return {
    line,
    of,
    latest,
    overYear: changeOverYear(inside, latest.year, {breaks})?.value ?? null,
    since:
      begin && begin.year < latest.year
        ? {change: exactDifference(latest.value, begin.value), period: begin.period}
        : null,
    index: base === null ? null : (line.points.find(({year}) => year === latest.year)?.value ?? null)
  };
}

/** Why a line has no figure: what is said of its last year. */
function gapOf({published}: ComparedLine, {indicator}: ComparedIndicator): string {
  const last = published.at(-1);
  return last ? formatCell(last, indicator) : "not published";
}

function periodWords(latest: KnownPoint | null): string {
  if (latest === null) return "";
  return `${latest.period}${latest.status === "provisional" ? " (provisional)" : ""}`;
}
