import {markup} from "../../dom/element.js";
import {type Column, groupedTable} from "../../dom/table.js";
import {exactDifference} from "../../domain/decimal.js";
import {formatCell, formatChange} from "../../domain/format.js";
import type {Area} from "../../domain/tables.js";
import {heldTo} from "../../exhibits/held.js";
import {existed, type IndicatorModel} from "../../exhibits/indicator-model.js";
import {wholeRanking} from "../../exhibits/ranking-model.js";
import type {SeriesPoint} from "../../stats/series.js";
import type {ViewOptions} from "../view-options.js";

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
  const held = heldTo(model);
  const {chosen, authorities, regions} = tableGroups(model);
  const columns = valuesColumns(model, {document, root, sortable});
  return markup(document).html(
    "div",
    {class: "values-frame", tabindex: 0, role: "region", "aria-label": "Every value"},
    [
      groupedTable(
        columns,
        [
          {rows: chosen},
          {rows: authorities, empty: held && `No ${chosen.length > 0 ? "other " : ""}${held.words}.`},
          ...(regions.length > 0 ? [{rows: regions, heading: "Regions", attributes: {"data-rows": "regions"}}] : [])
        ],
        {
          document,
          attributes: {class: "values", style: `--years: ${model.periods.length}`},
          row: ({area, kind}) => ({class: kind, "data-area": area.area})
        }
      )
    ]
  );
}

/** Name, rank, the periods from the newest back, and the change. Its order is one of the page's choices, told to its buttons. */
function valuesColumns(
  model: IndicatorModel,
  {document, root, sortable}: Pick<ViewOptions, "document" | "root" | "sortable">
): Column<TableRow>[] {
  const {html} = markup(document);
  const {indicator, periods, ranked, state} = model;
  const sorted = (by: string) => (state.sort?.by === by ? state.sort.order : null);
  const button = (text: string, by: string, year?: number) =>
    sortable ? html("button", {type: "button", "data-sort": by, "data-year": year ?? null}, [text]) : text;
  return [
    {
      key: "name",
      heading: button("Area", "name"),
      type: "name",
      head: {"aria-sort": sorted("name")},
      cell: ({area}) => html("a", {href: `${root}area/${area.area}`}, [area.name])
    },
    {key: "rank", heading: "Rank", type: "number", cell: ({rank}) => rank},
    ...periods
      .map(
        ({period, year}, i): Column<TableRow> => ({
          key: period,
          heading: button(period, "value", year),
          type: "number",
          head: {"data-year": year, "aria-sort": period === ranked?.period ? sorted("value") : null},
          cell: ({area, points}) => valueWords(area, points[i], model),
          attributes: ({points}) => ({class: points[i]?.value === null && "gap"})
        })
      )
      .reverse(),
    {
      key: "change",
      heading: button("Change on the year", "change"),
      type: "number",
      head: {"aria-sort": sorted("change")},
      cell: ({change}) => (change === null ? "" : formatChange(change, indicator))
    }
  ];
}

/** A value with its mark, or the reason for its lack; null before and after an area's time. */
function valueWords(area: Area, point: SeriesPoint | undefined, {indicator, areas}: IndicatorModel): string | null {
  if (!point || (point.value === null && !existed(area, point.year, {areas, indicator}))) return null;
  const mark = point.value !== null && point.status === "provisional" ? " (p)" : "";
  return `${formatCell(point, indicator)}${mark}`;
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
