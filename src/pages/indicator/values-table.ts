import {html} from "../../dom/element.js";
import {exactDifference} from "../../domain/decimal.js";
import {formatCell, formatChange} from "../../domain/format.js";
import type {Area} from "../../domain/tables.js";
import {heldTo} from "../../exhibits/held.js";
import {existed, type IndicatorModel} from "../../exhibits/indicator-model.js";
import {wholeRanking} from "../../exhibits/ranking-model.js";
import type {SeriesPoint} from "../../stats/series.js";
import type {ViewOptions} from "./view.js";

/** The parts of the table, in their order: regions stand apart from the authorities that are sorted. */
interface TableGroups {
  chosen: TableRow[];
  authorities: TableRow[];
  regions: TableRow[];
}

interface TableRow {
  area: Area;
  kind: "chosen" | "comparator" | "authority";
  rank: string;
  points: readonly SeriesPoint[];
  value: number | null;
  change: number | null;
}

/**
 * The table of every value: chosen areas and England, then every authority that it is held to in the order asked for,
 * then the regions.
 */
export function valuesTable(
  model: IndicatorModel,
  {document, root, sortable = false}: Pick<ViewOptions, "document" | "root" | "sortable">
): HTMLElement {
  const {periods, ranked, state} = model;
  const held = heldTo(model);
  const {chosen, authorities, regions} = tableGroups(model);
  const sorted = (by: string) => (state.sort?.by === by ? state.sort.order : null);
  const sortButton = (text: string, by: string, year?: number) =>
    sortable ? html(document, "button", {type: "button", "data-sort": by, "data-year": year ?? null}, [text]) : text;
  const newestFirst = periods.map((period, i) => ({...period, i})).reverse();
  return html(document, "div", {class: "values-frame", tabindex: 0, role: "region", "aria-label": "Every value"}, [
    html(document, "table", {class: "values", style: `--years: ${periods.length}`}, [
      html(document, "thead", {}, [
        html(document, "tr", {}, [
          html(document, "th", {scope: "col", "aria-sort": sorted("name")}, [sortButton("Area", "name")]),
          html(document, "th", {scope: "col", class: "number"}, ["Rank"]),
          ...newestFirst.map(({period, year}) => {
            const isRanked = period === ranked?.period;
            const order = isRanked && state.sort?.by === "value" ? state.sort.order : null;
            return html(document, "th", {scope: "col", class: "number", "data-year": year, "aria-sort": order}, [
              sortButton(period, "value", year)
            ]);
          }),
          html(document, "th", {scope: "col", class: "number", "aria-sort": sorted("change")}, [
            sortButton("Change on the year", "change")
          ])
        ])
      ]),
      body(chosen, model, {document, root}),
      authorities.length > 0 || held === null
        ? body(authorities, model, {document, root})
        : html(document, "tbody", {}, [
            html(document, "tr", {}, [
              html(document, "td", {class: "muted", colspan: periods.length + 3}, [
                `No ${chosen.length > 0 ? "other " : ""}${held.words}.`
              ])
            ])
          ]),
      regions.length > 0 && body(regions, model, {document, root, heading: "Regions"})
    ])
  ]);
}

/** Some rows of the table, under a heading where they have one. */
function body(
  rows: readonly TableRow[],
  model: IndicatorModel,
  {document, root, heading}: Pick<ViewOptions, "document" | "root"> & {heading?: string}
): HTMLElement {
  const {indicator, periods} = model;
  return html(document, "tbody", {"data-rows": heading ? "regions" : null}, [
    heading &&
      html(document, "tr", {class: "group"}, [
        html(document, "th", {scope: "rowgroup", colspan: periods.length + 3}, [heading])
      ]),
    ...rows.map(({area, kind, rank, points, change}) =>
      html(document, "tr", {class: kind, "data-area": area.area}, [
        html(document, "th", {scope: "row"}, [html(document, "a", {href: `${root}area/${area.area}`}, [area.name])]),
        html(document, "td", {class: "number"}, [rank]),
        ...periods.map((_, i) => valueCell(area, points[periods.length - 1 - i], model, document)),
        html(document, "td", {class: "number"}, [change === null ? "" : formatChange(change, indicator)])
      ])
    )
  ]);
}

function valueCell(
  area: Area,
  point: SeriesPoint | undefined,
  {indicator, areas}: IndicatorModel,
  document: Document
): HTMLElement {
  if (!point || (point.value === null && !existed(area, point.year, {areas, indicator})))
    return html(document, "td", {});
  const text = formatCell(point, indicator);
  if (point.value === null) return html(document, "td", {class: "number gap"}, [text]);
  const mark = point.status === "provisional" ? " (p)" : "";
  return html(document, "td", {class: "number"}, [`${text}${mark}`]);
}

function tableGroups(model: IndicatorModel): TableGroups {
  const {areas, series, ranked, chosen, state, indicator} = model;
  const ranking = wholeRanking(model);
  const held = heldTo(model);
  const ranks = new Map(
    ranking.map(({key, standing}) => [key, standing ? `${standing.tied > 0 ? "=" : ""}${standing.rank}` : ""])
  );
  const isChosen = new Set(chosen.map(({area}) => area));
  const row = (area: Area, kind: TableRow["kind"]): TableRow[] => {
    const points = series.get(area.area)?.points;
    if (!points) return [];
    const at = points.findIndex(({period}) => period === ranked?.period);
    const value = points[at]?.value ?? null;
    const before = points[at - 1];
    const consecutive = before && points[at] && points[at].year - before.year === 1 ? before.value : null;
    const broken = model.breaks.some(({year, series: key}) => year === ranked?.year && (!key || key === area.area));
    const change = value === null || consecutive === null || broken ? null : exactDifference(value, consecutive);
    return [{area, kind, rank: ranks.get(area.area) ?? "", points, value, change}];
  };
  const order = (a: TableRow, b: TableRow): number => {
    const byName = a.area.name.localeCompare(b.area.name, "en-GB");
    const sort = state.sort ?? {by: "value", order: indicator.better === "lower" ? "ascending" : "descending"};
    const sign = sort.order === "ascending" ? 1 : -1;
    if (sort.by === "name") return sign * byName;
    const [left, right] = sort.by === "change" ? [a.change, b.change] : [a.value, b.value];
    // Areas without a figure stay at the end whichever way the table is sorted.
    if (left === null || right === null) return Number(left === null) - Number(right === null) || byName;
    return sign * (left - right) || byName;
  };
  const comparators = areas.filter(({area, kind}) => kind !== "authority" && !isChosen.has(area));
  const england = comparators.filter(({kind}) => kind === "country");
  const regions = comparators
    .filter(({kind}) => kind !== "country")
    .sort((a, b) => a.name.localeCompare(b.name, "en-GB"));
  const authorities = areas.filter(
    (area) => area.kind === "authority" && !isChosen.has(area.area) && (held?.has(area) ?? true)
  );
  // Held to one region, the table shows that one beside England and no other.
  const own = regions.filter(({area}) => area === held?.region?.area);
  return {
    chosen: [
      ...chosen.flatMap((area) => row(area, "chosen")),
      ...[...england, ...own].flatMap((area) => row(area, "comparator"))
    ],
    authorities: authorities.flatMap((area) => row(area, "authority")).sort(order),
    regions: held ? [] : regions.flatMap((area) => row(area, "comparator"))
  };
}
