import {line} from "d3-shape";

/** A place in a chart, in pixels. */
export type Place = readonly [x: number, y: number];

/** The path of a line through places, its coordinates cut to so many decimals. */
export function linePath(places: readonly Place[], decimals: number): string {
  return line<Place>().digits(decimals)(places) ?? "";
}
