import {type Child, svg} from "../dom/element.js";
import type {Palette} from "./palette.js";
import {chartFont} from "./text.js";

/** What the outer element of a chart says of it. */
export interface ChartRoot {
  document: Document;
  palette: Palette;
  width: number;
  height: number;
  /** Size of its text in pixels. */
  textSize: number;
  /** Text alternative. */
  description: string;
  /** "img" for a picture; "group" for one with links in it. Default "img". */
  role?: string;
}

/** The outer element of a chart with words in it, and what stands in it. */
export function chartRoot(
  {document, palette, width, height, textSize, description, role = "img"}: ChartRoot,
  children: readonly Child[]
): SVGSVGElement {
  return svg(
    document,
    "svg",
    {
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role,
      "aria-label": description,
      "font-family": chartFont,
      "font-size": textSize,
      fill: palette.ink
    },
    children
  );
}
