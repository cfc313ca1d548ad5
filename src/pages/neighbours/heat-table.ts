import {markup} from "../../dom/element.js";
import {type Column, groupedTable} from "../../dom/table.js";
import {formatCell, formatShort} from "../../domain/format.js";
import type {Area} from "../../domain/tables.js";
import type {ViewOptions} from "../view-options.js";
import type {HeatCell, HeatRow, NeighboursModel} from "./model.js";

/** An authority among its neighbours in all indicators but counts: a row each, coloured by how far from the median of the eleven. */
export function heatTable(
  {columns, families}: NeighboursModel,
  {document, root}: Pick<ViewOptions, "document" | "root">
): HTMLTableElement {
  const {html} = markup(document);
  const first: Column<HeatRow> = {
    key: "indicator",
    heading: "Indicator",
    type: "name",
    sort: "ascending",
    cell: ({indicator, period}) => [
      html("a", {href: `${root}indicator/${indicator.indicator}`}, [indicator.short_name.replace(", %", ",\u00a0%")]),
      " ",
      html("span", {class: "period"}, [period])
    ],
    value: ({indicator}) => indicator.name
  };
  const middle: Column<HeatRow> = {
    key: "median",
    heading: "Median",
    cell: ({median, indicator}) => (median === null ? "–" : formatShort(median, indicator)),
    sort: "descending",
    value: ({median}) => median
  };
  const areaColumn = (area: Area, i: number): Column<HeatRow> => ({
    key: area.area,
    heading: html("span", {}, [area.name]),
    // Figures of one topic have units of their own: what is put in order is how far from the median they lie.
    sort: "descending",
    order: (row) => row.cells[i]?.distance ?? null,
    class: i === 0 ? "own" : null,
    head: {class: "turned"},
    cell: (row) => {
      const cell = row.cells[i];
      const words = stepWords(cell, row);
      return [valueWords(cell, row), words !== "" && html("span", {class: "hidden-text"}, [`, ${words}`])];
    },
    value: (row) => row.cells[i]?.value?.value ?? null,
    attributes: (row) => ({"data-step": stepMark(row.cells[i], row)})
  });
  return groupedTable(
    [first, ...columns.map(areaColumn), middle],
    families.map(({family, rows}) => ({heading: family, rows})),
    {document, attributes: {class: "heat", "data-groups": "Topic"}}
  );
}

function valueWords(cell: HeatCell | undefined, {indicator}: HeatRow): string {
  return cell?.value ? formatCell(cell.value, indicator).replace(" a week", "") : "–";
}

/** What a colour says, for those who do not see it. */
function stepWords(cell: HeatCell | undefined, {indicator}: HeatRow): string {
  const step = cell?.step ?? 0;
  if (step === 0) return "";
  const way = step > 0 ? "above" : "below";
  const judged = indicator.better === null ? "" : isBetter(step, indicator.better) ? ", better" : ", worse";
  return `${Math.abs(step) === 2 ? "far " : ""}${way}${judged}`;
}

/** How a cell is coloured: which way from the median, how far, and whether that is better where one way is. */
function stepMark(cell: HeatCell | undefined, {indicator}: HeatRow): string | null {
  const step = cell?.step ?? 0;
  if (step === 0) return null;
  const way = step > 0 ? "above" : "below";
  const judged = indicator.better === null ? "plain" : isBetter(step, indicator.better) ? "better" : "worse";
  return `${way} ${judged} ${Math.abs(step)}`;
}

function isBetter(step: number, better: "higher" | "lower"): boolean {
  return step > 0 === (better === "higher");
}
