import {extent} from "d3-array";
import {scaleLinear} from "d3-scale";
import {markup} from "../dom/element.js";
import {pictureRoot} from "./frame.js";
import {type Palette, themePalette} from "./palette.js";
import {rule} from "./rule.js";
import {hairlinesPath, wedgePath} from "./shapes.js";

/** How a strip is drawn. */
export interface StripOptions {
  /** Width in pixels; default 160. */
  width?: number;
  /** Height in pixels; default 24. */
  height?: number;
  /** The value that is marked, or null where the area has none. */
  value: number | null;
  /** England's value, marked by a small wedge; null leaves it out. */
  england?: number | null;
  /** Text alternative; default null, which hides the picture from assistive technology (the row has the rank). */
  description?: string | null;
  document?: Document;
  palette?: Palette;
}

/** All numbers that a strip is drawn from. */
export interface StripLayout {
  width: number;
  height: number;
  /** Where the hairlines stand, in whole pixels: authorities that fall on the same one share it. */
  hairlines: number[];
  /** Where the marked value stands; null where there is none. */
  mark: number | null;
  /** Where England's wedge stands; null where there is none. */
  wedge: number | null;
}

/** Turns values into places along a strip. */
export function layoutStrip(
  values: readonly number[],
  {width = 160, height = 24, value, england = null}: StripOptions
): StripLayout {
  const [low = 0, high = 1] = extent([...values, ...(value === null ? [] : [value])]);
  const x = scaleLinear(low === high ? [low - 1, high + 1] : [low, high], [4, width - 4]);
  return {
    width,
    height,
    hairlines: [...new Set(values.map((one) => Math.round(x(one))))].sort((a, b) => a - b),
    mark: value === null ? null : x(value),
    wedge: england === null ? null : x(Math.max(low, Math.min(high, england)))
  };
}

/** Draws where a value lies among those of all authorities: a hairline for each, a heavy one for this. */
export function strip(values: readonly number[], options: StripOptions): SVGSVGElement {
  return drawStrip(layoutStrip(values, options), options);
}

/** Draws a laid-out strip. */
export function drawStrip(
  {width, height, hairlines, mark, wedge}: StripLayout,
  {
    description = null,
    document = globalThis.document,
    palette = themePalette
  }: Pick<StripOptions, "description" | "document" | "palette"> = {}
): SVGSVGElement {
  const {svg} = markup(document);
  const colour = palette.focus[0] ?? palette.ink;
  return pictureRoot({document, width, height, description}, [
    svg("path", {
      d: hairlinesPath(hairlines, {top: 7, bottom: height - 5}),
      stroke: palette.axis,
      "stroke-width": 1,
      fill: "none"
    }),
    wedge !== null && svg("path", {d: wedgePath(wedge), fill: palette.england}),
    mark !== null &&
      rule(document, [mark, 4, mark, height - 2], {stroke: colour, "stroke-width": 3.5, "stroke-linecap": "round"})
  ]);
}
