import {extent} from "d3-array";
import {scaleLinear} from "d3-scale";
import {svg} from "../dom/element.js";
import {type Palette, themePalette} from "./palette.js";

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

/** Draws where a value lies among those of all authorities: a hairline for each, a heavy one for this. */
export function strip(
  values: readonly number[],
  {
    width = 160,
    height = 24,
    value,
    england = null,
    description = null,
    document = globalThis.document,
    palette = themePalette
  }: StripOptions
): SVGSVGElement {
  const [low = 0, high = 1] = extent([...values, ...(value === null ? [] : [value])]);
  const x = scaleLinear(low === high ? [low - 1, high + 1] : [low, high], [4, width - 4]);
  // Hairlines at whole pixels: authorities that fall on the same one share it.
  const places = [...new Set(values.map((one) => Math.round(x(one))))].sort((a, b) => a - b);
  const d = places.map((place) => `M${place},7v${height - 12}`);
  const wedge = england === null ? null : Math.round(x(Math.max(low, Math.min(high, england))) * 10) / 10;
  const colour = palette.focus[0] ?? palette.ink;
  return svg(
    document,
    "svg",
    {
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      ...(description === null ? {"aria-hidden": "true"} : {role: "img", "aria-label": description})
    },
    [
      svg(document, "path", {d: d.join(""), stroke: palette.axis, "stroke-width": 1, fill: "none"}),
      wedge !== null && svg(document, "path", {d: `M${wedge - 3.5},0h7l-3.5,5z`, fill: palette.england}),
      value !== null &&
        svg(document, "line", {
          x1: x(value),
          x2: x(value),
          y1: 4,
          y2: height - 2,
          stroke: colour,
          "stroke-width": 3.5,
          "stroke-linecap": "round"
        })
    ]
  );
}
