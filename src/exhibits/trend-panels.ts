import {drawMultiples, layoutMultiples, type MultiplesLayout} from "../charts/multiples.js";
import {themePalette} from "../charts/palette.js";
import type {Paper, Size} from "./exhibit.js";
import type {TrendModel} from "./trend-model.js";

/** A trend with a panel for each area, laid out. Sizes in pixels. */
export function layOutPanels(
  {indicator, state, trend, breaks, band, years}: TrendModel,
  {width, typeWidth = 1}: Size
): MultiplesLayout {
  return layoutMultiples(trend, {width, format: indicator, zero: state.zero, years, breaks, band, typeWidth});
}

/** The panels of a trend, drawn. */
export function drawPanels(
  layout: MultiplesLayout,
  {palette = themePalette, base, ...paper}: Paper & {description: string}
): SVGSVGElement {
  return drawMultiples(layout, {...paper, palette, root: base});
}
