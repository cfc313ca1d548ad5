import {pathRound} from "d3-path";
import {area, line, symbol, symbolDiamond2, symbolTimes} from "d3-shape";
import {cut} from "../dom/element.js";

/** A place in a chart, in pixels. */
export type Place = readonly [x: number, y: number];

/** A rectangle in a chart, in pixels. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Sizes in square pixels, as D3 has them, of a diamond that reaches 5 pixels from its middle and of a cross that reaches 3.25. */
const diamondSize = (5 / 0.62625) ** 2;
const crossSize = (3.25 / 0.6189) ** 2 + 1.7;

/** The path of a line through places, its coordinates cut to so many decimals. */
export function linePath(places: readonly Place[], decimals: number): string {
  return line<Place>().digits(decimals)(places) ?? "";
}

/** The path of what lies between two heights along a chart, to two decimals. */
export function areaPath(run: ReadonlyArray<{x: number; low: number; high: number}>): string {
  return (
    area<(typeof run)[number]>(
      ({x}) => x,
      ({low}) => low,
      ({high}) => high
    ).digits(2)(run) ?? ""
  );
}

/** The path of rectangles, to two decimals. */
export function rectanglesPath(rectangles: readonly Rectangle[]): string {
  const path = pathRound(2);
  for (const {x, y, width, height} of rectangles) path.rect(x, y, width, height);
  return path.toString();
}

/** The path of dots, which a stroke with round ends draws as wide as it is; written step by step, as a page holds hundreds. */
export function dotsPath(places: readonly {x: number; y: number}[]): string {
  return places.map(({x, y}) => `M${cut(x, 1)},${cut(y, 1)}h.01`).join("");
}

/**
 * The path of a wedge, 6 pixels wide and 5 high, with its base on an edge: down from the upper one, or up from one further down. Written in steps from one
 * whole pixel: a page of an area holds hundreds.
 */
export function wedgePath(x: number, edge = 0): string {
  return `M${Math.round(x) - 3},${edge}h6l-3,${edge === 0 ? 5 : -5}z`;
}

/** A square on its corner around the origin: what a report states. */
export const diamondPath = symbol(symbolDiamond2, diamondSize);

/** A cross at the origin: no figure. */
export const crossPath = symbol(symbolTimes, crossSize);

/** Moves a symbol to a place, which is cut to tenths of a pixel. */
export function movedTo([x, y]: Place): string {
  return `translate(${cut(x, 1)},${cut(y, 1)})`;
}
