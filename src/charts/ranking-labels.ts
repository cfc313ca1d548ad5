import {formatShort} from "../domain/format.js";
import type {PlacedColumn, RankingLayout, RankingOptions} from "./ranking-types.js";
import {textWidth} from "./text.js";

/** A column whose place along the ranking is known, and whose height is not yet. */
type NamedColumn = Omit<PlacedColumn, "y" | "height">;

interface PlacedName {
  column: NamedColumn;
  text: string;
  x: number;
  anchor: "start" | "end";
  lane: number;
}

/** Gives each name a line of its own height above the columns where it would run into another; the last lane is the lowest. */
export function assignLanes(
  named: readonly NamedColumn[],
  {textSize, left, right, format}: {textSize: number; left: number; right: number; format: RankingOptions["format"]}
): {placed: PlacedName[]; count: number} {
  const taken: Array<Array<[number, number]>> = [];
  const placed = named
    .map((column) => {
      const text = `${column.label} ${formatShort(column.value, format)}`;
      const width = textWidth(text, textSize, {bold: column.chosen >= 0});
      const middle = column.x + column.width / 2;
      return {column, text, width, x: Math.max(left, Math.min(right - width, middle - width / 2))};
    })
    .sort((a, b) => b.column.chosen - a.column.chosen || a.x - b.x)
    .map(({column, text, width, x}) => {
      const free = (lane: Array<[number, number]>) => lane.every(([from, to]) => x > to + 10 || x + width < from - 10);
      let lane = taken.findIndex(free);
      if (lane < 0) lane = taken.push([]) - 1;
      taken[lane]?.push([x, x + width]);
      // A name at the right edge ends there, so that a face wider than estimated cannot be cut off.
      const anchor = x + width >= right - 0.5 ? "end" : "start";
      return {column, text, x: anchor === "end" ? right : x, anchor, lane} as const;
    });
  return {placed: placed.map((one) => ({...one, lane: taken.length - 1 - one.lane})), count: taken.length};
}

/** England's words stand at the end where the columns are lower than its line: over high ones they could not be read. */
export function placeNation(
  text: string,
  y: number,
  {columns, left, right, textSize}: {columns: readonly PlacedColumn[]; left: number; right: number; textSize: number}
): NonNullable<RankingLayout["nation"]> {
  const width = textWidth(text, textSize, {bold: true}) + 6;
  const highest = (from: number, to: number) =>
    Math.min(...columns.filter((one) => one.x + one.width >= from && one.x <= to).map((one) => one.y));
  const isRight = highest(right - width, right) >= highest(left, left + width);
  return {y, text, x: isRight ? right : left + 2, anchor: isRight ? "end" : "start"};
}
