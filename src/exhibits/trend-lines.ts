import {type Palette, themePalette} from "../charts/palette.js";
import {drawTrend} from "../charts/trend.js";
import {layoutTrend} from "../charts/trend-layout.js";
import type {TrendLayout, TrendLayoutOptions, TrendSeries} from "../charts/trend-types.js";
import type {IndicatorModel} from "./indicator-model.js";
import {trendDescription} from "./trend-words.js";

/** How large a trend is drawn. */
export type TrendSize = {width: number} & Pick<TrendLayoutOptions, "height" | "typeWidth">;

/** In what a trend is drawn, and where its marks lead. */
export interface TrendPaper {
  document: Document;
  palette?: Palette | undefined;
  /** Way to the site's root, ending in a slash; without it marks lead nowhere. */
  root?: string | undefined;
}

/** A trend as lines in one chart, drawn. */
export function linesSvg(
  model: IndicatorModel,
  {document, palette = themePalette, root, ...size}: TrendPaper & TrendSize
): SVGSVGElement {
  return drawTrend(layOutLines(model, size), {document, palette, root, description: trendDescription(model)});
}

/** A trend as lines in one chart, laid out. Sizes in pixels. */
export function layOutLines(
  {indicator, state, trend, breaks, band, years}: IndicatorModel,
  {width, height = trendHeight(width), typeWidth = 1}: TrendSize
): TrendLayout {
  const options = {width, height, format: indicator, zero: state.zero, years, breaks, band, typeWidth};
  return layoutTrend(directLabels(trend, width), options);
}

/** Height in pixels of a trend chart of a width. */
function trendHeight(width: number): number {
  return Math.round(Math.max(280, Math.min(440, width * 0.5)));
}

/** Names short enough for the margin of a narrow chart. */
function directLabels(trend: readonly TrendSeries[], width: number): TrendSeries[] {
  return trend.map((one) =>
    width < 480 && one.label === "Yorkshire and The Humber" ? {...one, label: "Yorkshire & Humber"} : one
  );
}
