import {type Attributes, type Child, markup} from "../dom/element.js";
import type {Palette} from "./palette.js";
import {chartFont} from "./text.js";

/** The rectangle in which values are drawn, in pixels. */
export interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** What every part of a drawing needs. */
export interface Drawing {
  document: Document;
  palette: Palette;
}

/** What the outer element of a chart says of it. */
export interface ChartRoot extends Drawing {
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
  return markup(document).svg(
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

/** The outer element of a picture as small as a word; without a description it is hidden from assistive technology. */
export function pictureRoot(
  {
    document,
    width,
    height,
    description,
    attributes = {}
  }: {document: Document; width: number; height: number; description: string | null; attributes?: Attributes},
  children: readonly Child[]
): SVGSVGElement {
  return markup(document).svg(
    "svg",
    {
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      ...attributes,
      ...(description === null ? {"aria-hidden": "true"} : {role: "img", "aria-label": description})
    },
    children
  );
}
